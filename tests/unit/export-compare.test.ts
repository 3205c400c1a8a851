import { afterEach, expect, test, vi } from 'vitest';
import { compareGeoJson, compareTopoJson } from '../../src/export/compare-geojson';
import { plainNumber } from '../../src/export/csv';
import { compareHandout } from '../../src/export/handout/from-compare';
import { panelPlaces } from '../../src/export/handout/maps-part';
import { multiplesHandout } from '../../src/export/handout/from-multiples';
import { handoutPages } from '../../src/export/handout/pages';
import { fitTable, linesOf, rowsThatFit, typeFor } from '../../src/export/pptx-fit';
import { compareSheets } from '../../src/export/workbook/compare-workbook';
import { formatFigure } from '../../src/i18n/format';
import { buildGeometry, type AtlasTopology } from '../../src/map/geometry';
import type { Mark } from '../../src/map/picture/mark';
import { COVERAGE_METRICS } from '../../src/model/coverage/coverage-metrics';
import { placeNames } from '../../src/model/plan/place-names';
import type { Plan } from '../../src/model/plan/plan';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { multiplesOf, multiplesTables } from '../../src/state/multiples';
import { encodePlanLink } from '../../src/state/plan-link';
import { createAtlasStore } from '../../src/state/store';
import { compareSheetOf } from '../../src/views/compare/compare-sheet';
import { comparedParts } from '../../src/views/compare/compared';
import { sceneSheet } from '../../src/views/present/scene-sheet';
import { store } from './fixtures/atlas';
import { LINK, sheetOf } from './fixtures/handouts';
import { moved, planData, planOfLevel } from './fixtures/plans';

afterEach(() => vi.unstubAllGlobals());

const data = await planData();
const { registry } = data.atlas;
const topology = (await store.topology('full')) as AtlasTopology;
const edited: Plan = { ...moved(planOfLevel(registry, 'secondary335', '31'), ['31302', '3102']), id: 'edited', name: '岩美を中部へ' };
const catalog = await store.catalog();
const points = await store.labels();
const found = comparedParts(data, { prefecture: null, columns: [{ kind: 'level', level: 'secondary335' }, { kind: 'plan', plan: 'edited' }] }, () => edited, 'ja');
if (found.scope === null) throw new Error(found.reason.ja);
const sheet = compareSheetOf(found, { editor: { registry, names: placeNames(registry, null), points, planData: data }, geometry: buildGeometry(topology), catalog, nameOf: ({ name }) => name, reach: null, language: 'ja', table: 'all', link: LINK, date: '2026-11-22' });
const handout = compareHandout(sheet);

const textsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? textsOf(mark.marks) : []));

test('a comparison on paper has a map of each column, the measures of the whole with what changes, its zones, and who moves', () => {
  expect(handout.subtitle).toBe('鳥取県の19市区町村を比べています。');
  expect(handout.panels.map(({ title }) => title)).toEqual(['1 二次医療圏（第7次・335） 3圏域 基準', '2 岩美を中部へ 3圏域']);
  const [whole, first, second, moves] = handout.tables;
  expect(whole!.rows).toHaveLength(COVERAGE_METRICS.length);
  const ratio = COVERAGE_METRICS.findIndex(({ id }) => id === 'density-ratio');
  const [from, to] = sheet.columns.map(({ coverage }) => coverage.cells[ratio]!.value!) as [number, number];
  expect(whole!.rows[ratio]).toEqual(['在支診・在支病 75歳以上10万人あたり（最大の圏域÷最小の圏域）（倍）', formatFigure(from, 2, 'ja'), `${formatFigure(to, 2, 'ja')}　✕悪くなる（+${formatFigure(to - from, 2, 'ja')}）`]);
  // Without the places of towns and seats that row has no figure, and a note says why.
  const reach = COVERAGE_METRICS.findIndex(({ id }) => id === 'reach-towns');
  expect(whole!.rows[reach]!.slice(1)).toEqual(['— 注1', '— 注1']);
  expect(whole!.notes[1]).toMatch(/^注1　./);
  expect([first!.rows.map((row) => row[2]), second!.rows.map((row) => row[2])]).toEqual([['5', '9', '5', '19'], ['4', '9', '6', '19']]);
  expect(moves!.rows.map((row) => row.slice(0, 3))).toEqual([['岩美町', '1 東部', '3 中部'], ['合計', '', '']]);
  expect(moves!.rows[0]![3]).toBe(moves!.rows[1]![3]);
});

test('a slide of it shows the measures that differ and names those that do not', () => {
  const { rows, notes } = handout.summary!;
  expect(rows.map(([label]) => label)).toContain('施設の密度 最大の圏域÷最小（倍）');
  expect(rows.map(([label]) => label)).not.toContain('圏域の数（圏域）');
  expect(notes.at(-1)).toMatch(/^どの列でも変わらない: .*圏域の数/);
});

test('every page of it says both columns and the zones by number, and stands inside the paper', () => {
  const pages = handoutPages(handout, { paper: 'a4', orientation: 'landscape', tone: 'mono', qr: null });
  const texts = textsOf(pages[0]!.marks);
  for (const text of ['1 二次医療圏（第7次・335） 3圏域 基準', '2 岩美を中部へ 3圏域']) expect(texts).toContain(text);
  for (const number of [1, 2, 3]) expect(texts.filter((text) => text.startsWith(`【${number}】`))).toHaveLength(2);
  expect(texts.filter((text) => text === '北')).toHaveLength(1);
});

test('its workbook has measures as numbers with the verdict in words, the zone of every municipality in each column, and who moves', () => {
  const [whole, one, other, members, moves] = compareSheets(sheet);
  expect([whole, one, other, members, moves].map((tab) => tab!.name)).toEqual(['比較', '圏域1', '圏域2', '構成市区町村', '移る市区町村']);
  const ratio = whole!.rows.find(([label]) => String(label).includes('最大の圏域÷最小'))!;
  expect(ratio[2]).toEqual({ value: plainNumber(sheet.columns[0]!.coverage.cells[COVERAGE_METRICS.findIndex(({ id }) => id === 'density-ratio')]!.value!), format: '#,##0.00', quality: 'computed' });
  expect(ratio.at(-1)).toMatch(/へ増え.*悪くなる$/);
  expect(members!.rows.find(([code]) => code === '31302')).toEqual(['31302', '岩美町', '1 東部', '3 中部']);
  expect(members!.rows).toHaveLength(19);
  expect(moves!.rows).toHaveLength(1);
});

test('GeoJSON has the zones of every column and says which; TopoJSON has an object a column over shared arcs', () => {
  const collection = compareGeoJson(sheet.columns, topology, '出典', 'ja');
  expect(collection.features.map(({ id, properties }) => [id, properties['column'], properties['zone']])).toEqual([['1-1', 1, '東部'], ['1-2', 1, '西部'], ['1-3', 1, '中部'], ['2-1', 2, '東部'], ['2-2', 2, '西部'], ['2-3', 2, '中部']]);
  const topo = compareTopoJson(sheet.columns, topology, '出典', 'ja');
  expect(Object.entries(topo.objects).map(([name, { geometries }]) => [name, geometries.length])).toEqual([['column1', 3], ['column2', 3]]);
});

test('a scene of a comparison is drawn up from the plans as they were kept, wherever it is opened', async () => {
  vi.stubGlobal('location', { origin: 'https://example.test', pathname: '/' });
  const kept = await encodePlanLink(edited, registry.codes, 60_000);
  const scene = { title: '今と案', note: '', view: '?v=1&compare=31.secondary335.plan-edited', bounds: null, plan: null, compared: ['text' in kept ? kept.text : ''] };
  const setting = { rates: {}, store: createAtlasStore(store, DEFAULT_CONTENT, []), data: store, language: 'ja' } as const;
  const drawn = await sceneSheet(scene, setting);
  expect(drawn.handout).toMatchObject({ title: '今と案', subtitle: '鳥取県の19市区町村を比べています。', panels: [{}, { title: '2 岩美を中部へ 3圏域' }], link: 'https://example.test/?v=1&compare=31.secondary335.plan-edited' });
  expect(drawn.handout.summary!.rows.find(([label]) => label!.startsWith('施設の密度 最大'))).toEqual(handout.summary!.rows.find(([label]) => label!.startsWith('施設の密度 最大')));
  await expect(sceneSheet({ ...scene, view: '?v=1&compare=0.secondary335' }, setting)).rejects.toThrow('範囲が決まらない');
  await expect(sceneSheet({ ...scene, compared: ['1dnonsense'] }, setting)).rejects.toThrow(RangeError);
});

test('maps side by side take the arrangement that draws them largest', () => {
  const places = (count: number, width: number, height: number) => panelPlaces(count, { width, height }, { bounds: [133, 35, 134, 35.8] }, 10, 20).map(({ x, y }) => [Math.round(x), Math.round(y)]);
  expect(places(2, 800, 300)).toEqual([[0, 0], [405, 0]]);
  expect(places(2, 300, 600)).toEqual([[0, 0], [0, 305]]);
  expect(places(4, 600, 600)).toEqual([[0, 0], [305, 0], [0, 305], [305, 305]]);
});

test('small maps on paper: one a year in shared classes, the areas of each class counted, every value listed', async () => {
  const view = await sheetOf({ level: 'prefecture', indicator: 'index-75plus-r5', multiples: 'years' });
  const { content } = view.shown;
  const figures = multiplesOf(await store.atlas(multiplesTables(content)), content);
  const small = multiplesHandout({ sheet: view, kind: 'years', figures, rates: {} });
  expect(small.panels.map(({ title }) => title)).toEqual(['2020年', '2025年', '2030年', '2035年', '2040年', '2045年', '2050年']);
  const counts = small.tables[0]!.rows.map((row) => row.slice(1).map(Number));
  expect(small.panels.map((_, at) => counts.reduce((sum, row) => sum + row[at]!, 0))).toEqual(Array.from({ length: 7 }, () => 47));
  expect(small.tables[1]!.rows).toHaveLength(47);
  expect(small.legend.rows.every(({ count }) => count === '')).toBe(true);
  expect(small.sources.join('')).toContain('日本の地域別将来推計人口（令和5');
});

test('texts of a slide are as large as their box allows, and a table has only the rows there is room for', () => {
  expect(typeFor('短い題', { width: 10, height: 0.5 }, 26, 13)).toBe(26);
  const long = '在宅療養支援診療所'.repeat(12);
  const size = typeFor(long, { width: 6, height: 0.5 }, 26, 5);
  expect(size).toBeLessThan(20);
  expect(linesOf(long, size, 6) * size * 1.22).toBeLessThanOrEqual(36);
  const table = { title: '', notes: [], columns: [{ title: 'No.' }, { title: '圏域' }], rows: Array.from({ length: 9 }, (_, row) => [String(row), '東部']) };
  const { columns, rows } = fitTable(table, 4, 11);
  expect(columns.reduce((sum, one) => sum + one, 0)).toBeCloseTo(4);
  expect(rowsThatFit(table, 4, rows[0]! + 3.5 * rows[1]!, 11).rows).toHaveLength(3);
  expect(rowsThatFit(table, 4, 9, 11)).toBe(table);
});
