import { useEffect, useRef, useState } from 'react';
import { reachInWorker } from '../../data/reach-task';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import type { HomePoints } from '../../model/coverage/reach';
import type { Reach } from '../../model/coverage/reach-share';

/** Reach from the towns: there, on its way (0 to 1), stopped by the user, or failed with a reason. */
export type TownReach =
  | { readonly state: 'ready'; readonly reaches: readonly Reach[] }
  | { readonly state: 'working'; readonly done: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: string };

/** The same with the way to stop it and to begin anew. */
export type TownWork = TownReach & { readonly cancel: () => void; readonly again: () => void };

/** The radius waits this long for the next step of the slider, ms, before 190,000 towns are counted anew. */
const SETTLE_MS = 150;

/** Counts towns within reach in a worker, of each of the targets, anew for others or another radius. `homes` and `targets` must be the same objects as long as they mean the same. */
export function useTownReach(homes: HomePoints, targets: readonly FacilityTargets[], municipalities: number, radiusKm: number): TownWork {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ readonly targets: readonly FacilityTargets[]; readonly radiusKm: number; readonly attempt: number; readonly result: TownReach } | null>(null);
  const current = found !== null && found.targets === targets && found.radiusKm === radiusKm && found.attempt === attempt ? found.result : null;
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const control = new AbortController();
    const tell = (result: TownReach): void => { if (!control.signal.aborted) setFound({ targets, radiusKm, attempt, result }); };
    stop.current = control;
    const timer = setTimeout(() => {
      const count = async (): Promise<readonly Reach[]> => {
        const reaches: Reach[] = [];
        for (const { facilities, hiddenIn } of targets) reaches.push(await reachInWorker({ municipalities, homes, facilities, hiddenIn, radiusKm }, (done) => tell({ state: 'working', done: (reaches.length + done) / targets.length }), control.signal));
        return reaches;
      };
      count().then((reaches) => tell({ state: 'ready', reaches }), (error: unknown) => tell({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }));
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [homes, targets, municipalities, radiusKm, attempt]);
  const cancel = (): void => {
    stop.current?.abort();
    setFound({ targets, radiusKm, attempt, result: { state: 'stopped' } });
  };
  return { ...(current ?? { state: 'working', done: 0 }), cancel, again: () => setAttempt(attempt + 1) };
}
