import type { SavedScene } from '../../data/saved-scene';
import { dayOf } from '../../export/plan-about';
import { multiplesHandout } from '../../export/handout/from-multiples';
import { viewHandout, type ViewSheet } from '../../export/handout/from-view';
import { formatCell } from '../../i18n/format';
import { areaName, shortName } from '../../i18n/names';
import type { Geometry } from '../../map/geometry';
import type { Bounds } from '../../map/rings';
import { areaByCode, type Area } from '../../model/registry';
import { figuresBy, tablesOfContent } from '../../state/figures';
import { multiplesOf, multiplesTables } from '../../state/multiples';
import { readUrl } from '../../state/url-read';
import { loadSheetParts } from '../export/use-sheet';
import { addressOf, supposingIn, type SceneSetting, type SceneSheet } from './scene-setting';

/** Room around a selected area, as a share of its size: what the map of the screen leaves. */
const AROUND = 1 / 3;

/** The figures of a view on its map, or on its small maps. */
export async function viewScene(scene: Pick<SavedScene, 'view' | 'bounds' | 'whatIf'>, { rates, store, data, language }: SceneSetting): Promise<SceneSheet> {
  const { view, bounds } = scene;
  const content = { ...readUrl(view).content, language };
  const { multiples } = content;
  const [parts, registry, catalog, asIs, detail, supposing] = await Promise.all([
    loadSheetParts(data), data.registry(), data.catalog(), data.atlasAsIs([...tablesOfContent(content), ...(multiples ? multiplesTables(content) : [])]), language === 'en' ? data.areasDetail() : null, supposingIn(scene, data, language),
  ]);
  const atlas = supposing ? supposing.apply(asIs) : asIs;
  const shown = figuresBy(atlas, content, rates, supposing?.lines ?? null);
  const nameOf = (area: Area): string => areaName(area, language, detail);
  const area = content.area === null ? undefined : areaByCode(registry, content.level, content.area);
  const prefectures = registry.levels.prefecture.areas;
  parts.names.setNameOf((_, index) => shortName(nameOf(shown.level.areas[index]!)));
  const sheet: ViewSheet = {
    shown, catalog, geometry: parts.geometry, points: parts.points, nameOf, table: 'none', title: '', prefectureName: '',
    labels: parts.names.labels(store.getState(), shown, Infinity),
    prefectureOf: ({ prefecture }) => (prefecture === null ? '' : nameOf(prefectures[prefecture]!)),
    region: bounds ?? (area && around(parts.geometry, area)) ?? 'nation',
    selected: area ?? null, link: addressOf(view), date: dayOf(),
  };
  if (multiples) return { handout: multiplesHandout({ sheet, kind: multiples, figures: multiplesOf(atlas, content), rates }), figure: null };
  const cell = area && shown.cells[area.index]!;
  const figure = area && cell ? { name: nameOf(area), ...(cell.value === null ? { value: cell.reason[language], quality: null } : { value: formatCell(shown.indicator, cell, language), quality: cell.quality }) } : null;
  return { handout: viewHandout(sheet), figure: shown.second ? null : figure };
}

/** An area with some room around it; null = the whole nation. */
export function around(geometry: Geometry, { level, members }: Area): Bounds | null {
  if (level === 'nation') return null;
  const [west, south, east, north] = geometry.boundsOf(members);
  const [across, down] = [(east - west) * AROUND, (north - south) * AROUND];
  return [west - across, south - down, east + across, north + down];
}
