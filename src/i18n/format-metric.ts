import type { ZoneMetric } from '../model/plan/metric-list';
import type { Language } from '../model/text';
import { formatFigure } from './format';

/** A zone's figure without its unit. */
export function formatMetric({ kind, decimals }: Pick<ZoneMetric, 'kind' | 'decimals'>, value: number, language: Language): string {
  return kind === 'year' ? String(value) : formatFigure(value, decimals, language);
}

/** A zone's figure with its unit: 57,572人, 2040年, 1,234.5 km². */
export function formatMetricWithUnit(metric: Pick<ZoneMetric, 'kind' | 'decimals' | 'unit'>, value: number, language: Language): string {
  const unit = metric.unit[language];
  const space = unit !== '' && (language === 'en' || unit.startsWith('k')) ? ' ' : '';
  return `${formatMetric(metric, value, language)}${space}${unit}`;
}
