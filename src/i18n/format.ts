import type { Cell, ValueCell } from '../model/cell';
import { fractionUnits, isResource, type Indicator } from '../model/indicators';
import type { Language, Text } from '../model/text';

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals })));
  return format.format(value);
}

/** A value without its unit, as a table column shows it. Allocated counts are fractional and show one decimal. */
export function formatValue(indicator: Indicator, value: number, language: Language): string {
  if (indicator.measure === 'peak') return String(value);
  return formatFigure(value, indicator.decimals, language);
}

/** A figure of any kind without its unit. Allocated counts are fractional and show one decimal. */
export function formatFigure(value: number, decimals: number, language: Language): string {
  return formatNumber(value, decimalsFor(value, decimals), language);
}

/** An allocated count of 0.02 must not read as none: small figures show their first digit, however far down. */
function decimalsFor(value: number, decimals: number): number {
  const least = decimals === 0 && !Number.isInteger(value) ? 1 : decimals;
  return value !== 0 && Math.abs(value) < 0.5 * 10 ** -least ? Math.min(6, Math.ceil(-Math.log10(Math.abs(value)))) : least;
}

/** In which unit numbers of people are said where the reader may choose. */
export type PeopleUnit = 'people' | 'thousand' | 'tenThousand';

const PEOPLE_STEPS: Readonly<Record<Exclude<PeopleUnit, 'people'>, { readonly size: number; readonly unit: Text }>> = {
  thousand: { size: 1_000, unit: { ja: '千人', en: ' thousand people' } },
  tenThousand: { size: 10_000, unit: { ja: '万人', en: ' × 10,000 people' } },
};

/** A value with its unit: 2040年, 57,572人 (or 5.8万人), 1.053倍（+5.3%）. What a larger unit would round away stays in people. */
export function formatCell(indicator: Indicator, cell: ValueCell, language: Language, people: PeopleUnit = 'people'): string {
  if (people !== 'people' && indicator.unit.ja === '人') {
    const { size, unit } = PEOPLE_STEPS[people];
    if (Math.abs(cell.value) >= size) return `${formatNumber(cell.value / size, 1, language)}${unit[language]}`;
  }
  const value = formatValue(indicator, cell.value, language);
  if (indicator.measure === 'change' || indicator.measure === 'index') return `${value}${indicator.unit[language]}${language === 'ja' ? '（' : ' ('}${formatChange(cell.value, language)}${language === 'ja' ? '）' : ')'}`;
  const unit = indicator.unit[language];
  return unit === '' || language === 'ja' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`;
}

/** A ratio as a signed percentage; the sign is always there, so that nothing hangs on colour. */
export function formatChange(ratio: number, language: Language): string {
  const percent = (ratio - 1) * 100;
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '±';
  return `${sign}${formatNumber(Math.abs(percent), 1, language)}%`;
}

/** What a quotient was made of: "27施設 ÷ 34,041人"; null where the figure is no quotient. */
export function formatFraction(indicator: Indicator, cell: Cell, language: Language): string | null {
  const units = fractionUnits(indicator);
  if (!units || cell.value === null || cell.numerator === undefined || cell.denominator === undefined) return null;
  const part = (value: number, unit: Text, decimals: number): string => `${formatNumber(value, decimals, language)}${language === 'ja' || unit.en === 'km²' ? '' : ' '}${unit[language]}`;
  const land = isResource(indicator) && indicator.per === '100km2';
  return `${part(cell.numerator, units[0], decimalsFor(cell.numerator, 0))} ÷ ${part(cell.denominator, units[1], land ? 2 : decimalsFor(cell.denominator, 0))}`;
}

/** What stands in brackets behind a name: （人）, " (people)"; nothing where it is empty. */
export function bracketed(text: string, language: Language): string {
  return text === '' ? '' : language === 'ja' ? `（${text}）` : ` (${text})`;
}

/** Short pieces in a row: 「二次医療圏・平成30年推計」, "Secondary area · 2018 projection". Empty ones are left out. */
export function listed(parts: readonly (string | null | undefined | false)[], language: Language): string {
  return parts.filter(Boolean).join(language === 'ja' ? '・' : ' · ');
}
