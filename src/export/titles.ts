import { listed } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { isResource, resolveOptions, type Indicator } from '../model/indicators';
import { isDemand, VINTAGES } from '../model/subjects';
import type { Text } from '../model/text';
import { optionsOf, type Content } from '../state/content';

/** What the indicator's name leaves out: the projection, the chosen year, the population divided by. */
export function subtitleOf(indicator: Indicator, content: Content, t: (text: Text) => string): string {
  const { year, baseYear, denominator } = resolveOptions(indicator, optionsOf(content));
  const named = (one: number): string => `${one}${content.language === 'ja' ? '年' : ''}`;
  const parts = [
    !isResource(indicator) && indicator.measure === 'value' ? t(indicator.unit) : null,
    isResource(indicator) ? null : isDemand(indicator.subject) && indicator.vintage === 'h30' ? listed([t(MESSAGES.referenceProjection), t(VINTAGES.h30.label)], content.language) : t(VINTAGES[indicator.vintage].label),
    year === null ? null : baseYear === null ? named(year) : `${named(year)} ÷ ${named(baseYear)}`,
    denominator ? `${t(MESSAGES.denominator)} ${t(VINTAGES[denominator.vintage].label)} ${denominator.year}${content.language === 'ja' ? '年' : ''}` : null,
  ];
  return listed(parts, content.language);
}
