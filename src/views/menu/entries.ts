import { KEYS_SHORTCUT } from '../../i18n/key-list';
import { MENU_ENTRIES } from '../../i18n/menu-messages';
import { EMPTY_COMPARISON } from '../../state/compare-link';
import type { PageId } from '../../model/pages';
import { firstReach } from '../../state/reach-link';
import { selectedArea, type AtlasStore } from '../../state/store';
import { lazyPart } from '../lazy-part';
import type { MenuEntry } from './entry';

/** Begins with the prefecture of the selected area. */
function openReach(store: AtlasStore): void {
  const state = store.getState();
  const prefecture = selectedArea(state)?.prefecture ?? null;
  state.change({ reach: firstReach(prefecture === null ? '00' : state.registry!.levels.prefecture.areas[prefecture]!.code), zones: false, compare: null, table: false, profile: false, multiples: null, points: null });
}

/** The menu, top to bottom. A new part of the application adds one entry here; its dialog is loaded when it is chosen. */
export const ENTRIES: readonly MenuEntry[] = [
  { id: 'scenes', label: MENU_ENTRIES.scenes, action: { dialog: lazyPart(() => import('../present/Scenes')) } },
  { id: 'compare', label: MENU_ENTRIES.compare, action: { run: (store) => store.getState().change({ compare: EMPTY_COMPARISON, reach: null, table: false, profile: false, multiples: null }) } },
  { id: 'export', label: MENU_ENTRIES.export, action: { dialog: lazyPart(() => import('../export/ExportDialog')) } },
  { id: 'embed', label: MENU_ENTRIES.embed, action: { dialog: lazyPart(() => import('../embed-builder/EmbedBuilder')) } },
  { id: 'reach', label: MENU_ENTRIES.reach, action: { run: openReach } },
  { id: 'what-if', label: MENU_ENTRIES.whatIf, action: { dialog: lazyPart(() => import('../whatif/WhatIfDialog')) } },
  { id: 'settings', label: MENU_ENTRIES.settings, action: { dialog: lazyPart(() => import('./SettingsDialog')) } },
  { id: 'help', label: MENU_ENTRIES.help, action: { run: openPage('help') } },
  { id: 'keys', label: MENU_ENTRIES.keys, keys: KEYS_SHORTCUT, action: { dialog: lazyPart(() => import('./KeysDialog')) } },
  { id: 'sources', label: MENU_ENTRIES.sources, action: { run: openPage('sources') } },
  { id: 'accessibility', label: MENU_ENTRIES.accessibility, action: { run: openPage('accessibility') } },
];

function openPage(page: PageId): (store: AtlasStore) => void {
  return (store) => store.getState().change({ page });
}
