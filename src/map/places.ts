import { NATIONAL_BOUNDS } from './insets';
import { fitBounds, type Size } from './mercator';
import type { Bounds } from './rings';
import type { Camera, Padding } from './scene';

/** A selected area fills at most this zoom, so that its neighbours stay in sight. */
const AREA_MAX_ZOOM = 9.5;

const WORK_MARGIN = 12;

/** The nation, fitted into what the panels leave. */
export function nationalCamera(size: Size, padding: Padding): Camera {
  return fitBounds(NATIONAL_BOUNDS, size, padding);
}

/** An area, with a fifth of the free room on every side for what lies around it. */
export function areaCamera(bounds: Bounds, size: Size, { top, right, bottom, left }: Padding): Camera {
  const across = Math.max(0, size.width - left - right) / 5;
  const down = Math.max(0, size.height - top - bottom) / 5;
  return fitBounds(bounds, size, { top: top + down, right: right + across, bottom: bottom + down, left: left + across }, AREA_MAX_ZOOM);
}

/** What is worked on, as large as the free room allows. */
export function workCamera(bounds: Bounds, size: Size, { top, right, bottom, left }: Padding): Camera {
  return fitBounds(bounds, size, { top: top + WORK_MARGIN, right: right + WORK_MARGIN, bottom: bottom + WORK_MARGIN, left: left + WORK_MARGIN }, AREA_MAX_ZOOM);
}

/** A camera as precise as a link writes it: 10 m and a hundredth of a zoom. */
export function linkCamera({ lng, lat, zoom }: Camera): Camera {
  return { lng: Number(lng.toFixed(4)), lat: Number(lat.toFixed(4)), zoom: Number(zoom.toFixed(2)) };
}

/** Whether two cameras are the same to a link's precision. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  return a !== null && b !== null && Math.abs(a.lng - b.lng) < 6e-5 && Math.abs(a.lat - b.lat) < 6e-5 && Math.abs(a.zoom - b.zoom) < 6e-3;
}
