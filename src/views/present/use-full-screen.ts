import { useEffect, useRef, useState, type RefObject } from 'react';

interface FullScreen {
  /** Frames and telephones may not allow it: then the scenes fill the window. */
  readonly possible: boolean;
  readonly on: boolean;
  readonly toggle: () => void;
  /** What comes next ends the full screen, and is no wish to leave: browsers do so when a window opens. */
  readonly allowExit: () => void;
}

/** Goes to full screen where the browser allows it; leaving full screen (Esc) leaves the presentation. */
export function useFullScreen(frame: RefObject<HTMLElement | null>, onLeave: () => void): FullScreen {
  const possible = document.fullscreenEnabled === true;
  const [on, setOn] = useState(false);
  const was = useRef(false);
  const leave = useRef(onLeave);
  useEffect(() => { leave.current = onLeave; }, [onLeave]);
  useEffect(() => {
    const element = frame.current!;
    const follow = (): void => {
      const now = document.fullscreenElement === element;
      setOn(now);
      if (was.current && !now) leave.current();
      was.current = now;
    };
    document.addEventListener('fullscreenchange', follow);
    if (possible) element.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement === element) document.exitFullscreen().catch(() => undefined);
    };
  }, [frame, possible]);
  return {
    possible, on,
    toggle() {
      if (!on) return void frame.current!.requestFullscreen().catch(() => undefined);
      was.current = false;
      document.exitFullscreen().catch(() => undefined);
    },
    allowExit: () => { was.current = false; },
  };
}
