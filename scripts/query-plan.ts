import { basename } from 'node:path';
import type { DataStore } from '../src/data/store';
import { csvLine, plainNumber } from '../src/export/csv';
import type { Cell } from '../src/model/cell';
import { PROBLEM_LABEL } from '../src/model/plan/check-rules';
import { shareOfMean } from '../src/model/plan/deviation';
import { planTables, ZONE_METRICS } from '../src/model/plan/metric-list';
import { deviationOver, type PlanData, type ZoneFigures } from '../src/model/plan/metrics';
import { placeNames } from '../src/model/plan/place-names';
import { planReview, type PlanReview } from '../src/model/plan/review';
import { seatVectors } from '../src/model/plan/seat-spread';
import { planFromCsv } from './plan-file';

/** What reviewing plans takes, from public/geo. */
export async function planData(store: DataStore): Promise<PlanData> {
  const [atlas, adjacency, crossings, { municipalities, prefectures }] = await Promise.all([store.atlas(planTables()), store.adjacency(), store.crossings(), store.areasDetail()]);
  return { atlas, ways: { adjacency, crossings }, seats: seatVectors(municipalities.seats), names: placeNames(atlas.registry, municipalities.kana, prefectures.english) };
}

/**
 * Every metric and check of a plan file.
 * @param bytes of the CSV; @param path where it came from, for messages.
 * @returns the report, and what was read in another way than it was written.
 * @throws UsageError when a row is wrong.
 */
export async function reviewPlanFile(store: DataStore, bytes: Uint8Array, path: string, json: boolean): Promise<{ report: string; notices: readonly string[] }> {
  const data = await planData(store);
  const { plan, notices } = planFromCsv(data.atlas.registry, bytes, basename(path));
  const review = planReview(data)(plan);
  return { report: json ? `${JSON.stringify(asJson(review), null, 2)}\n` : asCsv(review), notices };
}

const COLUMNS = 'section,zone,id,label,unit,value,quality,note,share_of_mean';

function valueColumns(cell: Cell): (string | number)[] {
  return cell.value === null ? ['', 'missing', cell.reason.ja] : [plainNumber(cell.value), cell.quality, cell.note?.ja ?? ''];
}

/** Long form, one figure a row: sections scope, unassigned, zone (figures), part (of an area), deviation, check. */
function asCsv({ figures, problems, colours }: PlanReview): string {
  const list = (section: string, zone: string, { cells }: ZoneFigures, shared: boolean): string[] => ZONE_METRICS.map(({ id, label, unit }, index) => {
    const share = shared ? shareOfMean(cells[index]!, deviationOver(figures, id)) : null;
    return csvLine([section, zone, id, label.ja, unit.ja, ...valueColumns(cells[index]!), share === null ? '' : plainNumber(share)]);
  });
  return [
    COLUMNS,
    ...list('scope', '', figures.scope, false),
    ...(figures.unassigned.codes.length > 0 ? list('unassigned', '', figures.unassigned, false) : []),
    ...figures.zones.flatMap(({ zone, figures: own }) => [
      ...list('zone', zone.name, own, true),
      csvLine(['zone', zone.name, 'municipalities', '市区町村', '', own.codes.join(' '), '', '', '']),
      csvLine(['zone', zone.name, 'colour', '色の番号', '', colours.get(zone.id)!, '', '', '']),
      ...own.overlaps.map(({ level, area, whole, people }) => csvLine(['part', zone.name, `${level}:${area.code}`, `${area.name}${whole ? '（全部）' : '（一部）'}の75歳以上`, '人', ...valueColumns(people), ''])),
    ]),
    ...ZONE_METRICS.flatMap(({ id, label, unit }) => {
      const deviation = deviationOver(figures, id);
      if (!deviation) return [];
      const { mean, variation, least, most, ratio, counted, missing, quality } = deviation;
      const row = (what: string, words: string, of: string, value: number | null): string => csvLine(['deviation', '', `${id}:${what}`, `${label.ja} ${words}`, of, value === null ? '' : plainNumber(value), value === null ? 'missing' : quality, value === null ? '分母0' : `${counted}圏域${missing > 0 ? `（値なし${missing}）` : ''}`, '']);
      return [row('mean', '平均', unit.ja, mean), row('variation', '変動係数', '', variation), row('least', '最小', unit.ja, least), row('most', '最大', unit.ja, most), row('ratio', '最大÷最小', '', ratio)];
    }),
    ...problems.map(({ kind, severity, zone, municipalities, text, rule }) => csvLine(['check', figures.plan.zones.find(({ id }) => id === zone)?.name ?? '', kind, `${PROBLEM_LABEL[kind].ja}: ${text.ja}`, '', municipalities.join(' '), severity, rule.ja, ''])),
    '',
  ].join('\n');
}

function asJson({ figures, problems, colours }: PlanReview): unknown {
  const named = ({ cells }: ZoneFigures): unknown => Object.fromEntries(ZONE_METRICS.map(({ id }, index) => [id, cells[index]]));
  return {
    plan: { name: figures.plan.name, vintage: figures.plan.vintage, scope: figures.plan.scope },
    metrics: ZONE_METRICS,
    scope: named(figures.scope),
    unassigned: { municipalities: figures.unassigned.codes, figures: named(figures.unassigned) },
    zones: figures.zones.map(({ zone, figures: own }) => ({
      id: zone.id, name: zone.name, colour: colours.get(zone.id), municipalities: own.codes, figures: named(own), spreadEnds: own.spreadEnds,
      shareOfMean: Object.fromEntries(ZONE_METRICS.map(({ id }, index) => [id, shareOfMean(own.cells[index]!, deviationOver(figures, id))])),
      overlaps: own.overlaps.map(({ level, area, whole, members, people }) => ({ level, code: area.code, name: area.name, whole, municipalities: members.length, people })),
      connection: { parts: own.connection.parts.length, links: own.connection.used.map(({ kind, name }) => ({ kind, name })) },
    })),
    deviations: Object.fromEntries(ZONE_METRICS.map(({ id }) => [id, deviationOver(figures, id)])),
    checks: problems,
  };
}
