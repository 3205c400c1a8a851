import { formatNumber } from '../../i18n/format';
import type { ZoneMetric } from '../../model/plan/metric-list';
import type { Language } from '../../model/text';

/** A zone's figure without its unit. Allocated counts are fractional and show one decimal. */
export function formatMetric({ kind, decimals }: ZoneMetric, value: number, language: Language): string {
  if (kind === 'year') return String(value);
  return formatNumber(value, decimals === 0 && !Number.isInteger(value) ? 1 : decimals, language);
}
