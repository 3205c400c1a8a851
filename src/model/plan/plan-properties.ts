import type { Edit } from './edit';
import { countedPlaces } from './place-names';
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
