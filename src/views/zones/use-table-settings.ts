import { useStore } from 'zustand';
import { createTableSettings, type TableSettings } from '../../state/plans/table-settings';
import { browserStorage } from '../../state/rates-storage';

/** One for the page: closing the editor or another plan keeps what was chosen. */
export const tableSettings = createTableSettings(browserStorage());

export function useTableSettings<T>(selector: (state: TableSettings) => T): T {
  return useStore(tableSettings, selector);
}
