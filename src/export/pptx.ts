import PptxGenJS from 'pptxgenjs';
import { EXPORT, exportText } from '../i18n/export-messages';
import type { Size } from '../map/mercator';
import { textWidth, type Mark } from '../map/picture/mark';
import { classNumber, GROUND, type Tone } from '../map/picture/tone';
import { QUALITY_LABEL, type Quality } from '../model/quality';
import type { Handout, HandoutMap, HandoutTable, LegendRow, LegendSymbol } from './handout/handout';
import { someSources } from './handout/some-sources';
import { mapPart, tonedScene } from './handout/map-part';
import { dividedPart, PANEL_UNIT, panelPlaces } from './handout/maps-part';
import type { Job } from './png';
import { fitTable, heightOf, linesOf, rowsThatFit, typeFor, type TableFit } from './pptx-fit';
import type { Picture } from './svg';

/** One slide: a sheet, and what the speaker is to say of it. */
export interface Slide {
  readonly handout: Handout;
  /** '' = the sources alone. */
  readonly notes: string;
  readonly figure?: SlideFigure | null;
}

/** One figure that the slide is about, or why there is none. */
export interface SlideFigure {
  readonly name: string;
  readonly value: string;
  readonly quality: Quality | null;
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
/** Where maps have the whole width and the table stands under them. */
const ABOVE = { x: 0.4, y: 1.25, w: WIDE.width - 0.8 } as const;
/** Where a map without a legend stands beside its table. */
const BESIDE = { map: { x: 0.4, y: 1.3, w: 4, h: 5.2 }, x: 4.6, y: 1.3, w: WIDE.width - 5 } as const;
const CAPTION = 0.3;
/** Height of the figure that a slide is about. */
const FIGURE = 1.15;
/** Height of the line that counts the rows which found no room. */
const MORE = 0.2;
const LEGEND_ROW = 0.3;
/** The least in which 8 pt can be read. */
const LEAST_LEGEND_ROW = 0.16;
const LEAST_COUNT = 0.85;
/** Points. */
const TABLE_PT = 11;
const BESIDE_PT = 13;
const HEADING_PT = 13;
const SMALL_PT = 9;
const LEAST_PT = 7.5;
const FOOT_LINES = 4;
/** Characters; longer links are behind their name, and whole in the notes. */
const MOST_SHOWN_LINK = 150;

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
  for (const [index, slide] of slides.entries()) {
    signal.throwIfAborted();
    progress(index / slides.length);
    await addSlide(file, slide, tone, paint);
  }
  signal.throwIfAborted();
  return (await file.write({ outputType: 'blob', compression: true })) as Blob;
}

async function addSlide(file: PptxGenJS, { handout, notes, figure }: Slide, tone: Tone, paint: PaintMap): Promise<void> {
  const { language, legend, summary } = handout;
  const lang = language === 'ja' ? 'ja-JP' : 'en-GB';
  const slide = file.addSlide();
  const text: AddText = (value, x, y, w, h, size, more = {}) => void slide.addText(value, { x, y, w, h, fontSize: typeFor(value, { width: w, height: h }, size, size / 2), fontFace: FONT, color: INK, lang, margin: 0, valign: 'top', ...more });
  text(handout.title, MAP.x, 0.28, WIDE.width - 0.8, 0.55, 26, { bold: true, valign: 'middle' });
  text(handout.subtitle, MAP.x, 0.86, WIDE.width - 0.8, 0.32, 14, { color: SOFT });

  const bare = legend.rows.length === 0;
  if (bare && summary && handout.panels.length === 0) {
    await addMaps(slide, handout, BESIDE.map, tone, paint, text);
    const table = fitTable(summary, BESIDE.w, BESIDE_PT);
    addTable(slide, summary, table, BESIDE);
    text(summary.notes.join('　'), BESIDE.x, BESIDE.y + heightOfTable(table) + 0.08, BESIDE.w, 0.5, SMALL_PT, { color: SOFT });
  } else if (bare) {
    const table = summary && fitTable(summary, ABOVE.w, TABLE_PT);
    const under = summary ? summary.notes.concat(legend.notes).join('　') : '';
    const underHeight = under === '' ? 0 : heightOf(linesOf(under, SMALL_PT, ABOVE.w), SMALL_PT);
    const box = { ...ABOVE, h: SIDE.bottom - ABOVE.y - (table ? heightOfTable(table) + underHeight + 0.2 : 0) };
    await addMaps(slide, handout, box, tone, paint, text);
    if (summary && table) addTable(slide, summary, table, { x: ABOVE.x, y: box.y + box.h + 0.1 });
    if (under !== '') text(under, ABOVE.x, SIDE.bottom - underHeight, ABOVE.w, underHeight, SMALL_PT, { color: SOFT });
  } else {
    await addMaps(slide, handout, MAP, tone, paint, text);
    const legendEnd = legendShapes(slide, handout, tone, text) + 0.12;
    const bottom = figure && legendEnd + FIGURE < SIDE.bottom ? legendEnd + FIGURE : legendEnd;
    if (figure && bottom > legendEnd) {
      text(figure.name, SIDE.x, legendEnd, SIDE.w, 0.3, 15, { bold: true, valign: 'middle' });
      text(figure.value, SIDE.x, legendEnd + 0.32, SIDE.w, 0.45, figure.quality === null ? 13 : 28, { bold: figure.quality !== null, valign: 'middle' });
      if (figure.quality !== null) text(QUALITY_LABEL[figure.quality][language], SIDE.x, legendEnd + 0.78, SIDE.w, 0.24, 11, { color: SOFT });
    }
    const shown = summary && rowsThatFit(summary, SIDE.w, SIDE.bottom - bottom - MORE, TABLE_PT);
    if (shown && shown.rows.length >= Math.min(2, summary.rows.length)) {
      const table = fitTable(shown, SIDE.w, TABLE_PT);
      addTable(slide, shown, table, { x: SIDE.x, y: bottom });
      const left = summary.rows.length - shown.rows.length;
      if (left > 0) text(exportText.more(left)[language], SIDE.x, SIDE.bottom - MORE, SIDE.w, MORE, SMALL_PT, { color: SOFT, align: 'right', valign: 'bottom' });
    }
  }
  const line = (WIDE.width - 1.6) * (72 / LEAST_PT);
  const about = [handout.quality, someSources(handout, Math.max(1, FOOT_LINES - Math.ceil(textWidth(handout.quality, 1) / line)) * line)].join('\n');
  const made = `${EXPORT.made[language]} ${handout.date}`;
  text(about, MAP.x, 6.54, WIDE.width - 1.6, 0.6, 9, { color: SOFT });
  slide.addText([{ text: `${made}　` }, { text: handout.link.length > MOST_SHOWN_LINK ? EXPORT.link[language] : handout.link, options: { hyperlink: { url: handout.link } } }], { x: MAP.x, y: 7.18, w: WIDE.width - 1.6, h: 0.2, fontSize: 8, fontFace: FONT, color: SOFT, lang, margin: 0, valign: 'top' });
  slide.slideNumber = { x: WIDE.width - 0.9, y: 7.12, fontFace: FONT, fontSize: 11, color: INK };
  slide.addNotes([notes, handout.subtitle, ...legend.notes, handout.quality, ...handout.sources, made, handout.link].filter((part) => part !== '').join('\n'));
}

/** The map, or maps side by side with their names over them, each a picture with a description. */
async function addMaps(slide: PptxGenJS.Slide, handout: Handout, box: Box, tone: Tone, paint: PaintMap, text: AddText): Promise<void> {
  const { language, legend, panels } = handout;
  const put = async (title: string, at: Box, marksOf: (size: Size) => readonly Mark[]): Promise<void> => {
    const picture: Picture = { widthMm: at.w * 25.4, heightMm: at.h * 25.4, title, description: '', marks: marksOf({ width: at.w * 96, height: at.h * 96 }) };
    slide.addImage({ data: `image/png;base64,${await paint(picture)}`, ...at, altText: [title, handout.subtitle, ...legend.rows.map(({ label, count }) => `${label} ${count}`.trim())].join('、') });
  };
  const drawn = (map: HandoutMap, unit: number, explained: boolean) => (size: Size): readonly Mark[] => mapPart({ map, language }, size, unit, tone, EXPORT.slide[language], explained ? size.width : null);
  if (panels.length === 0) return put(handout.title, box, drawn(handout.map, 1.15, true));
  if (handout.divide !== undefined) {
    const [first, second] = panels.map(({ title }) => title);
    text(`◀ ${first}`, box.x, box.y, box.w / 2, CAPTION, 12, { bold: true, valign: 'middle' });
    text(`${second} ▶`, box.x + box.w / 2, box.y, box.w / 2, CAPTION, 12, { bold: true, valign: 'middle', align: 'right' });
    return put(`${first} | ${second}`, { ...box, y: box.y + CAPTION, h: box.h - CAPTION }, (size) => dividedPart(handout, size, 1.15, tone, EXPORT.slide[language]));
  }
  for (const [at, { x, y, width, height }] of panelPlaces(panels.length, { width: box.w, height: box.h }, handout.map, 0.12, CAPTION).entries()) {
    const { title, map } = panels[at]!;
    text(title, box.x + x, box.y + y, width, CAPTION, 12, { bold: true, valign: 'middle' });
    await put(title, { x: box.x + x, y: box.y + y + CAPTION, w: width, h: height - CAPTION }, drawn(map, 1.15 * PANEL_UNIT, at === 0));
  }
}

/** A table of PowerPoint's own. */
function addTable(slide: PptxGenJS.Slide, { columns, rows }: HandoutTable, { columns: colW, rows: rowH, points }: TableFit, at: { readonly x: number; readonly y: number }): void {
  const border = { type: 'solid', color: 'C4CCD8', pt: 0.5 } as const;
  const align = (column: number): 'left' | 'right' => (columns[column]!.number ? 'right' : 'left');
  slide.addTable([
    columns.map(({ title }, column) => ({ text: title, options: { bold: true, fill: { color: 'E8EDFB' }, align: align(column) } })),
    ...rows.map((row) => row.map((cell, column) => ({ text: cell, options: { align: align(column) } }))),
  ], { ...at, w: colW.reduce((sum, one) => sum + one, 0), colW: [...colW], rowH: [...rowH], fontSize: points, fontFace: FONT, color: INK, border, margin: [0.02, 0.06, 0.02, 0.06], valign: 'middle' });
}

const heightOfTable = ({ rows }: TableFit): number => rows.reduce((sum, row) => sum + row, 0);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type AddText = (value: string, x: number, y: number, w: number, h: number, size: number, more?: PptxGenJS.TextPropsOptions) => void;

/** The legend as shapes beside their texts. @returns where it ends, inches from the top. */
function legendShapes(slide: PptxGenJS.Slide, { legend, map, language }: Handout, tone: Tone, text: AddText): number {
  const { colours } = tonedScene(map, tone);
  const head = heightOf(Math.min(3, linesOf(legend.heading, HEADING_PT, SIDE.w)), HEADING_PT) + 0.08;
  const [room, all] = [SIDE.bottom - SIDE.y - head, legend.rows.length];
  const most = Math.floor(room / LEAST_LEGEND_ROW);
  // Rows that find no room are counted.
  const rows = all > most ? legend.rows.slice(0, most - 1) : legend.rows;
  const rowHeight = Math.min(LEGEND_ROW, room / Math.max(1, Math.min(all, most)));
  const size = Math.max(8, Math.min(12, rowHeight * 44));
  const counts = Math.max(LEAST_COUNT, ...rows.map(({ count }) => (1.1 * textWidth(count, size)) / 72));
  text(legend.heading, SIDE.x, SIDE.y, SIDE.w, head, HEADING_PT, { bold: true });
  rows.forEach((row, index) => {
    const y = SIDE.y + head + index * rowHeight;
    const { of } = row;
    if (typeof of === 'object') text(of.glyph, SIDE.x, y, 0.34, rowHeight, size + 1, { valign: 'middle', align: 'center', color: tone === 'mono' ? '000000' : of.colour.slice(1).toUpperCase() });
    else slide.addText(numberOf(of, tone, map.numbered !== null), { shape: 'rect', x: SIDE.x, y: y + 0.1 * rowHeight, w: 0.34, h: 0.8 * rowHeight, fill: { color: swatch(of, colours, tone) }, line: { color: '5B6678', width: 0.75, ...(of === -1 && { dashType: 'dash' as const }) }, fontFace: FONT, fontSize: Math.min(9, size), color: '000000', align: 'center', valign: 'middle', margin: 0 });
    text(row.label, SIDE.x + 0.44, y, SIDE.w - 0.5 - counts, rowHeight, size, { valign: 'middle' });
    text(row.count, SIDE.x + SIDE.w - counts, y, counts, rowHeight, size, { valign: 'middle', align: 'right' });
  });
  if (all > most) text(exportText.more(all - rows.length)[language], SIDE.x + 0.44, SIDE.y + head + rows.length * rowHeight, SIDE.w - 0.44, rowHeight, size, { valign: 'middle' });
  return SIDE.y + head + Math.min(all, most) * rowHeight;
}

function swatch(of: Exclude<LegendRow['of'], LegendSymbol>, colours: readonly string[], tone: Tone): string {
  return (of === 'dots' ? GROUND[tone].estimate : of < 0 ? '#f8f9fb' : colours[of]!).slice(1).toUpperCase();
}

/** Shapes know no hatch and no fine dots: what they stand for is written into them. */
function numberOf(of: Exclude<LegendRow['of'], LegendSymbol>, tone: Tone, numbered: boolean): string {
  if (of === 'dots') return '・・';
  if (of < 0) return '／／';
  return tone === 'mono' && numbered ? classNumber(of) : '';
}
