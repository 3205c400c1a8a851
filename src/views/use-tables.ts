import { useEffect, useState } from 'react';
import type { Atlas } from '../model/evaluate';
import { useAtlas, useAtlasContext } from './context';

/**
 * The atlas with these tables, loaded when first asked for; null until they are there.
 * @param keys the same array every time: a new one loads again.
 */
export function useTables(keys: readonly string[]): { readonly atlas: Atlas | null; readonly failed: boolean; readonly retry: () => void } {
  const { data } = useAtlasContext();
  const registry = useAtlas((state) => state.registry);
  const [, setLoaded] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  const atlas = data.atlasNow(registry, keys);
  useEffect(() => {
    let current = true;
    data.atlas(keys).then(() => current && setLoaded((count) => count + 1), () => current && setFailedAttempt(attempt));
    return () => { current = false; };
  }, [data, keys, attempt]);
  return { atlas, failed: !atlas && failedAttempt === attempt, retry: () => setAttempt(attempt + 1) };
}
