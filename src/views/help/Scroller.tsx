import type { ReactNode } from 'react';

/** A wide table on a narrow page: it scrolls by itself, by keyboard as well. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by Tab
  return <div className="text-page-scroll" tabIndex={0} role="region" aria-label={label}>{children}</div>;
}
