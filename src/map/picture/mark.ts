/**
 * A still picture as a list of marks, in CSS px from its top left (96 to the inch). Whoever writes SVG and whoever paints
 * a canvas draw the same marks, so that a file, a print and the preview on the screen cannot differ.
 */
export type Mark = PathMark | TextMark | GroupMark;

export interface PathMark {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  /** CSS colour or a pattern. */
  readonly fill?: string | PatternFill;
  readonly stroke?: string;
  readonly width?: number;
  /** 0 to 1, of fill and stroke together. */
  readonly opacity?: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** px */
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  /** Which end of the text stands at x. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A light rim, so that text can be read on any colour. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

/** Marks moved to (x, y); with `clip`, nothing of them shows outside a box of that size. */
export interface GroupMark {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly clip?: { readonly width: number; readonly height: number };
  /** So many times as large; without a clip alone. */
  readonly scale?: number;
  readonly marks: readonly Mark[];
}

/** Hatch = no value, dots = estimate; the same on paper as on the screen. */
export type PatternFill = { readonly pattern: 'hatch' | 'dots' | 'lines' };

export function rectangle(x: number, y: number, width: number, height: number, look: Pick<PathMark, 'fill' | 'stroke' | 'width'>): PathMark {
  return { kind: 'path', d: `M${x} ${y}h${width}v${height}h${-width}z`, ...look };
}

/**
 * Width of a text in px, from the widths of characters alone: the same on every machine, whichever font it has, so that a
 * layout never depends on it. Rather too wide than too narrow.
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += /[ -~±·×÷–‘’“”]/.test(character) ? (/[A-Z@%MW&]/.test(character) ? 0.74 : /[ilj.,:;'|! ]/.test(character) ? 0.36 : 0.6) : 1;
  return em * size;
}

const PIECES = /[「『（]*(?:[!-~]+[、。」』）・％〜／：]* ?|[^!-~「『（][、。」』）・％〜／：ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]*)|[「『（]+/gu;
/** The same, and a unit in brackets whole. */
const WITH_UNITS = new RegExp(`（[^「『（）]{1,6}）[、。」』）・]*|${PIECES.source}`, 'gu');

/** A text in lines of at most `width` px: broken between Japanese characters or at spaces, long words anywhere. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Closing marks stay with what they close, opening ones with what they open, small kana with the one before; a unit in brackets stays whole where it fits.
  const wide = (piece: string): boolean => textWidth(piece, size) > width;
  for (const piece of (text.match(WITH_UNITS) ?? []).flatMap((whole) => (wide(whole) ? whole.match(PIECES)! : [whole]))) {
    for (const part of wide(piece) ? [...piece] : [piece]) {
      if (line !== '' && textWidth((line + part).trimEnd(), size) > width) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
