import type { Catalog } from '../../data/schema';
import { COMPARE, COMPARE_SHORT, compareText, VERDICT_SIGN } from '../../i18n/compare-messages';
import { VERDICT_WORD } from '../../i18n/compare-words';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { formatFigure } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import type { Geometry } from '../../map/geometry';
import type { Scene } from '../../map/scene';
import type { Cell } from '../../model/cell';
import type { PlanDifference } from '../../model/compare/difference';
import type { Change } from '../../model/compare/verdict';
import { COVERAGE_METRICS, type CoverageMetric } from '../../model/coverage/coverage-metrics';
import type { PlaceNames } from '../../model/plan/place-names';
import { QUALITIES, QUALITY_LABEL } from '../../model/quality';
import type { Registry } from '../../model/registry';
import type { Language, Text } from '../../model/text';
import { COMPARED_DATASETS, type ComparedColumns, type NamedColumn } from '../compare-csv';
import { sourceLinesOf } from '../table';
import { planMap, zoneFigureTable } from './from-plan';
import type { Handout, HandoutMap, HandoutTable } from './handout';

/** What a comparison is put on paper with. */
export interface CompareSheet extends ComparedColumns {
  readonly registry: Registry;
  /** One of each column, in colours. */
  readonly scenes: readonly Scene[];
  readonly geometry: Geometry;
  readonly names: PlaceNames;
  readonly catalog: Catalog | null;
  readonly language: Language;
  /** Over which municipalities, and what was left out of them. */
  readonly about: string;
  /** What its columns suppose, one text each. */
  readonly supposed: readonly string[];
  readonly table: 'none' | 'all';
  readonly link: string;
  readonly date: string;
}

/** Slides have no room for what one in four columns differs by; the figures stand there. */
const MOST_STEPS = 3;

/** What a comparison is called where the user has not said. */
export function comparisonTitle(columns: readonly { readonly name: string }[], language: Language): string {
  return compareText.titleOf(columns.map(({ name }) => name))[language];
}

/** Columns as a handout: a map of each, measures of the whole, figures of the zones, who moves. */
export function compareHandout(sheet: CompareSheet): Handout {
  const { registry, columns, differences, scenes, geometry, catalog, language, table, about, supposed, link, date } = sheet;
  const t = (text: Text): string => text[language];
  const panels = columns.map(({ name, figures }, at) => ({
    title: `${at + 1} ${name} ${t(compareText.zones(figures.zones.filter(({ figures: own }) => own.codes.length > 0).length))}${at === 0 ? ` ${t(COMPARE.reference)}` : ''}`,
    map: numbersOnly(planMap(registry, figures.plan, scenes[at]!, geometry).map, columns.length),
  }));
  const cells = columns.flatMap(({ coverage }) => coverage.cells);
  const counted = QUALITIES.map((quality) => [QUALITY_LABEL[quality], cells.filter((cell) => cell.value !== null && cell.quality === quality).length] as const).filter(([, count]) => count > 0);
  return {
    language, link, date,
    title: comparisonTitle(columns, language),
    subtitle: about,
    map: panels[0]!.map, panels,
    legend: { heading: '', rows: [], notes: [...supposed, ...(columns.some(({ changes = [] }) => changes.length > 0) ? [t(COMPARE.asIs)] : []), t(COMPARE.sameColour), ...(columns.some(({ figures }) => figures.unassigned.codes.length > 0) ? [t(COMPARE.unassignedMark)] : [])] },
    summary: summaryTable(sheet),
    tables: table === 'none' ? [] : [
      coverageTable(sheet, COVERAGE_METRICS, true),
      ...columns.map(({ name, figures }, at) => ({ ...zoneFigureTable(figures, language), title: `${t(EXPORT.zoneTable)}: ${at + 1} ${name}` })),
      ...differences.flatMap((difference, at) => (difference.same ? [] : [movesTable(sheet, difference, sheet.columns[0]!, sheet.columns[at + 1]!)])),
    ],
    sources: catalog ? sourceLinesOf(catalog, COMPARED_DATASETS, language) : [],
    quality: t(exportText.qualities([...counted, [MESSAGES.missing, cells.filter(({ value }) => value === null).length]])),
  };
}

/** Of many small maps the zones' numbers and names are enough. */
function numbersOnly(map: HandoutMap, columns: number): HandoutMap {
  return columns <= 2 ? map : { ...map, scene: { ...map.scene, labels: map.scene.labels.filter(({ short }) => short !== undefined) } };
}

/** What a slide has room for: of the measures people ask about first, those that differ; the others are named. */
function summaryTable(sheet: CompareSheet): HandoutTable {
  const { differences, language } = sheet;
  const metrics = Object.entries<Text>(COMPARE_SHORT).map(([id, label]) => ({ ...COVERAGE_METRICS.find((metric) => metric.id === id)!, label }));
  const differs = ({ id }: CoverageMetric): boolean => differences.some(({ coverage }) => coverage[indexOf(id)]!.verdict !== 'same');
  const [shown, same] = [metrics.filter(differs), metrics.filter((metric) => !differs(metric))];
  if (shown.length === 0) return coverageTable(sheet, metrics, true);
  const table = coverageTable(sheet, shown, sheet.columns.length <= MOST_STEPS);
  return same.length === 0 ? table : { ...table, notes: [...table.notes, compareText.unchanged(same.map(({ label }) => label))[language]] };
}

const indexOf = (id: string): number => COVERAGE_METRICS.findIndex((metric) => metric.id === id);

function coverageTable({ columns, differences, language }: CompareSheet, metrics: readonly CoverageMetric[], steps: boolean): HandoutTable {
  const t = (text: Text): string => text[language];
  const notes: string[] = [];
  const numberOf = (reason: string): number => notes.includes(reason) ? notes.indexOf(reason) + 1 : notes.push(reason);
  const figure = (cell: Cell, { decimals }: CoverageMetric): string => (cell.value === null ? `— ${t(exportText.note(numberOf(t(cell.reason))))}` : `${formatFigure(cell.value, decimals, language)}${cell.quality === 'estimate' ? '※' : cell.quality === 'yours' ? '◆' : ''}`);
  const rows = metrics.map((metric) => {
    const index = indexOf(metric.id);
    return [
      `${t(metric.label)}${t(metric.unit) ? `（${t(metric.unit)}）` : ''}`,
      ...columns.map(({ coverage }, at) => [figure(coverage.cells[index]!, metric), ...(at === 0 ? [] : [changeInShort(differences[at - 1]!.coverage[index]!, metric, steps, language)])].filter(Boolean).join('　')),
    ];
  });
  return {
    title: t(COMPARE.whole),
    columns: [{ title: t(COMPARE.measure) }, ...columns.map(({ name }, at) => ({ title: `${at + 1} ${name}${at === 0 ? `（${t(COMPARE.reference)}）` : ''}`, number: true }))],
    rows,
    notes: [t(EXPORT.estimateMark), ...notes.map((note, index) => `${t(exportText.note(index + 1))}　${note}`)],
  };
}

/** In a word with the step: the figure itself stands beside it. */
function changeInShort({ verdict, difference }: Change, { decimals }: CoverageMetric, steps: boolean, language: Language): string {
  if (verdict === 'unknown' || difference === null) return '';
  const word = `${VERDICT_SIGN[verdict]}${VERDICT_WORD[verdict][language]}`;
  if (verdict === 'same' || !steps) return word;
  const step = `${difference > 0 ? '+' : '−'}${formatFigure(Math.abs(difference), decimals, language)}`;
  return language === 'ja' ? `${word}（${step}）` : `${word} (${step})`;
}

/** Who is in another zone in the second of two columns, with their people; the sum last. */
export function movesTable({ names, language }: CompareSheet, { moves, moved65, moved75 }: PlanDifference, one: NamedColumn, other: NamedColumn): HandoutTable {
  const t = (text: Text): string => text[language];
  const zoneName = ({ figures: { plan } }: NamedColumn, id: string | null): string => {
    const position = plan.zones.findIndex((zone) => zone.id === id);
    return position < 0 ? t(COMPARE.unassigned) : `${position + 1} ${plan.zones[position]!.name}`;
  };
  const people = (cell: Cell): string => (cell.value === null ? '—' : formatFigure(cell.value, 0, language));
  return {
    title: t(compareText.moved(moves.length, one.name, other.name)), notes: [],
    columns: [{ title: t(COMPARE.place) }, { title: t(COMPARE.fromZone) }, { title: t(COMPARE.toZone) }, ...[COMPARE.people65, COMPARE.people75].map((label) => ({ title: `${t(label)}${language === 'ja' ? '（人）' : ''}`, number: true }))],
    rows: [...moves.map(({ code, from, to, people65, people75 }) => [t(names(code)), zoneName(one, from), zoneName(other, to), people(people65), people(people75)]), [t(COMPARE.sum), '', '', people(moved65), people(moved75)]],
  };
}
