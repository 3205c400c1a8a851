import { useEffect, useState } from 'react';

/** What was asked for: there, on its way, or failed with a way to try again. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Loads something once; a failed load can be tried again. `load` must be the same function every time, `now` gives what is there already. */
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
