import { expect, test } from 'vitest';
import { splitTenths } from '../../pipeline/split';
import { comparePublished, PUBLISHED, publishedTables } from '../../src/model/published';
import { demandRows, demandSeries } from '../../src/model/demand';
import { RATE_SUBJECTS, RATE_UNITS } from '../../src/model/rates';
import { store } from './fixtures/atlas';
import { areaByCode } from '../../src/model/registry';
import { areaSeries, evaluate } from '../../src/model/evaluate';
import { indicatorById } from '../../src/model/indicators';

const counts = (values: readonly (number | null)[]): Record<number, number> => {
  const found: Record<number, number> = {};
  for (const value of values) if (value !== null) found[value] = (found[value] ?? 0) + 1;
  return found;
};

test('demand is people times the rate of their sex and age, to two digits', () => {
  const people = Int32Array.from({ length: 38 * 2 }, (_, index) => (index === 18 * 2 ? 100 : index === 37 * 2 + 1 ? 201 : 0));
  const rates = Array.from({ length: 38 }, (_, cell) => (cell === 18 ? 50 : 33.3));
  expect(demandSeries({ people, years: [2015, 2020] }, 0, rates, 100)).toEqual([50, 66.93]);
});

test.each(RATE_SUBJECTS)('%s: the shipped rates give the shipped series, every unit, every year', async (subject) => {
  const [people, sets, shipped] = await Promise.all([store.demandPeople(), store.rateSets(), store.shippedTable(subject)]);
  const rows = demandRows(people, sets[subject].rates, RATE_UNITS[subject].per);
  const width = shipped.years.length;
  const wrong = shipped.set.units.filter((_, unit) => rows[unit]!.some((value, year) => value !== shipped.values[unit * width + year]));
  expect(wrong.map(({ code }) => code)).toEqual([]);
  expect(rows).toHaveLength(shipped.set.units.length);
  // Fukushima has no municipalities to add up: its row is its own people's.
  const fukushima = shipped.set.units.findIndex(({ kind, code }) => kind === 'prefecture' && code === '07');
  expect(people.partsOf[fukushima]).toBeNull();
  expect(rows[fukushima]!.every((value) => value > 0)).toBe(true);
});

test('the shipped rates name their unit and have one open class, 85+ (90+ for certification)', async () => {
  const sets = await store.rateSets();
  for (const subject of RATE_SUBJECTS) {
    const { unit, per, source, rates } = sets[subject];
    expect({ unit, per }, subject).toEqual({ unit: RATE_UNITS[subject].label, per: RATE_UNITS[subject].per });
    expect(source.ja && source.en, subject).toBeTruthy();
    expect(rates.every((row) => row.every((rate) => rate <= RATE_UNITS[subject].most) && row.some((rate) => rate > 0)), subject).toBe(true);
    expect(rates.every((row) => row[17] === row[18] && row[36] === row[37]), subject).toBe(subject !== 'certified');
  }
});

test('tenths add up to the amount, the heaviest part taking what is left over', () => {
  expect(splitTenths(10.0625, [1, 3])).toEqual([2.5, 7.5625]);
  expect(splitTenths(0.04, [1, 1, 5])).toEqual([0, 0, 0.04]);
});

test('the ministry’s areas by year of the maximum are the published ones', async () => {
  const atlas = await store.atlas(['mhlw-homevisit', 'mhlw-outpatient']);
  const byYear = (id: string): Record<number, number> => counts(evaluate(atlas, 'planning339', indicatorById(id)!).map(({ value }) => value));
  expect(byYear('peak-homevisit-mhlw')).toEqual({ 2024: 9, 2030: 4, 2035: 5, 2040: 66, 2045: 203, 2050: 52 });
  expect(byYear('peak-outpatient-mhlw')).toEqual({ 2024: 280, 2030: 24, 2035: 9, 2040: 3, 2045: 3, 2050: 20 });
});

test('a planning area is official, the secondary area over it computed, its municipalities estimates that add up', async () => {
  const atlas = await store.atlas(['mhlw-homevisit']);
  const cells = (level: 'planning339' | 'secondary335' | 'municipality') => evaluate(atlas, level, indicatorById('value-homevisit-mhlw')!, { year: 2040 });
  const { levels } = atlas.registry;
  const area = areaByCode(atlas.registry, 'planning339', '3101')!;
  const own = cells('planning339')[area.index]!;
  expect(own).toMatchObject({ quality: 'official' });
  const parts = area.members.map((member) => cells('municipality')[member]!);
  expect(parts.map((part) => (part.value === null ? null : part.quality))).toEqual(parts.map(() => 'estimate'));
  expect(parts.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(own.value!, 6);
  // 三重県: its 8 planning areas nest in 4 secondary ones, so 北勢 is the sum of three published rows.
  const hokusei = areaByCode(atlas.registry, 'secondary335', '2401')!;
  const sum = levels.planning339.areas.filter(({ members }) => hokusei.members.includes(members[0]!)).reduce((total, { index }) => total + cells('planning339')[index]!.value!, 0);
  expect(cells('secondary335')[hokusei.index]).toMatchObject({ quality: 'computed' });
  expect(cells('secondary335')[hokusei.index]!.value).toBeCloseTo(sum, 6);
});

test('reference projections are estimates wherever they have a value, Fukushima’s areas have none and the prefecture has', async () => {
  const atlas = await store.atlas(publishedTables());
  for (const { indicator } of PUBLISHED) {
    const cells = evaluate(atlas, 'secondary335', indicatorById(indicator)!);
    expect(cells.filter(({ value }) => value === null), indicator).toHaveLength(6);
    expect(cells.every((cell) => cell.value === null || cell.quality === 'estimate'), indicator).toBe(true);
  }
  const fukushima = areaByCode(atlas.registry, 'prefecture', '07')!;
  expect(areaSeries(atlas, fukushima, 'h30-inpatient')).toMatchObject({ quality: 'estimate' });
});

test('each published count stands beside ours', async () => {
  const rows = comparePublished(await store.atlas(publishedTables()));
  expect(rows.map(({ theirs }) => theirs)).toEqual([89, 260, 2040, 214, 2025, 203, 202, 2035, 198]);
  expect(rows.filter(({ published }) => published.kind !== 'nation').every(({ ours }) => ours > 0 && ours < 329)).toBe(true);
});
