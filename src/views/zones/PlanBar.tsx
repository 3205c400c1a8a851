import { useId } from 'react';
import { PLANS } from '../../i18n/plans-messages';
import { ZONES } from '../../i18n/zones-messages';
import { compareWithToday } from '../../state/comparison';
import { useAtlasContext, useText } from '../context';
import { usePlanDialogs } from './plan-dialogs-context';
import { useEditor, usePlans } from './plans-context';

/** Which plan is open, and the ways plans come and go. */
export function PlanBar() {
  const t = useText();
  const id = useId();
  const { store } = useAtlasContext();
  const { plans } = useEditor();
  const list = usePlans((state) => state.plans);
  const plan = usePlans((state) => state.history?.plan);
  const supposing = usePlans((state) => state.whatIf.some(({ on }) => on));
  const show = usePlanDialogs();
  const { open } = plans.getState();
  if (!plan) return null;
  const shown = list.filter((one) => !one.archived || one.id === plan.id);
  return (
    <div className="zones-plan">
      <div className="field">
        <label className="visually-hidden" htmlFor={id}>{t(ZONES.plan)}</label>
        <select id={id} value={plan.id} onChange={(event) => { store.getState().change({ camera: null }, false); void open(event.target.value); }}>
          {!shown.some((one) => one.id === plan.id) && <option value={plan.id}>{plan.name}</option>}
          {shown.map((one) => <option key={one.id} value={one.id}>{one.id === plan.id ? plan.name : one.name}</option>)}
        </select>
      </div>
      <div className="plans-bar">
        <button type="button" className="button" onClick={() => show('list')}>{t(PLANS.listShort)}</button>
        <button type="button" className="button" onClick={() => show('import')}>{t(PLANS.importShort)}</button>
        <button type="button" className="button" onClick={() => show('export')}>{t(PLANS.exportTitle)}</button>
        <button type="button" className="button" onClick={() => show('share')}>{t(PLANS.share)}</button>
        <button type="button" className="button" onClick={() => store.getState().change({ compare: compareWithToday(plan.id, supposing) })}>{t(PLANS.compare)}</button>
      </div>
    </div>
  );
}
