import { useState } from 'react';
import { PLANS, plansText } from '../../i18n/plans-messages';
import type { PlanReview } from '../../model/plan/review';
import type { Plan } from '../../model/plan/plan';
import type { Text } from '../../model/text';
import { useAtlasContext, useLanguage, useText } from '../context';
import { PlanDialog } from './PlanDialog';
import { savePlanAs, PLAN_FORMATS, type PlanFormat } from './save-plan';
import { useEditor, usePlans } from './plans-context';

const WORDS: Readonly<Record<PlanFormat, readonly [Text, Text]>> = {
  csv: [PLANS.csv, PLANS.csvAbout],
  metrics: [PLANS.metrics, PLANS.metricsAbout],
  geojson: [PLANS.geojson, PLANS.geojsonAbout],
  topojson: [PLANS.topojson, PLANS.topojsonAbout],
  planFile: [PLANS.planFile, PLANS.planFileAbout],
  allPlans: [PLANS.allPlans, PLANS.allPlansAbout],
};

/** Every form in which the open plan leaves the browser. */
export function ExportDialog({ plan, review, onClose }: { readonly plan: Plan; readonly review: () => PlanReview; readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useAtlasContext();
  const editor = useEditor();
  const many = usePlans((state) => state.plans.length > 1);
  const [state, setState] = useState<{ readonly format: PlanFormat; readonly phase: 'making' | 'done' | 'failed' } | null>(null);
  const save = async (format: PlanFormat): Promise<void> => {
    if (state?.phase === 'making') return;
    setState({ format, phase: 'making' });
    try {
      await savePlanAs(format, { plan, review, data, editor, language });
      setState({ format, phase: 'done' });
    } catch {
      // Data that could not be loaded, or a browser that gives out no files.
      setState({ format, phase: 'failed' });
    }
  };
  return (
    <PlanDialog title={t(PLANS.exportTitle)} onClose={onClose}>
      <p className="hint">{t(PLANS.exportAbout)}</p>
      <ul className="plans-formats">
        {PLAN_FORMATS.filter((format) => format !== 'allPlans' || many).map((format) => {
          const [name, about] = WORDS[format];
          return (
            <li key={format}>
              <div><strong>{t(name)}</strong><p className="hint">{t(about)}</p></div>
              <button type="button" className="button" aria-label={`${t(name)}: ${t(PLANS.save)}`} onClick={() => void save(format)}>{t(PLANS.save)}</button>
            </li>
          );
        })}
      </ul>
      <p role="status" className={state?.phase === 'failed' ? 'plans-warn' : 'plans-said'}>{state && (state.phase === 'making' ? t(PLANS.making) : state.phase === 'done' ? t(plansText.done(t(WORDS[state.format][0]))) : t(PLANS.exportFailed))}</p>
    </PlanDialog>
  );
}
