import { HATCH } from './look';

/** Side of a pattern in CSS px; divides the 512 px of a tile, so that MapLibre's tiles meet without a seam. */
const PATTERN_PX = 16;

function tile(pixelRatio: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = PATTERN_PX * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas');
  context.scale(pixelRatio, pixelRatio);
  return { canvas, context };
}

/** A pattern of one's own. @param draw in CSS px on a square of so many. */
export function patternTile(pixelRatio: number, draw: (context: CanvasRenderingContext2D, side: number) => void): HTMLCanvasElement {
  const { canvas, context } = tile(pixelRatio);
  draw(context, PATTERN_PX);
  return canvas;
}

/** Diagonal lines over the colour of missing values. */
export function hatchTile(pixelRatio: number): HTMLCanvasElement {
  const { canvas, context } = tile(pixelRatio);
  context.strokeStyle = HATCH;
  context.lineWidth = 0.8;
  context.lineCap = 'square';
  // Three lines a tile; those that start outside draw the corners which the others cut off.
  for (let start = -PATTERN_PX; start < PATTERN_PX; start += PATTERN_PX / 3) {
    context.beginPath();
    context.moveTo(start, PATTERN_PX);
    context.lineTo(start + PATTERN_PX, 0);
    context.stroke();
  }
  return canvas;
}

/** Fine dots over the colour of estimates: each a dark and a light one, so that they show on every step of a ramp. */
export function dotTile(pixelRatio: number): HTMLCanvasElement {
  const { canvas, context } = tile(pixelRatio);
  const dot = (x: number, y: number, colour: string): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, 0.65, 0, 2 * Math.PI);
    context.fill();
  };
  for (let row = 0; row < PATTERN_PX / 4; row++) {
    for (let x = row % 2 ? 2 : 6; x < PATTERN_PX + 2; x += 8) {
      const y = row * 4 + 2;
      dot((x % PATTERN_PX) + 0.6, y + 0.6, 'rgba(255, 255, 255, 0.6)');
      dot(x % PATTERN_PX, y, 'rgba(20, 28, 48, 0.5)');
    }
  }
  return canvas;
}

/**
 * MapLibre draws a pattern at the scale of the tiles it shows, so it grows with the zoom and starts over at each
 * whole number. The canvas does the same, or the hatch would jump when MapLibre takes over.
 */
export function patternZoom(zoom: number): number {
  return Math.floor(zoom);
}
