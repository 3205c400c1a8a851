import { useEffect, useRef, useState } from 'react';
import type { SavedScene } from '../../data/saved-scene';
import { buildGeometry, type AtlasTopology, type Geometry } from '../../map/geometry';
import { drawSmallMap } from '../../map/small-maps';
import type { DataStore } from '../../data/store';
import { useAtlasContext } from '../context';
import { useSheetOf } from './use-sheet-of';

const coarse = new WeakMap<DataStore, Promise<Geometry>>();

function coarseOf(data: DataStore): Promise<Geometry> {
  let geometry = coarse.get(data);
  if (!geometry) coarse.set(data, (geometry = data.topology('first').then((topology) => buildGeometry(topology as AtlasTopology))));
  return geometry;
}

/** A small still of a scene's map, drawn when it comes into sight. The names beside it say what it is. */
export function SceneSight({ scene }: { readonly scene: SavedScene }) {
  const { data } = useAtlasContext();
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  const { sheet, failed } = useSheetOf(seen ? scene : null);
  const map = sheet?.handout.map ?? null;
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true); }, { rootMargin: '100px' });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!map) return undefined;
    let [remove, gone] = [(): void => {}, false];
    // Of a whole country full shapes cost more than a small map can show.
    void (map.bounds === null ? coarseOf(data) : Promise.resolve(map.geometry)).then((geometry) => {
      if (!gone) remove = drawSmallMap(box.current!, geometry, map.bounds, { ...map.scene, labels: [] });
    });
    return () => { gone = true; remove(); };
  }, [map, data]);
  return <div ref={box} className="scenes-sight" aria-hidden="true">{failed}</div>;
}
