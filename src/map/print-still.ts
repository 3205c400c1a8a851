import { createCanvasRenderer } from './canvas/renderer';
import type { Geometry } from './geometry';
import { LIGHT_GROUND } from './ground';
import { grounded } from './grounded';
import type { Camera, Emphasis, Scene } from './scene';

const SILENT = { hover: () => {}, select: () => {}, cameraRest: () => {} };

/** WebGL keeps no picture for the printer: a still of the canvas renderer stands in while the page prints. */
export function standInForPrint(element: HTMLElement, geometry: Geometry, camera: Camera, scene: Scene, emphasis: Emphasis): void {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', inset: '0' });
  element.append(box);
  const still = createCanvasRenderer(box, geometry, SILENT, { camera, interactive: false, label: null });
  // What is drawn first is what is printed: the emphasis must be there by then. Paper is light.
  still.setEmphasis(emphasis);
  still.setScene(grounded(scene, LIGHT_GROUND));
  window.addEventListener('afterprint', () => { still.destroy(); box.remove(); }, { once: true });
}
