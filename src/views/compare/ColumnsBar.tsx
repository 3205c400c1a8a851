import { useId, useRef } from 'react';
import { COLUMN_NAMES, COMPARE, compareText, supposedNameText } from '../../i18n/compare-messages';
import { REFERENCE_LEVELS } from '../../model/compare/columns';
import type { Plan } from '../../model/plan/plan';
import { MOST_COLUMNS, readColumn, writeColumn, type ColumnChoice, type ComparisonChoice } from '../../state/comparison';
import { useAreaName, useLanguage, useText } from '../context';
import { useEditor, usePlans } from '../zones/plans-context';
import { nameOfChoice } from './compared';

interface Props {
  readonly choice: ComparisonChoice;
  readonly planOf: (id: string) => Plan | null;
  /** Whether something is supposed with a plan. */
  readonly supposes: (id: string) => boolean;
  readonly onChange: (choice: ComparisonChoice) => void;
}

/** Which columns stand side by side, in which order, and over what. */
export function ColumnsBar({ choice, planOf, supposes, onChange }: Props) {
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { registry } = useEditor();
  const list = usePlans((state) => state.plans);
  const bar = useRef<HTMLDivElement>(null);
  const { columns, prefecture } = choice;
  const set = (next: readonly ColumnChoice[]): void => onChange({ ...choice, columns: next });
  const move = (at: number, by: number): void => {
    const next = [...columns];
    next.splice(at + by, 0, ...next.splice(at, 1));
    set(next);
  };
  // The button that was pressed is gone with its column.
  const remove = (at: number): void => {
    set(columns.filter((_, other) => other !== at));
    bar.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  const shown = list.filter(({ archived }) => !archived);
  return (
    <div ref={bar} className="compare-bar">
      <div className="field compare-scope">
        <label htmlFor={`${id}s`}>{t(COMPARE.scope)}</label>
        <select id={`${id}s`} value={prefecture ?? ''} onChange={({ target }) => onChange({ ...choice, prefecture: target.value === '' ? null : target.value })}>
          <option value="">{t(columns.some(({ kind }) => kind === 'plan') ? COMPARE.common : COMPARE.noPrefecture)}</option>
          {registry.levels.prefecture.areas.map((area) => <option key={area.code} value={area.code}>{nameOf(area)}</option>)}
        </select>
      </div>
      <ol className="compare-columns" aria-label={t(COMPARE.columns)}>
        {columns.map((column, at) => {
          const name = nameOfChoice(column, planOf, language);
          const called = name ?? t(COMPARE.goneName);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the same column may stand twice
            <li key={`${at} ${writeColumn(column)}`} className={name === null ? 'compare-column compare-gone' : 'compare-column'}>
              <span className="compare-number" aria-hidden="true">{at + 1}</span>
              <span className="compare-name">{called}{at === 0 && <small> {t(COMPARE.reference)}</small>}{name === null && <small className="compare-why">{t(COMPARE.gone)}</small>}</span>
              <span className="compare-moves">
                {at > 0 && <button type="button" className="icon-button" aria-label={t(compareText.moveEarlier(called))} title={t(COMPARE.earlier)} onClick={() => move(at, -1)}>‹</button>}
                {at < columns.length - 1 && <button type="button" className="icon-button" aria-label={t(compareText.moveLater(called))} title={t(COMPARE.later)} onClick={() => move(at, 1)}>›</button>}
                <button type="button" className="icon-button" aria-label={t(compareText.remove(called))} title={t(COMPARE.remove)} onClick={() => remove(at)}>×</button>
              </span>
            </li>
          );
        })}
      </ol>
      {columns.length < MOST_COLUMNS ? (
        <div className="field compare-add">
          <label htmlFor={`${id}a`}>{t(COMPARE.add)}</label>
          <select id={`${id}a`} data-add="" value="" onChange={({ target }) => { if (target.value !== '') set([...columns, readColumn(target.value)]); }}>
            <option value="">{t(COMPARE.choose)}</option>
            <optgroup label={t(COMPARE.levels)}>{REFERENCE_LEVELS.map((level) => <option key={level} value={level}>{t(COLUMN_NAMES[level])}</option>)}</optgroup>
            {shown.length > 0 && <optgroup label={t(COMPARE.plans)}>{shown.flatMap((plan) => (supposes(plan.id) ? [false, true] : [false]).map((supposed) => { const value = writeColumn({ kind: 'plan', plan: plan.id, ...(supposed && { supposed }) }); return <option key={value} value={value}>{supposed ? t(supposedNameText(plan.name)) : plan.name}</option>; }))}</optgroup>}
          </select>
        </div>
      ) : <p className="hint">{t(COMPARE.full)}</p>}
    </div>
  );
}
