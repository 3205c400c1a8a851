import { assert, boolean, constantFrom, property, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { zoneTableRows } from '../../src/export/zone-table';
import { planProblems } from '../../src/model/plan/checks';
import { METRIC_GROUPS } from '../../src/model/plan/metric-groups';
import { COMPUTED_METRICS, ZONE_METRICS, zoneMetric } from '../../src/model/plan/metric-list';
import { cellOf, planFigures } from '../../src/model/plan/metrics';
import { findingKey, groupFindings, stepFinding } from '../../src/model/plan/finding-order';
import { orderZones, type ZoneOrder } from '../../src/model/plan/zone-order';
import { COLUMNS_KEY, createTableSettings, FIRST_COLUMNS } from '../../src/state/plans/table-settings';
import { moved, planData, planOfLevel } from './fixtures/plans';

const data = await planData();
const { registry } = data.atlas;
const tottori = planOfLevel(registry, 'secondary335', '31');
// 福島県 has no H30 municipalities: its zones have no figure there.
const both = planOfLevel(registry, 'secondary335', '07', '31');
const [figures, figuresOfBoth] = [planFigures(data)(tottori), planFigures(data)(both)];
const PLAIN: ZoneOrder = { by: 'plan', descending: false, pinned: new Set(), filter: '', troubled: false };
const names = (rows: readonly { readonly zone: { readonly name: string } }[]): string[] => rows.map(({ zone }) => zone.name);

test('zones stand in the plan’s order, by a figure, and turned round', () => {
  expect(names(orderZones(figures, [], PLAIN))).toEqual(tottori.zones.map(({ name }) => name));
  const by = 'people-75plus-r5-2025';
  const values = (descending: boolean): number[] => orderZones(figures, [], { ...PLAIN, by, descending }).map((row) => cellOf(row.figures, by).value!);
  expect(values(true)).toEqual([43782, 39983, 19934]);
  expect(values(false)).toEqual([19934, 39983, 43782]);
});

test('whatever the order, pinned zones stand first, zones without a figure last, and none is lost', () => {
  const ids = both.zones.map(({ id }) => id);
  assert(property(record({ by: constantFrom('plan', 'people-75plus-h30-2025', 'peak-75plus-r5', 'count-zaishishin1-2025'), descending: boolean(), pinned: subarray(ids) }), ({ by, descending, pinned }) => {
    const rows = orderZones(figuresOfBoth, [], { ...PLAIN, by, descending, pinned: new Set(pinned) });
    expect(rows.map(({ zone }) => zone.id).sort()).toEqual([...ids].sort());
    expect(new Set(rows.slice(0, pinned.length).map(({ zone }) => zone.id))).toEqual(new Set(pinned));
    if (by === 'plan') return;
    for (const part of [rows.slice(0, pinned.length), rows.slice(pinned.length)]) {
      const values = part.map((row) => cellOf(row.figures, by).value);
      const known = values.filter((value) => value !== null);
      expect(values.slice(0, known.length)).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
    }
  }));
});

test('a filter takes a part of a name or the number on the map; a pinned zone stays', () => {
  const shown = (filter: string, pinned: string[] = []): string[] => names(orderZones(figures, [], { ...PLAIN, filter, pinned: new Set(pinned) }));
  expect(shown('東')).toEqual(['東部']);
  expect(shown('２')).toEqual([tottori.zones[1]!.name]);
  expect(shown('東', ['3102'])).toEqual(['中部', '東部']);
  expect(shown('札幌')).toEqual([]);
});

test('only zones with findings: those that have one of their own', () => {
  const problems = planProblems(registry, figures).filter(({ kind, zone }) => kind === 'no-lead' && zone === '3103');
  expect(names(orderZones(figures, problems, { ...PLAIN, troubled: true }))).toEqual(['西部']);
});

test('every metric is in one group, so that all can be chosen', () => {
  expect(METRIC_GROUPS.flatMap(({ metrics }) => metrics.map(({ id }) => id)).sort()).toEqual(ZONE_METRICS.map(({ id }) => id).sort());
  for (const { label, metrics } of METRIC_GROUPS) expect(metrics.length, label.ja).toBeGreaterThan(0);
});

test('findings are grouped by kind, to be put right before to be looked at; going round meets each once', () => {
  const problems = planProblems(registry, planFigures(data)(moved(tottori, ['31203', null])));
  const findings = groupFindings(problems).flatMap((group) => group.findings);
  expect(findings.map(findingKey).sort()).toEqual(problems.map(findingKey).sort());
  expect(findings[0]).toMatchObject({ kind: 'unassigned', municipalities: ['31203'] });
  const severities = findings.map(({ severity }) => ['problem', 'caution', 'unknown'].indexOf(severity));
  expect(severities).toEqual([...severities].sort());
  const seen: string[] = [];
  let at: { key: string; place: number } | null = null;
  for (let count = 0; count < findings.length; count++) {
    const place = stepFinding(findings, at, 1);
    at = { key: findingKey(findings[place]!), place };
    seen.push(at.key);
  }
  expect(seen).toEqual(findings.map(findingKey));
  expect(stepFinding(findings, at, 1)).toBe(0);
  expect(stepFinding(findings, null, -1)).toBe(findings.length - 1);
});

test('what was put right is gone: next leads to what stands in its place, previous to the one before', () => {
  const findings = planProblems(registry, figures);
  const at = { key: findingKey(findings[2]!), place: 2 };
  const rest = findings.filter((_, index) => index !== 2);
  expect([rest[stepFinding(rest, at, 1)], rest[stepFinding(rest, at, -1)]]).toEqual([findings[3], findings[1]]);
  expect(stepFinding([], at, 1)).toBe(-1);
});

function memory(content: Record<string, string> = {}): { readonly content: Record<string, string>; readonly storage: Parameters<typeof createTableSettings>[0] } {
  return { content, storage: { getItem: (key) => content[key] ?? null, setItem: (key, value) => { content[key] = value; }, removeItem: (key) => { delete content[key]; } } };
}

test('columns outlast the page, pinned ones among them; order and filter do not', () => {
  const { storage } = memory();
  const one = createTableSettings(storage).getState;
  one().toggleColumn('land-total');
  one().pinColumn('land-total');
  one().toggleColumn(FIRST_COLUMNS[0]!);
  one().sortBy('land-total');
  expect(createTableSettings(storage).getState()).toMatchObject({ columns: [...FIRST_COLUMNS.slice(1), 'land-total'], pinnedColumns: ['land-total'], by: 'plan' });
});

test('a column that is taken away sorts no longer and is pinned no longer; sorting goes round to the plan’s order', () => {
  const { getState } = createTableSettings(null);
  const [first] = FIRST_COLUMNS as [string];
  getState().pinColumn(first);
  const states = [1, 2, 3].map(() => { getState().sortBy(first); return [getState().by, getState().descending]; });
  expect(states).toEqual([[first, true], [first, false], ['plan', false]]);
  getState().sortBy(first);
  getState().toggleColumn(first);
  expect(getState()).toMatchObject({ by: 'plan', pinnedColumns: [], columns: FIRST_COLUMNS.slice(1) });
});

test('what an earlier or damaged visit left is taken as far as it names metrics', () => {
  const read = (text: string): readonly string[] => createTableSettings(memory({ [COLUMNS_KEY]: text }).storage).getState().columns;
  expect(read('{"version":1,"columns":["land-total","gone","land-total"],"pinned":["gone"]}')).toEqual(['land-total']);
  for (const text of ['', 'null', '{', '{"version":2,"columns":[],"pinned":[]}', '{"version":1,"columns":"x"}']) expect(read(text)).toEqual(FIRST_COLUMNS);
  const refusing = { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); }, removeItem: () => {} };
  const { getState } = createTableSettings(refusing);
  getState().toggleColumn('land-total');
  expect(getState().columns).toContain('land-total');
});

test('the copied table: each figure with its quality or reason, the unassigned, the plan, the differences', () => {
  const loose = planFigures(data)(moved(both, ['31203', null]));
  const metrics = ['people-75plus-h30-2025', 'count-zaishishin-2025'].map(zoneMetric);
  const rows = zoneTableRows(orderZones(loose, [], PLAIN), loose, metrics, 'ja');
  for (const row of rows) expect(row).toHaveLength(7);
  const east = rows.find(([, name]) => name === '東部')!;
  const cell = cellOf(loose.zones.find(({ zone }) => zone.name === '東部')!.figures, 'people-75plus-h30-2025');
  expect(east.slice(3, 5)).toEqual([cell.value, '計算']);
  const [, , , value, reason] = rows.find(([, name]) => name === '会津・南会津') ?? rows[1]!;
  expect(value).toBe('');
  expect(reason).toContain('福島県');
  expect(rows.slice(-5).map(([, name]) => name)).toEqual(['未割当', '案の全体', '圏域の平均', '最大 ÷ 最小', '変動係数']);
  expect(rows.at(-4)![2]).toBe(both.scope.length);
});

test('the yearly table behind a metric is one it reads', () => {
  for (const { id, series, tables } of COMPUTED_METRICS) expect(series === null || tables.includes(series), id).toBe(true);
  expect(COMPUTED_METRICS.filter(({ series }) => series !== null).length).toBeGreaterThan(60);
});
