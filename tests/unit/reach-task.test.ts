import { afterEach, expect, test, vi } from 'vitest';
import { reachInWorker } from '../../src/data/reach-task';
import type { ReachRequest } from '../../src/data/reach-worker';
import { reachOf, reachTargets, seatPoints } from '../../src/model/coverage/reach';
import type { LngLat } from '../../src/model/great-circle';

afterEach(() => vi.unstubAllGlobals());

const homes = seatPoints(Array.from({ length: 12_000 }, (_, index): LngLat => [130 + (index % 120) / 10, 31 + Math.floor(index / 120) / 10]));
const request: ReachRequest = { municipalities: 12_000, homes, facilities: [[134.2, 35.5], [141.3, 40]], hiddenIn: new Set([7]), radiusKm: 40 };
const whole = reachOf(request.municipalities, homes, reachTargets(request.facilities, request.hiddenIn, homes), 40);

/** A worker that a policy forbids says so only after it was made. */
class Forbidden {
  private hear: () => void = () => {};
  addEventListener(kind: string, listener: () => void): void {
    if (kind === 'error') this.hear = listener;
  }
  postMessage(): void {
    queueMicrotask(() => this.hear());
  }
  terminate(): void {}
}

test.each([['there are no workers', undefined], ['a policy forbids them', Forbidden]])('where %s, reach is worked out in the page, bit by bit', async (_, worker) => {
  vi.stubGlobal('Worker', worker);
  const told: number[] = [];
  expect(await reachInWorker(request, (share) => void told.push(share))).toEqual(whole);
  expect(told).toEqual([5 / 12, 10 / 12, 1]);
});

test('it stops when it is told to', async () => {
  vi.stubGlobal('Worker', undefined);
  const control = new AbortController();
  const work = reachInWorker(request, () => control.abort(new Error('enough')), control.signal);
  await expect(work).rejects.toThrow('enough');
});
