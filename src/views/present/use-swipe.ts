import { useRef, type PointerEvent } from 'react';
import type { Step } from '../../state/scenes/showing';

/** A finger that goes this far across, and less than half as far up or down, turns the page; px. */
const FAR = 60;

/** What a frame hears to go on when a finger is drawn to the left, and back when to the right. */
export function useSwipe(step: (step: Step) => void): { readonly onPointerDown: (event: PointerEvent) => void; readonly onPointerUp: (event: PointerEvent) => void } {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown({ pointerType, isPrimary, pointerId, clientX, clientY }) {
      from.current = pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
    },
    onPointerUp({ pointerId, clientX, clientY }) {
      const began = from.current;
      from.current = null;
      if (began?.id !== pointerId) return;
      const [across, down] = [clientX - began.x, clientY - began.y];
      if (Math.abs(across) >= FAR && Math.abs(across) > 2 * Math.abs(down)) step(across < 0 ? 'next' : 'back');
    },
  };
}
