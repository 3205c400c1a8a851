import { useEffect } from 'react';
import { stepOf } from '../../state/scenes/clicker';
import type { Step } from '../../state/scenes/showing';

interface Hearers {
  readonly step: (step: Step) => void;
  readonly leave: () => void;
  readonly notes: () => void;
}

/**
 * Takes every key before anything else in the page can: those of a clicker are steps, all others do nothing. The keys of
 * the browser itself (with Ctrl, ⌘, Alt, function keys) and those that reach and press the controls stay what they are.
 */
export function useClickerKeys(popup: Window | null, { step, leave, notes }: Hearers): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      event.stopImmediatePropagation();
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || key === 'Tab' || /^F\d+$/.test(key)) return;
      // The ring listens to these on the same window.
      if (event.shiftKey && key.startsWith('Arrow')) return void event.currentTarget!.dispatchEvent(new CustomEvent('ring-move', { detail: key }));
      const onButton = (event.target as Element | null)?.closest?.('button') !== null;
      if (onButton && (key === ' ' || key === 'Enter')) return;
      event.preventDefault();
      if (key === 'Escape') return leave();
      if (key === 'n' || key === 'N') return notes();
      const asked = stepOf(key);
      // A held key must not run through the scenes.
      if (asked !== null && !event.repeat) step(asked);
    };
    const windows = popup ? [window, popup] : [window];
    for (const one of windows) one.addEventListener('keydown', onKey, true);
    return () => { for (const one of windows) one.removeEventListener('keydown', onKey, true); };
  }, [popup, step, leave, notes]);
}
