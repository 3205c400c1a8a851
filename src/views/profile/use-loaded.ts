import { useEffect, useState } from 'react';
import { DataError } from '../../data/geo-files';

/** What was asked for: there, on its way, or failed with what failed and a way to try again. */
export interface Loaded<T> {
  readonly value: T | null;
  /** The file and the reason; null when all is well. */
  readonly failure: string | null;
  readonly retry: () => void;
}

/** Loads something once; a failed load can be tried again. `load` must be the same function every time, `now` gives what is there already. */
export function useLoaded<T>(load: () => Promise<T>, now: () => T | null = () => null): Loaded<T> {
  const [value, setValue] = useState<T | null>(now);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly reason: string } | null>(null);
  useEffect(() => {
    let current = true;
    load().then((loaded) => current && setValue(loaded), (error: unknown) => {
      if (!(error instanceof DataError)) throw error;
      if (current) setFailed({ attempt, reason: error.message });
    });
    return () => { current = false; };
  }, [load, attempt]);
  return { value, failure: failed?.attempt === attempt ? failed.reason : null, retry: () => setAttempt(attempt + 1) };
}
