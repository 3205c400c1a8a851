import type { Zone } from './plan';
import { freeZoneName } from './zone-names';

/** A name for every zone, all different, as a file without zone ids needs them: blank ones are numbered, equal ones told apart. Zone id → name. */
export function zoneFileNames(zones: readonly Zone[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  zones.forEach(({ id, name }, index) => names.set(id, freeZoneName([...names.values()], name.trim() || `圏域${index + 1}`)));
  return names;
}
