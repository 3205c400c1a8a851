import { use, useEffect, useId, useState } from 'react';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { blankScene } from '../../map/zone-scene';
import { scopeOf } from '../../model/plan/scope';
import { startPlan, type Start } from '../../model/plan/starts';
import { MapContext, useAreaName, useAtlasContext, useText } from '../context';
import { useEditor, usePlans } from './plans-context';

const STARTS = [
  ['startSecondary', { kind: 'areas', level: 'secondary335', cities: 'within' }],
  ['startHealthCentre', { kind: 'areas', level: 'healthcentre', cities: 'within' }],
  ['startMunicipality', { kind: 'areas', level: 'municipality', cities: 'ward' }],
  ['startCity', { kind: 'areas', level: 'municipality', cities: 'whole' }],
  ['startEmpty', { kind: 'empty' }],
] as const satisfies readonly (readonly [keyof typeof ZONES, Start])[];

/** Where a plan begins: a prefecture, and the division its zones are taken from. `onDone` null = there is nothing to go back to. */
export function StartForm({ onDone }: { readonly onDone: (() => void) | null }) {
  const t = useText();
  const id = useId();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const { plans, registry } = useEditor();
  const list = usePlans((state) => state.plans);
  const open = usePlans((state) => state.history !== null);
  const prefectures = registry.levels.prefecture.areas;
  const [code, setCode] = useState('');
  const [start, setStart] = useState<(typeof STARTS)[number][0]>('startSecondary');
  const [name, setName] = useState('');
  const controller = use(MapContext);
  useEffect(() => {
    controller?.setOverlay({
      scene: blankScene(registry),
      hover: () => {},
      select: (area) => setCode(registry.levels.prefecture.areas[registry.levels.prefecture.areaOf[area]!]!.code),
    });
    return () => controller?.setOverlay(null);
  }, [controller, registry]);
  const prefecture = prefectures.find((one) => one.code === code);
  const usual = prefecture ? t(zonesText.planOf(nameOf(prefecture))) : '';
  const create = async (): Promise<void> => {
    if (!prefecture) return;
    // Wherever the map was moved to: a new plan is looked at whole.
    store.getState().change({ camera: null }, false);
    const [, from] = STARTS.find(([key]) => key === start)!;
    await plans.getState().create((all, planId) => startPlan(all, { id: planId, name: name.trim() || usual, scope: scopeOf(all, [{ level: 'prefecture', code }]), start: from }));
    onDone?.();
  };
  return (
    <form className="zones-start" aria-label={t(ZONES.newPlan)} onSubmit={(event) => { event.preventDefault(); void create(); }}>
      <p className="hint">{t(ZONES.about)}</p>
      {!open && list.length > 0 && (
        <div className="zones-actions">{list.map((one) => <button key={one.id} type="button" className="button" onClick={() => { store.getState().change({ camera: null }, false); void plans.getState().open(one.id); }}>{one.name}</button>)}</div>
      )}
      <div className="field">
        <label htmlFor={`${id}p`}>{t(ZONES.prefecture)}</label>
        <select id={`${id}p`} required value={code} onChange={(event) => setCode(event.target.value)}>
          <option value="">—</option>
          {prefectures.map((one) => <option key={one.code} value={one.code}>{nameOf(one)}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}s`}>{t(ZONES.start)}</label>
        <select id={`${id}s`} value={start} onChange={(event) => setStart(event.target.value as typeof start)}>
          {STARTS.map(([key]) => <option key={key} value={key}>{t(ZONES[key])}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}n`}>{t(ZONES.planName)}</label>
        <input id={`${id}n`} value={name} maxLength={60} placeholder={usual} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="zones-actions">
        <button type="submit" className="button">{t(ZONES.create)}</button>
        {onDone && open && <button type="button" className="button" onClick={onDone}>{t(ZONES.cancel)}</button>}
      </div>
    </form>
  );
}
