import { counted } from '../i18n/messages';
import { RATES_DIALOG, dialogText } from '../i18n/rates-dialog-messages';
import { useText } from './context';
import { useIntoView, type RefusedFile } from './rate-intake';

/** Why a file cannot be used: where, what, and what to do; announced as it appears. */
export function RateProblems({ intake: { file, reading }, onShiftJis }: { readonly intake: RefusedFile; readonly onShiftJis: () => void }) {
  const t = useText();
  const { problems, more, shiftJis } = reading;
  return (
    <section ref={useIntoView()} className="rates-problems" role="alert">
      <h3>{t(dialogText.refused(file, problems.length + more))}</h3>
      <p>{t(RATES_DIALOG.nothingChanged)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="rates-scroll" tabIndex={0} role="group" aria-label={t(RATES_DIALOG.problem)}>
        <table className="mini">
          <thead><tr><th scope="col">{t(RATES_DIALOG.row)}</th><th scope="col">{t(RATES_DIALOG.column)}</th><th scope="col">{t(RATES_DIALOG.problem)}</th></tr></thead>
          <tbody>
            {problems.map(({ row, column, reason, next }, index) => (
              <tr key={index}>
                <th scope="row">{row ?? t(RATES_DIALOG.whole)}</th>
                <td>{column ?? '—'}</td>
                <td><strong>{t(reason)}</strong><br />{t(next)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 && <p className="hint">{t(counted.moreProblems(more))}</p>}
      </div>
      {shiftJis && <button type="button" className="button" onClick={onShiftJis}>{t(RATES_DIALOG.readShiftJis)}</button>}
    </section>
  );
}
