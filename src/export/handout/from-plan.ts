import { EXPORT, exportText } from '../../i18n/export-messages';
import { listed } from '../../i18n/format';
import { formatMetric } from '../../i18n/format-metric';
import { MESSAGES } from '../../i18n/messages';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { Geometry } from '../../map/geometry';
import { mainLand } from '../../map/main-land';
import type { Scene } from '../../map/scene';
import type { Catalog } from '../../data/schema';
import type { Cell } from '../../model/cell';
import { zoneMetric } from '../../model/plan/metric-list';
import { cellOf, type PlanFigures, type ZoneFigures } from '../../model/plan/metrics';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Plan } from '../../model/plan/plan';
import { QUALITIES, QUALITY_LABEL } from '../../model/quality';
import { municipalityIndex, type Registry } from '../../model/registry';
import type { Language, Text } from '../../model/text';
import { cite } from '../table';
import type { Handout, HandoutMap, HandoutTable, LegendRow } from './handout';

/** What a plan of zones is put on paper with. */
export interface PlanSheet {
  readonly registry: Registry;
  readonly plan: Plan;
  readonly figures: PlanFigures;
  /** The plan as the editor draws it, in colours. */
  readonly scene: Scene;
  readonly geometry: Geometry;
  readonly names: PlaceNames;
  /** What the figures suppose, a line each below a heading; [] = nothing. */
  readonly supposed: readonly string[];
  readonly catalog: Catalog | null;
  readonly language: Language;
  readonly table: 'none' | 'all';
  readonly link: string;
  readonly date: string;
}

/** Columns of the table on paper: what zones are weighed by. The workbook has all figures. */
const METRICS = ['people-75plus-r5-2025', 'people-75plus-r5-2040', 'need-homevisit-mhlw-now', 'need-homevisit-mhlw-peak', 'count-zaishishin-2025', 'count-zaishibyo-2025', 'count-nursingstation-2026', 'density-zaishishin-2025-per-75plus', 'seat-spread'] as const;
/** Of them, those a slide has room for. */
const SUMMARY = ['people-75plus-r5-2025', 'count-zaishishin-2025'] as const;

/** Prefecture names of a scope are in its title as the user wrote it; this is what it is. */
export function planSubtitle({ zones, scope, vintage }: Plan): Text {
  return { ja: `在宅医療圏域の案（利用者が描いたもの）・${zones.length}圏域・${scope.length}市区町村（${vintage}の区域）`, en: `A plan of home-care zones drawn by the user · ${zones.length} zones · ${scope.length} municipalities (boundaries of ${vintage})` };
}

/** A plan's zones as a handout. */
export function planHandout({ registry, plan, figures, scene, geometry, names, supposed, catalog, language, table, link, date }: PlanSheet): Handout {
  const t = (text: Text): string => text[language];
  const metrics = METRICS.map(zoneMetric);
  const datasets = ['areas', ...new Set(metrics.flatMap((metric) => metric.datasets))];
  const cells = [...figures.zones.map((one) => one.figures), figures.scope].flatMap((own) => METRICS.map((id) => cellOf(own, id)));
  const { map, away } = planMap(registry, plan, scene, geometry);
  const unassigned = figures.unassigned.codes.length;
  return {
    language, title: plan.name, subtitle: listed([supposed.length > 0 && t(WHAT_IF.shown), t(planSubtitle(plan))], language), link, date,
    map, panels: [],
    legend: {
      heading: t(EXPORT.zone), notes: away.length > 0 ? [t(exportText.offTheMap(names(registry.codes[away[0]!]!), away.length))] : [],
      rows: [
        ...figures.zones.map(({ zone, figures: own }, index): LegendRow => ({ of: own.codes.length === 0 ? -1 : scene.classOf[municipalityIndex(registry, own.codes[0]!)]!, label: `${index + 1} ${zone.name}`, count: t(exportText.members(own.codes.length)) })),
        ...(unassigned > 0 ? [{ of: -1, label: t(EXPORT.unassigned), count: t(exportText.members(unassigned)) }] : []),
      ],
    },
    summary: figureTable(figures, SUMMARY, t, language),
    tables: table === 'none' ? [] : [zoneFigureTable(figures, language), memberTable(figures, names, t)],
    sources: [...supposed, ...(catalog?.datasets ?? []).filter(({ id }) => datasets.includes(id)).map((entry) => `${t(EXPORT.source)}: ${cite(entry, language)}`)],
    quality: t(exportText.qualities([...QUALITIES.map((quality) => [QUALITY_LABEL[quality], cells.filter((cell) => cell.value !== null && cell.quality === quality).length] as const).filter(([, count]) => count > 0), [MESSAGES.missing, cells.filter(({ value }) => value === null).length]])),
  };
}

/** The zones in their colours with numbers and names, the main land as large as there is room; `away`: municipalities too far off to be on it. */
export function planMap(registry: Registry, plan: Pick<Plan, 'scope'>, scene: Scene, geometry: Geometry): { readonly map: HandoutMap; readonly away: readonly number[] } {
  const zones = scene.zones!;
  const badges = zones.badges.map(({ number, name, at }) => ({ area: -1, text: `【${number}】${name}`, short: `【${number}】`, at }));
  const { bounds, away } = mainLand(geometry, plan.scope.map((code) => municipalityIndex(registry, code)));
  return { map: { geometry, scene: { ...scene, labels: [...badges, ...scene.labels] }, bounds, outlined: zones.outlines.map(({ members }) => members), numbered: null }, away };
}

/** The columns of `METRICS` for every zone. */
export function zoneFigureTable(figures: PlanFigures, language: Language): HandoutTable {
  return figureTable(figures, METRICS, (text) => text[language], language);
}

/** Estimates carry a mark in the cell: a column of qualities beside each figure would leave no room for figures. */
function figureTable(figures: PlanFigures, ids: readonly string[], t: (text: Text) => string, language: Language): HandoutTable {
  const metrics = ids.map(zoneMetric);
  const notes: string[] = [t(EXPORT.estimateMark)];
  const numberOf = (reason: Text): number => {
    if (!notes.includes(t(reason))) notes.push(t(reason));
    return notes.indexOf(t(reason));
  };
  const cellText = (cell: Cell, index: number): string => {
    if (cell.value === null) return `— ${t(exportText.note(numberOf(cell.reason)))}`;
    return `${formatMetric(metrics[index]!, cell.value, language)}${cell.quality === 'estimate' ? '※' : cell.quality === 'yours' ? '◆' : ''}`;
  };
  const row = (number: string, name: string, own: ZoneFigures): string[] => [number, name, String(own.codes.length), ...ids.map((id, index) => cellText(cellOf(own, id), index))];
  return {
    title: t(EXPORT.zoneTable),
    columns: [{ title: 'No.', number: true }, { title: t(EXPORT.zone) }, { title: t(EXPORT.municipalities), number: true }, ...metrics.map(({ label, unit }) => ({ title: `${t(label)}${t(unit) ? `（${t(unit)}）` : ''}`, number: true }))],
    rows: [
      ...figures.zones.map(({ zone, figures: own }, index) => row(String(index + 1), zone.name, own)),
      ...(figures.unassigned.codes.length > 0 ? [row('', t(EXPORT.unassigned), figures.unassigned)] : []),
      row('', t(EXPORT.total), figures.scope),
    ],
    notes: notes.map((note, index) => (index === 0 ? note : `${t(exportText.note(index))}　${note}`)),
  };
}

function memberTable({ zones, unassigned }: PlanFigures, names: PlaceNames, t: (text: Text) => string): HandoutTable {
  const list = (codes: readonly string[]): string => codes.map((code) => t(names(code))).join(t({ ja: '、', en: ', ' }));
  return {
    title: t(EXPORT.memberTable), notes: [],
    columns: [{ title: 'No.', number: true }, { title: t(EXPORT.zone) }, { title: t(EXPORT.municipalities), number: true }, { title: t(EXPORT.members) }],
    rows: [...zones.map(({ zone, figures }, index) => [String(index + 1), zone.name, String(figures.codes.length), list(figures.codes)]), ...(unassigned.codes.length > 0 ? [['', t(EXPORT.unassigned), String(unassigned.codes.length), list(unassigned.codes)]] : [])],
  };
}
