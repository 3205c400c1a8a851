import { expect, test } from 'vitest';
import { reachHandout, type ReachSheet } from '../../src/export/handout/from-reach';
import { handoutPages } from '../../src/export/handout/pages';
import { reachAbout } from '../../src/export/reach-about';
import { reachGeoJson, reachTopoJson } from '../../src/export/reach-geojson';
import { toSvg } from '../../src/export/svg';
import { reachSheets } from '../../src/export/workbook/reach-workbook';
import { buildGeometry, type AtlasTopology } from '../../src/map/geometry';
import { chosenTargets } from '../../src/model/coverage/chosen-targets';
import { reachOf, reachTargets } from '../../src/model/coverage/reach';
import { besideNow, municipalitiesBeyond, reachRows } from '../../src/model/coverage/reach-table';
import { readFilter } from '../../src/model/facility-filter';
import { distanceKm } from '../../src/model/great-circle';
import type { FacilityTargets } from '../../src/model/coverage/facility-targets';
import type { Reach } from '../../src/model/coverage/reach-share';
import { appended, type ChangeLog } from '../../src/model/whatif/change-log';
import { reachGrid } from '../../src/export/reach-csv';
import { supposedLines, supposedReach, type SupposedReach } from '../../src/views/reach/supposed-reach';
import { supposingOf } from '../../src/views/whatif/suppose';
import { circlesOf, loadBase, scopeOfReach } from '../../src/views/reach/base';
import { readReach } from '../../src/state/reach-link';
import { store } from './fixtures/atlas';
import { LINK } from './fixtures/handouts';

/** A view of reach as the dialog makes it. */
async function sheetOf(text: string): Promise<ReachSheet> {
  const [base, support, topology, points, catalog] = await Promise.all([loadBase(store), store.supportFacilities(), store.topology('full'), store.labels(), store.catalog()]);
  const { atlas, towns, seats } = base;
  const { registry } = atlas;
  const choice = readReach(text)!;
  const scope = scopeOfReach(registry, choice, null)!;
  const targets = chosenTargets(registry, support.facilities, support.listed, readFilter(choice.points));
  const [fromSeats, fromTowns] = [seats, towns].map((homes) => reachOf(registry.codes.length, homes, reachTargets(targets.facilities, targets.hiddenIn, homes), choice.radiusKm)) as [ReturnType<typeof reachOf>, ReturnType<typeof reachOf>];
  const nameOf = ({ name }: { readonly name: string }): string => name;
  return {
    registry, choice, nameOf, catalog, points, language: 'ja', ...scope, geometry: buildGeometry(topology as AtlasTopology),
    about: reachAbout(registry, choice, targets.facilities.length, support.listed, scope.whole, nameOf, 'ja'),
    rows: reachRows(atlas, [...scope.areas, scope.whole], choice, fromSeats, fromTowns), beyond: municipalitiesBeyond(atlas, scope.whole.members, choice, fromTowns), from: 'towns',
    circles: circlesOf(base, targets, scope.whole)(choice.radiusKm), bounds: null, table: 'all', link: LINK, date: '2026-11-22',
  };
}

test('鳥取県 on paper: what is asked, marks with their numbers, shares that are marked as estimates, what the lists say, sources', async () => {
  const sheet = await sheetOf('14-c0123h0123-31-75plus-2025-secondary335');
  const handout = reachHandout(sheet);
  expect(handout.title).toBe('14kmで届く範囲（鳥取県）');
  expect(handout.subtitle).toContain('半径14km');
  const count = (label: string): number => Number(handout.legend.rows.find((row) => row.label.endsWith(label))?.count.replace(',', '') ?? 0);
  expect(['範囲内', '範囲外', '分からない'].reduce((sum, label) => sum + count(label), 0)).toBe(sheet.circles.homes.length);
  expect(handout.quality).toContain('この範囲の名簿は在支診を名指ししています');
  const [shares, beyond] = handout.tables as [typeof handout.tables[0], typeof handout.tables[0]];
  expect(shares!.rows.map(([name]) => name)).toEqual(['東部', '中部', '西部', '全体: 鳥取県']);
  expect(shares!.rows[2]![3]).toBe(`${sheet.rows[2]!.towns!.cell.value!.toFixed(1)}※`);
  expect(handout.summary!.rows[0]![0]).toBe('全体: 鳥取県');
  expect(beyond!.rows).toHaveLength(sheet.beyond.length);
  for (const name of ['日本の地域別将来推計人口', '届出受理医療機関名簿', '位置参照情報']) expect(handout.sources.join()).toContain(name);
});

test('under a supposition the sheet says so, marks what is touched as the user’s, and draws what is added and what is closed', async () => {
  const [base, support] = await Promise.all([loadBase(store), store.supportFacilities()]);
  const text = '6-c0123h0123-31-75plus-2025-secondary335';
  const hospital = support.facilities.find(({ name, kind }) => kind === 'hospital' && name.includes('智頭病院'))!;
  const named = { type: hospital.type, name: hospital.name };
  const log = ([
    { kind: 'close', facility: { ...named, id: hospital.id, kind: 'hospital', lists: hospital.lists, municipality: '31328', at: hospital.place.at } },
    { kind: 'clinics', municipality: '31364', count: 1, type: null },
  ] as const).reduce<ChangeLog>(appended, []);
  const made = await supposingOf(store, { ja: '案', en: 'plan' }, log, (code) => ({ ja: code, en: code }));
  const choice = readReach(text)!;
  const [vague, seated] = [false, true].map((atSeats) => supposedReach(base, made!, support.facilities, support.listed, readFilter(choice.points), choice.age, atSeats)) as [SupposedReach, SupposedReach];
  const at = (targets: FacilityTargets) => reachOf(base.atlas.registry.codes.length, base.towns, reachTargets(targets.facilities, targets.hiddenIn, base.towns), 6);
  const misasa = base.atlas.registry.codes.indexOf('31364');
  const plain = await sheetOf(text);
  const areas = [...plain.areas, plain.whole];
  const [loose, firm] = [vague, seated].map(({ targets }) => at(targets)) as [Reach, Reach];
  // Without a place it may reach somebody, at the town hall it does.
  expect([vague.undecided, loose.unknown[misasa]! > 0.2, firm.unknown[misasa]]).toEqual([1, true, 0]);
  expect(firm.within[misasa]!).toBeGreaterThan(loose.within[misasa]!);
  const rows = besideNow(plain.rows, reachRows(seated.atlas, areas, choice, null, firm));
  expect(rows[1]!.towns!.cell).toMatchObject({ quality: 'yours' });
  expect(rows[2]!.towns!.cell).toBe(plain.rows[2]!.towns!.cell);
  expect(rows[0]!.towns!.having).toBeLessThan(plain.rows[0]!.towns!.having);
  expect(rows[0]!.people).toBe(plain.rows[0]!.people);
  const grid = reachGrid(rows, [], 'ja');
  expect(grid[0]).toContain('now_towns_within_percent');
  expect(grid[1]).toHaveLength(grid[0]!.length);
  const sheet = { ...plain, rows, circles: circlesOf(base, seated.targets, plain.whole, seated.marked)(6), about: { ...plain.about, supposed: supposedLines(seated, 'ja') } };
  const handout = reachHandout(sheet);
  expect(handout.subtitle).toContain('もし…なら の数字');
  expect(handout.sources.slice(0, 4).join()).toMatch(/案,1\. .*智頭病院.*をやめる,2\. 31364に/);
  expect(handout.sources.join()).toContain('仮に役場の位置');
  expect(handout.legend.rows.filter(({ label }) => label.startsWith('もし…なら')).map(({ count }) => count)).toEqual(['1', '1']);
  expect(handout.tables[0]!.rows[1]![3]).toContain('◆');
});

test('where a list names no clinics a share is a range, and the sheet says whose lists', async () => {
  const handout = reachHandout(await sheetOf('4-c0123h0123-13-75plus-2025-municipality'));
  expect(handout.quality).toContain('東京都の名簿は在支診を名指ししていません');
  const [shares] = handout.tables;
  expect(shares!.rows.some((row) => /^\d+\.\d〜\d+\.\d※$/.test(row[3]!))).toBe(true);
  expect(shares!.notes.join()).toContain('幅のある値');
  // One reason a line: ranges stand in the cells, not a note each.
  expect(shares!.notes.length).toBeLessThan(8);
});

test('in black and white nothing of the map is coloured; short tables stand under each other on one page', async () => {
  const pages = handoutPages(reachHandout(await sheetOf('8-c0123h0123-31-75plus-2025-secondary335')), { paper: 'a4', orientation: 'portrait', tone: 'mono', qr: null });
  expect(pages).toHaveLength(2);
  const [page] = pages;
  const inks = new Set([...toSvg(page!).matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map((match) => match[1]!));
  expect([...inks].filter((ink) => ['#0b2a8a', '#a4121c', '#b8500f'].includes(ink))).toEqual([]);
});

test('the workbook has figures as numbers with their quality; the GeoJSON areas and circles of the radius, the TopoJSON the same areas', async () => {
  const sheet = await sheetOf('14-c0123h0123-31-75plus-2025-secondary335');
  const [shares, beyond] = reachSheets(sheet);
  expect(shares!.rows[2]![8]).toMatchObject({ value: expect.closeTo(sheet.rows[2]!.towns!.cell.value!, 6), quality: 'estimate' });
  expect(beyond!.rows).toHaveLength(sheet.beyond.length);
  const topology = (await store.topology('full')) as AtlasTopology;
  const { features } = reachGeoJson(sheet, topology, '');
  const [area, circle] = [features[0]!, features.find(({ properties }) => properties['feature'] === 'circle')!];
  expect(area.properties).toMatchObject({ code: '3101', name: '東部', towns_within_percent_quality: 'estimate' });
  const centre = [circle.properties['lng'] as number, circle.properties['lat'] as number] as const;
  const ring = (circle.geometry as GeoJSON.Polygon).coordinates[0]! as [number, number][];
  expect(ring.every((at) => Math.abs(distanceKm(centre, at) - 14) < 0.001)).toBe(true);
  expect(ring[0]).toEqual(ring.at(-1));
  expect(reachTopoJson(sheet, topology, '').objects.areas.geometries.map(({ properties }) => properties['code'])).toEqual(['3101', '3102', '3103']);
});
