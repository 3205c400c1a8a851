import { EXPORT } from '../../i18n/export-messages';
import { bracketed } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { AGE_LABEL, REACH, reachText } from '../../i18n/reach-messages';
import { WORKBOOK } from '../../i18n/workbook-messages';
import type { Cell } from '../../model/cell';
import { QUALITY_LABEL } from '../../model/quality';
import type { Text } from '../../model/text';
import { plainNumber } from '../csv';
import { rowName, type ReachSheet } from '../handout/from-reach';
import { numberFormat, type WorkCell, type WorkSheet } from './workbook';

/** A view of reach: people of each area and the share of them within reach, the whole last; then who is beyond. */
export function reachSheets({ rows, beyond, from, choice: { age, year }, nameOf, areas, language }: Pick<ReachSheet, 'rows' | 'beyond' | 'from' | 'choice' | 'nameOf' | 'areas' | 'language'>): WorkSheet[] {
  const t = (text: Text): string => text[language];
  const figure = (cell: Cell | undefined, decimals: number): WorkCell[] => (!cell ? [null, t(MESSAGES.missing), null] : cell.value === null ? [null, t(MESSAGES.missing), t(cell.reason)] : [{ value: plainNumber(cell.value), format: numberFormat(decimals), quality: cell.quality }, t(QUALITY_LABEL[cell.quality]), cell.note ? t(cell.note) : null]);
  const columns = (title: string, unit: string): string[] => [`${title}${bracketed(unit, language)}`, `${title} ${t(MESSAGES.quality)}`, `${title} ${t(WORKBOOK.reasons)}`];
  const people = t({ ja: '人', en: 'people' });
  return [
    {
      name: t(REACH.title), frozenColumns: 2,
      header: [t(MESSAGES.code), t(REACH.area), ...columns(t(reachText.head(AGE_LABEL[age], year)), people), ...columns(t(REACH.bySeats), '%'), ...columns(t(REACH.byTowns), '%')],
      rows: rows.map(({ area, people: count, seats, towns }) => [area.code, `${areas.includes(area) ? '' : `${t(REACH.whole)}: `}${rowName(area, nameOf)}`, ...figure(count, 0), ...figure(seats?.cell, 1), ...figure(towns?.cell, 1)]),
    },
    {
      name: t(WORKBOOK.beyond), frozenColumns: 2,
      header: [t(EXPORT.code), t(REACH.area), `${t(REACH.beyondShare)}${bracketed('%', language)}`, ...columns(t(REACH.beyondPeople), people)],
      rows: beyond.map(({ area, share, people: cell }) => [area.code, nameOf(area), from === 'towns' ? { value: plainNumber(share * 100), format: numberFormat(1), quality: 'computed' } : null, ...figure(cell, 0)]),
    },
  ];
}
