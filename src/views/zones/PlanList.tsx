import { useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react';
import { bracketed, formatNumber } from '../../i18n/format';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { cellOf } from '../../model/plan/metrics';
import { WEIGHT_METRIC } from '../../model/plan/metric-list';
import { unassigned } from '../../model/plan/members';
import type { Plan } from '../../model/plan/plan';
import { planReview, type PlanReview } from '../../model/plan/review';
import { compareWithToday } from '../../state/comparison';
import type { PlanSummary } from '../../state/plans/plan-list-slice';
import { Badge } from '../Badge';
import { useAtlasContext, useLanguage, useText } from '../context';
import { PlanDialog } from './PlanDialog';
import { PlanMap } from './PlanMap';
import { useEditor, usePlans } from './plans-context';

/** Every plan of this browser: what it looks like, its key figures, and what is done with it as a whole. */
export function PlanList({ onClose, onOpened, onNew }: { readonly onClose: () => void; readonly onOpened: () => void; readonly onNew: () => void }) {
  const t = useText();
  const language = useLanguage();
  const list = usePlans((state) => state.plans);
  const [all, setAll] = useState(false);
  const archived = list.filter((one) => one.archived).length;
  const shown = list.filter((one) => all || !one.archived);
  return (
    <PlanDialog title={t(PLANS.list)} onClose={onClose} wide foot={<button type="button" className="button plans-main" onClick={onNew}>{t(ZONES.newPlan)}</button>}>
      {shown.length === 0 && <p>{t(list.length === 0 ? PLANS.listNone : PLANS.listAllArchived)}</p>}
      {archived > 0 && <label className="plans-accept"><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> {t(PLANS.showArchived)}{bracketed(String(archived), language)}</label>}
      <ul className="plans-list">{shown.map((one) => <PlanCard key={one.id} summary={one} onClose={onClose} onOpened={onOpened} />)}</ul>
    </PlanDialog>
  );
}

function PlanCard({ summary: { id, name, archived, changed, zones, municipalities }, onClose, onOpened }: { readonly summary: PlanSummary; readonly onClose: () => void; readonly onOpened: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { store } = useAtlasContext();
  const { plans } = useEditor();
  const openId = usePlans((state) => state.history?.plan.id);
  const { open, duplicate, archive, remove } = plans.getState();
  const { card, seen } = useSeen();
  const leave = (work: Promise<void>): void => {
    store.getState().change({ camera: null }, false);
    void work;
    onOpened();
  };
  return (
    <li ref={card} className={archived ? 'plans-card plans-archived' : 'plans-card'}>
      {seen ? <Sight id={id} /> : <div className="plan-map" />}
      <div className="plans-about">
        <h3>{name} {id === openId && <small className="plans-tag">{t(PLANS.opened)}</small>} {archived && <small className="plans-tag">{t(PLANS.archived)}</small>}</h3>
        <dl>
          <div><dt>{t(PLANS.zones)}</dt><dd>{zones}</dd></div>
          <div><dt>{t(PLANS.municipalities)}</dt><dd>{municipalities.toLocaleString('en')}</dd></div>
          {seen && <Figures id={id} />}
          <div><dt>{t(PLANS.changed)}</dt><dd>{changed === null ? t(PLANS.noTime) : <time dateTime={changed}>{new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(changed))}</time>}</dd></div>
        </dl>
        <div className="zones-actions">
          {id !== openId && <button type="button" className="button" onClick={() => leave(open(id))}>{t(PLANS.open)}</button>}
          <button type="button" className="button" onClick={() => leave(duplicate(t(zonesText.copyOf(name)), id))}>{t(ZONES.duplicate)}</button>
          <button type="button" className="button" aria-label={t(plansText.compare(name))} onClick={() => { onClose(); store.getState().change({ compare: compareWithToday(id) }); }}>{t(PLANS.compare)}</button>
          <button type="button" className="button" onClick={() => void archive(id, !archived)}>{t(archived ? PLANS.unarchive : PLANS.archive)}</button>
          <button type="button" className="button" onClick={() => { void remove(id); onClose(); }}>{t(PLANS.remove)}</button>
        </div>
        <Rename key={name} id={id} name={name} />
      </div>
    </li>
  );
}

function Rename({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useText();
  const field = useId();
  const { plans } = useEditor();
  const [value, setValue] = useState(name);
  return (
    <form className="zones-name" onSubmit={(event) => { event.preventDefault(); void plans.getState().rename(id, value); }}>
      <div className="field"><label className="visually-hidden" htmlFor={field}>{t(plansText.nameOf(name))}</label><input id={field} value={value} maxLength={60} onChange={(event) => setValue(event.target.value)} /></div>
      <button type="submit" className="button" aria-disabled={value.trim() === '' || value.trim() === name}>{t(ZONES.rename)}</button>
    </form>
  );
}

/** Whether a card has come into sight: a plan is reckoned and drawn only then. */
function useSeen(): { readonly card: RefObject<HTMLLIElement | null>; readonly seen: boolean } {
  const card = useRef<HTMLLIElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true); }, { rootMargin: '100px' });
    observer.observe(card.current!);
    return () => observer.disconnect();
  }, []);
  return { card, seen };
}

interface Reviewed {
  readonly plan: Plan;
  readonly review: PlanReview;
}

/** By plan, as long as it stays what it is. */
const reviews = new WeakMap<object, Map<string, { readonly changed: string | null; readonly reviewed: Reviewed }>>();

function useReviewed(id: string): Reviewed | null {
  const { plans, planData } = useEditor();
  const changed = usePlans((state) => state.plans.find((one) => one.id === id)?.changed ?? null);
  return useMemo(() => {
    let kept = reviews.get(planData);
    if (!kept) reviews.set(planData, (kept = new Map()));
    const known = kept.get(id);
    if (known && known.changed === changed) return known.reviewed;
    const plan = plans.getState().kept(id)?.plan;
    if (!plan) return null;
    const reviewed = { plan, review: planReview(planData, plans.getState().coloursOf(id))(plan) };
    kept.set(id, { changed, reviewed });
    return reviewed;
  }, [id, changed, plans, planData]);
}

function Sight({ id }: { readonly id: string }) {
  const reviewed = useReviewed(id);
  return reviewed ? <PlanMap plan={reviewed.plan} colours={reviewed.review.colours} label={reviewed.plan.name} /> : <div className="plan-map" />;
}

function Figures({ id }: { readonly id: string }) {
  const t = useText();
  const language = useLanguage();
  const reviewed = useReviewed(id);
  if (!reviewed) return null;
  const { plan, review } = reviewed;
  const people = cellOf(review.figures.scope, WEIGHT_METRIC);
  return (
    <>
      <div><dt>{t(PLANS.unassigned)}</dt><dd>{unassigned(plan).length}</dd></div>
      <div><dt>{t(PLANS.people75)}</dt><dd>{people.value === null ? t(people.reason) : <>{formatNumber(people.value, 0, language)} <Badge quality={people.quality} /></>}</dd></div>
      <div><dt>{t(PLANS.problems)}</dt><dd>{review.problems.filter(({ severity }) => severity === 'problem').length}</dd></div>
    </>
  );
}
