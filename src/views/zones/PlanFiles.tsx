import { planCsv } from '../../export/plan-csv';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { buildCodeBook } from '../../model/plan/municipality-codes';
import type { Plan } from '../../model/plan/plan';
import { renamePlan } from '../../model/plan/plan-properties';
import { useText } from '../context';
import { NameForm } from './NameForm';
import { useEditor } from './plans-context';

/** What is done with plans as a whole. */
export function PlanFiles({ plan, onNew }: { readonly plan: Plan; readonly onNew: () => void }) {
  const t = useText();
  const { plans, registry } = useEditor();
  const { duplicate, remove, edit } = plans.getState();
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([planCsv(plan, buildCodeBook(registry))], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `zaitaku-atlas_zones_${plan.name.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <div className="zones-actions">
        <button type="button" className="button" onClick={onNew}>{t(ZONES.newPlan)}</button>
        <button type="button" className="button" onClick={() => void duplicate(t(zonesText.copyOf(plan.name)))}>{t(ZONES.duplicate)}</button>
        <button type="button" className="button" onClick={save}>{t(ZONES.csv)}</button>
        <button type="button" className="button" onClick={() => void remove(plan.id)}>{t(ZONES.remove)}</button>
      </div>
      <NameForm key={plan.name} label={t(ZONES.planName)} name={plan.name} onName={(name) => edit((at) => renamePlan(at, name))} />
    </>
  );
}
