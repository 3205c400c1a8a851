import { COVERAGE_GROUPS } from '../../i18n/compare-messages';
import { COVERAGE_METRICS } from '../../model/coverage/coverage-metrics';

type GroupId = keyof typeof COVERAGE_GROUPS;

/** By the words that ids of coverage metrics are made of; the first that fits takes the metric. */
const HAS: readonly (readonly [GroupId, RegExp])[] = [
  ['shares', /^(support|enhanced|reach)-/],
  ['counts', /^(zones|unassigned)$|-without$/],
  ['loads', /^load-/],
  ['densities', /^density-/],
  ['peaks', /^late-/],
  ['sizes', /^people-(ratio|variation)$/],
];

/** Every metric of a plan as a whole, as its index in `COVERAGE_METRICS`, each in one group. @throws Error when one is in none. */
export const GROUPED_COVERAGE: readonly { readonly id: GroupId; readonly metrics: readonly number[] }[] = grouped();

function grouped(): { id: GroupId; metrics: number[] }[] {
  const found = new Map<GroupId, number[]>((Object.keys(COVERAGE_GROUPS) as GroupId[]).map((id) => [id, []]));
  COVERAGE_METRICS.forEach(({ id }, index) => {
    const group = HAS.find(([, has]) => has.test(id));
    if (!group) throw new Error(`coverage metric ${id} is in no group`);
    found.get(group[0])!.push(index);
  });
  return [...found].map(([id, metrics]) => ({ id, metrics }));
}
