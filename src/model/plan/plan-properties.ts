import type { Text } from '../text';
import type { Edit } from './edit';
import { countedPlaces } from './place-names';
import { membersByZone } from './members';
import type { Plan } from './plan';

export function renamePlan(plan: Plan, name: string): Edit {
  const after = name.trim();
  return { patch: { name: after }, whole: true, label: () => ({ ja: `圏域案「${plan.name}」を「${after}」に改名`, en: `Rename plan ${plan.name} to ${after}` }) };
}

/**
 * The municipalities the plan is about. Those that leave come out of their zones; a locked one cannot leave.
 * @param codes in any order (see `scopeOf`).
 */
export function setScope(codes: Iterable<string>): Edit {
  const scope = [...new Set(codes)].sort();
  return { patch: { scope }, whole: true, label: (names) => {
    const places = countedPlaces(scope, names);
    return { ja: `案の範囲を${places.ja}に替える`, en: `Change the scope to ${places.en}` };
  } };
}

/**
 * More municipalities for the plan to be about, in no zone yet.
 * @param area what is added, as the history calls it.
 */
export function widenScope(plan: Plan, codes: readonly string[], area: Text): Edit {
  return { ...setScope([...plan.scope, ...codes]), label: () => ({ ja: `案の範囲に${area.ja}を加える`, en: `Add ${area.en} to the scope` }) };
}

/**
 * Municipalities the plan is no longer about. A zone that had no others goes with them: of an area that was left out nothing
 * is to be marked or checked any more. A lock in it keeps all of it.
 * @param area what is left out, as the history calls it.
 */
export function narrowScope(plan: Plan, codes: readonly string[], area: Text): Edit {
  const gone = new Set(codes);
  const emptied = [...membersByZone(plan)].flatMap(([zone, members]) => (members.length > 0 && members.every((code) => gone.has(code)) ? [zone] : []));
  const { patch } = setScope(plan.scope.filter((code) => !gone.has(code)));
  return {
    patch: { ...patch, ...(emptied.length > 0 ? { dropZones: emptied } : {}) },
    whole: true,
    label: () => (emptied.length === 0
      ? { ja: `案の範囲から${area.ja}を外す`, en: `Leave ${area.en} out of the scope` }
      : { ja: `案の範囲から${area.ja}を、その${emptied.length}圏域とともに外す`, en: `Leave ${area.en} out of the scope, with its ${emptied.length} ${emptied.length === 1 ? 'zone' : 'zones'}` }),
  };
}

/** Locks municipalities: no edit moves them until they are unlocked. */
export function lockMunicipalities(codes: Iterable<string>, locked: boolean): Edit {
  return {
    patch: { lock: [...new Set(codes)].map((code) => [code, locked]) },
    whole: false,
    label: (names, done) => {
      const places = countedPlaces(done, names);
      return locked ? { ja: `${places.ja}を固定`, en: `Lock ${places.en}` } : { ja: `${places.ja}の固定を外す`, en: `Unlock ${places.en}` };
    },
  };
}
