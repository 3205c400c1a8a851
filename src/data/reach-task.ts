import type { Reach } from '../model/coverage/reach-share';
import type { ReachAnswer, ReachRequest } from './reach-worker';

/**
 * Works out reach away from the page: 190,000 towns take a second, the page stays at hand. Called for anew, stop the one before.
 * @param onProgress share of the points done, 0 to 1.
 * @param signal stops the work; the promise is then rejected with its reason.
 * @throws Error when the browser starts no worker.
 */
export function reachInWorker(request: ReachRequest, onProgress: (share: number) => void, signal?: AbortSignal): Promise<Reach> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./reach-worker.ts', import.meta.url), { type: 'module' });
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
    worker.addEventListener('error', ({ message }) => {
      stop();
      reject(new Error(message || 'the worker did not start'));
    });
    worker.postMessage(request, []);
  });
}
