import { useCallback, useId, useMemo, useState } from 'react';
import type { PlanIntake } from '../../data/plan-intake';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { perform } from '../../model/plan/edit';
import { countNotes, importPlan, importZones, namedZones, planFromZones } from '../../model/plan/import-zones';
import { unassigned } from '../../model/plan/members';
import type { Plan } from '../../model/plan/plan';
import { refusalTexts } from '../../model/plan/refusal';
import { firstColours } from '../../model/plan/review';
import { useAreaName, useAtlasContext, useText } from '../context';
import { PlanMap } from './PlanMap';
import { PlanProblems } from './PlanProblems';
import { useEditor } from './plans-context';
import { useSingle } from './use-single';

type Sound = Exclude<PlanIntake, { kind: 'refused' }>;

interface Props {
  readonly file: string;
  readonly intake: Sound;
  readonly open: Plan | null;
  readonly intoOpen: boolean;
  readonly onInto: (open: boolean) => void;
  readonly onClear: () => void;
  readonly onTaken: () => void;
}

/** What would be taken, before anything is: scope, zones, changes, what was read otherwise than written, what cannot be taken. */
export function ImportPreview({ file, intake, open, intoOpen, onInto, onClear, onTaken }: Props) {
  const t = useText();
  const id = useId();
  const { store } = useAtlasContext();
  const { plans, names, registry } = useEditor();
  const [accepted, setAccepted] = useState(false);
  const target = intoOpen ? open : null;
  const into = open !== null && (intake.kind === 'zones' || intake.plans.length === 1);
  const zoneNameOf = useMemo(() => (intake.kind === 'zones' ? intake.reading.zoneNameOf : namedZones(intake.plans[0]!.plan).zoneNameOf), [intake]);
  const editOf = useCallback((at: Plan) => (intake.kind === 'zones' ? importZones(at, zoneNameOf) : importPlan(at, intake.plans[0]!.plan)), [intake, zoneNameOf]);
  const outcome = useMemo(() => (target ? perform(target, editOf(target)) : null), [target, editOf]);
  const problems = intake.kind === 'zones' ? intake.reading.problems : [];
  const notices = intake.kind === 'zones' ? intake.reading.notices : intake.notices;
  const fresh = useMemo(() => (intake.kind === 'zones' ? planFromZones(registry, { id: 'import', name: nameFrom(file) }, intake.reading.zoneNameOf) : null), [intake, registry, file]);
  const plan = outcome?.plan ?? fresh ?? (intake.kind === 'plans' ? intake.plans[0]!.plan : null)!;
  const same = outcome !== null && outcome.plan === target;
  const ready = (problems.length === 0 || accepted) && !same;

  const apply = useSingle(async (): Promise<void> => {
    if (!ready) return;
    if (target) plans.getState().edit(editOf);
    else {
      // A new plan is looked at whole, wherever the map was.
      store.getState().change({ camera: null }, false);
      await plans.getState().adopt(intake.kind === 'plans' ? intake.plans : [{ plan: fresh! }]);
    }
    onTaken();
  });
  return (
    <section className="plans-preview" aria-label={t(plansText.preview(file))}>
      <div role="status"><h3>{t(plansText.preview(file))}</h3></div>
      {into && (
        <fieldset className="plans-into">
          <legend>{t(PLANS.into)}</legend>
          {([false, true] as const).map((value) => <label key={String(value)}><input type="radio" name={`${id}i`} checked={intoOpen === value} onChange={() => { onInto(value); setAccepted(false); }} /> {t(value ? plansText.intoOpen(open.name) : PLANS.intoNew)}</label>)}
        </fieldset>
      )}
      <div className="plans-sight">
        <PreviewMap plan={plan} />
        <div>
          {intake.kind === 'plans' && !target ? <PlansIn intake={intake} /> : <p><strong>{t(plansText.holds(zoneNameOf.size, new Set(zoneNameOf.values()).size))}</strong></p>}
          {fresh && !target && <NewScope plan={fresh} />}
          {outcome && <p>{same ? t(PLANS.nothingToDo) : t(plansText.changes(outcome.done.length, outcome.plan.zones.length - target!.zones.length, notesOf(outcome.plan) - notesOf(target!)))}</p>}
          {outcome && intake.kind === 'plans' && <p className="hint">{t(PLANS.notAll)}</p>}
          {outcome && refusalTexts(target!, outcome.refused, names).map(({ reason, next }) => <p key={reason.en} className="plans-warn"><strong>{t(reason)}</strong> {t(next)}</p>)}
          <Notices notices={notices.map(t)} />
        </div>
      </div>
      {problems.length > 0 && (
        <div className="plans-refused" role="alert">
          <h4>{t(plansText.failing(problems.length))}</h4>
          <PlanProblems problems={problems} />
          <label className="plans-accept"><input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.target.checked)} /> {t(plansText.acceptRest(zoneNameOf.size))}</label>
        </div>
      )}
      <div className="plans-do">
        {/* aria-disabled: it can be reached, and says what is still asked. */}
        <button type="button" className="button plans-main" aria-disabled={!ready} onClick={apply}>{t(target ? PLANS.applyOpen : PLANS.applyNew)}</button>
        <button type="button" className="button" onClick={onClear}>{t(PLANS.otherFile)}</button>
      </div>
    </section>
  );
}

function PlansIn({ intake }: { readonly intake: Extract<Sound, { kind: 'plans' }> }) {
  const t = useText();
  const { plans } = intake;
  return (
    <>
      <p><strong>{t(plansText.plansIn(plans.length))}</strong></p>
      <ul className="plans-in">{plans.map(({ plan }) => <li key={plan.id}>{plan.name}<small>{t(plansText.holds(plan.scope.length, plan.zones.length))}</small></li>)}</ul>
      {plans.some(({ history }) => history !== undefined) && <p className="hint">{t(PLANS.withHistory)}</p>}
    </>
  );
}

function NewScope({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const nameOf = useAreaName();
  const { registry } = useEditor();
  const prefectures = registry.levels.prefecture.areas.filter(({ code }) => plan.scope.some((one) => one.startsWith(code))).map(nameOf);
  const shown = prefectures.slice(0, 3).join('・') + (prefectures.length > 3 ? `・${t(plansText.more(prefectures.length - 3))}` : '');
  return <p>{t(plansText.newScope(plan.scope.length, shown, unassigned(plan).length))}</p>;
}

const MOST_NOTICES = 5;

function Notices({ notices }: { readonly notices: readonly string[] }) {
  const t = useText();
  const all = [...new Set(notices)];
  if (all.length === 0) return null;
  const rest = all.slice(MOST_NOTICES);
  return (
    <div className="plans-notices">
      <ul>{all.slice(0, MOST_NOTICES).map((notice) => <li key={notice}>{notice}</li>)}</ul>
      {rest.length > 0 && <details><summary>{t(plansText.more(rest.length))}</summary><ul>{rest.map((notice) => <li key={notice}>{notice}</li>)}</ul></details>}
    </div>
  );
}

/** A plan as it would come in. */
export function PreviewMap({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const { planData } = useEditor();
  const colours = useMemo(() => firstColours(planData, plan), [planData, plan]);
  return <PlanMap plan={plan} colours={colours} label={t(PLANS.previewMap)} named />;
}

/** Institutions, hubs and ticked items of all zones. */
function notesOf({ zones }: Plan): number {
  return zones.reduce((sum, zone) => sum + countNotes(zone), 0);
}

/** A file's name without its ending, as the name of a plan. */
function nameFrom(file: string): string {
  return file.replace(/\.[a-z]{2,8}$/i, '').slice(0, 60).trim() || file;
}
