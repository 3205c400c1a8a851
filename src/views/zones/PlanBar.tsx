import { useId, useState } from 'react';
import { planCsv } from '../../export/plan-csv';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { buildCodeBook } from '../../model/plan/municipality-codes';
import { renamePlan } from '../../model/plan/plan-properties';
import { useAtlasContext, useText } from '../context';
import { NameForm } from './NameForm';
import { useEditor, usePlans } from './plans-context';
import { StartForm } from './StartForm';

/** Which plan is open, and what is done with plans as a whole. */
export function PlanBar() {
  const t = useText();
  const id = useId();
  const { store } = useAtlasContext();
  const { plans, registry } = useEditor();
  const list = usePlans((state) => state.plans);
  const plan = usePlans((state) => state.history?.plan);
  const keeping = usePlans((state) => state.keeping);
  const [making, setMaking] = useState(false);
  const { open, duplicate, remove, edit } = plans.getState();
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([planCsv(plan!, buildCodeBook(registry))], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `zaitaku-atlas_zones_${plan!.name.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
  if (!plan || making) return <StartForm onDone={list.length > 0 || plan ? () => setMaking(false) : null} />;
  return (
    <div className="zones-plan">
      <div className="field">
        <label htmlFor={id}>{t(ZONES.plan)}</label>
        <select id={id} value={plan.id} onChange={(event) => { store.getState().change({ camera: null }, false); void open(event.target.value); }}>
          {!list.some((one) => one.id === plan.id) && <option value={plan.id}>{plan.name}</option>}
          {list.map((one) => <option key={one.id} value={one.id}>{one.id === plan.id ? plan.name : one.name}</option>)}
        </select>
      </div>
      <p className="zones-kept">{keeping === 'saved' ? t(ZONES.saved) : keeping === 'saving' ? t(ZONES.saving) : ''}</p>
      <details className="zones-more">
        <summary>{t(ZONES.plans)}</summary>
        <div className="zones-actions">
          <button type="button" className="button" onClick={() => setMaking(true)}>{t(ZONES.newPlan)}</button>
          <button type="button" className="button" onClick={() => void duplicate(t(zonesText.copyOf(plan.name)))}>{t(ZONES.duplicate)}</button>
          <button type="button" className="button" onClick={save}>{t(ZONES.csv)}</button>
          <button type="button" className="button" onClick={() => void remove(plan.id)}>{t(ZONES.remove)}</button>
        </div>
        <NameForm key={plan.name} label={t(ZONES.planName)} name={plan.name} onName={(name) => edit((at) => renamePlan(at, name))} />
      </details>
    </div>
  );
}

