import { COMPARE, compareText } from '../../i18n/compare-messages';
import { formatNumber } from '../../i18n/format';
import { zoneColour } from '../../map/zone-scene';
import type { Text } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { useByKey } from '../use-by-key';
import { coverageOfZone, type ComparedColumn } from './compared';
import type { Marked } from './marked';

interface Props {
  readonly columns: readonly ComparedColumn[];
  readonly marked: Marked | null;
}

/** The zone of a column in which what is pointed at lies, with its figures; of what lies in several, how much of it each holds. Keeps its room when nothing is pointed at. */
export function Where({ columns, at, marked }: Props & { readonly at: number }) {
  const t = useText();
  const language = useLanguage();
  if (!marked) return <p className="compare-where hint">{t(COMPARE.pointHint)}</p>;
  const column = columns[at]!;
  const holders = holdersOf(column, at, marked, t);
  const said = <strong>{holdersText(holders, t)}</strong>;
  const zone = holders.length === 1 ? holders[0]!.zone : null;
  if (zone === null) return <p className="compare-where">{marked.name}: {said}</p>;
  const { people, density } = coverageOfZone(column, zone);
  return (
    <p className="compare-where">
      {marked.name}: <span className="zone-colour" style={{ background: zoneColour(column.colours.get(zone)!) }} aria-hidden="true" /> {said}<br />
      {t(COMPARE.people75)} {people.value === null ? t(people.reason) : <>{formatNumber(people.value, 0, language)}{t(COMPARE.peopleUnit)} <Badge quality={people.quality} /></>}<br />
      {t(COMPARE.density)} {density.value === null ? t(density.reason) : <>{formatNumber(density.value, 1, language)} <Badge quality={density.quality} /></>}
    </p>
  );
}

/** The same of all columns in one sentence, for whoever does not see the maps. Points of the plot say themselves what they are. */
export function WhereSpoken({ columns, marked }: Props) {
  const t = useText();
  const byKey = useByKey();
  const said = marked && marked.pointed.kind !== 'zone' ? `${marked.name}: ${columns.map((column, at) => `${column.name} ${holdersText(holdersOf(column, at, marked, t), t)}`).join(' / ')}` : '';
  return <p className="visually-hidden" aria-live={byKey ? 'polite' : 'off'}>{said}</p>;
}

/** A zone, or none, or what lies beyond all that is compared, with how many of the municipalities it holds. */
interface Holder {
  readonly zone: string | null;
  readonly label: string;
  readonly count: number;
}

function holdersOf({ plan }: ComparedColumn, at: number, { members, within }: Marked, t: (text: Text) => string): Holder[] {
  const counts = within[at]!;
  const outside = members.length - [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...plan.zones.map(({ id, name }, position) => ({ zone: id, label: `${position + 1} ${name}`, count: counts.get(id) ?? 0 })),
    { zone: null, label: t(COMPARE.unassigned), count: counts.get(null) ?? 0 },
    { zone: null, label: t(COMPARE.outside), count: outside },
  ].filter(({ count }) => count > 0);
}

function holdersText(holders: readonly Holder[], t: (text: Text) => string): string {
  return holders.map(({ label, count }) => (holders.length === 1 ? label : `${label} ${t(compareText.places(count))}`)).join(' / ');
}
