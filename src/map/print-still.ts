import { createCanvasRenderer } from './canvas/renderer';
import { sizeOf } from './element-size';
import type { Geometry } from './geometry';
import { LIGHT_GROUND } from './ground';
import { grounded } from './grounded';
import type { Size } from './mercator';
import type { Camera, Emphasis, Scene } from './scene';

const SILENT = { hover: () => {}, select: () => {}, cameraRest: () => {} };
/** The map on paper (style.css), in CSS px: rounded down, so that the scale below is never missed by the rounding of a canvas. */
const PAPER: Size = { width: 1046, height: 679 };

/**
 * WebGL keeps no picture for the printer: a still of the canvas renderer stands in while the page prints.
 * @param drawLayers draws what lies over the map, now that it has the shape of the paper, and when it is the window's again.
 */
export function standInForPrint(element: HTMLElement, geometry: Geometry, camera: Camera, scene: Scene, emphasis: Emphasis, drawLayers: () => void): void {
  const { width, height } = sizeOnPaper(sizeOf(element), window.devicePixelRatio || 1);
  Object.assign(element.style, { inset: '0 auto auto 0', width: `${width}px`, height: `${height}px` });
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', inset: '0' });
  element.append(box);
  const still = createCanvasRenderer(box, geometry, SILENT, { camera, interactive: false, label: null });
  // What is drawn first is what is printed: the emphasis must be there by then. Paper is light.
  still.setEmphasis(emphasis);
  still.setScene(grounded(scene, LIGHT_GROUND));
  drawLayers();
  window.addEventListener('afterprint', () => {
    still.destroy();
    box.remove();
    Object.assign(element.style, { inset: '', width: '', height: '' });
    drawLayers();
  }, { once: true });
}

/**
 * What a map of the window's size is drawn at to be printed: of the shape of the paper, with all the window shows.
 * Chromium shrinks the pixels of a canvas by 64ths, whatever its box: any other scale would leave a strip of it bare.
 */
export function sizeOnPaper(shown: Size, pixelRatio: number): Size {
  const fits = Math.min(PAPER.width / shown.width, PAPER.height / shown.height);
  const scale = (Math.floor((fits / pixelRatio) * 64) / 64) * pixelRatio;
  return { width: Math.floor(PAPER.width / scale), height: Math.floor(PAPER.height / scale) };
}
