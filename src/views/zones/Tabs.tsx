import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: ReactNode }[];
  /** null = nothing is open (folded). */
  readonly open: T | null;
  readonly onOpen: (tab: T) => void;
}

/** A row of tabs: one stop for Tab, arrow keys walk (WAI-ARIA tabs). The panel is `tab-panel-<id>`. */
export function Tabs<T extends string>({ label, tabs, open, onOpen }: TabsProps<T>) {
  const row = useRef<HTMLDivElement>(null);
  const at = Math.max(0, tabs.findIndex(({ id }) => id === open));
  const walk = (event: KeyboardEvent): void => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    onOpen(tabs[index]!.id);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div ref={row} className="tabs" role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button key={tab.id} type="button" role="tab" id={`tab-${tab.id}`} className="tab" aria-selected={tab.id === open} aria-controls={tab.id === open ? `tab-panel-${tab.id}` : undefined} tabIndex={index === at ? 0 : -1} onKeyDown={walk} onClick={() => onOpen(tab.id)}>{tab.label}</button>
      ))}
    </div>
  );
}
