import { useId, useState } from 'react';
import { AGE_LABEL, REACH, REACH_ROWS_LABEL } from '../../i18n/reach-messages';
import { FACILITY_KINDS, type FacilityFilter } from '../../model/facilities';
import { writeFilter } from '../../model/facility-filter';
import type { Registry } from '../../model/registry';
import { RADIUS, REACH_ROWS, REACH_YEARS, type ReachContent } from '../../state/reach-link';
import { useAreaName, useText } from '../context';
import { countsOf, KindFilter } from '../facilities/FacilityPanel';
import type { LoadedFacilities } from '../facilities/use-facilities';
import { Choice } from '../whatif/ChangeForm';

interface Props {
  readonly registry: Registry;
  readonly choice: ReachContent;
  readonly filter: FacilityFilter;
  readonly loaded: LoadedFacilities;
  readonly onChange: (change: Partial<ReachContent>) => void;
}

/** What is asked: which distance of which facilities, of whose people, where. */
export function ReachForm({ registry, choice, filter, loaded, onChange }: Props) {
  const t = useText();
  const nameOf = useAreaName();
  return (
    <div className="reach-form">
      <Radius value={choice.radiusKm} onChange={(radiusKm) => onChange({ radiusKm })} />
      <p className="hint">{t(REACH.rule)}</p>
      <details>
        <summary>{t(REACH.kinds)}</summary>
        {FACILITY_KINDS.map((kind) => <KindFilter key={kind} kind={kind} filter={filter} counts={countsOf(kind, loaded)} onChange={(next) => onChange({ points: writeFilter(next) })} />)}
      </details>
      <div className="reach-choices">
        <Choice label={t(REACH.prefecture)} value={choice.prefecture} onChange={(prefecture) => onChange({ prefecture })} options={[['00', t(REACH.nation)], ...registry.levels.prefecture.areas.map((area) => [area.code, nameOf(area)] as const)]} />
        <Choice label={t(REACH.rows)} value={choice.rows} onChange={(rows) => onChange({ rows: rows as ReachContent['rows'] })} options={REACH_ROWS.map((rows) => [rows, t(REACH_ROWS_LABEL[rows])])} />
        <Choice label={t(REACH.people)} value={choice.age} onChange={(age) => onChange({ age: age as ReachContent['age'] })} options={(['65plus', '75plus'] as const).map((age) => [age, t(AGE_LABEL[age])])} />
        <Choice label={t(REACH.year)} value={String(choice.year)} onChange={(year) => onChange({ year: Number(year) })} options={REACH_YEARS.map((year) => [String(year), String(year)])} />
      </div>
    </div>
  );
}

function Radius({ value, onChange }: { readonly value: number; readonly onChange: (value: number) => void }) {
  const t = useText();
  const id = useId();
  /** What stands in the box while it is no radius. */
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (text: string): void => {
    const radius = Number(text);
    const right = /^\d{1,2}$/.test(text) && radius >= RADIUS.least && radius <= RADIUS.most;
    setWrong(right ? null : text);
    if (right) onChange(radius);
  };
  return (
    <div className="field reach-radius">
      <label htmlFor={id}>{t(REACH.radius)}</label>
      <div>
        <input type="range" min={RADIUS.least} max={RADIUS.most} step={1} value={value} aria-label={t(REACH.radiusStep)} aria-valuetext={`${value} km`} onChange={(event) => take(event.target.value)} />
        <input id={id} type="number" min={RADIUS.least} max={RADIUS.most} step={1} value={wrong ?? String(value)} aria-invalid={wrong !== null} aria-describedby={`${id}-wrong`} onChange={(event) => take(event.target.value)} />
      </div>
      <p id={`${id}-wrong`} className="field-error" role="alert">{wrong !== null && t(REACH.wrongRadius)}</p>
    </div>
  );
}
