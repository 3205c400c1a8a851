import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TOOL_NAMES, UNIT_NAMES } from '../../i18n/zones-tools-messages';
import type { Text } from '../../model/text';

export type ToolId = keyof typeof TOOL_NAMES;
export type ToolUnit = keyof typeof UNIT_NAMES;

export interface ToolState {
  readonly tool: ToolId;
  /** What a press, a stroke or a line takes at a time. */
  readonly unit: ToolUnit;
  /** A stroke keeps to the prefecture it begins in. */
  readonly stayInPrefecture: boolean;
  /** Patterns in place of colours. */
  readonly patterned: boolean;
  /** Municipality taken by the tool that moves, until it is put down. */
  readonly carried: string | null;
  /** What the tools have to say beside the plan's own messages; `serial` tells two alike apart. */
  readonly note: { readonly text: Text; readonly serial: number } | null;
}

/** The tools in hand. They stay as they are while the page is open, whichever plan is. */
export const toolStore = createStore<ToolState>()(() => ({ tool: 'click', unit: 'municipality', stayInPrefecture: false, patterned: false, carried: null, note: null }));

let serial = 0;

export function tellTools(text: Text | null): void {
  toolStore.setState({ note: text && { text, serial: ++serial } });
}

export function useTools<T>(selector: (state: ToolState) => T): T {
  return useStore(toolStore, selector);
}
