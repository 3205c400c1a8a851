import { useMemo, type ReactNode } from 'react';
import { WHAT_IF, whatIfText } from '../../i18n/what-if-messages';
import { useAtlasContext, useText } from '../context';
import { EditorContext, useEditor, usePlans } from '../zones/plans-context';
import { ChangesRead } from './ChangeList';
import { isSupposing, useSupposed } from './suppose';
import './what-if.css';

const NOTHING = [] as const;

/** Everything inside works on the data as the plan's suppositions have them, as long as they are on. */
export function Supposing({ children }: { readonly children: ReactNode }) {
  const { data } = useAtlasContext();
  const editor = useEditor();
  const log = usePlans((state) => (state.whatIfShown ? state.whatIf : NOTHING));
  const { planData, done: changes } = useSupposed(data, editor.planData, log);
  const supposed = useMemo(() => (planData === editor.planData ? editor : { ...editor, planData, changes }), [editor, planData, changes]);
  return <EditorContext value={supposed}>{children}</EditorContext>;
}

/**
 * Says that the figures are those of a supposition, with the way back and the way to the changes.
 * @param when whether it stands where nothing is supposed yet, or where something is: on small screens each has its own place.
 */
export function SupposedBanner({ onOpen, when = 'always' }: { readonly onOpen: () => void; readonly when?: 'always' | 'empty' | 'supposed' }) {
  const t = useText();
  const { plans } = useEditor();
  const log = usePlans((state) => state.whatIf);
  const shown = usePlans((state) => state.whatIfShown);
  const { showWhatIf } = plans.getState();
  const on = shown && isSupposing(log);
  if (when !== 'always' && (log.length === 0) !== (when === 'empty')) return null;
  return (
    <div className={on ? 'what-if-banner what-if-on' : 'what-if-banner'} role="group" aria-label={t(WHAT_IF.title)}>
      {on && <p role="status"><strong>{t(WHAT_IF.shown)}</strong> <span>{t(whatIfText.counted(log.filter((one) => one.on).length, log.length))}</span></p>}
      {!on && isSupposing(log) && <p role="status"><strong>{t(WHAT_IF.hidden)}</strong></p>}
      <button type="button" className="button" aria-haspopup="dialog" onClick={onOpen}>{t(log.length === 0 ? WHAT_IF.title : WHAT_IF.open)}</button>
      {isSupposing(log) && <button type="button" className="button" onClick={() => showWhatIf(!shown)}>{t(shown ? WHAT_IF.turnOff : WHAT_IF.turnOn)}</button>}
    </div>
  );
}

/** On paper: that the figures are supposed, and by which changes. */
export function SuppositionsPrinted() {
  const t = useText();
  const { names, changes } = useEditor();
  if (changes.length === 0) return null;
  return <div className="what-if-printed"><strong>{t(WHAT_IF.shown)}</strong><ChangesRead log={changes} names={names} /></div>;
}
