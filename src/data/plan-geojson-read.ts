import * as v from 'valibot';
import type { CodeBook } from '../model/plan/municipality-codes';
import { jsonOf } from './json-file';
import { planProblem, refusedReading, type PlanReading } from './plan-problem';
import { readZoneRows, type ZoneRow } from './plan-rows';

const cell = v.union([v.string(), v.number()]);
const properties = v.nullish(v.record(v.string(), v.unknown()));
const collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.object({ type: v.literal('Feature'), properties })) });

const CODE_NAMES = ['code', 'N03_007'] as const;
const ZONE_NAMES = ['zone', '圏域'] as const;

/**
 * Reads municipalities and their zones from GeoJSON: features with `code` (or `N03_007`) and `zone`, or zones as our own
 * export writes them (`zone` and the list `municipalities`). Shapes are left alone: ours are drawn. Never throws.
 * @param scope codes the zones are for, null = all Japan.
 */
export function readPlanGeoJson(file: string, bytes: Uint8Array, codes: CodeBook, scope: readonly string[] | null = null): PlanReading {
  const content = jsonOf(file, bytes);
  if ('problem' in content) return refusedReading([content.problem]);
  const { value } = content;
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology') return refusedReading([planProblem(file, 'topoJson', [])]);
  const read = v.safeParse(collection, value);
  if (!read.success) return refusedReading([planProblem(file, 'notGeoJson', [])]);
  const given = read.output.features.map(({ properties: own }) => own ?? {});
  const codeName = CODE_NAMES.find((name) => given.some((own) => name in own));
  const zoneName = ZONE_NAMES.find((name) => given.some((own) => name in own));
  const listed = given.some((own) => Array.isArray(own.municipalities));
  if (codeName === undefined && !listed) return refusedReading([planProblem(file, 'noCodeColumn', [])]);
  if (zoneName === undefined) return refusedReading([planProblem(file, 'noZoneColumn', [])]);
  const rows = given.flatMap((own, index): ZoneRow[] => {
    const zone = textOf(own[zoneName]);
    const rowOf = (code: unknown): ZoneRow => ({ row: index + 1, code: textOf(code), zone, name: textOf(own.name ?? own.N03_004) });
    if (codeName !== undefined && codeName in own) return [rowOf(own[codeName])];
    return Array.isArray(own.municipalities) ? own.municipalities.map(rowOf) : [rowOf('')];
  });
  return readZoneRows(rows, { file, codeColumn: codeName ?? 'municipalities', zoneColumn: zoneName, codes, scope });
}

function textOf(value: unknown): string {
  const read = v.safeParse(cell, value);
  return read.success ? String(read.output) : '';
}
