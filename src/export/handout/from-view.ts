import type { Catalog, LabelPoints } from '../../data/schema';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { MESSAGES } from '../../i18n/messages';
import { formatValue, listed } from '../../i18n/format';
import { WHAT_IF } from '../../i18n/what-if-messages';
import { coloursOf } from '../../map/build-scene';
import type { Geometry } from '../../map/geometry';
import type { Bounds } from '../../map/rings';
import type { SceneLabel } from '../../map/scene';
import { readingOfClass, type BivariateLegend } from '../../model/bivariate';
import type { Cell } from '../../model/cell';
import { levelInfo } from '../../model/levels';
import { QUALITIES, QUALITY_LABEL } from '../../model/quality';
import type { Facility } from '../../model/facilities';
import type { Area } from '../../model/registry';
import type { Language, Text } from '../../model/text';
import type { Shown } from '../../state/store';
import { secondContent } from '../../state/content';
import { sourceLines, sourceLinesOf } from '../table';
import { subtitleOf } from '../titles';
import { facilityDatasets, withFacilities } from './facilities-over';
import type { Handout, HandoutTable, LegendRow } from './handout';

/** What the view's figures are put on paper with. */
export interface ViewSheet {
  readonly shown: Shown;
  readonly catalog: Catalog | null;
  readonly geometry: Geometry;
  /** Names to place, most important first. */
  readonly labels: readonly SceneLabel[];
  readonly points: LabelPoints | null;
  readonly nameOf: (area: Area) => string;
  readonly prefectureOf: (area: Area) => string;
  /** Title of the user's; '' = the usual one. */
  readonly title: string;
  /** The nation, a prefecture by index, or a box. */
  readonly region: 'nation' | number | Bounds;
  /** Name of the prefecture that the region is; '' for other regions. */
  readonly prefectureName: string;
  readonly table: 'none' | 'top' | 'all';
  readonly selected: Area | null;
  /** Shown as points on the map; null = none. */
  readonly facilities?: readonly Facility[] | null;
  readonly link: string;
  readonly date: string;
}

const TOP = 20;

/** The indicator's name, with the one it is crossed with. */
export function usualTitle({ indicator, second }: Shown, language: Language): string {
  return second ? `${indicator.label[language]} × ${second.indicator.label[language]}` : indicator.label[language];
}

/** Level, projection and year of what is shown. */
export function usualSubtitle({ indicator, second, content, supposed }: Shown): string {
  const { language } = content;
  const t = (text: Text): string => text[language];
  const first = listed([supposed && t(WHAT_IF.shown), t(levelInfo(content.level).one), subtitleOf(indicator, content, t)], language);
  return second ? `${first} × ${subtitleOf(second.indicator, secondContent(content), t)}` : first;
}

/** Areas that a sheet of this region is about. */
export function areasOf({ shown, region }: Pick<ViewSheet, 'shown' | 'region'>): readonly Area[] {
  const { areas } = shown.level;
  if (typeof region !== 'number') return areas;
  return areas.filter((area) => area.prefecture === region);
}

/** Of the facilities on the map, those that the sheet is about. */
export function facilitiesOf({ facilities, shown, region }: Pick<ViewSheet, 'facilities' | 'shown' | 'region'>): readonly Facility[] {
  if (!facilities || typeof region !== 'number') return facilities ?? [];
  const inside = new Set(areasOf({ shown, region }).flatMap(({ members }) => members));
  return facilities.filter(({ municipality }) => inside.has(municipality));
}

/** The figures on the screen as a handout, with the facilities that are shown on its map. */
export function viewHandout(sheet: ViewSheet): Handout {
  const handout = figuresHandout(sheet);
  const { facilities, catalog } = sheet;
  if (!facilities) return handout;
  const inside = facilitiesOf(sheet);
  return withFacilities(handout, { all: facilities, inside }, catalog ? sourceLinesOf(catalog, facilityDatasets(inside), handout.language) : []);
}

function figuresHandout(sheet: ViewSheet): Handout {
  const { shown, geometry, region, selected, title } = sheet;
  const { language } = shown.content;
  const t = (text: Text): string => text[language];
  const areas = areasOf(sheet);
  const { legend } = shown;
  const scene = { level: shown.level, classOf: legend.classOf, estimate: legend.estimate, colours: coloursOf(legend), labels: sheet.labels };
  const bounds = region === 'nation' ? null : typeof region === 'number' ? geometry.boundsOf(areas.flatMap(({ members }) => members)) : region;
  const points = sheet.points?.[shown.level.id];
  return {
    language,
    title: title.trim() || usualTitle(shown, language),
    subtitle: typeof region === 'number' ? listed([sheet.prefectureName, usualSubtitle(shown)], language) : usualSubtitle(shown),
    map: { geometry, scene, bounds, outlined: selected ? [selected.members] : typeof region === 'number' ? [areas.flatMap(({ members }) => members)] : [], numbered: { points: points ?? shown.level.areas.map(({ members }) => middleOf(geometry.boundsOf(members))) } },
    panels: [],
    legend: { heading: `${usualTitle(shown, language)}${shown.indicator.unit[language] && !shown.second ? `（${shown.indicator.unit[language]}）` : ''}`, rows: legendRows(shown, areas, t), notes: [] },
    summary: summaryOf(sheet, areas, t),
    tables: sheet.table === 'none' || areas.length === 0 ? [] : [tableOf(sheet, areas, t)],
    sources: sourceLines(shown, sheet.catalog, language),
    quality: t(exportText.qualities(qualityCounts(areas, shown.cells))),
    link: sheet.link,
    date: sheet.date,
  };
}

function middleOf([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

function legendRows({ legend, second, cells }: Shown, areas: readonly Area[], t: (text: Text) => string): LegendRow[] {
  const count = (holds: (area: Area) => boolean): number => areas.filter(holds).length;
  const rows = legend.classes.map(({ label }, index): LegendRow => ({
    of: index,
    label: t(second ? readingOfClass((legend as BivariateLegend).x, (legend as BivariateLegend).y, index) : label),
    count: t(exportText.areas(count((area) => legend.classOf[area.index] === index))),
  }));
  const missing = count((area) => legend.classOf[area.index] === -1);
  const estimates = count((area) => legend.estimate[area.index] === 1);
  return [
    ...rows,
    ...(missing > 0 ? [{ of: -1, label: t(MESSAGES.missing), count: t(exportText.areas(missing)) }] : []),
    ...(estimates > 0 ? [{ of: 'dots' as const, label: t(cells.some((cell) => cell.value !== null && cell.quality === 'yours') ? EXPORT.uncertainDots : EXPORT.estimateDots), count: t(exportText.areas(estimates)) }] : []),
  ];
}

/** How many figures are of each quality; qualities that none has are left out, estimates and missing ones never are. */
export function qualityCounts(areas: readonly Area[], cells: readonly Cell[]): (readonly [Text, number])[] {
  const of = (quality: string): number => areas.filter(({ index }) => { const cell = cells[index]!; return cell.value !== null && cell.quality === quality; }).length;
  const counted = QUALITIES.map((quality) => [quality, of(quality)] as const).filter(([quality, count]) => count > 0 || quality === 'estimate');
  return [...counted.map(([quality, count]) => [QUALITY_LABEL[quality], count] as const), [MESSAGES.missing, areas.filter(({ index }) => cells[index]!.value === null).length]];
}

/** The highest figures of an indicator; of peak years, and of two indicators at once, how many areas are in each class. */
function summaryOf({ shown, nameOf }: ViewSheet, areas: readonly Area[], t: (text: Text) => string): HandoutTable {
  const { indicator, cells, legend, second } = shown;
  const { language } = shown.content;
  if (second || indicator.measure === 'peak') {
    const known = areas.filter(({ index }) => legend.classOf[index]! >= 0).length;
    const rows = legendRows(shown, areas, t).filter(({ of }) => typeof of === 'number' && of >= 0).map(({ of, label }) => {
      const count = areas.filter(({ index }) => legend.classOf[index] === of).length;
      return [label, String(count), known === 0 ? '—' : `${((100 * count) / known).toFixed(1)}%`];
    });
    return { title: '', columns: [{ title: t(EXPORT.classColumn) }, { title: t(EXPORT.areasColumn), number: true }, { title: t(EXPORT.shareColumn), number: true }], rows, notes: [] };
  }
  const found = areas.flatMap((area) => { const cell = cells[area.index]!; return cell.value === null ? [] : [{ area, value: cell.value, quality: cell.quality }]; });
  const top = found.sort((a, b) => b.value - a.value || a.area.index - b.area.index).slice(0, TOP);
  const unit = t(indicator.unit);
  return {
    title: '', notes: [],
    columns: [{ title: t(EXPORT.rank), number: true }, { title: t(EXPORT.name) }, { title: unit || t(MESSAGES.value), number: true }, { title: t(EXPORT.quality) }],
    rows: top.map(({ area, value, quality }, index) => [String(index + 1), nameOf(area), formatValue(indicator, value, language), t(QUALITY_LABEL[quality])]),
  };
}

function tableOf({ shown, nameOf, prefectureOf, table }: ViewSheet, all: readonly Area[], t: (text: Text) => string): HandoutTable {
  const { language } = shown.content;
  const top = table === 'top' && all.length > TOP;
  const valueOf = ({ index }: Area): number => shown.cells[index]!.value ?? -Infinity;
  const areas = top ? [...all].sort((a, b) => valueOf(b) - valueOf(a) || a.index - b.index).filter((area) => shown.cells[area.index]!.value !== null).slice(0, TOP) : all;
  const notes: string[] = [];
  const noteOf = (cell: Cell): string => {
    const text = cell.value === null ? cell.reason : cell.note;
    if (!text) return '';
    if (!notes.includes(t(text))) notes.push(t(text));
    return t(exportText.note(notes.indexOf(t(text)) + 1));
  };
  const withPrefecture = shown.level.id !== 'prefecture' && shown.level.areas.some(({ prefecture }) => prefecture !== null);
  const figures = [{ indicator: shown.indicator, cells: shown.cells }, ...(shown.second ? [shown.second] : [])];
  const rows = areas.map((area, index) => [
    ...(top ? [String(index + 1)] : []), area.code, nameOf(area), ...(withPrefecture ? [prefectureOf(area)] : []),
    ...figures.flatMap(({ indicator, cells }) => {
      const cell = cells[area.index]!;
      return [cell.value === null ? '—' : formatValue(indicator, cell.value, language), cell.value === null ? t(MESSAGES.missing) : t(QUALITY_LABEL[cell.quality]), noteOf(cell)];
    }),
  ]);
  const columns = [
    ...(top ? [{ title: t(EXPORT.rank), number: true }] : []), { title: t(EXPORT.code) }, { title: t(EXPORT.name) }, ...(withPrefecture ? [{ title: t(EXPORT.prefecture) }] : []),
    ...figures.flatMap(({ indicator }) => {
      const unit = indicator.unit[language];
      const label = figures.length > 1 ? indicator.label[language] : t(MESSAGES.value);
      return [{ title: unit ? `${label}（${unit}）` : label, number: true }, { title: t(EXPORT.quality) }, { title: t(EXPORT.noteNumber) }];
    }),
  ];
  // A column that says nothing takes no room.
  const empty = columns.map((_, column) => rows.every((row) => row[column] === ''));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, column) => !empty[column]);
  const what = top ? exportText.topOf(areas.length, all.length) : exportText.allOf(all.length);
  return { title: t(what), columns: kept(columns), rows: rows.map(kept), notes: notes.map((note, index) => `${t(exportText.note(index + 1))}　${note}`) };
}
