import { useState, type ReactNode } from 'react';
import { formatCell, formatValue } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { PROFILE, SHORT_TITLES } from '../../i18n/profile-messages';
import type { Cell } from '../../model/cell';
import { isResource, type Indicator } from '../../model/indicators';
import type { Quality } from '../../model/quality';
import type { Text } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';

export interface FigureRow {
  readonly key: string;
  readonly name: ReactNode;
  /** What the first column is sorted by. */
  readonly sortName: string;
  /** The area of the profile itself, for comparison: stays on top. */
  readonly own?: boolean;
  /** Cells before the figures, as many as `lead`. */
  readonly lead?: readonly ReactNode[];
  readonly cells: readonly Cell[];
}

interface FigureTableProps {
  readonly label: string;
  readonly first: string;
  readonly lead?: readonly string[];
  readonly indicators: readonly Indicator[];
  /** Headings where the indicators' own are too long. */
  readonly titles?: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly sortable?: boolean;
}

/** Figures side by side: each column says its quality, each cell that differs its own; reasons and notes are numbered below. */
export function FigureTable({ label, first, lead = [], indicators, titles, rows, sortable = false }: FigureTableProps) {
  const t = useText();
  const language = useLanguage();
  const [sorting, setSorting] = useState<{ column: number; descending: boolean } | null>(null);
  const sorted = sortRows(rows, sorting);
  const notes = footnotesOf(rows);
  const heading = (column: number, title: string, quality: Quality | null): ReactNode => {
    const active = sorting?.column === column;
    const sort = (): void => setSorting({ column, descending: active ? !sorting.descending : column >= 0 });
    return (
      <th key={column} scope="col" className={column >= 0 ? 'number' : undefined} aria-sort={!sortable ? undefined : active ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
        {sortable ? <button type="button" onClick={sort}>{title}<span aria-hidden="true">{active ? (sorting.descending ? ' ▼' : ' ▲') : ''}</span></button> : title}
        {quality && <><br /><Badge quality={quality} /></>}
      </th>
    );
  };
  const qualities = indicators.map((_, column) => commonQuality(rows, column));
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="profile-scroll" tabIndex={0} role="group" aria-label={label}>
        <table className="profile-table">
          <thead>
            <tr>
              {heading(-1, first, null)}
              {lead.map((title) => <th key={title} scope="col">{title}</th>)}
              {indicators.map((indicator, column) => heading(column, titles?.[column] ?? t(SHORT_TITLES[indicator.id] ?? indicator.label), qualities[column]!))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.key} className={row.own ? 'row-own' : undefined}>
                <th scope="row">{row.name}</th>
                {(row.lead ?? lead.map(() => '')).map((cell, index) => <td key={lead[index]}>{cell}</td>)}
                {row.cells.map((cell, column) => (
                  <td key={indicators[column]!.id} className="number">
                    {cell.value === null ? <><span aria-hidden="true">—</span><span className="visually-hidden">{t(MESSAGES.missing)}</span></> : withUnit(indicators[column]!) ? formatCell(indicators[column]!, cell, language) : formatValue(indicators[column]!, cell.value, language)}
                    {cell.value !== null && cell.quality !== qualities[column] && <> <Badge quality={cell.quality} /></>}
                    <Mark notes={notes} text={cell.value === null ? cell.reason : cell.note} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Footnotes notes={notes} />
      <p className="hint">{t(PROFILE.noMark)}</p>
    </>
  );
}

/** Years, percentages and ratios need their sign; counts and people have theirs in the heading. */
function withUnit(indicator: Indicator): boolean {
  return !isResource(indicator) && indicator.measure !== 'value';
}

/** Distinct reasons and notes in the order they are met. */
function footnotesOf(rows: readonly FigureRow[]): Text[] {
  const found = new Map<string, Text>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const text = cell.value === null ? cell.reason : cell.note;
      if (text && !found.has(text.en)) found.set(text.en, text);
    }
  }
  return [...found.values()];
}

function Mark({ notes, text }: { readonly notes: readonly Text[]; readonly text: Text | undefined }) {
  const t = useText();
  const index = text ? notes.findIndex(({ en }) => en === text.en) : -1;
  return index < 0 ? null : <sup><span className="visually-hidden">{t(PROFILE.footnote)} </span>{index + 1}</sup>;
}

function Footnotes({ notes }: { readonly notes: readonly Text[] }) {
  const t = useText();
  return notes.length === 0 ? null : <ol className="profile-notes">{notes.map((note, index) => <li key={note.en}><sup>{index + 1}</sup> {t(note)}</li>)}</ol>;
}

/** The quality most figures of a column have; null when none has a value. */
function commonQuality(rows: readonly FigureRow[], column: number): Quality | null {
  const counts = new Map<Quality, number>();
  for (const { cells } of rows) {
    const cell = cells[column]!;
    if (cell.value !== null) counts.set(cell.quality, (counts.get(cell.quality) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Missing figures stay at the end either way; the own row stays on top. */
function sortRows(rows: readonly FigureRow[], sorting: { readonly column: number; readonly descending: boolean } | null): readonly FigureRow[] {
  if (!sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (a.own || b.own) return Number(b.own ?? false) - Number(a.own ?? false);
    if (sorting.column < 0) return a.sortName.localeCompare(b.sortName, 'ja') * sign;
    const [left, right] = [a.cells[sorting.column]!.value, b.cells[sorting.column]!.value];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return (left - right) * sign;
  });
}
