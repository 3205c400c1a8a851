import { useEffect, useRef } from 'react';
import type { Area } from '../model/registry';
import { useAtlas, useAtlasContext } from './context';

/** Tells of areas that the search box finds while a view stands that does not show what the content selects. */
export function useSearched(tell: (area: Area) => void): void {
  const { store } = useAtlasContext();
  const requests = useAtlas((state) => state.zoomRequests);
  const told = useRef(requests);
  useEffect(() => {
    if (told.current === requests) return;
    told.current = requests;
    const { registry, content: { level, area } } = store.getState();
    const found = registry?.levels[level].areas.find(({ code }) => code === area);
    if (found) tell(found);
  });
}
