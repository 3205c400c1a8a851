import { toolsText } from '../../i18n/zones-tools-messages';
import { TYPING_MS, typeDigit } from '../../model/plan/typed-number';
import type { PlanStore } from '../../state/plans/plan-store';
import { tellTools } from './tool-store';

/** Digits typed lately, and when (ms of the event). */
let typed = { digits: '', at: -Infinity };

/** Number keys choose the zone to paint with, while the focus is inside an element; fields keep their digits. @returns how to stop. */
export function listenToDigits(element: HTMLElement, plans: PlanStore): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { history, choose } = plans.getState();
    if (!history || !/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    event.preventDefault();
    const { zones } = history.plan;
    const before = event.timeStamp - typed.at <= TYPING_MS ? typed.digits : '';
    const joined = typeDigit(before, event.key, zones.length);
    // 1 and then 5 where there are 12 zones: the 5 begins anew.
    const found = joined.kind === 'none' && before !== '' ? typeDigit('', event.key, zones.length) : joined;
    typed = { digits: found.kind === 'open' ? found.digits : '', at: event.timeStamp };
    if (found.kind === 'none') return tellTools(toolsText.noSuchZone(Number(found.digits)));
    // The first digit chooses at once: choosing changes no plan, and a second one corrects it.
    const zone = found.position === null ? null : zones[found.position]!;
    choose(zone?.id ?? null);
    tellTools(zone ? toolsText.chosen(found.position! + 1, zone.name) : toolsText.noneChosen);
  };
  element.addEventListener('keydown', onKey);
  return () => element.removeEventListener('keydown', onKey);
}
