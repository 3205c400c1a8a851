import { useCallback, useEffect, useRef, useState } from 'react';
import { EMBED } from '../../i18n/embed-messages';
import { useText } from '../context';

type Gesture = 'wheel' | 'touch';

/** A gesture that was left to the page; `on` for a moment after it. */
interface Held {
  readonly gesture: Gesture;
  readonly on: boolean;
}

/** How long the hint stands after the last gesture, ms. */
const STANDS_MS = 1600;

export function useHeldGesture(): readonly [Held, (gesture: Gesture) => void] {
  const [held, setHeld] = useState<Held>({ gesture: 'wheel', on: false });
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useCallback((gesture: Gesture) => {
    setHeld({ gesture, on: true });
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setHeld({ gesture, on: false }), STANDS_MS);
  }, []);
  return [held, tell];
}

/** Says how the map is moved instead. Only for those who see the gesture do nothing: keys work without it. */
export function GestureHint({ held }: { readonly held: Held }) {
  const t = useText();
  return <p className={held.on ? 'gesture-hint gesture-hint-on' : 'gesture-hint'} aria-hidden="true">{t(held.gesture === 'touch' ? EMBED.heldTouch : EMBED.heldWheel)}</p>;
}
