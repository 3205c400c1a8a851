import { expect, test } from 'vitest';
import { reachInWorker } from '../../src/data/reach-task';
import { reachOf, reachTargets, townPoints } from '../../src/model/coverage/reach';
import type { LngLat } from '../../src/model/great-circle';

/** 30,000 towns in 30 municipalities on a grid of western Japan. */
const homes = townPoints(1000, Array.from({ length: 30 }, (_, municipality) => [33_000 + municipality * 100, 132_000, ...Array.from({ length: 999 }, (__, step) => [step % 10, step % 7]).flat()]));
const facilities: LngLat[] = [[133, 34], [134, 34.5], [132.2, 33.1]];
const request = { municipalities: 30, homes, facilities, hiddenIn: new Set([29]), radiusKm: 16 };

test('the worker finds what the page would, and tells how far it is', async () => {
  const told: number[] = [];
  const reach = await reachInWorker(request, (share) => told.push(share));
  expect(reach).toEqual(reachOf(30, homes, reachTargets(facilities, request.hiddenIn, homes), 16));
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test('stopped, it answers with the reason', async () => {
  const stop = new AbortController();
  const running = reachInWorker(request, () => {}, stop.signal);
  stop.abort(new Error('the radius was changed'));
  await expect(running).rejects.toThrow('the radius was changed');
});
