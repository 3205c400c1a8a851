import { useEffect, useRef, useState } from 'react';
import type { SavedScene } from '../../data/saved-scene';
import type { Handout, HandoutMap } from '../../export/handout/handout';
import { toSvg } from '../../export/svg';
import { panelPlaces } from '../../export/handout/maps-part';
import { buildGeometry, type AtlasTopology, type Geometry } from '../../map/geometry';
import { drawSmallMap, smallCamera } from '../../map/small-maps';
import type { DataStore } from '../../data/store';
import { useAtlasContext } from '../context';
import { useSheetOf } from './use-sheet-of';

const PX_PER_MM = 96 / 25.4;

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
  const handout = sheet?.handout ?? null;
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true); }, { rootMargin: '100px' });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!handout) return undefined;
    let [remove, gone] = [[] as (() => void)[], false];
    const { map, panels } = handout;
    // Of a whole country full shapes cost more than a small map can show.
    void (map.bounds === null ? coarseOf(data) : Promise.resolve(map.geometry)).then((geometry) => {
      if (!gone) remove = panels.length === 0 ? [drawSmallMap(box.current!, geometry, map.bounds, { ...map.scene, labels: [] }), drawOver(box.current!, map)] : drawPanels(box.current!, geometry, handout);
    });
    return () => { gone = true; for (const one of remove) one(); };
  }, [handout, data]);
  return <div ref={box} className="scenes-sight" aria-hidden="true">{failed}</div>;
}

/** What lies over the areas, where the small map has them. @returns how to take it away. */
function drawOver(box: HTMLElement, { over, bounds }: HandoutMap): () => void {
  if (!over) return () => {};
  const [width, height] = [box.clientWidth, box.clientHeight];
  const place = document.createElement('div');
  place.className = 'scenes-over';
  place.innerHTML = toSvg({ widthMm: width / PX_PER_MM, heightMm: height / PX_PER_MM, title: '', description: '', marks: over.draw({ camera: smallCamera(bounds, { width, height }), size: { width, height }, unit: 0.5, tone: 'colour' }) }, 'sight');
  box.append(place);
  return () => place.remove();
}

/** Maps side by side in a box, or one over the other, each in one of its own. @returns how to take each away. */
function drawPanels(box: HTMLElement, geometry: Geometry, { map, panels, divide }: Handout): (() => void)[] {
  const whole = { width: box.clientWidth, height: box.clientHeight };
  const places = divide === undefined ? panelPlaces(panels.length, whole, map, 3, 0) : panels.map(() => ({ x: 0, y: 0, ...whole }));
  return places.map(({ x, y, width, height }, at) => {
    const place = document.createElement('div');
    Object.assign(place.style, { position: 'absolute', left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`, ...(divide !== undefined && at > 0 && { clipPath: `inset(0 0 0 ${divide}%)` }) });
    box.append(place);
    const erase = drawSmallMap(place, geometry, panels[at]!.map.bounds, { ...panels[at]!.map.scene, labels: [] });
    return () => { erase(); place.remove(); };
  });
}
