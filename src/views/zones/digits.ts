import { toolsText } from '../../i18n/zones-tools-messages';
import type { PlanStore } from '../../state/plans/plan-store';
import { tellTools } from './tool-store';
import { typedNumber } from './typed-number';

/** Number keys choose the zone to paint with, while the focus is inside an element; fields keep their digits. @returns how to stop. */
export function listenToDigits(element: HTMLElement, plans: PlanStore): () => void {
  const zones = () => plans.getState().history?.plan.zones ?? [];
  const choose = (position: number | null): void => {
    const zone = position === null ? undefined : zones()[position];
    plans.getState().choose(zone?.id ?? null);
    tellTools(zone ? toolsText.chosen(position! + 1, zone.name) : toolsText.noneChosen);
  };
  const { type, stop } = typedNumber();
  const listener = {
    done: (position: number | null, waited: boolean) => { if (!waited) choose(position); },
    // At once: choosing changes no plan, and a second digit corrects it.
    open: (_: string, position: number) => choose(position),
    none: (digits: string) => tellTools(toolsText.noSuchZone(Number(digits))),
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!plans.getState().history || !/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    event.preventDefault();
    type(event.key, zones().length, listener);
  };
  element.addEventListener('keydown', onKey);
  return () => {
    stop();
    element.removeEventListener('keydown', onKey);
  };
}
