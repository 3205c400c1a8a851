import type { Catalog, LabelPoints } from '../../data/schema';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { bracketed, formatFigure, listed } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { shortName } from '../../i18n/names';
import { AGE_LABEL, REACH, reachText } from '../../i18n/reach-messages';
import type { Circles } from '../../map/circles-layer';
import type { Geometry } from '../../map/geometry';
import { mainLand } from '../../map/main-land';
import { circleMarks, homeMarks, markedRing, REACH_COLOUR, squareAt } from '../../map/picture/circle-marks';
import type { Mark } from '../../map/picture/mark';
import { reachScene } from '../../map/reach-scene';
import type { Bounds } from '../../map/rings';
import { AD_HOC } from '../../model/ad-hoc';
import type { Cell } from '../../model/cell';
import type { PeopleShare } from '../../model/coverage/people-share';
import type { Reach } from '../../model/coverage/reach-share';
import type { Beyond, ReachRow } from '../../model/coverage/reach-table';
import { readFilter } from '../../model/facility-filter';
import { QUALITIES, QUALITY_LABEL } from '../../model/quality';
import type { Area, Registry } from '../../model/registry';
import type { Language, Text } from '../../model/text';
import type { ReachContent } from '../../state/reach-link';
import type { ReachAbout } from '../reach-about';
import { sourceLinesOf } from '../table';
import type { Handout, HandoutMap, HandoutTable, LegendRow, LegendSymbol } from './handout';

/** What a view of reach is put on paper with. */
export interface ReachSheet {
  readonly registry: Registry;
  readonly geometry: Geometry;
  /** Where names of areas stand; null = no names. */
  readonly points: LabelPoints | null;
  readonly nameOf: (area: Area) => string;
  readonly catalog: Catalog | null;
  readonly language: Language;
  readonly choice: ReachContent;
  readonly about: ReachAbout;
  /** The areas or zones, and the whole of them. */
  readonly areas: readonly Area[];
  readonly whole: Area;
  /** Of the areas, and of the whole as the last. */
  readonly rows: readonly ReachRow[];
  readonly beyond: readonly Beyond[];
  /** What the list beyond was counted from. */
  readonly from: Reach['from'];
  readonly circles: Circles;
  /** What the map fits; null = the whole scope. */
  readonly bounds: Bounds | null;
  readonly table: 'none' | 'all';
  readonly link: string;
  readonly date: string;
}

/** What a view of reach is called where the user has not said. */
export function reachTitle({ choice: { radiusKm }, whole, nameOf, language }: Pick<ReachSheet, 'choice' | 'whole' | 'nameOf' | 'language'>): string {
  return reachText.titleOf(radiusKm, rowName(whole, nameOf))[language];
}

/** Datasets that figures of reach rest on. */
export function reachDatasets({ points }: ReachContent): string[] {
  const { clinic, hospital, backup, station } = readFilter(points);
  return ['areas', 'population-r5', 'town-points', ...(clinic || hospital || backup ? ['facilities-support-2025'] : []), ...(station ? ['facilities-nursing-2026'] : [])];
}

/** Who lives within a distance of a facility, as a handout: circles over the areas, shares of each, who is beyond. */
export function reachHandout(sheet: ReachSheet): Handout {
  const { catalog, language, choice, about, rows, link, date } = sheet;
  const t = (text: Text): string => text[language];
  const placeAt = (index: number): string => sheet.nameOf(sheet.registry.levels.municipality.areas[index]!);
  const { bounds: main, away } = mainLand(sheet.geometry, sheet.whole.members);
  const off = sheet.bounds || sheet.whole.level === 'nation' || away.length === 0 ? [] : [t(exportText.offTheMap({ ja: placeAt(away[0]!), en: placeAt(away[0]!) }, away.length))];
  const cells = rows.flatMap(({ people, seats, towns }) => [people, seats?.cell, towns?.cell].filter((cell) => cell !== undefined));
  const counted = QUALITIES.map((quality) => [QUALITY_LABEL[quality], cells.filter((cell) => cell.value !== null && cell.quality === quality).length] as const).filter(([, count]) => count > 0);
  return {
    language, link, date,
    title: reachTitle(sheet),
    subtitle: listed([about.supposed[0], about.question], language),
    map: mapOf(sheet, main), panels: [],
    legend: { heading: t(REACH.title), rows: legendRows(sheet), notes: [...off, t(REACH.homeSizes), about.facilities, t(REACH.rule)] },
    summary: shareTable({ ...sheet, rows: [rows.at(-1)!, ...rows.slice(0, -1)] }, false),
    tables: sheet.table === 'none' ? [] : [shareTable(sheet, true), ...(sheet.beyond.length > 0 ? [beyondTable(sheet)] : [])],
    sources: [...about.supposed, ...(catalog ? sourceLinesOf(catalog, reachDatasets(choice), language) : [])],
    // What the lists cannot say is how firm the figures are: it goes wherever these do.
    quality: [`${t(exportText.qualities([...counted, [MESSAGES.missing, cells.filter(({ value }) => value === null).length]]))}${t({ ja: '。', en: '.' })}`, t(REACH.estimate), about.lists].filter((line) => line !== '').join(t({ ja: '', en: ' ' })),
  };
}

/** An area by its name in the language of the sheet; a zone by the one it was given. */
export function rowName(area: Area, nameOf: (area: Area) => string): string {
  return area.index === AD_HOC ? area.name : nameOf(area);
}

function mapOf(sheet: ReachSheet, shown: Bounds): HandoutMap {
  const { registry, geometry, points, nameOf, choice: { rows }, areas, whole, circles, bounds } = sheet;
  const middle = (area: Area): readonly [number, number] => {
    const [west, south, east, north] = geometry.boundsOf(area.members);
    return points?.[area.level]?.[area.index] ?? [(west + east) / 2, (south + north) / 2];
  };
  const labels = points ? areas.map((area) => ({ area: area.index, text: shortName(rowName(area, nameOf)), at: middle(area) })) : [];
  const scene = reachScene(registry, rows, areas, whole, labels, 'light');
  return {
    geometry, scene, numbered: null,
    bounds: bounds ?? (whole.level === 'nation' ? null : shown),
    outlined: whole.level === 'nation' ? [] : rows === 'plan' ? areas.map(({ members }) => members) : [whole.members],
    over: { beneathNames: true, draw: ({ camera, size, unit, tone }) => circleMarks(circles, camera, size, unit, tone) },
  };
}

function legendRows({ circles: { radiusKm, homes, marked }, language }: ReachSheet): LegendRow[] {
  const t = (text: Text): string => text[language];
  const symbol = (glyph: string, colour: string, marks: (ink: (colour: string) => string) => readonly Mark[]): LegendSymbol => ({ glyph, colour, marks: (tone) => marks((own) => (tone === 'mono' ? '#000000' : own)) });
  const { circle, outside, facility, supposed } = REACH_COLOUR;
  const home = (inside: boolean | null): LegendSymbol => symbol(inside === null ? '○' : inside ? '●' : '×', inside === false ? outside : circle, (ink) => homeMarks([{ at: [0, 0], inside }], 4, ink));
  const count = (wanted: boolean | null): number => homes.reduce((sum, { inside }) => sum + (inside === wanted ? 1 : 0), 0);
  return [
    { of: symbol('◯', circle, (ink) => [{ kind: 'path', d: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z', fill: ink(circle), opacity: 0.13 }, { kind: 'path', d: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z', stroke: ink(circle), width: 1, opacity: 0.6 }]), label: t(reachText.circle(radiusKm)), count: '' },
    { of: symbol('■', facility, (ink) => [{ kind: 'path', d: squareAt([0, 0], 6), fill: ink(facility) }]), label: t(REACH.facilityMark), count: '' },
    ...([false, true] as const).map((closed): LegendRow => ({ of: symbol(closed ? '⊗' : '◌', supposed, (ink) => [{ kind: 'path', d: markedRing([0, 0], 5, closed), stroke: ink(supposed), width: 1.2 }]), label: t(closed ? REACH.supposedClosed : REACH.supposedMark), count: String(marked.filter((one) => one.closed === closed).length) })).filter(({ count: own }) => own !== '0'),
    ...([true, false, null] as const).map((inside): LegendRow => ({ of: home(inside), label: t(inside === null ? REACH.untold : inside ? REACH.inside : REACH.outside), count: count(inside).toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB') })).filter(({ count: own }) => own !== '0'),
  ];
}

/** @param seats with the shares by town halls beside those by towns. */
function shareTable({ rows, beyond, areas, nameOf, choice: { age, year }, language }: ReachSheet, seats: boolean): HandoutTable {
  const t = (text: Text): string => text[language];
  const notes: string[] = [];
  const numberOf = (reason: string): number => (notes.includes(reason) ? notes.indexOf(reason) + 1 : notes.push(reason));
  let ranges = false;
  const mark = (cell: Cell & { readonly value: number }): string => (cell.quality === 'estimate' ? '※' : cell.quality === 'yours' ? '◆' : '');
  const missing = (reason: Text): string => `— ${t(exportText.note(numberOf(t(reason))))}`;
  const share = (found: PeopleShare | null, people: Cell): string => {
    if (!found) return '…';
    const { cell, having, unknown } = found;
    if (cell.value !== null) return `${formatFigure(cell.value, 1, language)}${mark(cell)}`;
    if (people.value === null || people.value === 0 || !(unknown < people.value - 0.5)) return missing(cell.reason);
    ranges = true;
    const percent = (part: number): string => formatFigure((part / people.value!) * 100, 1, language);
    return `${percent(having)}${t(RANGE)}${percent(having + unknown)}※`;
  };
  const byTowns = rows.some(({ towns }) => towns !== null);
  const lines = rows.map(({ area, people, seats: bySeat, towns }) => [
    `${areas.includes(area) ? '' : `${t(REACH.whole)}: `}${rowName(area, nameOf)}`,
    people.value === null ? missing(people.reason) : `${formatFigure(Math.round(people.value), 0, language)}${mark(people)}`,
    ...(seats || !byTowns ? [share(bySeat, people)] : []), ...(byTowns ? [share(towns, people)] : []),
  ]);
  return {
    title: t(REACH.table),
    columns: [
      { title: t(REACH.area) }, { title: `${t(reachText.head(AGE_LABEL[age], year))}${bracketed(t(PEOPLE), language)}`, number: true },
      ...(seats || !byTowns ? [{ title: `${t(REACH.bySeats)}${bracketed('%', language)}`, number: true }] : []), ...(byTowns ? [{ title: `${t(REACH.byTowns)}${bracketed('%', language)}`, number: true }] : []),
    ],
    rows: lines,
    notes: [t(EXPORT.estimateMark), ...(ranges ? [t(REACH.rangeNote)] : []), ...(seats && !byTowns ? [t(REACH.cancelled)] : []), ...(seats && beyond.length === 0 ? [t(REACH.nobody)] : []), ...notes.map((note, index) => `${t(exportText.note(index + 1))}　${note}`)],
  };
}

const PEOPLE: Text = { ja: '人', en: 'people' };
const RANGE: Text = { ja: '〜', en: '–' };

function beyondTable({ beyond, nameOf, from, language }: ReachSheet): HandoutTable {
  const t = (text: Text): string => text[language];
  const people = (cell: Cell): string => (cell.value === null ? '—' : `${formatFigure(Math.round(cell.value), 0, language)}${cell.quality === 'yours' ? '◆' : '※'}`);
  return {
    title: `${t(REACH.beyond)}${bracketed(String(beyond.length), language)}`,
    columns: [{ title: t(EXPORT.code) }, { title: t(REACH.area) }, { title: t(from === 'towns' ? REACH.beyondShare : REACH.bySeats) + (from === 'towns' ? bracketed('%', language) : ''), number: true }, { title: `${t(REACH.beyondPeople)}${bracketed(t(PEOPLE), language)}`, number: true }],
    rows: beyond.map(({ area, share, people: cell }) => [area.code, nameOf(area), from === 'towns' ? formatFigure(share * 100, 1, language) : '×', people(cell)]),
    notes: [t(EXPORT.estimateMark)],
  };
}
