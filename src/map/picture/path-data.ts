import { worldAt, type LngLat, type Size } from '../mercator';
import { boundsOfPolygons, overlaps, type Bounds, type Lines, type Polygons, type Ring } from '../rings';
import type { Camera } from '../scene';

/** Tenths of a px: a third of a dot at 300 dpi. Neighbours round alike, so no gap opens between them. */
const STEPS = 10;

/** From the earth to whole steps of the picture. */
type Project = (at: LngLat) => readonly [number, number];

/** @returns the projection of a camera into a picture of this size, in tenths of a px. */
export function projectionOf(camera: Camera, size: Size): Project {
  const scale = 2 ** camera.zoom;
  const [cx, cy] = worldAt([camera.lng, camera.lat]);
  return (at) => {
    const [x, y] = worldAt(at);
    return [Math.round(((x - cx) * scale + size.width / 2) * STEPS), Math.round(((y - cy) * scale + size.height / 2) * STEPS)];
  };
}

/** Path data of those polygons that reach into the window; parts smaller than a step are left out. */
export function areaData(polygons: Polygons, project: Project, window: Bounds): string {
  let d = '';
  for (const polygon of polygons) {
    if (!overlaps(boundsOfPolygons([polygon]), window)) continue;
    for (const ring of polygon) d += ringData(ring, project, 3, 'z');
  }
  return d;
}

export function lineData(lines: Lines, project: Project, window: Bounds): string {
  let d = '';
  for (const line of lines) if (overlaps(boundsOfPolygons([[line]]), window)) d += ringData(line, project, 2, '');
  return d;
}

/** Points that fall on the one before are dropped; a ring of fewer than `least` points is nothing to see. */
function ringData(ring: Ring, project: Project, least: number, end: string): string {
  let [lastX, lastY] = project(ring[0]!);
  let d = `M${lastX / STEPS} ${lastY / STEPS}`;
  let points = 1;
  for (let at = 1; at < ring.length; at++) {
    const [x, y] = project(ring[at]!);
    if (x === lastX && y === lastY) continue;
    d += `${points === 1 ? 'l' : x < lastX ? '' : ' '}${(x - lastX) / STEPS}${y < lastY ? '' : ' '}${(y - lastY) / STEPS}`;
    [lastX, lastY] = [x, y];
    points++;
  }
  return points < least ? '' : d + end;
}
