import { useEffect, useState } from 'react';
import { DataError } from '../../data/geo-files';
import { reachInWorker } from '../../data/reach-task';
import type { DataStore } from '../../data/store';
import { supportTargets } from '../../model/coverage/facility-targets';
import { reachOf, reachTargets, seatPoints } from '../../model/coverage/reach';
import { VISIT_LIMIT_KM, type Reach } from '../../model/coverage/reach-share';

interface Reaches {
  readonly seats: Reach;
  readonly towns: Reach;
}

/** What lies within 16 km of a facility, or how far the work is. */
export interface ReachWork {
  readonly reach: Reaches | null;
  /** 0 to 1. */
  readonly done: number;
  /** The file that could not be loaded, or the worker that did not start; null when all is well. */
  readonly failure: string | null;
  readonly retry: () => void;
}

const kept = new WeakMap<DataStore, Reaches>();

/** Works out reach from seats and towns once for as long as the page stands; the 190,000 towns in a worker. */
export function useReach(data: DataStore): ReachWork {
  const [reach, setReach] = useState<Reaches | null>(() => kept.get(data) ?? null);
  const [done, setDone] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly reason: string } | null>(null);
  const known = reach !== null;
  useEffect(() => {
    if (known) return undefined;
    const stop = new AbortController();
    work(data, setDone, stop.signal).then((found) => {
      kept.set(data, found);
      if (!stop.signal.aborted) setReach(found);
    }, (error: unknown) => {
      if (stop.signal.aborted) return;
      if (!(error instanceof Error)) throw error;
      setFailed({ attempt, reason: error instanceof DataError ? error.message : error.message || error.name });
    });
    return () => stop.abort();
  }, [data, known, attempt]);
  return { reach, done, failure: failed?.attempt === attempt ? failed.reason : null, retry: () => setAttempt(attempt + 1) };
}

async function work(data: DataStore, onProgress: (share: number) => void, signal: AbortSignal): Promise<Reaches> {
  const [registry, support, towns, { municipalities }] = await Promise.all([data.registry(), data.supportFacilities(), data.townPoints(), data.areasDetail()]);
  const { facilities, hiddenIn } = supportTargets(registry, support.facilities, support.listed);
  const seats = seatPoints(municipalities.seats);
  const count = registry.codes.length;
  return {
    seats: reachOf(count, seats, reachTargets(facilities, hiddenIn, seats)),
    towns: await reachInWorker({ municipalities: count, homes: towns, facilities, hiddenIn, radiusKm: VISIT_LIMIT_KM }, onProgress, signal),
  };
}
