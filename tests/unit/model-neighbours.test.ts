import { expect, test } from 'vitest';
import { areasInside, levelsInside } from '../../src/model/inside';
import { buildAdjacency, neighboursOf } from '../../src/model/neighbours';
import { realArea, store } from './fixtures/atlas';
import { tinyRegistry } from './fixtures/tiny';

test('pairs are read in both directions, and areas inherit the borders of their municipalities', () => {
  const adjacency = buildAdjacency(tinyRegistry, [[1, 2], [], [3], [4], [], []]);
  expect(adjacency).toEqual([[1, 2], [0], [0, 3], [2, 4], [3], []]);
  const { secondary335, municipality } = tinyRegistry.levels;
  expect(neighboursOf(tinyRegistry, adjacency, secondary335.areas[0]!).map(({ code }) => code)).toEqual(['0201']);
  expect(neighboursOf(tinyRegistry, adjacency, municipality.areas[5]!)).toEqual([]);
});

test('a pair out of order or a list of the wrong length is refused', () => {
  expect(() => buildAdjacency(tinyRegistry, [[1], [0], [], [], [], []])).toThrow('1 names 0');
  expect(() => buildAdjacency(tinyRegistry, [[1]])).toThrow('1 entries for 6');
});

test('鳥取県 borders 兵庫 島根 岡山 広島; its 東部 borders 中部 but not 西部', async () => {
  const [registry, adjacency] = await Promise.all([store.registry(), store.adjacency()]);
  const names = async (level: 'secondary335' | 'prefecture', code: string): Promise<string[]> => neighboursOf(registry, adjacency, await realArea(level, code)).map(({ name }) => name);
  expect(await names('prefecture', '31')).toEqual(['兵庫県', '島根県', '岡山県', '広島県']);
  expect(await names('secondary335', '3101')).toContain('中部');
  expect(await names('secondary335', '3101')).not.toContain('西部');
});

test('on every level neighbours are mutual and nobody is its own', async () => {
  const [registry, adjacency] = await Promise.all([store.registry(), store.adjacency()]);
  for (const { id, areas } of Object.values(registry.levels)) {
    const of = areas.map((area) => new Set(neighboursOf(registry, adjacency, area).map(({ index }) => index)));
    of.forEach((set, index) => {
      expect(set.has(index), `${id} ${index}`).toBe(false);
      for (const other of set) expect(of[other]!.has(index), `${id} ${index} ${other}`).toBe(true);
    });
  }
});

test('islands have no land neighbours: 48 municipalities, 小笠原村 and 佐渡市 among them, and 沖縄県 and 北海道', async () => {
  const [registry, adjacency] = await Promise.all([store.registry(), store.adjacency()]);
  const alone = registry.levels.municipality.areas.filter((area) => neighboursOf(registry, adjacency, area).length === 0).map(({ name }) => name);
  expect(alone).toHaveLength(48);
  expect(alone).toEqual(expect.arrayContaining(['小笠原村', '佐渡市']));
  expect(registry.levels.prefecture.areas.filter((area) => neighboursOf(registry, adjacency, area).length === 0).map(({ name }) => name)).toEqual(['北海道', '沖縄県']);
});

test('an area is divided by the levels whose areas lie wholly in it', async () => {
  const registry = await store.registry();
  const tottori = await realArea('prefecture', '31');
  expect(levelsInside(registry, tottori)).toEqual(['municipality', 'healthcentre', 'secondary335', 'secondary330', 'planning339']);
  expect(areasInside(registry, tottori, 'secondary335').map(({ name }) => name)).toEqual(['東部', '中部', '西部']);
  expect(levelsInside(registry, await realArea('municipality', '31201'))).toEqual([]);
});
