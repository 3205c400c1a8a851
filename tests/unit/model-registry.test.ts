import { expect, test } from 'vitest';
import { LEVEL_IDS, type LevelId } from '../../src/model/levels';
import { buildRegistry, type RegistryFile } from '../../src/model/registry';
import { readGeo, realArea, store } from './fixtures/atlas';

const SIZES: Record<LevelId, number> = { municipality: 1896, healthcentre: 463, secondary335: 335, secondary330: 330, planning339: 339, tertiary52: 52, prefecture: 47, bureau: 8, nation: 1 };

test.each(Object.entries(SIZES) as [LevelId, number][])('%s is a partition of the 1,896 municipalities into %i areas', async (id, size) => {
  const { codes, levels } = await store.registry();
  const { areas, areaOf } = levels[id];
  expect(codes).toHaveLength(1896);
  expect(areas).toHaveLength(size);
  expect(new Set(areas.map(({ code }) => code)).size).toBe(size);
  expect(areas.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(codes.map((_, index) => index));
  for (const area of areas) {
    expect(area.members.length).toBeGreaterThan(0);
    expect(area.members.every((member) => areaOf[member] === area.index)).toBe(true);
  }
});

test('municipality codes are five digits with their leading zero, ascending', async () => {
  const { codes } = await store.registry();
  expect(codes.every((code) => /^\d{5}$/.test(code))).toBe(true);
  expect(codes[0]).toBe('01101');
  expect(codes).toEqual([...new Set(codes)].sort());
});

/** Members as codes, so that areas of two levels can be compared. */
async function memberSets(level: LevelId): Promise<Map<string, string>> {
  const { codes, levels } = await store.registry();
  return new Map(levels[level].areas.map(({ members }) => { const set = members.map((member) => codes[member]).join(); return [set, codes[members[0]!]!.slice(0, 2)]; }));
}

test('the 339 planning areas are the 335 secondary areas except in Mie, whose 8 nest in its 4', async () => {
  const [secondary, planning] = await Promise.all([memberSets('secondary335'), memberSets('planning339')]);
  const onlySecondary = [...secondary].filter(([set]) => !planning.has(set));
  const onlyPlanning = [...planning].filter(([set]) => !secondary.has(set));
  expect(onlySecondary.map(([, prefecture]) => prefecture).every((prefecture) => prefecture === '24')).toBe(true);
  expect(onlyPlanning.map(([, prefecture]) => prefecture).every((prefecture) => prefecture === '24')).toBe(true);
  expect([...secondary.values()].filter((prefecture) => prefecture === '24')).toHaveLength(4);
  expect([...planning.values()].filter((prefecture) => prefecture === '24')).toHaveLength(8);
  const { levels } = await store.registry();
  for (const { members } of levels.planning339.areas) expect(new Set(members.map((member) => levels.secondary335.areaOf[member])).size).toBe(1);
});

test('every area below the bureau lies in one prefecture, every prefecture in one bureau', async () => {
  const { codes, levels } = await store.registry();
  for (const area of LEVEL_IDS.filter((id) => id !== 'bureau' && id !== 'nation').flatMap((id) => levels[id].areas)) {
    expect(area.members.map((member) => codes[member]!.slice(0, 2)), `${area.level} ${area.code}`).toEqual(area.members.map(() => levels.prefecture.areas[area.prefecture!]!.code));
  }
  expect(levels.nation.areas[0]!.prefecture).toBeNull();
  for (const { members } of levels.prefecture.areas) expect(new Set(members.map((member) => levels.bureau.areaOf[member])).size).toBe(1);
  expect(levels.bureau.areas.map(({ name, members }) => [name, new Set(members.map((member) => levels.prefecture.areaOf[member])).size])).toEqual([
    ['北海道', 1], ['東北', 6], ['関東信越', 10], ['東海北陸', 6], ['近畿', 7], ['中国', 5], ['四国', 4], ['九州', 8],
  ]);
});

test('each prefecture is one tertiary area, Hokkaido six', async () => {
  const { levels } = await store.registry();
  const counts = levels.prefecture.areas.map(({ members }) => new Set(members.map((member) => levels.tertiary52.areaOf[member])).size);
  expect(counts).toEqual([6, ...Array.from({ length: 46 }, () => 1)]);
});

test('Tottori has 19 municipalities in 3 secondary areas', async () => {
  const { codes, levels } = await store.registry();
  const tottori = await realArea('prefecture', '31');
  expect(tottori.name).toBe('鳥取県');
  expect(tottori.members).toHaveLength(19);
  const areas = levels.secondary335.areas.filter(({ code }) => code.startsWith('31'));
  expect(areas.map(({ code, name, members }) => [code, name, members.length])).toEqual([['3101', '東部', 5], ['3102', '中部', 5], ['3103', '西部', 9]]);
  expect(areas[0]!.members.map((member) => codes[member])).toEqual(['31201', '31302', '31325', '31328', '31329']);
});

test('the 20 designated cities hold 175 wards, each under its city’s code', async () => {
  const { codes, cities } = await store.registry();
  expect(cities).toHaveLength(20);
  const wards = cities.flatMap((city) => city.wards);
  expect(new Set(wards).size).toBe(175);
  for (const city of cities) {
    const lowest = Number(city.code);
    // 川崎 14130 follows 横浜 14100, so a city's wards are the codes up to the next round number or the next city.
    for (const ward of city.wards) expect(Number(codes[ward]) - lowest, `${city.name} ${codes[ward]}`).toBeGreaterThan(0);
    for (const ward of city.wards) expect(Number(codes[ward]) - lowest, `${city.name} ${codes[ward]}`).toBeLessThan(30);
  }
  expect(cities.find(({ code }) => code === '22130')).toMatchObject({ name: '浜松市', wards: { length: 7 } });
  expect(wards.every((ward) => !codes[ward]!.startsWith('13'))).toBe(true);
});

interface TopologyFile {
  objects: { municipalities: { geometries: { id: string }[] }; others: { geometries: { id?: string }[] } };
}

test.each(['first', 'full'])('the %s topology has exactly the registry’s municipalities, as text codes in its order', async (resolution) => {
  const { codes } = await store.registry();
  const { objects } = (await readGeo(`topology-${resolution}.json`)) as TopologyFile;
  expect(objects.municipalities.geometries.map(({ id }) => id)).toEqual(codes);
  // The six northern villages are land of the map in no area; what has no code at all is land not yet assigned.
  expect(objects.others.geometries.flatMap(({ id }) => id ?? []).sort()).toEqual(['01695', '01696', '01697', '01698', '01699', '01700']);
});

test('kana and seats stand beside every municipality, label points beside every area', async () => {
  const [{ levels }, detail, labels] = await Promise.all([store.registry(), store.areasDetail(), store.labels()]);
  expect(detail.municipalities.kana).toHaveLength(1896);
  expect(detail.municipalities.seats).toHaveLength(1896);
  expect(detail.municipalities.kana.every((kana) => /^[ぁ-んー]+( [ぁ-んー]+)?$/.test(kana))).toBe(true);
  expect(detail.prefectures.english).toHaveLength(47);
  for (const [level, points] of Object.entries(labels)) expect(points, level).toHaveLength(levels[level as LevelId].areas.length);
  for (const [lng, lat] of detail.municipalities.seats) {
    expect(lng).toBeGreaterThan(122);
    expect(lng).toBeLessThan(154);
    expect(lat).toBeGreaterThan(24);
    expect(lat).toBeLessThan(46);
  }
});

test('a registry file whose level misses a municipality or has an area too many is refused by name', async () => {
  const file = (await readGeo('areas.json')) as RegistryFile;
  const { secondary335 } = file.levels;
  const short = { ...file, levels: { ...file.levels, secondary335: { ...secondary335, areaOf: secondary335.areaOf.slice(1) } } };
  expect(() => buildRegistry(short)).toThrow('level secondary335: 1895 municipalities, 1896 expected');
  const extra = { ...file, levels: { ...file.levels, secondary335: { ...secondary335, codes: [...secondary335.codes, '9999'] } } };
  expect(() => buildRegistry(extra)).toThrow('level secondary335: area 9999 has no municipality');
  const merged = { ...file, levels: { ...file.levels, secondary335: { codes: secondary335.codes.slice(0, -1), names: secondary335.names, areaOf: secondary335.areaOf.map((area) => Math.min(area, 333)) } } };
  expect(() => buildRegistry(merged)).toThrow('level secondary335: 334 areas, 335 expected');
  const outside = { ...file, levels: { ...file.levels, secondary335: { ...secondary335, areaOf: [400, ...secondary335.areaOf.slice(1)] } } };
  expect(() => buildRegistry(outside)).toThrow('level secondary335: municipality 0 has area index 400');
});
