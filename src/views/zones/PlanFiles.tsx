import { ZONES, zonesText } from '../../i18n/zones-messages';
import type { Plan } from '../../model/plan/plan';
import { renamePlan } from '../../model/plan/plan-properties';
import { useText } from '../context';
import { NameForm } from './NameForm';
import { useEditor } from './plans-context';
import { ScopeChange } from './ScopeChange';

/** What is done with the open plan as a whole. */
export function PlanFiles({ plan, onNew }: { readonly plan: Plan; readonly onNew: () => void }) {
  const t = useText();
  const { plans } = useEditor();
  const { duplicate, remove, edit } = plans.getState();
  return (
    <>
      <div className="zones-actions">
        <button type="button" className="button" onClick={onNew}>{t(ZONES.newPlan)}</button>
        <button type="button" className="button" onClick={() => void duplicate(t(zonesText.copyOf(plan.name)))}>{t(ZONES.duplicate)}</button>
        <button type="button" className="button" onClick={() => void remove(plan.id)}>{t(ZONES.remove)}</button>
      </div>
      <NameForm key={plan.name} label={t(ZONES.planName)} name={plan.name} onName={(name) => edit((at) => renamePlan(at, name))} />
      <ScopeChange plan={plan} />
    </>
  );
}
