import type { Text } from '../text';
import type { Edit } from './edit';
import { zoneById } from './patch';
import { countedPlaces, type PlaceNames } from './place-names';
import type { Plan } from './plan';

/**
 * Municipalities into a zone.
 * @param subject what they are called together (「二次医療圏 西部」); named in the history if all of them could be moved.
 * @throws Error when the plan has no such zone.
 */
export function assign(plan: Plan, codes: Iterable<string>, zone: string, subject: Text | null = null): Edit {
  const { name } = zoneById(plan, zone);
  const wanted = [...new Set(codes)];
  const moving = wanted.filter((code) => plan.zoneOf.get(code) !== zone).length;
  return {
    patch: { assign: wanted.map((code) => [code, zone]) },
    whole: false,
    label: (names, done) => {
      const places = subject && done.length === moving ? withCount(subject, done, names) : countedPlaces(done, names);
      return { ja: `${places.ja}を${name}へ`, en: `${places.en} to ${name}` };
    },
  };
}

/** Municipalities out of whichever zone they are in. */
export function unassign(codes: Iterable<string>): Edit {
  return {
    patch: { assign: [...new Set(codes)].map((code) => [code, null]) },
    whole: false,
    label: (names, done) => {
      const places = countedPlaces(done, names);
      return { ja: `${places.ja}を圏域から外す`, en: `Take ${places.en} out of ${done.length === 1 ? 'its zone' : 'their zones'}` };
    },
  };
}

function withCount(subject: Text, done: readonly string[], names: PlaceNames): Text {
  if (done.length === 1) return subject;
  const { ja, en } = countedPlaces(done, names);
  return { ja: `${subject.ja}（${ja}）`, en: `${subject.en} (${en})` };
}
