import { exportText } from '../../i18n/export-messages';
import { textWidth } from '../../map/picture/mark';
import type { Handout } from './handout';

/** 出典 as far as there is room, and how many more there are: all of them are on paper and in a slide's notes. @param em what there is room for, in widths of a character. */
export function someSources({ sources, language }: Pick<Handout, 'sources' | 'language'>, em: number): string {
  const said = (count: number): string => [...sources.slice(0, count), ...(count < sources.length ? [exportText.moreSources(sources.length - count)[language]] : [])].join('　');
  let count = sources.length;
  while (count > 1 && textWidth(said(count), 1) > em) count--;
  return said(count);
}
