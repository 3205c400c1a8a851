import { gridTabs } from '../../export/csv';
import type { ReachAbout } from '../../export/reach-about';
import { gridCsv, reachGrid } from '../../export/reach-csv';
import { saveFile } from '../../export/save-file';
import { AGE_LABEL, REACH, reachText } from '../../i18n/reach-messages';
import type { Cell } from '../../model/cell';
import type { PeopleShare } from '../../model/coverage/people-share';
import type { ReachRow } from '../../model/coverage/reach-table';
import type { ReachContent } from '../../state/reach-link';
import { CopyTable } from '../compare/CopyTable';
import { useLanguage, useText } from '../context';
import { Figure, RowName } from './Figure';

interface Props {
  readonly rows: readonly ReachRow[];
  readonly choice: ReachContent;
  readonly about: ReachAbout;
}

/** People and the share of them within reach, by area or zone. */
export function ReachTable({ rows, choice, about }: Props) {
  const t = useText();
  const language = useLanguage();
  const { age, year } = choice;
  const total = rows.at(-1)!;
  const grid = () => reachGrid(rows, [...about.supposed, about.question, about.facilities, t(REACH.rule), about.lists, t(REACH.estimate)].filter((line) => line !== ''), language);
  const line = (row: ReachRow, at: number) => (
    <tr key={at} data-area={row.area.code}>
      <th scope="row">{row === total ? `${t(REACH.whole)}: ` : ''}<RowName area={row.area} /></th>
      <td><Figure cell={row.people} now={row.now?.people} decimals={0} /></td>
      <td><Figure cell={row.seats?.cell ?? null} now={brief(row.now?.seats, row.seats)} decimals={1} unit="%" /></td>
      <td><Figure cell={row.towns?.cell ?? null} now={brief(row.now?.towns, row.towns)} decimals={1} unit="%" /></td>
    </tr>
  );
  return (
    <section aria-labelledby="reach-table">
      <h3 id="reach-table">{t(REACH.table)}</h3>
      <p className="hint">{about.question}{language === 'ja' ? '。' : '. '}{about.facilities}</p>
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

/** The share of the data beside that of a supposition: a range by its ends alone, as its reason stands above it. */
function brief(now: PeopleShare | null | undefined, then: PeopleShare | null): Cell | undefined {
  if (!now || now.cell === then?.cell) return undefined;
  const { cell, having, lacking, unknown } = now;
  const whole = having + lacking + unknown;
  return cell.value === null && unknown > 0 && whole - unknown > 0 ? { value: null, reason: reachText.range(having / whole, (having + unknown) / whole) } : cell;
}
