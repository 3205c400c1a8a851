import { LABEL_FONTS } from '../map/look';
import type { Mark, PathMark, TextMark } from '../map/picture/mark';
import { PATTERN_PX, PATTERNS, type PatternId } from '../map/picture/pattern-tiles';

/** One picture: marks in CSS px, and the size it has on paper. */
export interface Picture {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marks: readonly Mark[];
  /** Said to those who do not see it. */
  readonly title: string;
  readonly description: string;
}

const PX_PER_MM = 96 / 25.4;

/** CSS px of a picture's sides, unrounded. */
export function pictureSize({ widthMm, heightMm }: Pick<Picture, 'widthMm' | 'heightMm'>): { readonly width: number; readonly height: number } {
  return { width: widthMm * PX_PER_MM, height: heightMm * PX_PER_MM };
}

/**
 * A picture as SVG: texts are texts, nothing is referred to, no style sheet is needed.
 * @param prefix of the ids inside, so that several can stand in one page.
 */
export function toSvg(picture: Picture, prefix = 'zaitaku'): string {
  const { width, height } = pictureSize(picture);
  const clips: string[] = [];
  const body = picture.marks.map((mark) => markSvg(mark, prefix, clips)).join('\n');
  const patterns = (Object.keys(PATTERNS) as PatternId[]).filter((id) => body.includes(`#${prefix}-${id})`));
  const defs = [...patterns.map((id) => `<pattern id="${prefix}-${id}" width="${PATTERN_PX}" height="${PATTERN_PX}" patternUnits="userSpaceOnUse">${PATTERNS[id].map((shape) => pathSvg(shape, prefix)).join('')}</pattern>`), ...clips];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.widthMm}mm" height="${picture.heightMm}mm" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-labelledby="${prefix}-title" font-family="${escape(LABEL_FONTS.join(', '))}">
<title id="${prefix}-title">${escape(picture.title)}</title>
<desc>${escape(picture.description)}</desc>
<defs>${defs.join('')}</defs>
${body}
</svg>
`;
}

function markSvg(mark: Mark, prefix: string, clips: string[]): string {
  if (mark.kind === 'path') return pathSvg(mark, prefix);
  if (mark.kind === 'text') return textSvg(mark);
  let clip = '';
  if (mark.clip) {
    const id = `${prefix}-clip${clips.length}`;
    clips.push(`<clipPath id="${id}"><rect width="${round(mark.clip.width)}" height="${round(mark.clip.height)}"/></clipPath>`);
    clip = ` clip-path="url(#${id})"`;
  }
  const inside = mark.marks.map((one) => markSvg(one, prefix, clips)).join('\n');
  return `<g transform="translate(${round(mark.x)} ${round(mark.y)})${mark.scale === undefined ? '' : ` scale(${round(mark.scale)})`}"${clip}>\n${inside}\n</g>`;
}

function pathSvg({ d, fill, stroke, width, opacity }: PathMark, prefix: string): string {
  const paint = fill === undefined ? 'none' : typeof fill === 'string' ? fill : `url(#${prefix}-${fill.pattern})`;
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${round(width ?? 1)}" stroke-linejoin="round"`;
  return `<path d="${d}" fill="${paint}"${line}${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`;
}

function textSvg({ text, x, y, size, fill, bold, anchor, halo }: TextMark): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${fill}"`,
    bold ? 'font-weight="700"' : '',
    anchor && anchor !== 'start' ? `text-anchor="${anchor}"` : '',
    halo ? `paint-order="stroke" stroke="${halo.colour}" stroke-width="${round(halo.width)}" stroke-linejoin="round"` : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escape(text)}</text>`;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}

/** Characters that XML 1.0 forbids are left out: a pasted title may hold them. */
function escape(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the ones
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
