import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SavedScene } from '../../src/data/saved-scene';
import { writeWhatIf } from '../../src/data/what-if-file';
import { mapsPart } from '../../src/export/handout/maps-part';
import type { Mark } from '../../src/map/picture/mark';
import { areaSeries } from '../../src/model/evaluate';
import type { Plan } from '../../src/model/plan/plan';
import { profileTables } from '../../src/model/profile';
import { appended, type ChangeLog } from '../../src/model/whatif/change-log';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { encodePlanLink } from '../../src/state/plan-link';
import { createAtlasStore } from '../../src/state/store';
import { sceneSheet } from '../../src/views/present/scene-sheet';
import { store } from './fixtures/atlas';
import { moved, planData, planOfLevel } from './fixtures/plans';

beforeEach(() => vi.stubGlobal('location', { origin: 'https://example.test', pathname: '/' }));
afterEach(() => vi.unstubAllGlobals());

const { registry } = (await planData()).atlas;
const edited: Plan = { ...moved(planOfLevel(registry, 'secondary335', '31'), ['31302', '3102']), id: 'edited', name: '岩美を中部へ' };
/** Two clinics more in 三朝町, which has none: 中部 has them too. */
const log: ChangeLog = appended([], { kind: 'clinics', municipality: '31364', count: 2, type: null });
const setting = { rates: {}, store: createAtlasStore(store, DEFAULT_CONTENT, []), data: store, language: 'ja' } as const;
const scene = (view: string, more: Partial<SavedScene> = {}): SavedScene => ({ title: '', note: '', view, bounds: null, plan: null, ...more });
const keep = async (own: ChangeLog): Promise<string> => { const made = await encodePlanLink(edited, registry.codes, 60_000, own); return 'text' in made ? made.text : ''; };
const textsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? textsOf(mark.marks) : []));

test('a comparison stands on its slide as it stood: where, one over the other at its divide, or who moves', async () => {
  const bounds = [133.9, 35.3, 134.3, 35.6] as const;
  const compared = scene('?v=1&compare=31.secondary335.plan-edited', { compared: [await keep([])], bounds });
  const over = (await sceneSheet({ ...compared, maps: { mode: 'swipe', pair: [1, 0], share: 30 } }, setting)).handout;
  expect([over.divide, over.panels.map(({ title }) => title.slice(0, 3)), over.panels.map(({ map }) => map.bounds)]).toEqual([30, ['2 岩', '1 二'], [bounds, bounds]]);
  const marks = mapsPart(over, { width: 800, height: 500 }, 1, 'colour', null);
  expect(textsOf(marks.slice(0, 2))).toEqual(['◀ 2 岩美を中部へ 3圏域', '1 二次医療圏（第7次・335） 3圏域 基準 ▶']);
  const { panels, summary, divide } = (await sceneSheet({ ...compared, maps: { mode: 'difference', pair: [0, 1], share: 50 } }, setting)).handout;
  expect([divide, panels.length, panels[0]!.title, panels[0]!.map.bounds]).toEqual([undefined, 1, '「二次医療圏（第7次・335）」から「岩美を中部へ」で圏域が替わる市区町村: 1', bounds]);
  expect(summary!.rows.map((row) => row.slice(0, 3))).toEqual([['岩美町', '1 東部', '3 中部'], ['合計', '', '']]);
  // Side by side is what earlier scenes mean that say nothing.
  expect((await sceneSheet(compared, setting)).handout.panels.map(({ map }) => map.bounds)).toEqual([bounds, bounds]);
}, 60_000);

test('what a view supposes is in its figures, said under its title, and not in those of a scene without', async () => {
  const view = '?v=1&level=municipality&indicator=count-zaishishin-2025&area=31364';
  const plain = await sceneSheet(scene(view), setting);
  const supposed = await sceneSheet(scene(view, { whatIf: { of: { ja: '案A', en: 'Plan A' }, log: writeWhatIf(log) } }), setting);
  expect([plain.figure, supposed.figure]).toEqual([{ name: '三朝町', value: '0施設', quality: 'computed' }, { name: '三朝町', value: '2施設', quality: 'yours' }]);
  expect([plain.handout.subtitle.startsWith('もし…なら'), supposed.handout.subtitle.startsWith('もし…なら の数字・')]).toEqual([false, true]);
  expect(supposed.handout.sources.slice(0, 2).join()).toMatch(/もし…なら の数字（.*三朝町/);
  await expect(sceneSheet(scene(view, { whatIf: { of: { ja: '案A', en: 'Plan A' }, log: writeWhatIf(appended([], { kind: 'clinics', municipality: '99999', count: 2, type: null })) } }), setting)).rejects.toThrow('もしも');
});

test('what a plan supposes is in the figures of its scene', async () => {
  const [plain, supposed] = await Promise.all(([[], log] as const).map(async (own) => (await sceneSheet(scene('?v=1&zones=1', { plan: await keep(own) }), setting)).handout));
  const clinics = (handout: typeof plain): number => Number(handout!.summary!.rows.find(([, name]) => name === '中部')!.at(-1)!.replace('◆', ''));
  expect(clinics(supposed) - clinics(plain)).toBe(2);
  expect(supposed!.subtitle).toContain('もし…なら の数字');
  expect(supposed!.sources.join()).toContain('三朝町');
});

test('a column of a comparison that supposes has its own figures', async () => {
  const { handout: { summary, panels } } = await sceneSheet(scene('?v=1&compare=31.plan-edited.if-edited', { compared: [await keep(log)] }), setting);
  expect(panels[1]!.title).toContain('もし');
  expect(summary!.rows.some((row) => row[2]!.includes('◆'))).toBe(true);
}, 60_000);

test('the scene of a profile has the figures that its page shows, year by year, and what has none', async () => {
  const { handout } = await sceneSheet(scene('?v=1&area=3101&profile=1'), setting);
  const area = registry.levels.secondary335.areas.find(({ code }) => code === '3101')!;
  const atlas = await store.atlas(profileTables());
  const series = (key: string) => { const found = areaSeries(atlas, area, key); return found.values ? found : null; };
  const [people, visits] = [series('r5-75plus')!, series('mhlw-homevisit')!];
  const shown = (values: readonly number[], years: readonly number[], year: number): string => Math.round(values[years.indexOf(year)]!).toLocaleString('ja-JP');
  const row = (label: string): readonly string[] => handout.summary!.rows.find(([own]) => own!.startsWith(label))!;
  expect(row('75歳以上').slice(1, 5)).toEqual([2025, 2030, 2040, 2050].map((year) => shown(people.values, people.years, year)));
  expect(row('訪問診療')[1]).toBe(`${shown(visits.values, visits.years, 2024)}（2024年）`);
  // Projected to 2045 alone.
  expect(row('85歳以上')[4]).toBe('');
  expect([handout.title, handout.map.outlined]).toEqual(['東部', [area.members]]);
});

test('the scene of a view of reach has its circles, the shares of each area, and where it counts by a plan the zones as they were', async () => {
  const { handout } = await sceneSheet(scene('?v=1&reach=16-c0123h0123-31-75plus-2025-secondary335'), setting);
  expect(handout.summary!.rows.map(([name]) => name)).toEqual(['全体: 鳥取県', '東部', '中部', '西部']);
  expect(handout.map.over).toBeDefined();
  const byPlan = (await sceneSheet(scene('?v=1&reach=16-c0123h0123-31-75plus-2025-plan', { plan: await keep([]) }), setting)).handout;
  expect(byPlan.summary!.rows[0]!.slice(1)).toEqual(handout.summary!.rows[0]!.slice(1));
  // 岩美町 counts with the zone it has been moved to.
  expect(byPlan.summary!.rows[1]![1]).not.toBe(handout.summary!.rows[1]![1]);
  const closed: ChangeLog = appended([], { kind: 'growth', table: 'r5-75plus', percent: 2, from: 2020 });
  const supposed = (await sceneSheet(scene('?v=1&reach=16-c0123h0123-31-75plus-2025-secondary335', { whatIf: { of: { ja: '案A', en: 'Plan A' }, log: writeWhatIf(closed) } }), setting)).handout;
  expect([supposed.subtitle.startsWith('もし…なら'), supposed.summary!.rows[0]![1]!.includes('◆'), handout.summary!.rows[0]![1]!.includes('◆')]).toEqual([true, true, false]);
  await expect(sceneSheet(scene('?v=1&reach=16-c0123h0123-31-75plus-2025-plan'), setting)).rejects.toThrow(RangeError);
}, 60_000);
