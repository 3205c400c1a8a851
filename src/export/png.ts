import { LABEL_FONTS } from '../map/look';
import type { Mark, PathMark } from '../map/picture/mark';
import { PATTERN_PX, PATTERNS, type PatternId } from '../map/picture/pattern-tiles';
import { withDpi } from './png-dpi';
import { pictureSize, type Picture } from './svg';

/** Pixels of a picture's sides at a resolution: A4 across at 300 dpi is 3508 × 2480. */
export function pixelsAt({ widthMm, heightMm }: Pick<Picture, 'widthMm' | 'heightMm'>, dpi: number): { readonly width: number; readonly height: number } {
  return { width: Math.round((widthMm / 25.4) * dpi), height: Math.round((heightMm / 25.4) * dpi) };
}

/** How a long export tells where it is, and hears that it is no longer wanted. */
export interface Job {
  /** 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Work at most this long before the page may answer. */
const SLICE_MS = 30;

/**
 * Paints a picture, mark after mark; between slices the page answers.
 * @throws DOMException `AbortError` when the job is called off; Error where the browser has no canvas that large.
 */
export async function toPng(picture: Picture, dpi: number, { progress, signal }: Job): Promise<Blob> {
  const { width, height } = pixelsAt(picture, dpi);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    const scale = width / pictureSize(picture).width;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    const steps = stepsOf(picture.marks, scale);
    let rested = performance.now();
    for (const [done, step] of steps.entries()) {
      signal.throwIfAborted();
      step(context);
      if (performance.now() - rested < SLICE_MS) continue;
      progress((0.8 * done) / steps.length);
      await new Promise((resolve) => { setTimeout(resolve); });
      rested = performance.now();
    }
    signal.throwIfAborted();
    progress(0.8);
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    signal.throwIfAborted();
    if (!blob) throw new Error('the canvas gave no picture');
    const png = withDpi(new Uint8Array(await blob.arrayBuffer()), dpi);
    progress(1);
    return new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' });
  } finally {
    // Some 70 MB at 300 dpi: given back now, not when the collector comes by.
    canvas.width = canvas.height = 0;
  }
}

type Step = (context: CanvasRenderingContext2D) => void;

function stepsOf(marks: readonly Mark[], scale: number): Step[] {
  return marks.flatMap((mark): Step[] => {
    if (mark.kind === 'path') return [(context) => paintPath(context, mark, scale)];
    if (mark.kind === 'group') {
      return [(context) => {
        context.save();
        context.translate(mark.x, mark.y);
        if (mark.scale !== undefined) context.scale(mark.scale, mark.scale);
        if (!mark.clip) return;
        context.beginPath();
        context.rect(0, 0, mark.clip.width, mark.clip.height);
        context.clip();
      }, ...stepsOf(mark.marks, scale), (context) => context.restore()];
    }
    return [(context) => {
      context.font = `${mark.bold ? '700 ' : ''}${mark.size}px ${LABEL_FONTS.map((font) => (font.includes(' ') ? `"${font}"` : font)).join(', ')}`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor ?? 'start';
      if (mark.halo) {
        context.strokeStyle = mark.halo.colour;
        context.lineWidth = mark.halo.width;
        context.strokeText(mark.text, mark.x, mark.y);
      }
      context.fillStyle = mark.fill;
      context.fillText(mark.text, mark.x, mark.y);
    }];
  });
}

function paintPath(context: CanvasRenderingContext2D, { d, fill, stroke, width, opacity = 1 }: PathMark, scale: number): void {
  const path = traced(d);
  context.globalAlpha = opacity;
  if (fill !== undefined) {
    context.fillStyle = typeof fill === 'string' ? fill : patternOf(context, fill.pattern, scale);
    context.fill(path);
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.lineWidth = width ?? 1;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function traced(d: string): Path2D {
  return new Path2D(d);
}

/** A tile in whole pixels, laid as large as it is in the picture: no seams. */
function patternOf(context: CanvasRenderingContext2D, id: PatternId, scale: number): CanvasPattern {
  const tile = document.createElement('canvas');
  const side = Math.ceil(PATTERN_PX * scale);
  tile.width = tile.height = side;
  const inside = tile.getContext('2d')!;
  inside.scale(side / PATTERN_PX, side / PATTERN_PX);
  for (const shape of PATTERNS[id]) paintPath(inside, shape, side / PATTERN_PX);
  const pattern = context.createPattern(tile, 'repeat')!;
  pattern.setTransform(new DOMMatrix().scale(PATTERN_PX / side));
  return pattern;
}
