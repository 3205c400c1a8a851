/** Gives the focus to the map: what was pressed is gone, and it would be lost. */
export function focusMap(): void {
  document.querySelector<HTMLElement>('.map canvas[tabindex]')?.focus();
}
