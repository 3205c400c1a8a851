import { memo } from 'react';
import { GRID } from '../../i18n/zone-grid-messages';
import { nameLang } from '../../i18n/names';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { addZone } from '../../model/plan/zone-list';
import { useLanguage, useText } from '../context';
import { LockMark } from './MunicipalityRows';
import { useEditor, usePlans, type PlanView } from './plans-context';
import { ZoneSwatch } from './ZoneSwatch';

/** The zone that is painted with. */
export const ZoneList = memo(function ZoneList({ view: { review } }: { readonly view: PlanView }) {
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
          <ZoneItem key={zone.id} id={zone.id} number={index + 1} name={zone.name} locked={zone.locked} colour={colours.get(zone.id)!} count={own.codes.length} active={zone.id === active} onChoose={choose} />
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
});

interface ItemProps {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly locked: boolean;
  /** Index in the palette. */
  readonly colour: number;
  /** Municipalities in it. */
  readonly count: number;
  readonly active: boolean;
  readonly onChoose: (id: string) => void;
}

/** One of hundreds in a plan of the nation, of which an edit changes two. */
const ZoneItem = memo(function ZoneItem({ id, number, name, locked, colour, count, active, onChoose }: ItemProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <li>
      <label className={active ? 'zone-pick zone-on' : 'zone-pick'}>
        <input type="radio" name="zones-active" checked={active} onChange={() => onChoose(id)} />
        <ZoneSwatch index={colour} />
        <span className="zone-number">{number}</span> <span className="zone-name" lang={nameLang(name, language)}>{name}</span>{locked && <><LockMark shut /><span className="visually-hidden">{t(GRID.locked)}</span></>}
        <small>{count}<span className="visually-hidden">{t(ZONES.municipality)}</span></small>
      </label>
    </li>
  );
});
