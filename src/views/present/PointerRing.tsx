import { useEffect, useRef } from 'react';

const STEP_PX = 40;

/** A ring around the pointer, dark, bright and dark again so that it is seen on any colour. Shift and an arrow move it too. */
export function PointerRing() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = { x: window.innerWidth / 2, y: window.innerHeight / 2 };
    const put = (x: number, y: number): void => {
      Object.assign(at, { x: Math.max(0, Math.min(window.innerWidth, x)), y: Math.max(0, Math.min(window.innerHeight, y)) });
      ring.current!.style.transform = `translate(${at.x}px, ${at.y}px)`;
    };
    const onPointer = (event: PointerEvent): void => put(event.clientX, event.clientY);
    const onArrow = (event: Event): void => {
      const [across, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[(event as CustomEvent<string>).detail] ?? [0, 0];
      put(at.x + across! * STEP_PX, at.y + down! * STEP_PX);
    };
    put(at.x, at.y);
    window.addEventListener('pointermove', onPointer, true);
    window.addEventListener('ring-move', onArrow);
    return () => {
      window.removeEventListener('pointermove', onPointer, true);
      window.removeEventListener('ring-move', onArrow);
    };
  }, []);
  return <div ref={ring} className="present-ring" />;
}
