import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DataStore } from '../src/data/store';
import { comparisonCsv, type ComparedColumns, type NamedColumn } from '../src/export/compare-csv';
import { changeSentence } from '../src/i18n/compare-words';
import { columnsOver, REFERENCE_LEVELS, type ColumnSource, type ReferenceLevel } from '../src/model/compare/columns';
import { planDifference } from '../src/model/compare/difference';
import { planCoverage } from '../src/model/coverage/coverage';
import { COVERAGE_METRICS } from '../src/model/coverage/coverage-metrics';
import { supportTargets } from '../src/model/coverage/facility-targets';
import { reachOf, reachTargets, seatPoints } from '../src/model/coverage/reach';
import type { Reach } from '../src/model/coverage/reach-share';
import { ZONE_METRICS } from '../src/model/plan/metric-list';
import { planFigures, type PlanData } from '../src/model/plan/metrics';
import type { Plan } from '../src/model/plan/plan';
import { scopeOf } from '../src/model/plan/scope';
import { areaByCode, type Registry } from '../src/model/registry';
import { planFromCsv } from './plan-file';
import { planData } from './query-plan';
import { UsageError } from './usage-error';

interface Compared extends ComparedColumns {
  readonly scope: readonly string[];
}

const MOST_COLUMNS = 4;

/**
 * Plans and levels side by side: every metric of every zone, the figures of each as a whole, and what each does otherwise
 * than the first.
 * @param sources files (`code,zone`) and ids of levels. @param prefectures codes, where no file tells the scope.
 * @returns the report, and what was read or cut otherwise than it was written.
 * @throws UsageError when a source cannot be read or nothing is common to all.
 */
export async function compareFiles(store: DataStore, sources: readonly string[], prefectures: readonly string[], json: boolean): Promise<{ report: string; notices: readonly string[] }> {
  if (sources.length < 2 || sources.length > MOST_COLUMNS) throw new UsageError(`--compare takes two to ${MOST_COLUMNS} of plan files and ${REFERENCE_LEVELS.join(', ')}, not ${sources.length}`);
  const data = await planData(store);
  const { registry } = data.atlas;
  const notices: string[] = [];
  const columns = await Promise.all(sources.map(async (source): Promise<ColumnSource> => {
    if ((REFERENCE_LEVELS as readonly string[]).includes(source)) return { kind: 'level', level: source as ReferenceLevel };
    const { plan, notices: own } = await planOf(registry, source);
    notices.push(...own.map((notice) => `${source}: ${notice}`));
    return { kind: 'plan', plan };
  }));
  for (const code of prefectures) if (!areaByCode(registry, 'prefecture', code)) throw new UsageError(`--scope takes codes of prefectures (01 to 47), not "${code}"`);
  const comparison = columnsOver(registry, columns, prefectures.length > 0 ? scopeOf(registry, prefectures.map((code) => ({ level: 'prefecture', code }))) : null);
  if (comparison.scope === null) throw new UsageError(`${comparison.reason.en}${prefectures.length === 0 ? ' (a plan file, or --scope 31)' : ''}`);
  if (comparison.cut) notices.push(comparison.cut.en);
  const reach = await reaches(store, registry);
  const compared = comparison.columns.map((plan, index) => columnOf(data, reach, plan, sources[index]!));
  const [first, ...others] = compared as [NamedColumn, ...NamedColumn[]];
  const all: Compared = { registry, scope: comparison.scope, columns: compared, differences: others.map((other) => planDifference(data.atlas, first, other)) };
  return { report: json ? `${JSON.stringify(asJson(all), null, 2)}\n` : comparisonCsv(all), notices };
}

async function planOf(registry: Registry, file: string): Promise<{ plan: Plan; notices: readonly string[] }> {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new UsageError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}). Give plan files (CSV with code and zone) or ${REFERENCE_LEVELS.join(', ')} after --compare`);
  }
  return planFromCsv(registry, bytes, basename(file));
}

async function reaches(store: DataStore, registry: Registry): Promise<{ seats: Reach; towns: Reach }> {
  const [support, towns, { municipalities }] = await Promise.all([store.supportFacilities(), store.townPoints(), store.areasDetail()]);
  const { facilities, hiddenIn } = supportTargets(registry, support.facilities, support.listed);
  const [fromSeats, fromTowns] = [seatPoints(municipalities.seats), towns].map((homes) => reachOf(registry.codes.length, homes, reachTargets(facilities, hiddenIn, homes))) as [Reach, Reach];
  return { seats: fromSeats, towns: fromTowns };
}

function columnOf(data: PlanData, reach: { seats: Reach; towns: Reach }, plan: Plan, name: string): NamedColumn {
  const figures = planFigures(data)(plan);
  return { name: basename(name), figures, coverage: planCoverage({ atlas: data.atlas, reach }, figures) };
}

function asJson({ scope, columns, differences }: Compared): unknown {
  const first = columns[0]!;
  const byId = (metrics: readonly { readonly id: string }[], cells: readonly unknown[]): unknown => Object.fromEntries(metrics.map(({ id }, index) => [id, cells[index]]));
  return {
    scope, zoneMetrics: ZONE_METRICS, coverageMetrics: COVERAGE_METRICS,
    columns: columns.map(({ name, figures, coverage }) => ({
      name, coverage: byId(COVERAGE_METRICS, coverage.cells), shares: coverage.shares, municipalitiesWithout: coverage.municipalitiesWithout,
      zones: figures.zones.map(({ zone, figures: own }) => ({ id: zone.id, name: zone.name, municipalities: own.codes, figures: byId(ZONE_METRICS, own.cells) })),
    })),
    differences: differences.map(({ moves, moved65, moved75, zones, coverage, shifts, same }, at) => ({
      from: first.name, to: columns[at + 1]!.name, same, moves, moved65, moved75, shifts,
      zones: zones.map(({ changes, ...match }) => ({ ...match, changes: changes && byId(ZONE_METRICS, changes) })),
      coverage: Object.fromEntries(COVERAGE_METRICS.map((metric, index) => [metric.id, { ...coverage[index]!, words: changeSentence(metric, coverage[index]!, first.name, columns[at + 1]!.name) }])),
    })),
  };
}
