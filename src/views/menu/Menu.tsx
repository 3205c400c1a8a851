import { useEffect, useRef, type KeyboardEvent } from 'react';
import { MENU } from '../../i18n/menu-entry-messages';
import { useText } from '../context';
import { useMedia } from '../zones/use-media';
import { ENTRIES } from './entries';
import type { MenuEntry } from './entry';
import './menu.css';

interface Props {
  readonly onPick: (entry: MenuEntry) => void;
  /** Closed without a choice; `refocus` where the focus would be lost with the menu. */
  readonly onLeave: (refocus: boolean) => void;
}

/** The open menu, after the pattern of the ARIA guide: arrows, Home and End move, a letter jumps, Escape and Tab leave. */
export default function Menu({ onPick, onLeave }: Props) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const phone = useMedia('(max-width: 639px)');
  const entries = ENTRIES.filter((entry) => phone || entry.phoneOnly !== true);
  const items = (): HTMLElement[] => [...list.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
  useEffect(() => list.current!.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  useEffect(() => {
    const onPointer = (event: PointerEvent): void => {
      const place = list.current!.parentElement!;
      if (event.target instanceof Node && !place.contains(event.target)) onLeave(false);
    };
    document.addEventListener('pointerdown', onPointer, true);
    return () => document.removeEventListener('pointerdown', onPointer, true);
  });
  const onKey = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to]!.focus();
    else if (event.key === 'Escape') onLeave(true);
    else if (event.key === 'Tab') return onLeave(true);
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) => item.textContent.toLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} role="menu" tabIndex={-1} aria-label={t(MENU)} className="menu" onKeyDown={onKey}>
      {entries.map((entry) => <button key={entry.id} type="button" role="menuitem" tabIndex={-1} aria-keyshortcuts={entry.keys} onClick={() => onPick(entry)}>{t(entry.label)}</button>)}
    </div>
  );
}
