import { lazy } from 'react';
import { MENU_ENTRIES } from '../../i18n/menu-messages';
import { EMPTY_COMPARISON } from '../../state/compare-link';
import type { MenuEntry } from './entry';

/** The menu, top to bottom. A new part of the application adds one entry here; its dialog is loaded when it is chosen. */
export const ENTRIES: readonly MenuEntry[] = [
  { id: 'scenes', label: MENU_ENTRIES.scenes, action: { dialog: lazy(() => import('../present/Scenes')) } },
  { id: 'compare', label: MENU_ENTRIES.compare, action: { run: (store) => store.getState().change({ compare: EMPTY_COMPARISON, table: false, profile: false, multiples: null }) } },
  { id: 'export', label: MENU_ENTRIES.export, action: { dialog: lazy(() => import('../export/ExportDialog')) } },
  { id: 'what-if', label: MENU_ENTRIES.whatIf, action: { dialog: lazy(() => import('../whatif/WhatIfDialog')) } },
  { id: 'settings', label: MENU_ENTRIES.settings, action: { dialog: lazy(() => import('./SettingsDialog')) } },
];
