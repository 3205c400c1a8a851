import { useId, useMemo, useState } from 'react';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { useText } from '../context';
import { ImportPreview } from './ImportPreview';
import { PlanDialog } from './PlanDialog';
import { PlanProblems } from './PlanProblems';
import { usePlans } from './plans-context';
import { usePlanIntake, type Given } from './use-plan-intake';

/** A file from the user to a plan: read, looked at, and only then taken. `onTaken` when something was. */
export function ImportDialog({ onClose, onTaken }: { readonly onClose: () => void; readonly onTaken: () => void }) {
  const t = useText();
  const { given, take, takeText, clear } = usePlanIntake();
  const takeFirst = (files: readonly File[]): void => { if (files[0]) take(files[0]); };
  return (
    <PlanDialog title={t(PLANS.importTitle)} onClose={onClose} onFiles={takeFirst} wide>
      <p className="hint">{t(PLANS.importAbout)}</p>
      <Choose onFiles={takeFirst} onText={(text) => takeText(t(PLANS.pasted), text)} />
      <p role="status" className="plans-reading">{given.state === 'reading' && <>{given.name}: {t(PLANS.reading)} <button type="button" className="link" onClick={clear}>{t(PLANS.stop)}</button></>}</p>
      {given.state === 'read' && <Read key={given.name} given={given} onClear={clear} onTaken={onTaken} />}
    </PlanDialog>
  );
}

function Choose({ onFiles, onText }: { readonly onFiles: (files: readonly File[]) => void; readonly onText: (text: string) => void }) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <>
      <div className="plans-drop">
        <span className="plans-drop-hint">{t(PLANS.drop)}</span>
        <label className="button plans-file">
          {t(PLANS.choose)}
          {/* Emptied after each choice, so that the same file can be chosen again after it was mended. */}
          <input type="file" accept=".csv,.txt,.json,.geojson,.topojson,text/csv,application/json,application/geo+json" onChange={(event) => { onFiles([...event.target.files ?? []]); event.target.value = ''; }} />
        </label>
      </div>
      <details className="plans-paste">
        <summary>{t(PLANS.paste)}</summary>
        <label htmlFor={id} className="hint">{t(PLANS.pasteHint)}</label>
        <textarea id={id} rows={5} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        <button type="button" className="button" onClick={() => onText(text)}>{t(PLANS.readPasted)}</button>
      </details>
    </>
  );
}

type ReadFile = Extract<Given, { state: 'read' }>;

function Read({ given, onClear, onTaken }: { readonly given: ReadFile; readonly onClear: () => void; readonly onTaken: () => void }) {
  const t = useText();
  const open = usePlans((state) => state.history?.plan ?? null);
  const [intoOpen, setIntoOpen] = useState(false);
  // The same file reads otherwise for a plan with a scope of its own.
  const scope = intoOpen && open ? open.scope : null;
  const intake = useMemo(() => given.read(scope), [given, scope]);
  if (intake.kind !== 'refused') return <ImportPreview file={given.name} intake={intake} open={open} intoOpen={intoOpen} onInto={setIntoOpen} onClear={onClear} onTaken={onTaken} />;
  return (
    <section className="plans-refused" role="alert">
      <h3>{t(plansText.refused(given.name))}</h3>
      <p>{t(PLANS.nothingChanged)}</p>
      <PlanProblems problems={intake.problems} />
      {intoOpen && <button type="button" className="button" onClick={() => setIntoOpen(false)}>{t(PLANS.intoNew)}</button>}
    </section>
  );
}
