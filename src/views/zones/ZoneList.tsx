import { useId, useState, type ReactNode } from 'react';
import { formatNumber } from '../../i18n/format';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { zoneColour } from '../../map/zone-scene';
import { cellOf, type ZoneFigures } from '../../model/plan/metrics';
import type { Cell } from '../../model/cell';
import { weakest } from '../../model/quality';
import type { Zone } from '../../model/plan/plan';
import { addZone, mergeZones, removeZone } from '../../model/plan/zone-list';
import { lockZone, renameZone } from '../../model/plan/zone-properties';
import type { Text } from '../../model/text';
import { SourceNotes } from '../SourceNotes';
import { Badge } from '../Badge';
import { useAtlas, useLanguage, useText } from '../context';
import { NameForm } from './NameForm';
import { useEditor, usePlans, type PlanView } from './plans-context';

const FIGURES: readonly { readonly label: Text; readonly unit: Text; readonly metrics: readonly (readonly [year: string, id: string])[] }[] = [
  { label: ZONES.people65, unit: ZONES.people, metrics: [['2025', 'people-65plus-r5-2025'], ['2040', 'people-65plus-r5-2040']] },
  { label: ZONES.people75, unit: ZONES.people, metrics: [['2025', 'people-75plus-r5-2025'], ['2040', 'people-75plus-r5-2040']] },
  { label: ZONES.clinics, unit: ZONES.facilities, metrics: [['', 'count-zaishishin-2025']] },
];
const DATASETS = ['population-r5', 'resources-homecare-2025', 'areas'];

/** The zones: which one is painted with, what each has, and what is done with them. */
export function ZoneList({ view: { plan, review } }: { readonly view: PlanView }) {
  const t = useText();
  const { plans } = useEditor();
  const catalog = useAtlas((state) => state.catalog);
  const active = usePlans((state) => state.zone);
  const { choose, edit } = plans.getState();
  const { figures, colours } = review;
  const add = (): void => {
    let id = '';
    edit((at) => {
      const made = addZone(at);
      id = made.zone;
      return made;
    });
    choose(id);
  };
  const zone = plan.zones.find(({ id }) => id === active);
  return (
    <section className="zones-list" aria-labelledby="zones-list-heading">
      <h3 id="zones-list-heading">{t(ZONES.zones)}</h3>
      <ul>
        {figures.zones.map(({ zone: one, figures: own }, index) => (
          <li key={one.id} className={one.id === active ? 'zone zone-on' : 'zone'}>
            <label className="zone-pick">
              <input type="radio" name="zones-active" checked={one.id === active} onChange={() => choose(one.id)} />
              <span className="zone-colour" style={{ background: zoneColour(colours.get(one.id)!) }} aria-hidden="true" />
              <span className="zone-number">{index + 1}</span> <span className="zone-name">{one.name}</span>{one.locked && <span aria-hidden="true"> 🔒</span>}
              <small>{t(zonesText.members(own.codes.length))}</small>
            </label>
            {own.codes.length > 0 && <Figures figures={own} />}
          </li>
        ))}
        <li className={active === null ? 'zone zone-on' : 'zone'}>
          <label className="zone-pick">
            <input type="radio" name="zones-active" checked={active === null} onChange={() => choose(null)} />
            <span className="zone-colour hatched" aria-hidden="true" /> <span className="zone-name">{t(ZONES.eraser)}</span>
            <small>{t(ZONES.unassigned)} {t(zonesText.members(figures.unassigned.codes.length))}</small>
          </label>
        </li>
      </ul>
      <div className="zones-actions"><button type="button" className="button" onClick={add}>{t(ZONES.add)}</button></div>
      {zone && <ZoneTools key={`${zone.id} ${zone.name}`} zone={zone} others={plan.zones.filter(({ id }) => id !== zone.id)} />}
      {catalog && <SourceNotes catalog={catalog} datasets={DATASETS} />}
    </section>
  );
}

function Figures({ figures }: { readonly figures: ZoneFigures }) {
  const t = useText();
  const language = useLanguage();
  return (
    <dl className="zone-figures">
      {FIGURES.map(({ label, unit, metrics }) => (
        <div key={label.en}>
          <dt>{t(label)} {quality(metrics.map(([, id]) => cellOf(figures, id)))}</dt>
          {metrics.map(([year, id]) => {
            const cell = cellOf(figures, id);
            return (
              <dd key={id}>
                {year !== '' && <small>{year} </small>}
                {cell.value === null ? <span className="row-reason">—（{t(cell.reason)}）</span> : <>{formatNumber(cell.value, Number.isInteger(cell.value) ? 0 : 1, language)}{t(unit)}</>}
              </dd>
            );
          })}
        </div>
      ))}
    </dl>
  );
}

/** One badge for figures that stand together: that of the weakest. */
function quality(cells: readonly Cell[]): ReactNode {
  const found = cells.flatMap((cell) => (cell.value === null ? [] : [cell.quality]));
  return found.length > 0 && <Badge quality={found.reduce(weakest)} />;
}

function ZoneTools({ zone, others }: { readonly zone: Zone; readonly others: readonly Zone[] }) {
  const t = useText();
  const id = useId();
  const { plans } = useEditor();
  const { edit, choose } = plans.getState();
  const [into, setInto] = useState('');
  const goal = others.some((one) => one.id === into) ? into : others[0]?.id;
  return (
    <fieldset className="zone-tools">
      <legend>{zone.name}</legend>
      <NameForm label={t(ZONES.zoneName)} name={zone.name} onName={(name) => edit((at) => renameZone(at, zone.id, name))} />
      {goal !== undefined && (
        <form className="zones-name" onSubmit={(event) => { event.preventDefault(); edit((at) => mergeZones(at, goal, [zone.id])); if (plans.getState().history!.plan.zones.every((one) => one.id !== zone.id)) choose(goal); }}>
          <div className="field">
            <label htmlFor={id}>{t(ZONES.mergeInto)}</label>
            <select id={id} value={goal} onChange={(event) => setInto(event.target.value)}>{others.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
          </div>
          <button type="submit" className="button">{t(ZONES.merge)}</button>
        </form>
      )}
      <div className="zones-actions">
        <label className="check"><input type="checkbox" checked={zone.locked} onChange={(event) => { const { checked } = event.target; edit((at) => lockZone(at, zone.id, checked)); }} />{t(ZONES.lock)}</label>
        <button type="button" className="button" onClick={() => edit((at) => removeZone(at, zone.id))}>{t(ZONES.removeZone)}</button>
      </div>
    </fieldset>
  );
}
