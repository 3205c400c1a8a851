import { reachTargets, startReach, type HomePoints } from '../model/coverage/reach';
import type { Reach } from '../model/coverage/reach-share';
import type { LngLat } from '../model/great-circle';

/** What the worker is asked for, once. */
export interface ReachRequest {
  readonly municipalities: number;
  readonly homes: HomePoints;
  readonly facilities: readonly LngLat[];
  readonly hiddenIn: ReadonlySet<number>;
  readonly radiusKm: number;
}
export type ReachAnswer = { readonly done: number; readonly total: number } | { readonly reach: Reach };

/** Points between two reports: some hundredths of a second. */
const BATCH = 10_000;

addEventListener('message', ({ data }: MessageEvent<ReachRequest>) => {
  const { municipalities, homes, facilities, hiddenIn, radiusKm } = data;
  const run = startReach(municipalities, homes, reachTargets(facilities, hiddenIn, homes), radiusKm);
  for (let done = 0; done < run.total;) {
    done = run.step(BATCH);
    postMessage({ done, total: run.total } satisfies ReachAnswer);
  }
  postMessage({ reach: run.result() } satisfies ReachAnswer);
});
