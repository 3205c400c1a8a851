import { useState, type ReactNode } from 'react';
import { planReview } from '../../model/plan/review';
import { useAtlasContext, useLanguage } from '../context';
import { ExportDialog } from './ExportDialog';
import { ImportDialog } from './ImportDialog';
import { LinkArrival } from './LinkArrival';
import { PlanDialogsContext, type PlanDialogName } from './plan-dialogs-context';
import { PlanList } from './PlanList';
import { useEditor, usePlans } from './plans-context';
import { savePlanAs } from './save-plan';
import { ShareDialog } from './ShareDialog';

/** The dialogs about plans, for whatever stands inside to open; they outlive the form or bench that opened them. */
export function PlanDialogs({ onNew, onOpened, children }: { readonly onNew: () => void; readonly onOpened: () => void; readonly children: ReactNode }) {
  const language = useLanguage();
  const { data } = useAtlasContext();
  const editor = useEditor();
  const plan = usePlans((state) => state.history?.plan);
  const [dialog, setDialog] = useState<PlanDialogName | null>(null);
  const close = (): void => setDialog(null);
  const closeWith = (then: () => void) => (): void => { close(); then(); };
  const review = () => planReview(editor.planData, editor.plans.getState().coloursOf(plan!.id))(plan!);
  return (
    <PlanDialogsContext value={setDialog}>
      {children}
      {dialog === 'list' && <PlanList onClose={close} onOpened={closeWith(onOpened)} onNew={closeWith(onNew)} />}
      {dialog === 'import' && <ImportDialog onClose={close} onTaken={closeWith(onOpened)} />}
      {dialog === 'export' && plan && <ExportDialog plan={plan} review={review} onClose={close} />}
      {dialog === 'share' && plan && <ShareDialog plan={plan} onFile={() => savePlanAs('planFile', { plan, review, data, editor, language })} onClose={close} />}
      <LinkArrival onAdded={onOpened} />
    </PlanDialogsContext>
  );
}
