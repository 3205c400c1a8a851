import { useEffect, useState } from 'react';
import type { Atlas } from '../../model/evaluate';
import { useAtlas, useAtlasContext } from '../context';

/** What was asked for: there, on its way, or failed with a way to try again. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Loads something once per `load`; a failed load can be tried again. `load` must be stable. */
export function useLoaded<T>(load: () => Promise<T>, now: () => T | null = () => null): Loaded<T> {
  const [value, setValue] = useState<T | null>(now);
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  useEffect(() => {
    let current = true;
    load().then((loaded) => current && setValue(loaded), () => current && setFailedAttempt(attempt));
    return () => { current = false; };
  }, [load, attempt]);
  return { value, failed: failedAttempt === attempt, retry: () => setAttempt(attempt + 1) };
}

/** The atlas with these tables; at once where they are loaded already. `keys` must be stable. */
export function useTables(keys: readonly string[]): Loaded<Atlas> {
  const { data } = useAtlasContext();
  const registry = useAtlas((state) => state.registry);
  const [load] = useState(() => async () => ({ ...(await data.atlas(keys)) }));
  const loaded = useLoaded(load, () => data.atlasNow(registry, keys));
  return loaded;
}
