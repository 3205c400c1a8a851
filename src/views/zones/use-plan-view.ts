import { useEffect, useMemo } from 'react';
import { planReview } from '../../model/plan/review';
import { planNow } from '../../state/plans/plan-store';
import { useEditor, usePlans, type PlanView } from './plans-context';

/** The open plan with the stroke that is being drawn, and all that is said of it; null when none is open. */
export function usePlanView(): PlanView | null {
  const { plans, planData } = useEditor();
  const id = usePlans((state) => state.history?.plan.id);
  const plan = usePlans((state) => state.history?.plan);
  const stroke = usePlans((state) => state.stroke);
  // Made anew for every plan: it keeps the figures and colours of the edit before.
  const review = useMemo(() => (id === undefined ? null : planReview(planData, plans.getState().coloursOf(id))), [plans, planData, id]);
  const view = useMemo(() => {
    const now = plan && planNow(plans.getState());
    return now && review ? { plan: now, review: review(now) } : null;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the stroke is read through planNow
  }, [plans, plan, stroke, review]);
  useEffect(() => { if (view) plans.getState().keepColours(view.plan.id, view.review.colours); }, [plans, view]);
  return view;
}
