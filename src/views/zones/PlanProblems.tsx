import type { PlanProblem } from '../../data/plan-problem';
import { planProblemsCsv } from '../../export/plan-problems-csv';
import { fileStem, saveFile } from '../../export/save-file';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { useLanguage, useText } from '../context';

/** As many as one reads through; the rest is in the CSV. */
const MOST_LISTED = 20;

/** What is wrong with a file: where, why, and what to do next; all of it to save when it is much. */
export function PlanProblems({ problems }: { readonly problems: readonly PlanProblem[] }) {
  const t = useText();
  const language = useLanguage();
  const listed = problems.slice(0, MOST_LISTED);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="plans-scroll" tabIndex={0} role="group" aria-label={t(PLANS.reason)}>
        <table>
          <thead><tr><th scope="col">{t(PLANS.place)}</th><th scope="col">{t(PLANS.reason)}</th></tr></thead>
          <tbody>
            {listed.map(({ kind, row, column, reason, next }, index) => (
              <tr key={index} data-kind={kind}>
                <th scope="row">{row === null ? t(PLANS.whole) : t(plansText.row(row))}{column !== null && <small>{column}</small>}</th>
                <td><strong>{t(reason)}</strong> {t(next)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > 1 && (
        <p className="zones-actions">
          {problems.length > listed.length && <span>{t(plansText.listed(listed.length, problems.length))}</span>}
          <button type="button" className="button" onClick={() => saveFile(`${fileStem(problems[0]!.file)}_errors.csv`, planProblemsCsv(problems, language), 'text/csv;charset=utf-8')}>{t(PLANS.saveProblems)}</button>
        </p>
      )}
    </>
  );
}
