import { municipalityIndex, type Registry } from '../registry';
import type { Plan } from './plan';

/** Who is in which zone, by zone id, and who is in none; codes in scope order. */
interface Members {
  readonly plan: Plan;
  readonly byZone: ReadonlyMap<string, readonly string[]>;
  readonly loose: readonly string[];
}

const known = new WeakMap<Plan, Members>();

/** Of the plans over one scope the one asked for last: the next is mostly an edit away from it. By the list that edits leave as it is. */
const latest = new WeakMap<readonly string[], Members>();

/**
 * Municipality codes of each zone, in scope order; zones without any have an empty list. A list is the same as in the plan
 * before as long as its zone's municipalities are: whoever keeps something by it keeps it over an edit.
 */
export function membersByZone(plan: Plan): ReadonlyMap<string, readonly string[]> {
  return membersOf(plan).byZone;
}

/** Municipalities of the scope in no zone. */
export function unassigned(plan: Plan): readonly string[] {
  return membersOf(plan).loose;
}

const indexesByList = new WeakMap<Registry, WeakMap<readonly string[], readonly number[]>>();

/** Registry indexes of a list of codes, in its order; the same list as long as that of the codes is. */
export function indexesOf(registry: Registry, codes: readonly string[]): readonly number[] {
  let lists = indexesByList.get(registry);
  if (!lists) indexesByList.set(registry, (lists = new WeakMap()));
  let indexes = lists.get(codes);
  if (!indexes) lists.set(codes, (indexes = codes.map((code) => municipalityIndex(registry, code))));
  return indexes;
}

function membersOf(plan: Plan): Members {
  let members = known.get(plan);
  if (!members) {
    members = membersAfter(latest.get(plan.scope), plan);
    known.set(plan, members);
  }
  latest.set(plan.scope, members);
  return members;
}

function membersAfter(before: Members | undefined, plan: Plan): Members {
  const { scope, zones, zoneOf } = plan;
  const touched = before && touchedZones(before.plan, plan);
  // By zone id; undefined = in none.
  const fresh = new Map<string | undefined, string[]>();
  const keptOr = (kept: readonly string[] | undefined, zone: string | undefined): readonly string[] => {
    if (kept && !touched!.has(zone)) return kept;
    const list: string[] = [];
    fresh.set(zone, list);
    return list;
  };
  const byZone = new Map<string, readonly string[]>();
  for (const { id } of zones) byZone.set(id, keptOr(before?.byZone.get(id), id));
  const loose = keptOr(before?.loose, undefined);
  if (fresh.size > 0) for (const code of scope) fresh.get(zoneOf.get(code))?.push(code);
  return { plan, byZone, loose };
}

/** Zones that a municipality has left or entered, undefined for none, between two plans of one scope. */
function touchedZones(before: Plan, { scope, zoneOf }: Plan): ReadonlySet<string | undefined> {
  const touched = new Set<string | undefined>();
  if (before.zoneOf === zoneOf) return touched;
  for (const code of scope) {
    const [was, is] = [before.zoneOf.get(code), zoneOf.get(code)];
    if (was !== is) touched.add(was).add(is);
  }
  return touched;
}
