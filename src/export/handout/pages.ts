import { EXPORT, exportText } from '../../i18n/export-messages';
import { rectangle, textWidth, wrapText, type Mark } from '../../map/picture/mark';
import type { Tone } from '../../map/picture/tone';
import { pictureSize, type Picture } from '../svg';
import type { Handout, Page } from './handout';
import { legendPart } from './legend-part';
import { mapsPart } from './maps-part';
import { tablesPages } from './table-pages';

export interface Layout {
  readonly paper: 'a4' | 'a3';
  readonly orientation: 'landscape' | 'portrait';
  readonly tone: Tone;
  /** The link as a QR code, side by side in modules; null where it is too long for one. */
  readonly qr: QrCode | null;
}

/** Dark modules row by row. */
export interface QrCode {
  readonly side: number;
  readonly dark: (row: number, column: number) => boolean;
}

const INK = '#1a1f2b';
const SOFT = '#4a5466';
const SHORT_MM = { a4: 210, a3: 297 } as const;
const LONG_MM = { a4: 297, a3: 420 } as const;
const QR_PX = 86;
const LEGEND_PX = 236;

/** Sides of a sheet in mm. */
function paperSize({ paper, orientation }: Pick<Layout, 'paper' | 'orientation'>): { readonly widthMm: number; readonly heightMm: number } {
  const [short, long] = [SHORT_MM[paper], LONG_MM[paper]];
  return orientation === 'landscape' ? { widthMm: long, heightMm: short } : { widthMm: short, heightMm: long };
}

/** The pages of a handout: the map's sheet, then its tables. What is shown, printed, and written as SVG or PNG. */
export function handoutPages(handout: Handout, layout: Layout): Picture[] {
  const mm = paperSize(layout);
  const unit = layout.paper === 'a3' ? 1.3 : 1;
  const page: Page = { ...pictureSize(mm), margin: 36 * unit, unit };
  const bodies = [mapPage(handout, layout, page), ...tablesPages(handout.tables, handout.title, page, handout.language)];
  return bodies.map((marks, index) => ({
    ...mm,
    title: `${handout.title} ${exportText.page(index + 1, bodies.length)}`,
    description: [handout.subtitle, handout.quality, ...handout.sources].join(' '),
    marks: [rectangle(0, 0, round(page.width), round(page.height), { fill: '#ffffff' }), ...marks, ...footer(handout, page, index + 1, bodies.length)],
  }));
}

function footer({ language, date, link }: Handout, { width, height, margin, unit }: Page, number: number, count: number): Mark[] {
  const y = round(height - margin + 14 * unit);
  const size = 9 * unit;
  const made = `${EXPORT.made[language]} ${date}`;
  return [
    { kind: 'text', text: linkFits(link, { width, margin, unit }) ? `${made}　${link}` : made, x: margin, y, size, fill: SOFT },
    { kind: 'text', text: exportText.page(number, count), x: round(width - margin), y, size, anchor: 'end', fill: INK },
  ];
}

/** A link that holds a plan is long: it then stands under the sources, and in the QR code as far as it has one. */
function linkFits(link: string, { width, margin, unit }: Pick<Page, 'width' | 'margin' | 'unit'>): boolean {
  return textWidth(link, 9 * unit) < width - 2 * margin - 200 * unit;
}

const MOST_PRINTED_LINK = 600;

function mapPage(handout: Handout, layout: Layout, { width, height, margin, unit }: Page): Mark[] {
  const inner = width - 2 * margin;
  const marks: Mark[] = [];
  let top = margin;
  const lines = (texts: readonly string[], size: number, gap: number, bold: boolean, fill: string): void => {
    for (const text of texts) {
      top += gap * unit;
      marks.push({ kind: 'text', text, x: margin, y: round(top - (gap - size) * 0.7 * unit), size: size * unit, bold, fill });
    }
  };
  lines(wrapText(handout.title, 21 * unit, inner), 21, 28, true, INK);
  lines(wrapText(handout.subtitle, 12 * unit, inner), 12, 18, false, SOFT);
  top += 8 * unit;

  const small = 8.8 * unit;
  const step = 12.5 * unit;
  const long = linkFits(handout.link, { width, margin, unit }) || handout.link.length > MOST_PRINTED_LINK ? [] : [`${EXPORT.link[handout.language]}: ${handout.link}`];
  const sources = [handout.quality, ...handout.sources, ...long].flatMap((line) => wrapText(line, small, inner));
  const bottom = height - margin - sources.length * step - 6 * unit;
  sources.forEach((text, index) => marks.push({ kind: 'text', text, x: margin, y: round(bottom + (index + 1) * step), size: small, fill: INK }));

  const qrSide = layout.qr ? QR_PX * unit : 0;
  const { language } = handout;
  const paper = EXPORT[layout.paper][language];
  const qr = (x: number, y: number): void => {
    if (!layout.qr) return;
    marks.push(...qrMarks(layout.qr, x, y, qrSide), { kind: 'text', text: EXPORT.link[language], x: round(x + qrSide / 2), y: round(y + qrSide + 9 * unit), size: 8.5 * unit, anchor: 'middle', fill: INK });
  };
  if (layout.orientation === 'landscape' && handout.legend.rows.length > 0) {
    const column = LEGEND_PX * unit;
    const box = { width: inner - column - 16 * unit, height: bottom - top };
    marks.push({ kind: 'group', x: margin, y: round(top), marks: mapsPart(handout, box, unit, layout.tone, paper) });
    const room = box.height - (layout.qr ? qrSide + 24 * unit : 0);
    marks.push({ kind: 'group', x: round(width - margin - column), y: round(top), marks: legendPart(handout, { width: column, height: room }, unit, layout.tone, 1).marks });
    qr(width - margin - qrSide, bottom - qrSide - 12 * unit);
    return marks;
  }
  const room = inner - (layout.qr ? qrSide + 28 * unit : 0);
  const legend = legendPart(handout, { width: room, height: 0.4 * (bottom - top) }, unit, layout.tone, 2);
  const band = Math.max(legend.height, layout.qr ? qrSide + 14 * unit : 0);
  marks.push({ kind: 'group', x: margin, y: round(top), marks: mapsPart(handout, { width: inner, height: bottom - top - band - 8 * unit }, unit, layout.tone, paper) });
  marks.push({ kind: 'group', x: margin, y: round(bottom - band), marks: legend.marks });
  qr(width - margin - qrSide - 10 * unit, bottom - band);
  return marks;
}

function qrMarks({ side, dark }: QrCode, x: number, y: number, px: number): Mark[] {
  let d = '';
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (!dark(row, column)) continue;
      let run = 1;
      while (column + run < side && dark(row, column + run)) run++;
      d += `M${round((column * px) / side)} ${round((row * px) / side)}h${round((run * px) / side)}v${round(px / side + 0.02)}h${-round((run * px) / side)}z`;
      column += run;
    }
  }
  return [{ kind: 'group', x: round(x), y: round(y), marks: [{ kind: 'path', d, fill: '#000000' }] }];
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
