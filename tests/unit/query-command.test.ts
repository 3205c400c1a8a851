import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { INDICATORS } from '../../src/model/indicators';
import { COVERAGE_METRICS } from '../../src/model/coverage/coverage-metrics';
import { LEVEL_IDS } from '../../src/model/levels';
import { ZONE_METRICS } from '../../src/model/plan/metric-list';
import { temporaryFolder } from './fixtures/sources';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const QUERY = fileURLToPath(new URL('../../scripts/query.ts', import.meta.url));

/** Each run costs about a second and a half, so there are few. */
function query(...args: string[]): Promise<{ code: number; output: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSX, QUERY, ...args], { maxBuffer: 1e8 }, (failure, output, error) => resolve({ code: failure ? Number(failure.code) : 0, output, error }));
  });
}

test('prints code,name,value,quality,note for every area of a level, reasons and notes in the last column', async () => {
  const { code, output } = await query('--level', 'secondary335', '--indicator', 'value-65plus-r5', '--year', '2020');
  expect(code).toBe(0);
  expect(output.split('\n')[0]).toBe('code,name,value,quality,note');
  const rows = csvParse(output);
  expect(rows).toHaveLength(335);
  expect(rows.find((row) => row['name'] === 'いわき')).toMatchObject({ value: '145434', quality: 'estimate', note: '浜通り13市町村を一つの単位とした推計の値（浜通り全体）' });
  expect(rows.find((row) => row['code'] === '3101')).toMatchObject({ name: '東部', quality: 'computed', note: '' });
});

test('--list prints every level and indicator with label, quality and source', async () => {
  const { code, output } = await query('--list');
  expect(code).toBe(0);
  const rows = csvParse(output);
  expect(rows.columns).toEqual(['kind', 'id', 'label', 'unit', 'quality', 'levels', 'source']);
  expect(rows.filter((row) => row['kind'] === 'level').map((row) => row['id'])).toEqual([...LEVEL_IDS]);
  expect(rows.filter((row) => row['kind'] === 'indicator').map((row) => row['id'])).toEqual(INDICATORS.map(({ id }) => id));
  expect(rows.every((row) => row['label'] && row['source'] && ['official', 'computed', 'estimate'].includes(row['quality']!))).toBe(true);
});

test('--area prints a profile as JSON, on the finest level that has the code', async () => {
  const { code, output } = await query('--area', '3101');
  expect(code).toBe(0);
  const profile = JSON.parse(output) as { ranks: { indicator: string }[]; similar: { areas: { name: string; distance: number }[] }; neighbours: { name: string }[]; level: string; name: string; members: unknown[]; alsoOn: string[]; figures: { indicator: string; cell: { value: number | null; reason?: unknown } }[] };
  expect(profile).toMatchObject({ level: 'secondary335', name: '東部', alsoOn: ['secondary330', 'planning339'] });
  expect(profile.members).toHaveLength(5);
  expect(profile.figures.find(({ indicator }) => indicator === 'peak-65plus-h30')).toMatchObject({ cell: { value: 2025 } });
  expect(profile.ranks.find(({ indicator }) => indicator === 'density-zaishishin-2023-per-75plus')).toMatchObject({ nation: { rank: 128, of: 335 }, prefecture: { rank: 2, of: 3 } });
  expect(profile.similar.areas).toHaveLength(5);
  expect(profile.neighbours.map(({ name }) => name)).toContain('中部');
  expect(profile.figures.every(({ cell }) => cell.value !== null || cell.reason !== undefined)).toBe(true);
});

test('--area of the nation prints the national context as well', async () => {
  const { code, output } = await query('--area', '00');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ level: 'nation', national: { years: [2016, 2017, 2018, 2019, 2020, 2021], hospitals: { alone: [155, 172, 184, 196, 214, 225] } }, neighbours: [] });
});

test('an unknown id is answered with the nearest valid ones and exit 2', async () => {
  const { code, output, error } = await query('--level', 'secondary335', '--indicator', 'peak-65plus-h31');
  expect(code).toBe(2);
  expect(output).toBe('');
  expect(error).toMatch(/^unknown indicator "peak-65plus-h31"\. Nearest: peak-65plus-h30, /);
  expect(error).not.toContain('    at ');
});

test('a denominator the indicator does not have is refused, not replaced', async () => {
  const { code, output, error } = await query('--level', 'secondary335', '--indicator', 'density-zaishishin-2023-per-85plus', '--denominator-year', '2050');
  expect(code).toBe(2);
  expect(output).toBe('');
  expect(error).toBe('the denominator h30 has the years 2015, 2020, 2025, 2030, 2035, 2040, 2045, not 2050\n');
});

test('--with prints a second figure and what the pair means; --base-year moves an index; wrong ones are refused', async () => {
  const [crossed, index, same, noBase] = await Promise.all([
    query('--level', 'prefecture', '--indicator', 'peak-65plus-h30', '--with', 'density-zaishishin-2023-per-75plus'),
    query('--level', 'nation', '--indicator', 'index-75plus-r5', '--year', '2050', '--base-year', '2020'),
    query('--level', 'nation', '--indicator', 'index-75plus-r5', '--with', 'index-75plus-r5'),
    query('--level', 'nation', '--indicator', 'value-75plus-r5', '--base-year', '2020'),
  ]);
  const rows = csvParse(crossed.output);
  expect(rows.columns).toEqual(['code', 'name', 'value', 'quality', 'note', 'value2', 'quality2', 'note2', 'combination']);
  expect(rows.find((row) => row['code'] === '01')).toMatchObject({ value: '2040', combination: '遅くまで伸び続ける、資源が薄い' });
  // The published totals of the 2023 projection.
  expect(Number(csvParse(index.output)[0]!['value'])).toBeCloseTo(24_331_533 / 18_601_808, 9);
  expect([same.code, noBase.code]).toEqual([2, 2]);
  expect(same.error).toContain('another indicator');
  expect(noBase.error).toContain('no base year');
});

const AGES = Array.from({ length: 17 }, (_, age) => `${age * 5}～${age * 5 + 4}歳`);
const RATES = `都道府県,性,${AGES.join(',')},85歳以上\n全国,男女,${AGES.map(() => 0).join(',')},9000\n`;

test('--rates computes a reference projection from the user’s file, marked as theirs, and leaves the others', async () => {
  const folder = temporaryFolder({ '率.csv': RATES });
  const file = join(folder, '率.csv');
  const [own, shipped] = await Promise.all([query('--level', 'prefecture', '--indicator', 'value-homevisit-h30', '--year', '2040', '--rates', `homevisit=${file}`), query('--published', '--rates', `homevisit=${file}`)]);
  expect(own.code).toBe(0);
  const rows = csvParse(own.output);
  expect(rows).toHaveLength(47);
  expect(rows.every((row) => row['quality'] === 'yours' && row['note'] === '手元の率（率.csv）による値')).toBe(true);
  // 9,000 for 100,000 people of 85 and more, and none for younger ones.
  const oldest = csvParse((await query('--level', 'prefecture', '--indicator', 'value-85plus-h30', '--year', '2040')).output);
  for (const [index, row] of rows.entries()) expect(Number(row['value']), row['name']).toBeCloseTo(Number(oldest[index]!['value']) * 0.09, 0);
  expect(csvParse(shipped.output).map((row) => row['quality'])).toEqual(csvParse(shipped.output).map((row) => (row['indicator'] === 'peak-homevisit-h30' ? 'yours' : 'estimate')));
});

test('a rate file with a mistake is refused by row, column and reason before any figure is printed', async () => {
  const folder = temporaryFolder({ 'bad.csv': RATES.replace('0,9000', '-1,many') });
  const file = join(folder, 'bad.csv');
  const { code, output, error } = await query('--level', 'prefecture', '--indicator', 'value-homevisit-h30', '--rates', `homevisit=${file}`);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(error.trimEnd().split('\n')).toEqual([
    `${file}, row 2, column 80～84歳: The value is negative (-1). Give a rate of 0 or more.`,
    `${file}, row 2, column 85歳以上: This is not a number (“many”). Write only a number such as 12.3, without signs or units.`,
  ]);
});

const PLAN = ['code,zone', '31201,東', '31302,東', '31325,東', '31328,東', '31329,東', '31203,西', '31202,西'].join('\n');

test('--plan prints every metric, part and check of a plan, the unassigned beside the zones', async () => {
  const folder = temporaryFolder({ 'plan.csv': PLAN });
  const { code, output } = await query('--plan', join(folder, 'plan.csv'));
  expect(code).toBe(0);
  const rows = csvParse(output);
  expect(rows.columns).toEqual(['section', 'zone', 'id', 'label', 'unit', 'value', 'quality', 'note', 'share_of_mean']);
  const value = (section: string, zone: string): number => Number(rows.find((row) => row['section'] === section && row['zone'] === zone && row['id'] === 'people-75plus-r5-2025')!['value']);
  expect([value('zone', '東'), value('scope', '')]).toEqual([39983, 103699]);
  expect(value('zone', '東') + value('zone', '西') + value('unassigned', '')).toBe(103699);
  const checks = rows.filter((row) => row['section'] === 'check');
  expect(checks.map((row) => [row['zone'], row['id']])).toEqual([['', 'unassigned'], ['東', 'no-lead'], ['東', 'no-hub'], ['西', 'disconnected'], ['西', 'no-lead'], ['西', 'no-hub']]);
  expect(rows.find((row) => row['id'] === 'secondary335:3102')).toMatchObject({ section: 'part', zone: '西', label: '中部（一部）の75歳以上' });
});

test('--plan names file, line and reason of a wrong row, and prints no figure', async () => {
  const folder = temporaryFolder({ 'plan.csv': `${PLAN}\n31999,西\n` });
  const { code, output, error } = await query('--plan', join(folder, 'plan.csv'), '--json');
  expect([code, output]).toEqual([2, '']);
  expect(error).toMatch(/^plan\.csv, row 9, column code: Code 31999 /);
});

test('--compare prints every metric of both columns, what changes in words, and who moves', async () => {
  const plan = (code: string): string => (code === '31401' ? '中' : ['31201', '31302', '31325', '31328', '31329'].includes(code) ? '東' : ['31203', '31364', '31370', '31371', '31372'].includes(code) ? '中' : '西');
  const codes = ['31201', '31202', '31203', '31204', '31302', '31325', '31328', '31329', '31364', '31370', '31371', '31372', '31384', '31386', '31389', '31390', '31401', '31402', '31403'];
  const folder = temporaryFolder({ 'a.csv': ['code,zone', ...codes.map((code) => `${code},${plan(code)}`), ''].join('\n') });
  const { code, output } = await query('--compare', join(folder, 'a.csv'), 'secondary335');
  expect(code).toBe(0);
  const rows = csvParse(output);
  const of = (section: string, column: string) => rows.filter((row) => row['section'] === section && row['column'] === column);
  expect(of('zone', 'a.csv')).toHaveLength(3 * ZONE_METRICS.length);
  expect(of('coverage', 'secondary335').map((row) => row['id'])).toEqual(COVERAGE_METRICS.map(({ id }) => id));
  expect(of('coverage', 'secondary335').every((row) => row['value'] !== '' || row['note'] !== '')).toBe(true);
  expect(of('coverage', 'secondary335').find((row) => row['id'] === 'reach-towns')).toMatchObject({ quality: 'estimate' });
  expect(of('move', 'secondary335').map((row) => [row['id'], row['label']])).toEqual([['31401:65plus', '日南町: 中 → 西部'], ['31401:75plus', '日南町: 中 → 西部']]);
  expect(of('change', 'secondary335').find((row) => row['id'] === 'zones')).toMatchObject({ quality: 'same', note: '変わらない' });
});

test('--compare refuses what it cannot compare and says what to give', async () => {
  const { code, error } = await query('--compare', 'secondary335', 'prefecture');
  expect([code, error]).toEqual([2, 'No scope: choose at least one plan or a prefecture (a plan file, or --scope 31)\n']);
});
