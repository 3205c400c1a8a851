import { LABEL, LABEL_FONTS } from './look';
import { hatchTile, patternTile } from './patterns';
import type { PatternId, SceneBadge } from './scene';
import { BADGE_RADIUS, LOCK_PX } from './zone-look';

// What both renderers stamp on the map: patterns in place of colours, numbers, padlocks.

const INK = '#39404b';
const WHITE = '#ffffff';

type Draw = (context: CanvasRenderingContext2D, side: number) => void;

/** Lines through a tile that meet those of the tiles around it. @param dx, dy how far a line goes along the tile: (1, 0) is level, (1, 1) falls. */
function lines(count: number, [dx, dy]: readonly [number, number], width: number): Draw {
  return (context, side) => {
    context.strokeStyle = INK;
    context.lineWidth = width;
    context.lineCap = 'square';
    for (let step = -count; step <= count; step++) {
      const at = ((step + 0.5) * side) / count;
      context.beginPath();
      if (dy === 0) { context.moveTo(0, at); context.lineTo(side, at); }
      else if (dx === 0) { context.moveTo(at, 0); context.lineTo(at, side); }
      else if (dy > 0) { context.moveTo(at, 0); context.lineTo(at + side, side); }
      else { context.moveTo(at, side); context.lineTo(at + side, 0); }
      context.stroke();
    }
  };
}

function dots(count: number, radius: number, filled: boolean): Draw {
  return (context, side) => {
    const gap = side / count;
    context.fillStyle = context.strokeStyle = INK;
    context.lineWidth = 0.9;
    for (let row = 0; row < count; row++) {
      for (let column = -1; column <= count; column++) {
        context.beginPath();
        context.arc((column + (row % 2 ? 0.75 : 0.25)) * gap, (row + 0.5) * gap, radius, 0, 2 * Math.PI);
        if (filled) context.fill();
        else context.stroke();
      }
    }
  };
}

function grey(colour: string): Draw {
  return (context, side) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, side, side);
  };
}

const both = (...draws: readonly Draw[]): Draw => (context, side) => { for (const draw of draws) draw(context, side); };
const [LEVEL, UPRIGHT, FALLING, RISING] = [[1, 0], [0, 1], [1, 1], [1, -1]] as const;

/** One for each zone colour; those first in the list are the easiest to tell apart without colour. */
const ZONE_PATTERNS: readonly Draw[] = [
  lines(2, RISING, 1),
  dots(4, 1, true),
  lines(3, LEVEL, 1),
  both(lines(2, RISING, 0.9), lines(2, FALLING, 0.9)),
  lines(2, UPRIGHT, 1.2),
  grey('#9fa5ae'),
  dots(2, 2.2, false),
  lines(2, FALLING, 1),
  both(lines(2, LEVEL, 0.9), lines(2, UPRIGHT, 0.9)),
  both(grey('#c4c8ce'), lines(2, RISING, 1.2)),
];

/** The pattern that stands in for a zone colour. @param index of the colour in its palette. */
export function zonePattern(index: number): PatternId {
  return `zone-${index % ZONE_PATTERNS.length}`;
}

/** A pattern's tile; its ground is white for zones, and see-through for the hatch and for what moves, which lie on a colour: the latter on a strong one. */
export function tileOf(pattern: PatternId, pixelRatio: number): HTMLCanvasElement {
  if (pattern === 'hatch') return hatchTile(pixelRatio);
  if (pattern === 'moves') return patternTile(pixelRatio, lines(3, RISING, 1.1));
  return patternTile(pixelRatio, (context, side) => {
    grey(WHITE)(context, side);
    ZONE_PATTERNS[Number(pattern.slice('zone-'.length))]!(context, side);
  });
}

/** Dots over what is pointed out, so that it is told by more than the colour of its outline. */
export function highlightTile(pixelRatio: number): HTMLCanvasElement {
  return patternTile(pixelRatio, (context, side) => {
    for (const [x, y] of [[0.25, 0.25], [0.75, 0.75]] as const) {
      context.beginPath();
      context.arc(x * side, y * side, 1.9, 0, 2 * Math.PI);
      context.fillStyle = '#a3003f';
      context.strokeStyle = WHITE;
      context.lineWidth = 1;
      context.fill();
      context.stroke();
    }
  });
}

function blank(width: number, height: number, pixelRatio: number): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no 2D canvas');
  context.scale(pixelRatio, pixelRatio);
  return { canvas, context };
}

/** CSS px from the middle of a number to the edges of its disc. */
export function badgeHalfWidth(number: number): number {
  return BADGE_RADIUS + (number > 99 ? 5 : 0);
}

/** CSS px of a number in its disc. */
export function badgeTextPx(number: number): number {
  return number > 9 ? 13 : 14;
}

/** A zone's number on its disc. */
export function badgeTile(badge: Pick<SceneBadge, 'number' | 'locked'>, pixelRatio: number): HTMLCanvasElement {
  const canvas = discTile(badge, pixelRatio);
  const context = canvas.getContext('2d')!;
  context.fillStyle = LABEL;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.font = `bold ${badgeTextPx(badge.number)}px ${LABEL_FONTS.map((font) => (font.includes(' ') ? `"${font}"` : font)).join(', ')}`;
  context.fillText(String(badge.number), canvas.width / pixelRatio / 2, canvas.height / pixelRatio / 2 + 5);
  return canvas;
}

/** The white disc of a number as wide as this one, a padlock at its shoulder when the zone is locked. The disc is in the middle. */
export function discTile({ number, locked }: Pick<SceneBadge, 'number' | 'locked'>, pixelRatio: number): HTMLCanvasElement {
  const half = badgeHalfWidth(number);
  const margin = 8;
  const [width, height] = [2 * (half + margin), 2 * (BADGE_RADIUS + margin)];
  const { canvas, context } = blank(width, height, pixelRatio);
  context.fillStyle = WHITE;
  context.strokeStyle = LABEL;
  context.lineWidth = 1.6;
  context.beginPath();
  context.roundRect(margin + 0.8, margin + 0.8, 2 * half - 1.6, 2 * BADGE_RADIUS - 1.6, BADGE_RADIUS);
  context.fill();
  context.stroke();
  if (locked) padlock(context, width / 2 + half - 2, height / 2 - BADGE_RADIUS + 1, 12);
  return canvas;
}

/** The padlock of a municipality. */
export function lockTile(pixelRatio: number): HTMLCanvasElement {
  const { canvas, context } = blank(LOCK_PX + 4, LOCK_PX + 4, pixelRatio);
  padlock(context, LOCK_PX / 2 + 2, LOCK_PX / 2 + 2, LOCK_PX);
  return canvas;
}

function padlock(context: CanvasRenderingContext2D, x: number, y: number, side: number): void {
  const [body, shackle] = [side * 0.52, side * 0.24];
  const trace = (): void => {
    context.beginPath();
    context.arc(x, y - side * 0.05, shackle, Math.PI, 0);
    context.moveTo(x - shackle, y - side * 0.05);
    context.lineTo(x - shackle, y + 1);
    context.moveTo(x + shackle, y - side * 0.05);
    context.lineTo(x + shackle, y + 1);
  };
  // White around it, so that it shows on every colour.
  context.strokeStyle = context.fillStyle = WHITE;
  context.lineWidth = 4.5;
  trace();
  context.stroke();
  context.fillRect(x - side * 0.36 - 1.5, y - 1.5, side * 0.72 + 3, body + 3);
  context.strokeStyle = context.fillStyle = LABEL;
  context.lineWidth = 1.7;
  trace();
  context.stroke();
  context.fillRect(x - side * 0.36, y, side * 0.72, body);
}
