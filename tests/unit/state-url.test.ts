import { type Arbitrary, assert, boolean, constant, constantFrom, option, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { INDICATORS, isResource } from '../../src/model/indicators';
import { LEVEL_IDS } from '../../src/model/levels';
import { DEFAULT_CONTENT, type Content } from '../../src/state/content';
import { multiplesKinds } from '../../src/state/multiples';
import { readUrl } from '../../src/state/url-read';
import { writeUrl } from '../../src/state/url-write';

test('the defaults are an empty query', () => {
  expect(writeUrl(DEFAULT_CONTENT)).toBe('');
  expect(readUrl('')).toEqual({ content: DEFAULT_CONTENT, problems: [] });
});

const contents: Arbitrary<Content> = constantFrom(...INDICATORS).chain((indicator) => {
  const years = isResource(indicator) ? [] : indicator.years;
  const year = years.length > 0 ? option(constantFrom(...years)) : constant(null);
  return record({
    level: constantFrom(...LEVEL_IDS),
    indicator: constant(indicator.id),
    year,
    baseYear: indicator.measure === 'index' ? option(constantFrom(...years)) : constant(null),
    second: option(constantFrom(...INDICATORS.map(({ id }) => id).filter((id) => id !== indicator.id))),
    multiples: multiplesKinds(indicator).length > 0 ? option(constantFrom(...multiplesKinds(indicator))) : constant(null),
    language: constantFrom('ja' as const, 'en' as const),
    table: boolean(),
    profile: boolean(),
    tiles: boolean(),
    compare: option(constantFrom('0', '31', '31.secondary335.healthcentre.prefecture', '0.plan-4f0a9c.secondary330')),
    points: option(constantFrom('c0123h0123b', 'c12', 'h3bs', 's', 'none')),
    area: option(constantFrom('3101', '31201', '00', 'B6', '31h01')),
  }).map((part) => ({ ...DEFAULT_CONTENT, ...part, table: part.table && part.multiples === null, profile: part.profile && part.area !== null }));
});

test('what is written is read back as it was, with characters that need no escaping', () => {
  assert(property(contents, (content) => {
    const query = writeUrl(content);
    expect(query).toMatch(/^[?&=\w.,-]*$/);
    expect(readUrl(query)).toEqual({ content, problems: [] });
  }));
});

test.each([
  ['with=peak-65plus-h30', 'with'], ['with=javascript:alert(1)', 'with'], ['maps=weeks', 'maps'], ['maps=years', 'maps'], ['indicator=density-zaishishin-2023-per-75plus&maps=indicators', 'maps'], ['profile=1', 'profile'], ['base=2020', 'base'], ['indicator=index-65plus-h30&base=1999', 'base'], ['year=2030', 'year'], ['points=c21', 'points'], ['points=sc1', 'points'], ['points=c', 'points'], ['points=', 'points'], ['compare=48', 'compare'], ['compare=31.nation', 'compare'], ['compare=31.prefecture.prefecture.prefecture.prefecture.prefecture', 'compare'], ['compare=', 'compare'],
])('%s is named and falls back', (query, parameter) => {
  const { content, problems } = readUrl(`?v=1&${query}`);
  expect(problems.map((problem) => problem.parameter)).toEqual([parameter]);
  expect({ ...content, indicator: DEFAULT_CONTENT.indicator }).toEqual(DEFAULT_CONTENT);
});

test('no query makes it throw', () => {
  assert(property(string(), (query) => void readUrl(query)));
});

test('table and small maps have one place: the maps keep it, and the table is named', () => {
  const { content, problems } = readUrl('?v=1&indicator=value-75plus-r5&maps=years&table=1');
  expect(problems).toEqual([{ parameter: 'table', value: '1' }]);
  expect(content).toMatchObject({ multiples: 'years', table: false });
});
