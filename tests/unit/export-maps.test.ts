import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { multiplesHandout } from '../../src/export/handout/from-multiples';
import { facilitiesOf, viewHandout, type ViewSheet } from '../../src/export/handout/from-view';
import { handoutPages } from '../../src/export/handout/pages';
import { toSvg } from '../../src/export/svg';
import type { AtlasTopology } from '../../src/map/geometry';
import type { Content } from '../../src/state/content';
import { multiplesOf, multiplesTables } from '../../src/state/multiples';
import { viewFiles } from '../../src/views/export/view-files';
import { figure, store } from './fixtures/atlas';
import { sheetOf } from './fixtures/handouts';

const TOTTORI = 30;
const A4 = { paper: 'a4', orientation: 'landscape', tone: 'colour', qr: null } as const;

/** What the dialog saves of a view, or of its small maps. */
async function filesOf(content: Partial<Content>, options: Partial<ViewSheet> = {}) {
  const sheet = await sheetOf(content, options);
  const { content: shown } = sheet.shown;
  const kind = shown.multiples;
  const multiples = kind ? { sheet, kind, rates: {}, figures: multiplesOf(await store.atlas(multiplesTables(shown)), shown) } : null;
  const handout = multiples ? multiplesHandout(multiples) : viewHandout(sheet);
  return { sheet, handout, files: viewFiles({ sheet, multiples, handout, title: '題', registry: await store.registry(), topology: (await store.topology('full')) as AtlasTopology, data: store }) };
}

async function sheetsOf(blob: Blob): Promise<Map<string, unknown[][]>> {
  const read = (await readExcel(Buffer.from(await blob.arrayBuffer()))) as unknown as { sheet: string; data: unknown[][] }[];
  return new Map(read.map(({ sheet, data }) => [sheet, data]));
}

test('files of small maps hold the figures of every map: a column a year in Excel and CSV, a property a year in GeoJSON', async () => {
  const { files } = await filesOf({ level: 'prefecture', indicator: 'value-75plus-r5', multiples: 'years' });
  const years = [2020, 2025, 2030, 2035, 2040, 2045, 2050];
  const [header, ...rows] = (await sheetsOf(await files.workbook())).get('値')!;
  const tottori = rows.find((row) => row[0] === '31')!;
  const table = files.csv().split('\r\n');
  const features = (files.geoJson() as GeoJSON.FeatureCollection).features;
  for (const year of years) {
    const { value } = await figure('prefecture', '31', 'value-75plus-r5', { year });
    const title = `75歳以上人口 ${year}年`;
    expect(tottori[header!.indexOf(`${title}（人）`)]).toBe(value);
    const column = table[0]!.slice(1).split(',').indexOf(`${title} (人)`);
    expect(Number(table.find((line) => line.startsWith('31,'))!.split(',')[column])).toBe(value);
    expect(features.find(({ id }) => id === '31')!.properties![`value_${year}`]).toBe(value);
  }
});

test('small maps of several indicators name each, and cite what is behind all of them', async () => {
  const { files, handout } = await filesOf({ level: 'prefecture', indicator: 'peak-65plus-h30', multiples: 'indicators' });
  expect(handout.legend.heading).toBe('最大となる年（年）');
  const [header] = (await sheetsOf(await files.workbook())).get('値')!;
  for (const title of ['65歳以上人口が最大となる年（年）', '75歳以上人口が最大となる年（年）']) expect(header).toContain(title);
  expect(files.csv()).toContain('75歳以上人口が最大となる年 (年)');
});

test('facilities shown as points are on the sheet with their legend and sources, and have files of their own', async () => {
  const { facilities } = await store.supportFacilities();
  const shown = facilities.filter(({ kind }) => kind === 'hospital' || kind === 'clinic');
  const { sheet, handout, files } = await filesOf({ level: 'secondary335' }, { region: TOTTORI, facilities: shown });
  const inside = facilitiesOf(sheet);
  const registry = await store.registry();
  expect(inside).toEqual(shown.filter(({ municipality }) => registry.codes[municipality]!.startsWith('31')));
  const counts = handout.legend.rows.filter(({ of }) => typeof of === 'object').map(({ count }) => Number(count.replace(',', '')));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
  expect(handout.legend.notes.join()).toContain('点がないことは在支診がないことではありません');
  expect(handout.sources.join()).toContain('届出受理医療機関名簿');
  const svg = toSvg(handoutPages(handout, A4)[0]!);
  // Colours of clinics, and in black and white none of them.
  expect(svg).toContain('#a3123a');
  expect(toSvg(handoutPages(handout, { ...A4, tone: 'mono' })[0]!)).not.toContain('#a3123a');
  const [csv, geoJson] = files.more!;
  expect(csv!.make().split('\r\n').filter((line) => line.includes(',在宅療養支援'))).toHaveLength(inside.length);
  const { features } = JSON.parse(geoJson!.make()) as GeoJSON.FeatureCollection;
  expect(features.map(({ id }) => id)).toEqual(inside.map(({ id }) => id));
  // Header, facilities, and what their lists cannot say.
  expect((await sheetsOf(await files.workbook())).get('施設')).toHaveLength(inside.length + 2);
});
