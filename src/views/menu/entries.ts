import { lazy } from 'react';
import { MENU_ENTRIES } from '../../i18n/menu-messages';
import type { MenuEntry } from './entry';

/** The menu, top to bottom. A new part of the application adds one entry here; its dialog is loaded when it is chosen. */
export const ENTRIES: readonly MenuEntry[] = [
  { id: 'export', label: MENU_ENTRIES.export, action: { dialog: lazy(() => import('../export/ExportDialog')) } },
];
