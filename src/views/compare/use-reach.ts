import { useCallback, useEffect, useMemo, useState } from 'react';
import { DataError } from '../../data/geo-files';
import { reachInWorker } from '../../data/reach-task';
import type { DataStore } from '../../data/store';
import { supportTargets } from '../../model/coverage/facility-targets';
import { reachOf, reachTargets, seatPoints } from '../../model/coverage/reach';
import { VISIT_LIMIT_KM, type Reach } from '../../model/coverage/reach-share';
import type { ChangeLog } from '../../model/whatif/change-log';
import { supposedFacilities } from '../../model/whatif/supposed-facilities';

export interface Reaches {
  readonly seats: Reach;
  readonly towns: Reach;
}

/** What lies within 16 km of a facility, or how far the work is. */
export interface ReachWork {
  /** By the facilities as the lists have them; null until it is worked out. */
  readonly reach: Reaches | null;
  /** By the facilities as a log would have them. */
  readonly reachSupposing: (log: ChangeLog) => Reaches | undefined;
  /** 0 to 1; null: nothing is left to do. */
  readonly done: number | null;
  /** The file that could not be loaded, or the worker that did not start; null when all is well. */
  readonly failure: string | null;
  readonly retry: () => void;
}

const AS_IS: ChangeLog = [];
/** By what is supposed, as text. */
const kept = new WeakMap<DataStore, ReadonlyMap<string, Reaches>>();
/** Suppositions whose reach is remembered, beside the one of the data as they are. */
const MOST_KEPT = 12;

/** Reach by the facilities as a log would have them, for those who only wait. @throws DataError (rejects) naming the file. */
export async function reachesOf(data: DataStore, log: ChangeLog = AS_IS): Promise<Reaches> {
  const known = kept.get(data)?.get(keyOf(log));
  if (known) return known;
  const found = await workOut(data, log, () => {}, new AbortController().signal);
  keep(data, keyOf(log), found);
  return found;
}

function keep(data: DataStore, key: string, found: Reaches): ReadonlyMap<string, Reaches> {
  const all = new Map([...(kept.get(data) ?? [])].slice(-MOST_KEPT)).set(key, found);
  const asIs = kept.get(data)?.get(keyOf(AS_IS));
  if (asIs) all.set(keyOf(AS_IS), asIs);
  kept.set(data, all);
  return all;
}

/**
 * Works out reach from seats and towns, the 190,000 towns in a worker; of the data as they are once for as long as the page stands.
 * @param logs suppositions to work it out for as well; the same array as long as they are the same.
 */
export function useReach(data: DataStore, logs: readonly ChangeLog[]): ReachWork {
  const [reaches, setReaches] = useState<ReadonlyMap<string, Reaches>>(() => kept.get(data) ?? new Map());
  const [work, setWork] = useState<{ readonly key: string; readonly share: number } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly reason: string } | null>(null);
  const wanted = useMemo(() => new Map([AS_IS, ...logs].map((log) => [keyOf(log), log])), [logs]);
  const missing = [...wanted].filter(([key]) => !reaches.has(key));
  const next = missing[0]?.[0];
  useEffect(() => {
    if (next === undefined) return undefined;
    const stop = new AbortController();
    workOut(data, wanted.get(next)!, (share) => setWork({ key: next, share }), stop.signal).then((found) => {
      const all = keep(data, next, found);
      if (!stop.signal.aborted) setReaches(all);
    }, (error: unknown) => {
      if (stop.signal.aborted) return;
      if (!(error instanceof Error)) throw error;
      setFailed({ attempt, reason: error instanceof DataError ? error.message : error.message || error.name });
    });
    return () => stop.abort();
  }, [data, next, wanted, attempt]);
  const reachSupposing = useCallback((log: ChangeLog) => reaches.get(keyOf(log)), [reaches]);
  return { reach: reaches.get(keyOf(AS_IS)) ?? null, reachSupposing, done: next === undefined ? null : (wanted.size - missing.length + (work?.key === next ? work.share : 0)) / wanted.size, failure: failed?.attempt === attempt ? failed.reason : null, retry: () => setAttempt(attempt + 1) };
}

/** Of a log only what touches facilities counts here. */
function keyOf(log: ChangeLog): string {
  return JSON.stringify(log.filter(({ on, change }) => on && change.kind !== 'growth' && change.kind !== 'rates' && change.kind !== 'basis').map(({ change }) => change));
}

async function workOut(data: DataStore, log: ChangeLog, onProgress: (share: number) => void, signal: AbortSignal): Promise<Reaches> {
  const [registry, support, towns, { municipalities }] = await Promise.all([data.registry(), data.supportFacilities(), data.townPoints(), data.areasDetail()]);
  const { facilities, hiddenIn } = supportTargets(registry, log.length === 0 ? support.facilities : supposedFacilities(registry, support.facilities, log), support.listed);
  const seats = seatPoints(municipalities.seats);
  const count = registry.codes.length;
  return {
    seats: reachOf(count, seats, reachTargets(facilities, hiddenIn, seats)),
    towns: await reachInWorker({ municipalities: count, homes: towns, facilities, hiddenIn, radiusKm: VISIT_LIMIT_KM }, onProgress, signal),
  };
}
