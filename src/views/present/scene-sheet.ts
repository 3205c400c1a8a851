import { MOST_SNAPSHOT, type SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import { planHandout } from '../../export/handout/from-plan';
import { viewHandout } from '../../export/handout/from-view';
import { dayOf } from '../../export/plan-about';
import type { Handout } from '../../export/handout/handout';
import { formatCell } from '../../i18n/format';
import { areaName, shortName } from '../../i18n/names';
import type { Geometry } from '../../map/geometry';
import type { Bounds } from '../../map/rings';
import { zoneScene } from '../../map/zone-scene';
import { planReview } from '../../model/plan/review';
import type { OwnRates } from '../../model/rates';
import type { Quality } from '../../model/quality';
import { areaByCode, type Area } from '../../model/registry';
import type { Language } from '../../model/text';
import { loadFigures } from '../../state/figures';
import { decodePlanLink, MOST_LINK_CHARACTERS } from '../../state/plan-link';
import type { AtlasStore } from '../../state/store';
import { readUrl } from '../../state/url-read';
import { loadSheetParts } from '../export/use-sheet';
import { linkWith } from '../zones/plan-address';
import { loadEditor } from '../zones/plans-context';

/** A scene drawn up: what a slide, a picture of it and PowerPoint are made from. */
export interface SceneSheet {
  readonly handout: Handout;
  /** The selected area and its figure, or why it has none. */
  readonly figure: { readonly name: string; readonly value: string; readonly quality: Quality | null } | null;
}

interface Setting {
  /** The user's own, of the moment. */
  readonly rates: OwnRates;
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly language: Language;
}

/** Room around a selected area, as a share of its size: what the map of the screen leaves. */
const AROUND = 1 / 3;

const known = new WeakMap<object, Map<string, Promise<SceneSheet>>>();

/** A scene drawn up with today's data. @throws DataError (rejects) naming the file, RangeError when its plan cannot be read. */
export async function sceneSheet(scene: SavedScene, setting: Setting): Promise<SceneSheet> {
  let sheets = known.get(setting.rates);
  if (!sheets) known.set(setting.rates, (sheets = new Map()));
  // Title and notes are written on; what is drawn stays.
  const key = JSON.stringify([scene.view, scene.bounds, scene.plan, setting.language]);
  let sheet = sheets.get(key);
  if (!sheet) {
    sheets.set(key, (sheet = scene.plan === null ? viewSheet(scene, setting) : planSheet(scene, scene.plan, setting)));
    sheet.catch(() => sheets.delete(key));
  }
  const { handout, figure } = await sheet;
  return { handout: { ...handout, title: scene.title.trim() || handout.title }, figure };
}

async function viewSheet({ view, bounds }: SavedScene, { rates, store, data, language }: Setting): Promise<SceneSheet> {
  const content = { ...readUrl(view).content, language };
  const [parts, registry, catalog, shown, detail] = await Promise.all([loadSheetParts(data), data.registry(), data.catalog(), loadFigures(data, content, rates), language === 'en' ? data.areasDetail() : null]);
  const nameOf = (area: Area): string => areaName(area, language, detail);
  const area = content.area === null ? undefined : areaByCode(registry, content.level, content.area);
  const prefectures = registry.levels.prefecture.areas;
  parts.names.setNameOf((_, index) => shortName(nameOf(shown.level.areas[index]!)));
  const handout = viewHandout({
    shown, catalog, geometry: parts.geometry, points: parts.points, nameOf, table: 'none', title: '', prefectureName: '',
    labels: parts.names.labels(store.getState(), shown, Infinity),
    prefectureOf: ({ prefecture }) => (prefecture === null ? '' : nameOf(prefectures[prefecture]!)),
    region: bounds ?? (area && area.members.length < registry.codes.length ? around(parts.geometry, area) : 'nation'),
    selected: area ?? null, link: `${location.origin}${location.pathname}${view}`, date: dayOf(),
  });
  const cell = area && shown.cells[area.index]!;
  const figure = area && cell ? { name: nameOf(area), ...(cell.value === null ? { value: cell.reason[language], quality: null } : { value: formatCell(shown.indicator, cell, language), quality: cell.quality }) } : null;
  return { handout, figure: shown.second ? null : figure };
}

function around(geometry: Geometry, { members }: Area): Bounds {
  const [west, south, east, north] = geometry.boundsOf(members);
  const [across, down] = [(east - west) * AROUND, (north - south) * AROUND];
  return [west - across, south - down, east + across, north + down];
}

async function planSheet({ bounds }: SavedScene, text: string, { data, language }: Setting): Promise<SceneSheet> {
  const [parts, { registry, names, points, planData }, catalog] = await Promise.all([loadSheetParts(data), loadEditor(data), data.catalog()]);
  const read = await decodePlanLink(text, registry.codes, MOST_SNAPSHOT);
  if ('problem' in read) throw new RangeError(`${read.problem.reason[language]} ${read.problem.next[language]}`);
  const { plan } = read;
  const { figures, colours } = planReview(planData)(plan);
  const scene = zoneScene(registry, plan, colours, { points: points?.['municipality'] ?? null, nameOf: (index) => shortName(names(registry.codes[index]!)[language]) });
  const handout = planHandout({ registry, plan, figures, scene, geometry: parts.geometry, names, catalog, language, table: 'none', link: text.length > MOST_LINK_CHARACTERS ? `${location.origin}${location.pathname}?v=1&zones=1` : linkWith(text), date: dayOf() });
  return { handout: bounds ? { ...handout, map: { ...handout.map, bounds } } : handout, figure: null };
}
