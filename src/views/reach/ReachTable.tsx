import { useEffect, useRef } from 'react';
import { gridTabs } from '../../export/csv';
import type { ReachAbout } from '../../export/reach-about';
import { gridCsv, reachGrid } from '../../export/reach-csv';
import { saveFile } from '../../export/save-file';
import { AGE_LABEL, REACH, reachText } from '../../i18n/reach-messages';
import { AD_HOC } from '../../model/ad-hoc';
import type { Cell } from '../../model/cell';
import type { PeopleShare } from '../../model/coverage/people-share';
import { rowHolding, type ReachRow } from '../../model/coverage/reach-table';
import type { Area } from '../../model/registry';
import { writeReach, type ReachContent } from '../../state/reach-link';
import { CopyTable } from '../compare/CopyTable';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { Figure, RowName } from './Figure';

interface Props {
  readonly rows: readonly ReachRow[];
  readonly choice: ReachContent;
  readonly about: ReachAbout;
  /** What the search box found: its row is pointed out. */
  readonly sought: Area | null;
  /** What stands where towns are not counted; null: they are being counted. */
  readonly uncounted: Cell | null;
}

/** People and the share of them within reach, by area or zone. */
export function ReachTable({ rows, choice, about, sought, uncounted }: Props) {
  const t = useText();
  const language = useLanguage();
  const { age, year } = choice;
  const total = rows.at(-1)!;
  const found = sought && rowHolding(rows, sought);
  const section = useRef<HTMLElement>(null);
  useEffect(() => { if (sought) section.current?.querySelector('[aria-current], .reach-sought')?.scrollIntoView({ block: 'center' }); }, [sought]);
  const grid = () => reachGrid(rows, [...about.supposed, about.question, about.facilities, t(REACH.rule), about.lists, t(REACH.estimate)].filter((line) => line !== ''), language);
  const line = (row: ReachRow, at: number) => (
    <tr key={at} data-area={row.area.code} aria-current={row === found ? true : undefined}>
      <th scope="row">{row === total ? `${t(REACH.whole)}: ` : ''}<RowName area={row.area} /></th>
      <td><Figure cell={row.people} now={row.now?.people} decimals={0} /></td>
      <td><Figure cell={row.seats?.cell ?? null} now={brief(row.now?.seats, row.seats)} decimals={1} unit="%" /></td>
      <td><Figure cell={row.towns?.cell ?? uncounted} now={brief(row.now?.towns, row.towns)} decimals={1} unit="%" /></td>
    </tr>
  );
  return (
    <section ref={section} aria-labelledby="reach-table">
      <h3 id="reach-table">{t(REACH.table)}</h3>
      <p className="hint">{about.question}{language === 'ja' ? '。' : '. '}{about.facilities}</p>
      <div role="status">{sought && <Sought area={sought} row={found} whole={total.area} choice={choice} />}</div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="reach-scroll" tabIndex={0} role="group" aria-labelledby="reach-table">
        <table className="mini reach-shares" aria-labelledby="reach-table">
          <thead><tr><th scope="col">{t(REACH.area)}</th><th scope="col">{t(reachText.head(AGE_LABEL[age], year))}</th><th scope="col">{t(REACH.bySeats)}</th><th scope="col">{t(REACH.byTowns)}</th></tr></thead>
          <tbody>{rows.slice(0, -1).map(line)}</tbody>
          <tfoot>{line(total, -1)}</tfoot>
        </table>
      </div>
      <p className="hint">{t(REACH.estimate)}</p>
      {about.lists !== '' && <p className="reach-notice">{about.lists}</p>}
      <div className="reach-actions">
        <CopyTable text={() => gridTabs(grid())} />
        <button type="button" className="button" onClick={() => saveFile(`zaitaku-atlas_reach_${choice.radiusKm}km.csv`, gridCsv(grid()), 'text/csv')}>{t(REACH.csv)}</button>
      </div>
    </section>
  );
}

interface SoughtProps {
  readonly area: Area;
  readonly row: ReachRow | null;
  readonly whole: Area;
  readonly choice: ReachContent;
}

/** Where an area that the search found stands in the table, or the way to a table that has it. */
function Sought({ area, row, whole, choice }: SoughtProps) {
  const t = useText();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const prefecture = useAtlas((state) => (area.prefecture === null ? null : state.registry!.levels.prefecture.areas[area.prefecture]!));
  const name = (one: Area): string => (one.index === AD_HOC ? one.name : nameOf(one));
  const widen = (code: string): void => store.getState().change({ reach: writeReach({ ...choice, prefecture: code, rows: choice.rows === 'plan' ? 'municipality' : choice.rows }) });
  return (
    <p className="reach-sought">
      {t(row ? reachText.soughtIn(nameOf(area), name(row.area)) : reachText.soughtOutside(nameOf(area), name(whole)))}
      {!row && prefecture && <> <button type="button" className="button" onClick={() => widen(prefecture.code)}>{t(reachText.scopeTo(nameOf(prefecture)))}</button></>}
    </p>
  );
}

/** The share of the data beside that of a supposition: a range by its ends alone, as its reason stands above it. */
function brief(now: PeopleShare | null | undefined, then: PeopleShare | null): Cell | undefined {
  if (!now || now.cell === then?.cell) return undefined;
  const { cell, having, lacking, unknown } = now;
  const whole = having + lacking + unknown;
  return cell.value === null && unknown > 0 && whole - unknown > 0 ? { value: null, reason: reachText.range(having / whole, (having + unknown) / whole) } : cell;
}
