import { CODE_VINTAGE, type Plan, type Zone } from './plan';

/** The zones of a file: names in the order of the file, and the municipalities that are in one. */
export interface PlanParts {
  readonly zones: readonly string[];
  /** Municipality code → name of its zone. */
  readonly zoneNameOf: ReadonlyMap<string, string>;
}

/** A zone nobody has touched yet. */
export function newZone(id: string, name: string): Zone {
  return { id, name, colour: null, locked: false, marks: [], items: [] };
}

/**
 * A new plan from the zones of a file; municipalities outside the scope are left out.
 * @param scope codes in registry order.
 */
export function planOfParts(id: string, name: string, scope: readonly string[], parts: PlanParts): Plan {
  const idOf = new Map(parts.zones.map((zone, index) => [zone, `z${index + 1}`]));
  const zoneOf = new Map<string, string>();
  for (const code of scope) {
    const zone = idOf.get(parts.zoneNameOf.get(code) ?? '');
    if (zone !== undefined) zoneOf.set(code, zone);
  }
  return { id, name, scope, zones: parts.zones.map((zone) => newZone(idOf.get(zone)!, zone)), zoneOf, locked: new Set(), vintage: CODE_VINTAGE };
}

/** A name for every zone, all different, as a file without zone ids needs them: blank ones are numbered, equal ones told apart. */
export function zoneFileNames(zones: readonly Zone[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  zones.forEach(({ id, name }, index) => {
    const plain = name.trim() || `圏域${index + 1}`;
    let free = plain;
    for (let number = 2; taken.has(free); number++) free = `${plain} (${number})`;
    taken.add(free);
    names.set(id, free);
  });
  return names;
}
