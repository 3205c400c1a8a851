import { useEffect } from 'react';
import { useEditor } from './plans-context';

/** Ctrl+Z, Ctrl+Y and Shift+Ctrl+Z anywhere while the editor is open, but where text is written: there they undo the writing. */
export function useUndoKeys(): void {
  const { plans } = useEditor();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || writesText(event.target)) return;
      const key = event.key.toLowerCase();
      const step = key === 'z' ? (event.shiftKey ? 1 : -1) : key === 'y' && !event.shiftKey ? 1 : 0;
      const { history, jump } = plans.getState();
      if (step === 0 || !history) return;
      event.preventDefault();
      jump(history.done + step);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [plans]);
}

const WITHOUT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit']);

function writesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
