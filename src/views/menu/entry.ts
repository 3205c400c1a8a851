import type { ComponentType } from 'react';
import type { Text } from '../../model/text';
import type { AtlasStore } from '../../state/store';

/** What a dialog of the menu is given; it is drawn inside the map's context, in the page's body. */
export interface MenuDialogProps {
  readonly onClose: () => void;
}

export type MenuDialog = ComponentType<MenuDialogProps>;

/** One line of the header's menu: it opens a dialog, or does something to what is on the screen. */
export interface MenuEntry {
  readonly id: string;
  readonly label: Text;
  /** As in aria-keyshortcuts. */
  readonly keys?: string;
  /** Its button stands in the header of wide screens: here only on phones. */
  readonly phoneOnly?: boolean;
  readonly action: { readonly dialog: MenuDialog } | { readonly run: (store: AtlasStore) => void };
}
