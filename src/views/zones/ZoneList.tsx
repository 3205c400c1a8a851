import { ZONES, zonesText } from '../../i18n/zones-messages';
import { addZone } from '../../model/plan/zone-list';
import { useText } from '../context';
import { useEditor, usePlans, type PlanView } from './plans-context';
import { ZoneSwatch } from './ZoneSwatch';

/** The zone that is painted with. */
export function ZoneList({ view: { review } }: { readonly view: PlanView }) {
  const t = useText();
  const { plans } = useEditor();
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
  return (
    <section className="zones-list" aria-labelledby="zones-list-heading">
      <h3 id="zones-list-heading">{t(ZONES.zones)}</h3>
      <ul>
        {figures.zones.map(({ zone, figures: own }, index) => (
          <li key={zone.id}>
            <label className={zone.id === active ? 'zone-pick zone-on' : 'zone-pick'}>
              <input type="radio" name="zones-active" checked={zone.id === active} onChange={() => choose(zone.id)} />
              <ZoneSwatch index={colours.get(zone.id)!} />
              <span className="zone-number">{index + 1}</span> <span className="zone-name">{zone.name}</span>{zone.locked && <span aria-hidden="true"> 🔒</span>}
              <small>{own.codes.length}<span className="visually-hidden">{t(ZONES.municipality)}</span></small>
            </label>
          </li>
        ))}
        <li>
          <label className={active === null ? 'zone-pick zone-on' : 'zone-pick'}>
            <input type="radio" name="zones-active" checked={active === null} onChange={() => choose(null)} />
            <ZoneSwatch index={null} /> <span className="zone-name">{t(ZONES.eraser)}</span>
            <small>{t(ZONES.unassigned)} {t(zonesText.members(figures.unassigned.codes.length))}</small>
          </label>
        </li>
      </ul>
      <button type="button" className="button" onClick={add}>{t(ZONES.add)}</button>
    </section>
  );
}
