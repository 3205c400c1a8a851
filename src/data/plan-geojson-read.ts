import * as v from 'valibot';
import type { CodeBook } from '../model/plan/municipality-codes';
import { jsonOf } from './json-file';
import { planProblem, refusedReading, type PlanReading } from './plan-problem';
import { readZoneRows, type ZoneRow } from './plan-rows';

const cell = v.union([v.string(), v.number()]);
const properties = v.nullish(v.record(v.string(), v.unknown()));
const collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.object({ type: v.literal('Feature'), properties })) });
const topology = v.object({ type: v.literal('Topology'), objects: v.record(v.string(), v.object({ geometries: v.exactOptional(v.array(v.object({ properties }))), properties })) });

const CODE_NAMES = ['code', 'N03_007'] as const;
const ZONE_NAMES = ['zone', '圏域'] as const;

type Own = Readonly<Record<string, unknown>>;

/**
 * Reads municipalities and their zones from GeoJSON or TopoJSON: features with `code` (or `N03_007`) and `zone`, or zones
 * as our own exports write them (`zone` and the list `municipalities`). Shapes are left alone: ours are drawn. Never throws.
 * @param scope codes the zones are for, null = all Japan.
 */
export function readPlanGeoJson(file: string, bytes: Uint8Array, codes: CodeBook, scope: readonly string[] | null = null): PlanReading {
  const content = jsonOf(file, bytes);
  return 'problem' in content ? refusedReading([content.problem]) : readPlanShapes(file, content.value, codes, scope);
}

/** The same from JSON that is parsed already. */
export function readPlanShapes(file: string, value: unknown, codes: CodeBook, scope: readonly string[] | null): PlanReading {
  const given = propertiesIn(value);
  if (!given) return refusedReading([planProblem(file, 'notGeoJson', [])]);
  if (given.length === 0) return refusedReading([planProblem(file, 'noShapes', [])]);
  const codeName = CODE_NAMES.find((name) => given.some((own) => name in own));
  const zoneName = ZONE_NAMES.find((name) => given.some((own) => name in own));
  const listed = given.some((own) => Array.isArray(own['municipalities']));
  if (codeName === undefined && !listed) return refusedReading([planProblem(file, 'noCodeColumn', [])]);
  if (zoneName === undefined) return refusedReading([planProblem(file, 'noZoneColumn', [])]);
  const rows = given.flatMap((own, index): ZoneRow[] => {
    const zone = textOf(own[zoneName]);
    const rowOf = (code: unknown): ZoneRow => ({ row: index + 1, code: textOf(code), zone, name: textOf(own['name'] ?? own['N03_004']) });
    if (codeName !== undefined && codeName in own) return [rowOf(own[codeName])];
    return Array.isArray(own['municipalities']) ? own['municipalities'].map(rowOf) : [rowOf('')];
  });
  return readZoneRows(rows, { file, codeColumn: codeName ?? 'municipalities', zoneColumn: zoneName, codes, scope });
}

/** What the shapes of a file say of themselves, in its order; null when it is neither GeoJSON nor TopoJSON. */
function propertiesIn(value: unknown): Own[] | null {
  const features = v.safeParse(collection, value);
  if (features.success) return features.output.features.map(({ properties: own }) => own ?? {});
  const shapes = v.safeParse(topology, value);
  return shapes.success ? Object.values(shapes.output.objects).flatMap((object) => (object.geometries ?? [object]).map(({ properties: own }) => own ?? {})) : null;
}

function textOf(value: unknown): string {
  const read = v.safeParse(cell, value);
  return read.success ? String(read.output) : '';
}
