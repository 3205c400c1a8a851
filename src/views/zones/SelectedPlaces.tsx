import { useId, useState } from 'react';
import { GRID, gridText } from '../../i18n/zone-grid-messages';
import { ZONES } from '../../i18n/zones-messages';
import type { Plan } from '../../model/plan/plan';
import { useText } from '../context';

interface Props {
  readonly plan: Plan;
  readonly codes: readonly string[];
  readonly onPut: (zone: string | null) => void;
  readonly onNewZone: () => void;
  readonly onLock: () => void;
  readonly onClear: () => void;
}

/** What can be done with several municipalities at once; there for the pointer and for touch, always in its place. */
export function SelectedPlaces({ plan, codes, onPut, onNewZone, onLock, onClear }: Props) {
  const t = useText();
  const id = useId();
  const [zone, setZone] = useState('');
  const goal = plan.zones.some((one) => one.id === zone) ? zone : plan.zones[0]?.id ?? '';
  const none = codes.length === 0;
  // aria-disabled: a button that has done its work keeps the focus.
  const button = (label: string, act: () => void) => <button type="button" className="button" aria-disabled={none} onClick={() => { if (!none) act(); }}>{label}</button>;
  return (
    <div className="grid-selected-bar" role="group" aria-label={t(gridText.selected(codes.length))}>
      <span className="grid-number">{t(gridText.selected(codes.length))}</span>
      <label className="visually-hidden" htmlFor={id}>{t(GRID.moveTo)}</label>
      <select id={id} value={goal} onChange={(event) => setZone(event.target.value)}>
        {plan.zones.map((one, index) => <option key={one.id} value={one.id}>{index + 1} {one.name}</option>)}
        <option value="">{t(ZONES.unassigned)}</option>
      </select>
      {button(t(GRID.move), () => onPut(goal === '' ? null : goal))}
      {button(t(GRID.newZone), onNewZone)}
      {button(t(GRID.toggleLock), onLock)}
      {button(t(GRID.clear), onClear)}
    </div>
  );
}
