import { use, useEffect, useMemo, useState } from 'react';
import { CameraGroup } from '../../map/camera-group';
import { within, type Geometry } from '../../map/geometry';
import { mainLand } from '../../map/main-land';
import type { Bounds } from '../../map/rings';
import { municipalityIndex, type Registry } from '../../model/registry';
import { MapContext } from '../context';

/** Of a whole country clipping saves nothing. */
const MOST_CLIPPED = 900;
/** Far enough for every map that shows the scope. */
const SURROUNDINGS = 3;

/** Shapes of what is compared and its surroundings (null before there are any), the camera the maps share, and which municipalities lie too far off to be seen at first. */
export function useShapes(registry: Registry, scope: readonly string[]): { readonly geometry: Geometry | null; readonly group: CameraGroup; readonly away: readonly number[] } {
  const controller = use(MapContext);
  const [group] = useState(() => new CameraGroup());
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  useEffect(() => controller?.watchShapes(setGeometry), [controller]);
  const land = useMemo(() => geometry && mainLand(geometry, scope.map((code) => municipalityIndex(registry, code))), [geometry, scope, registry]);
  const clipped = useMemo(() => (geometry && scope.length <= MOST_CLIPPED ? within(geometry, around(geometry.boundsOf(scope.map((code) => municipalityIndex(registry, code))), SURROUNDINGS)) : geometry), [geometry, scope, registry]);
  useEffect(() => { if (land) group.setHome(land.bounds); }, [group, land]);
  return { geometry: clipped, group, away: land?.away ?? [] };
}

/** With so many times its larger side in every direction. */
export function around([west, south, east, north]: Bounds, times: number): Bounds {
  const reach = times * Math.max(east - west, north - south);
  return [west - reach, south - reach, east + reach, north + reach];
}
