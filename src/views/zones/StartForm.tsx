import { useId, useMemo, useState } from 'react';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { scopeOf } from '../../model/plan/scope';
import { firstColours } from '../../model/plan/review';
import { startPlan, type Start } from '../../model/plan/starts';
import type { Plan } from '../../model/plan/plan';
import type { Area } from '../../model/registry';
import type { Text } from '../../model/text';
import { useAreaName, useAtlasContext, useText } from '../context';
import { PlanMap } from './PlanMap';
import { usePlanDialogs } from './plan-dialogs-context';
import { useEditor, usePlans } from './plans-context';
import { ScopePicker, type ScopeKind } from './ScopePicker';
import { useSingle } from './use-single';

const STARTS = {
  startSecondary: [ZONES.startSecondary, { kind: 'areas', level: 'secondary335', cities: 'within' }],
  startSecondary330: [PLANS.startSecondary330, { kind: 'areas', level: 'secondary330', cities: 'within' }],
  startHealthCentre: [ZONES.startHealthCentre, { kind: 'areas', level: 'healthcentre', cities: 'within' }],
  startMunicipality: [ZONES.startMunicipality, { kind: 'areas', level: 'municipality', cities: 'ward' }],
  startCity: [ZONES.startCity, { kind: 'areas', level: 'municipality', cities: 'whole' }],
  startEmpty: [ZONES.startEmpty, { kind: 'empty' }],
} as const satisfies Readonly<Record<string, readonly [Text, Start]>>;
type StartId = keyof typeof STARTS;

const isStart = (id: string): id is StartId => id in STARTS;

/** Where a plan begins: its scope, and the division its zones are taken from. `onDone` null = there is nothing to go back to. */
export function StartForm({ onDone }: { readonly onDone: (() => void) | null }) {
  const t = useText();
  const id = useId();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const { plans, registry } = useEditor();
  const list = usePlans((state) => state.plans);
  const open = usePlans((state) => state.history !== null);
  const show = usePlanDialogs();
  const [kind, setKind] = useState<ScopeKind>('prefecture');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  /** One of `STARTS`, or the id of a plan. */
  const [start, setStart] = useState('startSecondary');
  const [name, setName] = useState('');

  const areas = useMemo(() => (kind === 'nation' ? registry.levels.nation.areas : registry.levels[kind].areas.filter(({ code }) => chosen.includes(code))), [registry, kind, chosen]);
  const usual = areas.length === 0 ? '' : t(usualName(areas, nameOf));
  const source = useMemo((): Start | null => {
    if (isStart(start)) return STARTS[start][1];
    const kept = plans.getState().kept(start);
    return kept && { kind: 'plan', plan: kept.plan };
  }, [start, plans]);
  const draft = useMemo(() => (areas.length === 0 || !source ? null : startPlan(registry, { id: 'draft', name: '', scope: scopeOf(registry, areas), start: source })), [registry, areas, source]);
  const apart = source?.kind === 'plan' && draft !== null && !source.plan.scope.some((code) => draft.scope.includes(code));

  const create = useSingle(async (): Promise<void> => {
    if (!draft) return;
    // Wherever the map was moved to: a new plan is looked at whole.
    store.getState().change({ camera: null }, false);
    await plans.getState().create((_, planId) => ({ ...draft, id: planId, name: name.trim() || usual }));
    onDone?.();
  });
  return (
    <form className="zones-start" aria-label={t(ZONES.newPlan)} onSubmit={(event) => { event.preventDefault(); create(); }}>
      <p className="hint">{t(ZONES.about)}</p>
      <div className="zones-actions">
        {!open && list.length > 0 && <button type="button" className="button" onClick={() => show('list')}>{t(PLANS.list)}</button>}
        <button type="button" className="button" onClick={() => show('import')}>{t(PLANS.importTitle)}</button>
      </div>
      <ScopePicker kind={kind} chosen={chosen} onKind={(next) => { setKind(next); setChosen([]); }} onChosen={setChosen} />
      <div className="field">
        <label htmlFor={`${id}s`}>{t(ZONES.start)}</label>
        <select id={`${id}s`} value={start} onChange={(event) => setStart(event.target.value)}>
          {Object.entries(STARTS).map(([key, [label]]) => <option key={key} value={key}>{t(label)}</option>)}
          {list.length > 0 && <optgroup label={t(PLANS.startOther)}>{list.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</optgroup>}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}n`}>{t(ZONES.planName)}</label>
        <input id={`${id}n`} value={name} maxLength={60} placeholder={usual} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="zones-draft">
        {draft && <Sight draft={draft} />}
        <p className="hint" role="status">{draft && t(plansText.scopeSize(draft.scope.length, draft.zones.length))} {apart && t(PLANS.noOverlap)}</p>
      </div>
      <div className="zones-actions zones-create">
        <button type="submit" className="button plans-main">{t(ZONES.create)}</button>
        {onDone && open && <button type="button" className="button" onClick={onDone}>{t(ZONES.cancel)}</button>}
      </div>
    </form>
  );
}

/** What one would begin with: the map behind shows where it lies, and on a phone little more. */
function Sight({ draft }: { readonly draft: Plan }) {
  const t = useText();
  const { planData } = useEditor();
  const colours = useMemo(() => firstColours(planData, draft), [planData, draft]);
  return <PlanMap plan={draft} colours={colours} label={t(PLANS.startMap)} />;
}

function usualName(areas: readonly Area[], nameOf: (area: Area) => string): Text {
  const first = nameOf(areas[0]!);
  return areas.length === 1 ? zonesText.planOf(first) : plansText.planOfMany(first, areas.length - 1);
}
