import type { Cell } from '../cell';
import type { Text } from '../text';
import { PeopleCount, type PeopleShare } from './people-share';

/** 往診料 C000 and 在宅患者訪問診療料 C001: a home farther than this in a straight line is not covered unless there is an absolute reason (docs/methods.md). */
export const VISIT_LIMIT_KM = 16;

/** Which part of each municipality's people lies within a distance of a facility, as if they lived at its points. */
export interface Reach {
  readonly radiusKm: number;
  /** All at the town hall, or in equal parts at the towns. */
  readonly from: 'seats' | 'towns';
  /** Share of each municipality's points (registry order) within the radius; NaN where it has no points. */
  readonly within: Float64Array;
  /** Share of points that no listed facility reaches, but one of a list that does not exist might. */
  readonly unknown: Float64Array;
}

const UNLISTED: Text = { ja: '名簿のない都府県の在支診や位置の分からない施設が届くか分からない', en: 'A facility without a known place, as in prefectures without a list of clinics, may or may not reach' };
const NO_POINTS: Text = { ja: '町丁目の位置がない', en: 'No places of towns' };

/**
 * Share of people within reach. Always an estimate: nobody's home is known.
 * @param whole people of the places together. @param places each with its index in the registry.
 */
export function reachShare({ within, unknown }: Reach, whole: Cell, places: readonly { readonly index: number; readonly people: Cell }[]): PeopleShare {
  const count = new PeopleCount();
  for (const { index, people } of places) {
    const [inside, maybe] = [within[index]!, unknown[index]!];
    if (Number.isNaN(inside)) count.unknown(NO_POINTS);
    else {
      if (maybe > 0) count.unknown(UNLISTED);
      count.add(people, inside, 1 - inside - maybe, 'estimate');
    }
  }
  return count.shareOf(whole);
}
