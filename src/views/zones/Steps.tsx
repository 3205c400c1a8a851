import { ZONES, zonesText } from '../../i18n/zones-messages';
import { bracketed } from '../../i18n/format';
import { useLanguage, useText } from '../context';
import { useEditor, usePlans } from './plans-context';
import { useUndoKeys } from './use-undo-keys';

/** Undo and redo, each saying what it would do. */
export function Steps() {
  const t = useText();
  const { plans } = useEditor();
  const history = usePlans((state) => state.history)!;
  const { jump } = plans.getState();
  const { entries, done } = history;
  useUndoKeys();
  const [last, next] = [entries[done - 1], entries[done]];
  return (
    <div className="zones-steps">
      {/* aria-disabled: what is pressed last must not lose the focus. */}
      <button type="button" className="button" aria-disabled={!last} title={t(last ? zonesText.undoOf(last.label) : ZONES.nothingToUndo)} onClick={() => jump(done - 1)}><span aria-hidden="true">↶ </span><span className="zones-step-name">{t(ZONES.undo)}</span><small className="zones-step">{last && t(last.label)}</small></button>
      <button type="button" className="button" aria-disabled={!next} title={t(next ? zonesText.redoOf(next.label) : ZONES.nothingToRedo)} onClick={() => jump(done + 1)}><span aria-hidden="true">↷ </span><span className="zones-step-name">{t(ZONES.redo)}</span><small className="zones-step">{next && t(next.label)}</small></button>
    </div>
  );
}

/** Every step there is, newest first; any of them can be gone back to. */
export function History() {
  const t = useText();
  const language = useLanguage();
  const { plans } = useEditor();
  const { entries, done } = usePlans((state) => state.history)!;
  const { jump } = plans.getState();
  return (
    <details className="zones-history">
      <summary>{t(ZONES.history)}{bracketed(String(done), language)}</summary>
      <ol reversed>
        {[...entries.keys()].reverse().map((index) => (
          <li key={index} value={index + 1}><button type="button" className={index < done ? 'link' : 'link zones-undone'} aria-current={index + 1 === done ? 'step' : undefined} onClick={() => jump(index + 1)}>{t(entries[index]!.label)}</button></li>
        ))}
        <li value={0}><button type="button" className="link" aria-current={done === 0 ? 'step' : undefined} onClick={() => jump(0)}>{t(ZONES.beginning)}</button></li>
      </ol>
    </details>
  );
}
