import { useId } from 'react';
import { ZONES } from '../../i18n/zones-messages';
import { useAtlasContext, useText } from '../context';
import { useEditor, usePlans } from './plans-context';

/** Which plan is open. */
export function PlanBar() {
  const t = useText();
  const id = useId();
  const { store } = useAtlasContext();
  const { plans } = useEditor();
  const list = usePlans((state) => state.plans);
  const plan = usePlans((state) => state.history?.plan);
  const { open } = plans.getState();
  if (!plan) return null;
  return (
    <div className="field zones-plan">
      <label htmlFor={id}>{t(ZONES.plan)}</label>
      <select id={id} value={plan.id} onChange={(event) => { store.getState().change({ camera: null }, false); void open(event.target.value); }}>
        {!list.some((one) => one.id === plan.id) && <option value={plan.id}>{plan.name}</option>}
        {list.map((one) => <option key={one.id} value={one.id}>{one.id === plan.id ? plan.name : one.name}</option>)}
      </select>
    </div>
  );
}
