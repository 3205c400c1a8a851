import { use, useEffect, useMemo, useState } from 'react';
import { CameraGroup } from '../../map/camera-group';
import { within, type Geometry } from '../../map/geometry';
import type { Bounds } from '../../map/rings';
import { municipalityIndex, type Registry } from '../../model/registry';
import { MapContext } from '../context';

/** Of a whole country clipping saves nothing. */
const MOST_CLIPPED = 900;

/** Shapes of what is compared and its surroundings (null before there are any), and the camera the maps share. */
export function useShapes(registry: Registry, scope: readonly string[]): { readonly geometry: Geometry | null; readonly group: CameraGroup } {
  const controller = use(MapContext);
  const [group] = useState(() => new CameraGroup());
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  useEffect(() => controller?.watchShapes(setGeometry), [controller]);
  const home = useMemo(() => geometry && geometry.boundsOf(scope.map((code) => municipalityIndex(registry, code))), [geometry, scope, registry]);
  const clipped = useMemo(() => (geometry && home && scope.length <= MOST_CLIPPED ? within(geometry, around(home)) : geometry), [geometry, home, scope]);
  useEffect(() => { if (home) group.setHome(home); }, [group, home]);
  return { geometry: clipped, group };
}

/** Far enough for every map that shows the scope: three times its larger side in every direction. */
function around([west, south, east, north]: Bounds): Bounds {
  const reach = 3 * Math.max(east - west, north - south);
  return [west - reach, south - reach, east + reach, north + reach];
}
