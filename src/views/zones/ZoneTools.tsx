import { useId, useState } from 'react';
import { ZONES } from '../../i18n/zones-messages';
import type { Zone } from '../../model/plan/plan';
import { mergeZones, removeZone } from '../../model/plan/zone-list';
import { lockZone, renameZone } from '../../model/plan/zone-properties';
import { useText } from '../context';
import { NameForm } from './NameForm';
import { useEditor } from './plans-context';

/** What is done with one zone as a whole. */
export function ZoneTools({ zone, others }: { readonly zone: Zone; readonly others: readonly Zone[] }) {
  const t = useText();
  const id = useId();
  const { plans } = useEditor();
  const { edit, choose } = plans.getState();
  const [into, setInto] = useState('');
  const goal = others.some((one) => one.id === into) ? into : others[0]?.id;
  return (
    <div className="zone-tools">
      <NameForm label={t(ZONES.zoneName)} name={zone.name} onName={(name) => edit((at) => renameZone(at, zone.id, name))} />
      {goal !== undefined && (
        <form className="zones-name" onSubmit={(event) => { event.preventDefault(); edit((at) => mergeZones(at, goal, [zone.id])); if (plans.getState().history!.plan.zones.every((one) => one.id !== zone.id)) choose(goal); }}>
          <div className="field">
            <label htmlFor={id}>{t(ZONES.mergeInto)}</label>
            <select id={id} value={goal} onChange={(event) => setInto(event.target.value)}>{others.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
          </div>
          <button type="submit" className="button">{t(ZONES.merge)}</button>
        </form>
      )}
      <div className="zones-actions">
        <label className="check"><input type="checkbox" checked={zone.locked} onChange={(event) => { const { checked } = event.target; edit((at) => lockZone(at, zone.id, checked)); }} />{t(ZONES.lock)}</label>
        <button type="button" className="button" onClick={() => edit((at) => removeZone(at, zone.id))}>{t(ZONES.removeZone)}</button>
      </div>
    </div>
  );
}
