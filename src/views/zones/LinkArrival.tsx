import { useEffect, useState } from 'react';
import type { PlanProblem } from '../../data/plan-problem';
import { writeWhatIf } from '../../data/what-if-file';
import { PLANS, plansText } from '../../i18n/plans-messages';
import type { Plan } from '../../model/plan/plan';
import type { ChangeLog } from '../../model/whatif/change-log';
import { decodePlanLink } from '../../state/plan-link';
import { useAtlasContext, useText } from '../context';
import { ChangesRead } from '../whatif/ChangeList';
import { PreviewMap } from './ImportPreview';
import { forgetPlanInAddress, planIn } from './plan-address';
import { PlanDialog } from './PlanDialog';
import { useEditor } from './plans-context';

type Read = { readonly plan: Plan; readonly log?: ChangeLog } | { readonly problem: PlanProblem };

const NOTHING: ChangeLog = [];

/** A plan that came with the address: looked at, and added only on the user's word. Nothing where there is none. */
export function LinkArrival({ onAdded }: { readonly onAdded: () => void }) {
  const [text, setText] = useState(() => planIn(location.hash));
  useEffect(() => {
    const onHash = (): void => setText(planIn(location.hash));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  if (text === null) return null;
  return <Arrived key={text} text={text} onAdded={onAdded} onClose={() => { forgetPlanInAddress(); setText(null); }} />;
}

function Arrived({ text, onAdded, onClose }: { readonly text: string; readonly onAdded: () => void; readonly onClose: () => void }) {
  const t = useText();
  const { store } = useAtlasContext();
  const { plans, registry, names } = useEditor();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let current = true;
    void decodePlanLink(text, registry.codes).then((next) => current && setRead(next));
    return () => { current = false; };
  }, [text, registry]);
  const add = (plan: Plan, log: ChangeLog): void => {
    store.getState().change({ camera: null }, false);
    void plans.getState().adopt([{ plan, ...(log.length > 0 && { whatIf: writeWhatIf(log) }) }]);
    onClose();
    onAdded();
  };
  const plan = read && 'plan' in read ? read.plan : null;
  const log = (read && 'plan' in read && read.log) || NOTHING;
  const foot = (
    <>
      <button type="button" className="button" onClick={onClose}>{t(PLANS.notNow)}</button>
      {plan && <button type="button" className="button plans-main" onClick={() => add(plan, log)}>{t(PLANS.add)}</button>}
    </>
  );
  return (
    <PlanDialog title={t(PLANS.arrived)} onClose={onClose} foot={foot}>
      {!read && <p role="status">{t(PLANS.opening)}</p>}
      {read && 'problem' in read && <div className="plans-refused" role="alert" data-kind={read.problem.kind}><p><strong>{t(read.problem.reason)}</strong> {t(read.problem.next)}</p></div>}
      {plan && (
        <>
          <p role="status"><strong>{plan.name}</strong> {t(plansText.holds(plan.scope.length, plan.zones.length))}</p>
          <PreviewMap plan={plan} />
          {log.length > 0 && <><p>{t(plansText.arrivedChanges(log.length))}</p><ChangesRead log={log} names={names} /></>}
          <p className="hint">{t(PLANS.arrivedAbout)}</p>
        </>
      )}
    </PlanDialog>
  );
}
