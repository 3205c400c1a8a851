import { ZONES_SHELL } from '../../i18n/zones-shell-messages';
import { useText } from '../context';
import { Items } from './Items';
import { Marks } from './Marks';
import { usePlans, type PlanView } from './plans-context';
import { ZoneDetail } from './ZoneDetail';
import { ZoneSwatch } from './ZoneSwatch';
import { ZoneTools } from './ZoneTools';

/** All of the zone that is painted with: what can be done with it, and what is known of it. */
export function ZonePanel({ view: { plan, review } }: { readonly view: PlanView }) {
  const t = useText();
  const active = usePlans((state) => state.zone);
  const position = plan.zones.findIndex(({ id }) => id === active);
  const zone = plan.zones[position];
  if (!zone) return <p className="hint">{t(ZONES_SHELL.noZone)}</p>;
  return (
    <section aria-labelledby="zone-heading">
      <h3 id="zone-heading" className="zone-title"><ZoneSwatch index={review.colours.get(zone.id)!} /> {position + 1} {zone.name}</h3>
      <ZoneTools key={zone.id} plan={plan} zone={zone} figures={review.figures.zones[position]!.figures} shown={review.colours.get(zone.id)!} />
      <Marks zone={zone} codes={review.figures.zones[position]!.figures.codes} />
      <Items zone={zone} />
      <ZoneDetail figures={review.figures.zones[position]!.figures} />
    </section>
  );
}
