import { useEffect, useId, useRef, useState } from 'react';
import type { PlanProblem } from '../../data/plan-problem';
import { PLANS, plansText } from '../../i18n/plans-messages';
import type { Plan } from '../../model/plan/plan';
import type { ChangeLog } from '../../model/whatif/change-log';
import { encodePlanLink, MOST_LINK_CHARACTERS } from '../../state/plan-link';
import { useText } from '../context';
import { copyText } from '../copy-text';
import { linkWith } from './plan-address';
import { PlanDialog } from './PlanDialog';
import { useEditor, usePlans } from './plans-context';

/** `without`: the suppositions did not fit. */
type Made = { readonly text: string; readonly without: boolean } | { readonly problem: PlanProblem };

async function madeOf(plan: Plan, log: ChangeLog, codes: readonly string[]): Promise<Made> {
  const whole = await encodePlanLink(plan, codes, MOST_LINK_CHARACTERS, log);
  if ('text' in whole || log.length === 0) return { ...whole, without: false };
  const alone = await encodePlanLink(plan, codes);
  return { ...alone, without: true };
}

/** The link that carries the plan, or why there is none and the file instead. `onFile` saves the plan file. */
export function ShareDialog({ plan, onFile, onClose }: { readonly plan: Plan; readonly onFile: () => Promise<void>; readonly onClose: () => void }) {
  const t = useText();
  const id = useId();
  const { registry } = useEditor();
  const log = usePlans((state) => state.whatIf);
  const field = useRef<HTMLInputElement>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'exportFailed' | null>(null);
  useEffect(() => {
    let current = true;
    void madeOf(plan, log, registry.codes).then((next) => current && setMade(next));
    return () => { current = false; };
  }, [plan, log, registry]);
  const copy = (link: string): void => {
    // Where it is not allowed the field is there to copy from.
    copyText(link).then(() => setSaid('copied'), () => {
      setSaid('notCopied');
      field.current?.focus();
      field.current?.select();
    });
  };
  const link = made && 'text' in made ? linkWith(made.text) : null;
  return (
    <PlanDialog title={t(PLANS.shareTitle)} onClose={onClose}>
      {!made && <p role="status">{t(PLANS.makingLink)}</p>}
      {made && link !== null && 'text' in made && (
        <>
          <p>{t(PLANS.shareAbout)}</p>
          {log.length > 0 && <p role="status" className={made.without ? 'plans-warn' : 'hint'}>{t(made.without ? PLANS.shareWithout : plansText.shareChanges(log.length))}</p>}
          <div className="plans-link">
            <div className="field"><label htmlFor={id}>{t(PLANS.link)}</label><input ref={field} id={id} readOnly value={link} onFocus={(event) => event.target.select()} /></div>
            <button type="button" className="button plans-main" onClick={() => copy(link)}>{t(PLANS.copy)}</button>
          </div>
          <p className="hint">{t(plansText.length(made.text.length, MOST_LINK_CHARACTERS))}</p>
          <p className="hint">{t(PLANS.sharePrivate)}</p>
        </>
      )}
      {made && 'problem' in made && <div className="plans-refused" role="alert"><p><strong>{t(made.problem.reason)}</strong> {t(made.problem.next)}</p></div>}
      <p role="status" className={said === 'copied' ? 'plans-said' : 'plans-warn'}>{said && t(PLANS[said])}</p>
      <div className="zones-actions"><button type="button" className="button" onClick={() => { setSaid(null); onFile().catch(() => setSaid('exportFailed')); }}>{t(PLANS.fileInstead)}</button></div>
    </PlanDialog>
  );
}
