import { createContext, useContext } from 'react';

export type PlanDialogName = 'list' | 'import' | 'export' | 'share';

/** Opens a dialog about plans. */
export const PlanDialogsContext = createContext<((dialog: PlanDialogName) => void) | null>(null);

export function usePlanDialogs(): (dialog: PlanDialogName) => void {
  const show = useContext(PlanDialogsContext);
  if (!show) throw new Error('what opens dialogs about plans stands inside PlanDialogs');
  return show;
}
