import PptxGenJS from 'pptxgenjs';
import { EXPORT, exportText } from '../i18n/export-messages';
import { classNumber, type Tone } from '../map/picture/tone';
import type { Handout, LegendRow } from './handout/handout';
import { mapPart, tonedScene } from './handout/map-part';
import type { Job } from './png';
import type { Picture } from './svg';

/** One slide: a sheet, and what the speaker is to say of it. */
export interface Slide {
  readonly handout: Handout;
  /** '' = the sources alone. */
  readonly notes: string;
}

/** Paints the map of a slide: PNG as base64 without a prefix. */
export type PaintMap = (picture: Picture) => Promise<string>;

/** Every PowerPoint in Japan has it; texts stay texts in it. */
const FONT = 'BIZ UDPGothic';
const INK = '1A1F2B';
const SOFT = '4A5466';
/** Inches. */
const WIDE = { width: 13.333, height: 7.5 } as const;
const MAP = { x: 0.4, y: 1.3, w: 8.3, h: 5.2 } as const;
const SIDE = { x: 8.95, y: 1.3, w: 4, bottom: 6.5 } as const;
const LEGEND_ROW = 0.3;
/** The least in which 8 pt can be read. */
const LEAST_LEGEND_ROW = 0.16;
const TABLE_ROW = 0.27;

/**
 * Slides as a PowerPoint file: title, legend, table and sources as texts, shapes and tables that can be edited, the map as
 * a picture with a description.
 * @throws DOMException `AbortError` when the job is called off.
 */
export async function toPptx(slides: readonly Slide[], tone: Tone, paint: PaintMap, { progress, signal }: Job): Promise<Blob> {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'WIDE', ...WIDE });
  file.layout = 'WIDE';
  file.title = slides[0]?.handout.title ?? '';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const [index, { handout, notes }] of slides.entries()) {
    signal.throwIfAborted();
    progress(index / slides.length);
    await addSlide(file, handout, notes, tone, paint);
  }
  signal.throwIfAborted();
  return (await file.write({ outputType: 'blob', compression: true })) as Blob;
}

async function addSlide(file: PptxGenJS, handout: Handout, notes: string, tone: Tone, paint: PaintMap): Promise<void> {
  const { language, legend } = handout;
  const lang = language === 'ja' ? 'ja-JP' : 'en-GB';
  const slide = file.addSlide();
  const text = (value: string, x: number, y: number, w: number, h: number, fontSize: number, more: PptxGenJS.TextPropsOptions = {}): void =>
    void slide.addText(value, { x, y, w, h, fontSize, fontFace: FONT, color: INK, lang, margin: 0, valign: 'top', fit: 'shrink', ...more });
  text(handout.title, MAP.x, 0.3, WIDE.width - 0.8, 0.55, 26, { bold: true, valign: 'middle' });
  text(handout.subtitle, MAP.x, 0.86, WIDE.width - 0.8, 0.32, 14, { color: SOFT });

  const picture: Picture = { widthMm: MAP.w * 25.4, heightMm: MAP.h * 25.4, title: handout.title, description: '', marks: mapPart(handout, { width: MAP.w * 96, height: MAP.h * 96 }, 1.15, tone, EXPORT.slide[language]) };
  slide.addImage({ data: `image/png;base64,${await paint(picture)}`, ...MAP, altText: [handout.title, handout.subtitle, ...legend.rows.map(({ label, count }) => `${label} ${count}`)].join('、') });

  const bottom = legendShapes(slide, handout, tone, text);
  const { summary } = handout;
  const room = Math.floor((SIDE.bottom - bottom - 0.2) / TABLE_ROW) - 1;
  if (summary && room >= 2) {
    const border = { type: 'solid', color: 'C4CCD8', pt: 0.5 } as const;
    slide.addTable([
      summary.columns.map(({ title, number }) => ({ text: title, options: { bold: true, fill: { color: 'E8EDFB' }, align: number ? 'right' as const : 'left' as const } })),
      ...summary.rows.slice(0, room).map((row) => row.map((cell, column) => ({ text: cell, options: { align: summary.columns[column]!.number ? 'right' as const : 'left' as const } }))),
    ], { x: SIDE.x, y: bottom + 0.12, w: SIDE.w, rowH: TABLE_ROW, fontSize: 11, fontFace: FONT, color: INK, border, margin: [0.02, 0.06, 0.02, 0.06], valign: 'middle' });
  }
  const about = [handout.quality, ...handout.sources].join('\n');
  text(about, MAP.x, 6.58, WIDE.width - 1.6, 0.58, 9, { color: SOFT });
  text(`${EXPORT.made[language]} ${handout.date}　${handout.link}`, MAP.x, 7.18, WIDE.width - 1.6, 0.2, 8, { color: SOFT });
  slide.slideNumber = { x: WIDE.width - 0.9, y: 7.12, fontFace: FONT, fontSize: 11, color: INK };
  slide.addNotes([notes, handout.subtitle, about, `${EXPORT.made[language]} ${handout.date}`, handout.link].filter((part) => part !== '').join('\n'));
}

/** The legend as shapes beside their texts. @returns where it ends, inches from the top. */
function legendShapes(slide: PptxGenJS.Slide, { legend, map, language }: Handout, tone: Tone, text: (value: string, x: number, y: number, w: number, h: number, size: number, more?: PptxGenJS.TextPropsOptions) => void): number {
  const { colours } = tonedScene(map, tone);
  const [room, all] = [SIDE.bottom - SIDE.y - 0.36, legend.rows.length];
  const most = Math.floor(room / LEAST_LEGEND_ROW);
  // Rows that find no room are counted.
  const rows = all > most ? legend.rows.slice(0, most - 1) : legend.rows;
  const rowHeight = Math.min(LEGEND_ROW, room / Math.max(1, Math.min(all, most)));
  const size = Math.max(8, Math.min(12, rowHeight * 44));
  text(legend.heading, SIDE.x, SIDE.y, SIDE.w, 0.32, 13, { bold: true });
  rows.forEach((row, index) => {
    const y = SIDE.y + 0.36 + index * rowHeight;
    slide.addText(numberOf(row, tone, map.numbered !== null), { shape: 'rect', x: SIDE.x, y: y + 0.1 * rowHeight, w: 0.34, h: 0.8 * rowHeight, fill: { color: swatch(row, colours) }, line: { color: '5B6678', width: 0.75, ...(row.of === -1 && { dashType: 'dash' as const }) }, fontFace: FONT, fontSize: Math.min(9, size), color: '000000', align: 'center', valign: 'middle', margin: 0 });
    text(row.label, SIDE.x + 0.44, y, SIDE.w - 1.35, rowHeight, size, { valign: 'middle' });
    text(row.count, SIDE.x + SIDE.w - 0.9, y, 0.9, rowHeight, size, { valign: 'middle', align: 'right' });
  });
  if (all > most) text(exportText.more(all - rows.length)[language], SIDE.x + 0.44, SIDE.y + 0.36 + rows.length * rowHeight, SIDE.w - 0.44, rowHeight, size, { valign: 'middle' });
  return SIDE.y + 0.36 + Math.min(all, most) * rowHeight;
}

function swatch({ of }: LegendRow, colours: readonly string[]): string {
  if (of === 'dots') return 'E9E2CF';
  return of < 0 ? 'F8F9FB' : colours[of]!.slice(1).toUpperCase();
}

/** Shapes know no hatch and no fine dots: what they stand for is written into them. */
function numberOf({ of }: LegendRow, tone: Tone, numbered: boolean): string {
  if (of === 'dots') return '・・';
  if (of < 0) return '／／';
  return tone === 'mono' && numbered ? classNumber(of) : '';
}
