import { reachTargets, startReach } from '../model/coverage/reach';
import type { Reach } from '../model/coverage/reach-share';
import type { ReachAnswer, ReachRequest } from './reach-worker';

/**
 * Works out reach away from the page: 190,000 towns take a second, the page stays at hand. Where no worker starts (the single
 * file has none beside it, a policy may forbid it) it is worked out here, bit by bit. Called for anew, stop the one before.
 * @param onProgress share of the points done, 0 to 1.
 * @param signal stops the work; the promise is then rejected with its reason.
 */
export function reachInWorker(request: ReachRequest, onProgress: (share: number) => void, signal?: AbortSignal): Promise<Reach> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const here = (): void => void reachInPage(request, onProgress, signal).then(resolve, reject);
    const worker = import.meta.env.MODE === 'single' ? null : startWorker();
    if (!worker) return here();
    const stop = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abandon);
    };
    const abandon = (): void => {
      stop();
      reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', abandon);
    worker.addEventListener('message', ({ data }: MessageEvent<ReachAnswer>) => {
      if ('reach' in data) {
        stop();
        resolve(data.reach);
      } else onProgress(data.done / data.total);
    });
    worker.addEventListener('error', () => {
      stop();
      here();
    });
    worker.postMessage(request, []);
  });
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./reach-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Points between two breaths of the page: some hundredths of a second. */
const BATCH = 5_000;

async function reachInPage({ municipalities, homes, facilities, hiddenIn, radiusKm }: ReachRequest, onProgress: (share: number) => void, signal?: AbortSignal): Promise<Reach> {
  const run = startReach(municipalities, homes, reachTargets(facilities, hiddenIn, homes), radiusKm);
  for (let done = 0; done < run.total;) {
    await new Promise((go) => { setTimeout(go); });
    signal?.throwIfAborted();
    done = run.step(BATCH);
    onProgress(done / run.total);
  }
  return run.result();
}
