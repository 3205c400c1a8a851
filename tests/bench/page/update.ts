import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Update } from './window';

/** Times a synchronous update of a map at rest. */
export async function timeUpdate(map: MapLibreMap, update: () => void): Promise<Update> {
  const start = performance.now();
  update();
  const js = performance.now() - start;
  // An update that changed no pixel would never become idle.
  map.triggerRepaint();
  await new Promise((resolve) => void map.once('idle', resolve));
  const idle = performance.now() - start;
  drawn(map);
  return { js, idle, drawn: performance.now() - start };
}

/** MapLibre is idle when all is handed to the GPU; reading a pixel back waits until that has drawn it. */
function drawn(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2')!;
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** Lets go what the last update left behind: late tiles, other canvases, garbage. */
export async function atRest(map: MapLibreMap): Promise<void> {
  await timeUpdate(map, () => {});
  await new Promise((resolve) => setTimeout(resolve, 150));
}
