import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { MESSAGES } from '../../i18n/messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { planReview } from '../../model/plan/review';
import { planNow, type PlansState } from '../../state/plans/plan-store';
import { useAtlasContext, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { Kept } from './Kept';
import { MunicipalityTable } from './MunicipalityTable';
import { PlanBar } from './PlanBar';
import { EditorContext, editorNow, loadEditor, useEditor, usePlans, type PlanView } from './plans-context';
import { History, Steps } from './Steps';
import { usePlanMap } from './use-plan-map';
import { ZoneList } from './ZoneList';
import './zones.css';

/** The zone editor: a panel beside the map, and the plan on the map. */
export default function Zones() {
  const t = useText();
  const { store, data } = useAtlasContext();
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(() => loadEditor(data), [data]);
  const loaded = useLoaded(load, () => editorNow(data));
  const inside = useRef(false);
  const keepFocus = useCallback(() => { if (inside.current && document.activeElement === document.body) heading.current?.focus(); }, []);
  useEffect(() => heading.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only listens whether the focus is inside
    <section className="panel zones" aria-labelledby="zones-heading" data-edge="zones" onFocus={() => { inside.current = true; }} onBlur={() => { inside.current = false; }}>
      <div className="zones-head">
        <h2 id="zones-heading" ref={heading} tabIndex={-1}>{t(ZONES.title)}</h2>
        <button type="button" className="icon-button" aria-label={t(ZONES.close)} onClick={() => store.getState().change({ zones: false, camera: null })}>×</button>
      </div>
      <div className="zones-body">
        {loaded.value ? <EditorContext value={loaded.value}><Editing keepFocus={keepFocus} /></EditorContext> : <Waiting what={t(MESSAGES.failed)} loaded={loaded} />}
      </div>
    </section>
  );
}

function Editing({ keepFocus }: { readonly keepFocus: () => void }) {
  const t = useText();
  const { plans } = useEditor();
  const ready = usePlans((state) => state.loaded);
  const said = usePlans((state) => state.said);
  const plan = usePlans((state) => state.history?.plan.id);
  const refused = usePlans((state) => state.refused);
  // What was pressed may be gone with what it did (a form, a zone): whoever pressed it goes on at the heading.
  useEffect(keepFocus, [keepFocus, said, plan, ready]);
  return (
    <>
      {ready ? <><PlanBar /><Kept /><Plan said={said} /></> : <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
      {refused.length > 0 && (
        <div className="zones-refused" role="alert">
          {refused.map(({ reason, next }) => <p key={reason.en}><strong>{t(reason)}</strong> {t(next)}</p>)}
          <button type="button" className="button" onClick={() => plans.getState().dismissRefused()}>{t(MESSAGES.close)}</button>
        </div>
      )}
    </>
  );
}

function Plan({ said }: { readonly said: PlansState['said'] }) {
  const { plans, planData } = useEditor();
  const id = usePlans((state) => state.history?.plan.id);
  const plan = useStore(plans, (state) => state.history?.plan);
  const stroke = usePlans((state) => state.stroke);
  // Made anew for every plan: it keeps the figures and colours of the edit before.
  const review = useMemo(() => (id === undefined ? null : planReview(planData)), [planData, id]);
  const view = useMemo((): PlanView | null => {
    const now = plan && planNow(plans.getState());
    return now && review ? { plan: now, review: review(now) } : null;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the stroke is read through planNow
  }, [plans, plan, stroke, review]);
  return view && <Open key={view.plan.id} view={view} said={said} />;
}

function Open({ view, said }: { readonly view: PlanView; readonly said: PlansState['said'] }) {
  const t = useText();
  const { names } = useEditor();
  const [brush, setBrush] = useState(false);
  const over = usePlanMap(view, brush);
  const zone = over === null ? undefined : view.plan.zones.find(({ id }) => id === view.plan.zoneOf.get(over));
  const place = over === null ? null : t(names(over));
  return (
    <>
      <p className="zones-printed" aria-hidden="true">{view.plan.name}</p>
      <Steps />
      <fieldset className="zones-tool">
        <legend>{t(ZONES.tool)}</legend>
        <div className="segments">
          {([false, true] as const).map((value) => (
            <label key={String(value)} className={brush === value ? 'segment segment-on' : 'segment'}>
              <input type="radio" name="zones-tool" checked={brush === value} onChange={() => setBrush(value)} />{t(value ? ZONES.brush : ZONES.click)}
            </label>
          ))}
        </div>
        <p className="hint">{t(brush ? ZONES.brushHint : ZONES.clickHint)}</p>
      </fieldset>
      <ZoneList view={view} />
      <MunicipalityTable view={view} />
      <History />
      <div className="zones-foot">
        <p className="zones-said" role="status">{said && <span key={said.serial}>{t(said.text)}</span>}</p>
        <p className="zones-over" role="status">{place !== null && over !== null && t(view.plan.scope.includes(over) ? zonesText.at(place, zone ? `${view.plan.zones.indexOf(zone) + 1} ${zone.name}` : t(ZONES.unassigned)) : zonesText.outside(place))}</p>
      </div>
    </>
  );
}
