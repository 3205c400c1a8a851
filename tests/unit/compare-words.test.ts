import { expect, test } from 'vitest';
import { shortChange } from '../../src/i18n/compare-messages';
import { changeSentence, withUnit } from '../../src/i18n/compare-words';
import { changeOf } from '../../src/model/compare/verdict';

const share = { label: { ja: '割合', en: 'Share' }, unit: { ja: '%', en: '%' }, decimals: 1 };
const cell = (value: number) => ({ value, quality: 'computed' as const });

test('a change is told with both figures and what it means', () => {
  expect(changeSentence(share, changeOf(cell(92.1), cell(95), 'more'), '今', '案')).toEqual({ ja: '割合: 「今」の92.1%から「案」の95.0%へ増え（+2.9ポイント）、よくなる', en: 'Share: from 92.1% in 今 to 95.0% in 案 (+2.9 points), better' });
  expect(changeSentence(share, changeOf(cell(95), cell(92.1), 'more'), '今', '案').ja).toContain('減り（−2.9ポイント）、悪くなる');
  expect(changeSentence(share, changeOf(cell(1), cell(2), null), '今', '案').ja).toContain('よしあしは言えない');
  expect(changeSentence(share, changeOf(cell(1), cell(1), 'more'), '今', '案').ja).toBe('割合: どちらも1.0%で、変わらない');
});

test('one is one zone, and times stand by their figure', () => {
  const zones = { label: { ja: '数', en: 'Zones' }, unit: { ja: '圏域', en: 'zones' }, decimals: 0 };
  expect(changeSentence(zones, changeOf(cell(3), cell(1), null), 'a', 'b').en).toBe('Zones: from 3 zones in a to 1 zone in b (−2 zones), neither better nor worse');
  expect(withUnit('1.86', { ja: '倍', en: '×' }, 'en')).toBe('1.86×');
});

test('a year comes later or earlier, and does not become more or less', () => {
  const short = (from: number, to: number, language: 'ja' | 'en') => shortChange(changeOf(cell(from), cell(to), null), { decimals: 0, kind: 'year' }, String, language);
  expect([short(2040, 2045, 'ja'), short(2045, 2040, 'en')]).toEqual(['2040 → 2045、遅くなる（+5）', '2045 → 2040, earlier (−5)']);
});

test('what cannot be compared says why, not 0', () => {
  const missing = { value: null, reason: { ja: '名簿なし', en: 'no list' } };
  expect(changeSentence(share, changeOf(cell(1), missing, 'more'), '今', '案')).toEqual({ ja: '割合: 比べられない（名簿なし）', en: 'Share: cannot be compared (no list)' });
});
