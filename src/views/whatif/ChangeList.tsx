import { WHAT_IF } from '../../i18n/what-if-messages';
import { changeWords } from '../../i18n/what-if-words';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Supposed } from '../../model/whatif/apply';
import { removed, toggled, type ChangeLog } from '../../model/whatif/change-log';
import { useText } from '../context';

interface Props {
  readonly log: ChangeLog;
  readonly problems: Supposed['problems'];
  readonly names: PlaceNames;
  readonly onLog: (log: ChangeLog) => void;
}

/** The changes, each to be switched off and on again, or taken out. */
export function ChangeList({ log, problems, names, onLog }: Props) {
  const t = useText();
  if (log.length === 0) return <p>{t(WHAT_IF.none)}</p>;
  return (
    <ol className="what-if-log">
      {log.map((entry) => {
        const words = t(changeWords(entry.change, names));
        const problem = problems.find((one) => one.entry === entry.id);
        return (
          <li key={entry.id}>
            <label><input type="checkbox" checked={entry.on} onChange={() => onLog(toggled(log, entry.id))} /> <span>{words}</span></label>
            <button type="button" className="button" aria-label={`${t(WHAT_IF.remove)}: ${words}`} onClick={(event) => { undoOf(event.currentTarget)?.focus(); onLog(removed(log, entry.id)); }}>{t(WHAT_IF.remove)}</button>
            {problem && <p className="field-error" role="status">{t(problem.text)}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** The button goes with its change: the focus goes to the way to bring that back. */
function undoOf(button: HTMLElement): HTMLElement | null {
  return button.closest('section')!.querySelector('.what-if-actions button');
}

/** The same to read alone: on paper. */
export function ChangesRead({ log, names }: Pick<Props, 'log' | 'names'>) {
  const t = useText();
  return <ol>{log.filter(({ on }) => on).map(({ id, change }) => <li key={id}>{t(changeWords(change, names))}</li>)}</ol>;
}
