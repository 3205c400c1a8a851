import { useMemo } from 'react';
import { WHAT_IF } from '../../i18n/what-if-messages';
import { useAtlasContext, useText } from '../context';
import { PlanDialog } from '../zones/PlanDialog';
import { editorNow, useEditor, usePlans } from '../zones/plans-context';
import { WhatIf } from './WhatIf';

/** The suppositions of the open plan: kept with it. */
export default function PlanWhatIf({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { data } = useAtlasContext();
  const { plans, names, planData } = useEditor();
  const plan = usePlans((state) => state.history?.plan);
  const name = plan?.name;
  const of = useMemo(() => (name === undefined ? null : { ja: name, en: name }), [name]);
  const log = usePlans((state) => state.whatIf);
  const undoable = usePlans((state) => state.whatIfBefore.length > 0);
  const { suppose, undoSuppose } = plans.getState();
  return (
    <PlanDialog title={t(WHAT_IF.title)} wide onClose={onClose}>
      {plan && of && <WhatIf plan={plan} of={of} planData={editorNow(data)?.planData ?? planData} names={names} log={log} onLog={suppose} onUndo={undoable ? undoSuppose : null} />}
    </PlanDialog>
  );
}
