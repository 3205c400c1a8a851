import { type CSSProperties } from 'react';
import { bracketed } from '../../i18n/format';
import { useLanguage } from '../context';
import { tableSettings, useTableSettings } from './use-table-settings';

interface ColumnHeadProps {
  readonly column: string | 'plan';
  readonly label: string;
  readonly unit?: string;
  /** Place among the pinned columns, from 0; null = not pinned. */
  readonly pinned?: number | null;
  readonly pinLabel?: string;
}

/** Where a pinned column stays, so many columns after the zones' names. */
export function pinnedAt(place: number): CSSProperties {
  return { left: `calc(var(--name-width) + ${place} * var(--column-width))` };
}

/** The head of a column: sorts by it, and pins it. */
export function ColumnHead({ column, label, unit = '', pinned = null, pinLabel }: ColumnHeadProps) {
  const language = useLanguage();
  const by = useTableSettings((state) => state.by);
  const descending = useTableSettings((state) => state.descending);
  const { sortBy, pinColumn } = tableSettings.getState();
  const sorted = by === column;
  return (
    <th scope="col" aria-label={`${label}${bracketed(unit, language)}`} data-column={column} className={pinned === null ? 'zone-head' : 'zone-head zone-pinned'} style={pinned === null ? undefined : pinnedAt(pinned)} aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="zone-sort" onClick={() => sortBy(column)}>{label}<small>{bracketed(unit, language)}</small><span aria-hidden="true">{sorted ? (descending ? ' ▼' : ' ▲') : ''}</span></button>
      {pinLabel !== undefined && <button type="button" className="pin" aria-pressed={pinned !== null} aria-label={pinLabel} title={pinLabel} onClick={() => pinColumn(column)}><Pin /></button>}
    </th>
  );
}

export function Pin() {
  return <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M5 1h6l-1 5 3 3H9v5l-1 1-1-1V9H3l3-3z" /></svg>;
}
