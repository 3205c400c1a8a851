import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { areasOf, viewHandout } from '../../src/export/handout/from-view';
import { toPptx } from '../../src/export/pptx';
import { viewGeoJson, viewTopoJson, type About } from '../../src/export/view-geojson';
import type { AtlasTopology } from '../../src/map/geometry';
import type { Content } from '../../src/state/content';
import type { ViewSheet } from '../../src/export/handout/from-view';
import { viewFiles } from '../../src/views/export/view-files';
import { figure, store } from './fixtures/atlas';
import { handoutOf, LINK, sheetOf } from './fixtures/handouts';

const TOTTORI = 30;
const JOB = { progress: () => {}, signal: new AbortController().signal };
/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A workbook written and opened again by a reader that is not the writer's. */
async function opened(content: Partial<Content>, options: Partial<ViewSheet> = {}): Promise<{ readonly sheets: Map<string, unknown[][]>; readonly parts: Map<string, string> }> {
  const sheet = await sheetOf(content, options);
  const files = viewFiles({ sheet, multiples: null, handout: viewHandout(sheet), title: '題', registry: await store.registry(), topology: (await store.topology('full')) as AtlasTopology, data: store });
  const file = Buffer.from(await (await files.workbook()).arrayBuffer());
  const read = (await readExcel(file)) as unknown as { sheet: string; data: unknown[][] }[];
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return { sheets: new Map(read.map((one) => [one.sheet, one.data])), parts };
}

test('the workbook of a view: values as numbers under headers with units, a missing value as an empty cell with its reason', async () => {
  const { sheets } = await opened({});
  expect([...sheets.keys()]).toEqual(['値', '年次', '構成市区町村', '出典']);
  const [header, ...rows] = sheets.get('値')!;
  expect(header).toEqual(['コード', '名称', '都道府県', '65歳以上人口が最大となる年（年）', '種別', '値がない理由・注', '区分']);
  expect(rows).toHaveLength(335);
  const row = (code: string): unknown[] => rows.find((one) => one[0] === code)!;
  const cell = await figure('secondary335', '3101', 'peak-65plus-h30');
  expect(row('3101').slice(0, 5)).toEqual(['3101', '東部', '鳥取県', cell.value, '計算']);
  expect(typeof row('3101')[3]).toBe('number');
  expect(row('0701').slice(3, 6)).toEqual([null, '値なし', expect.stringContaining('福島県')]);
});

test('its years are those of the series, its members the municipalities, its sources name date, link and terms', async () => {
  const { sheets, parts } = await opened({});
  const [header, ...rows] = sheets.get('年次')!;
  expect(header!.slice(3, 10)).toEqual([2015, 2020, 2025, 2030, 2035, 2040, 2045].map((year) => `65歳以上人口 ${year}（人）`));
  const cell = await figure('secondary335', '3102', 'value-65plus-h30', { year: 2040 });
  expect(rows.find((one) => one[0] === '3102')![8]).toBe(cell.value);
  expect(sheets.get('構成市区町村')).toHaveLength(1 + 1896);
  const about = JSON.stringify(sheets.get('出典'));
  // Rows of wrapped texts are as high as these: LibreOffice would write one over the other.
  expect(parts.get('xl/worksheets/sheet4.xml')).toMatch(/<row r="(?!1")\d+"[^>]*ht="30"/);
  for (const part of ['2026-11-22', LINK, '国立社会保障・人口問題研究所', '利用条件', '0ではありません']) expect(about).toContain(part);
});

test('estimates say so in their own column and are coloured; header and codes stay in sight', async () => {
  const { sheets, parts } = await opened({ level: 'municipality', indicator: 'value-homevisit-h30' }, { region: TOTTORI });
  const rows = sheets.get('値')!.slice(1);
  expect(rows).toHaveLength(19);
  expect(new Set(rows.map((row) => row[4]))).toEqual(new Set(['推計']));
  expect(parts.get('xl/styles.xml')!.toLowerCase()).toContain('fdf0d5');
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane[^>]*(?=[^>]*xSplit="2")(?=[^>]*ySplit="1")[^>]*state="frozen"/);
});

test('a quotient has what was divided by what, with their units', async () => {
  const { sheets } = await opened({ indicator: 'density-zaishishin-2023-per-75plus' }, { region: TOTTORI });
  const [header, ...rows] = sheets.get('値')!;
  expect(header!.slice(3, 6)).toEqual(['在宅療養支援診療所（2023年） 75歳以上10万人あたり（施設）', '分子（施設）', '分母（人）']);
  const [, , , density, above, below] = rows[0] as [string, string, string, number, number, number];
  expect((above / below) * 100_000).toBeCloseTo(density, 6);
});

test('a slide holds title, legend, table, sources and notes as texts, and the map as a described picture', async () => {
  const handout = await handoutOf({ indicator: 'density-zaishishin-2023-per-75plus' }, { region: TOTTORI });
  const painted: string[] = [];
  const blob = await toPptx([{ handout, notes: '東部から話す' }, { handout, notes: '' }], 'colour', async ({ widthMm }) => { painted.push(widthMm.toFixed(1)); return PIXEL; }, JOB);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = (name: string): string => new TextDecoder().decode(files[name]);
  expect(Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
  const slide = xml('ppt/slides/slide1.xml');
  const texts = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]);
  for (const text of [handout.title, handout.subtitle, handout.legend.rows[0]!.label, handout.legend.rows[0]!.count, ...handout.summary!.rows[0]!, handout.quality]) expect(texts).toContain(text);
  expect(texts.join('')).toContain('医療施設');
  expect(slide).toContain('<a:tbl>');
  expect(slide).toMatch(/<p:cNvPr [^>]*descr="[^"]*在宅療養支援診療所/);
  expect(slide).toContain('typeface="BIZ UDPGothic"');
  expect(xml('ppt/notesSlides/notesSlide1.xml')).toContain('東部から話す');
  expect(xml('ppt/notesSlides/notesSlide2.xml')).toContain(LINK.replaceAll('&', '&amp;'));
  expect(painted).toHaveLength(2);
});

test('a job that is called off makes no slides', async () => {
  const handout = await handoutOf({}, { region: TOTTORI });
  const signal = AbortSignal.abort();
  await expect(toPptx([{ handout, notes: '' }], 'colour', async () => PIXEL, { ...JOB, signal })).rejects.toThrow(/abort/i);
});

test('GeoJSON and TopoJSON of a view: one feature an area in code order, largest part first, null where there is no value', async () => {
  const sheet = await sheetOf({});
  const topology = (await store.topology('full')) as AtlasTopology;
  const about: About = { title: '題', level: 'secondary335', indicator: 'peak-65plus-h30', unit: '年', attribution: '出典', link: LINK, date: '2026-11-22' };
  const view = { shown: sheet.shown, maps: [], areas: areasOf(sheet), nameOf: sheet.nameOf, prefectureOf: sheet.prefectureOf };
  const collection = viewGeoJson(view, topology, about);
  expect(collection).toMatchObject({ type: 'FeatureCollection', ...about });
  expect(collection.features.map(({ id }) => id)).toEqual(sheet.shown.level.areas.map(({ code }) => code));
  const fukushima = collection.features.find(({ id }) => id === '0701')!.properties;
  expect(fukushima).toMatchObject({ value: null, quality: 'missing', note: expect.stringContaining('福島県') });
  const area = (ring: GeoJSON.Position[]): number => Math.abs(ring.reduce((sum, [x, y], at) => { const [nextX, nextY] = ring[(at + 1) % ring.length]!; return sum + x! * nextY! - nextX! * y!; }, 0));
  for (const { geometry } of collection.features) {
    const sizes = geometry.coordinates.map((rings) => area(rings[0]!));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  }
  const shared = viewTopoJson(view, topology, about);
  expect(shared.objects.areas.geometries.map(({ properties }) => properties)).toEqual(collection.features.map(({ properties }) => properties));
  expect(JSON.stringify(shared).length).toBeLessThan(JSON.stringify(collection).length / 2);
});

test('a slide of more zones than have room lists as many as can be read, counts the rest, and gives no shape a height below 0', async () => {
  const handout = await handoutOf({}, { table: 'none' });
  const rows = Array.from({ length: 77 }, (_, index) => ({ of: 0, label: `${index + 1} 圏域`, count: '1市区町村' }));
  const blob = await toPptx([{ handout: { ...handout, legend: { ...handout.legend, rows } }, notes: '' }], 'colour', () => Promise.resolve(PIXEL), JOB);
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(await blob.arrayBuffer()))['ppt/slides/slide1.xml']);
  const listed = (xml.match(/>\d+ 圏域</g) ?? []).length;
  expect(listed).toBeGreaterThan(20);
  expect(xml).toContain(`ほか${77 - listed}件`);
  expect(xml).not.toMatch(/<a:ext cx="\d+" cy="-/);
});
