import { COMPARE } from '../../i18n/compare-messages';
import { formatNumber } from '../../i18n/format';
import { zoneColour } from '../../map/zone-scene';
import { coverageOfZone } from './compared';
import type { ComparedColumn } from './compared';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { useEditor } from '../zones/plans-context';

/** The zone of a column in which the municipality pointed at lies, with its figures. Keeps its room when nothing is pointed at. */
export function Where({ column, pointed }: { readonly column: ComparedColumn; readonly pointed: number | null }) {
  const t = useText();
  const language = useLanguage();
  const { registry, names } = useEditor();
  if (pointed === null) return <p className="compare-where hint">{t(COMPARE.pointHint)}</p>;
  const code = registry.codes[pointed]!;
  const place = t(names(code));
  if (!column.plan.scope.includes(code)) return <p className="compare-where">{place}: {t(COMPARE.outside)}</p>;
  const id = column.plan.zoneOf.get(code);
  const at = column.plan.zones.findIndex((zone) => zone.id === id);
  if (at < 0) return <p className="compare-where">{place}: <strong>{t(COMPARE.unassigned)}</strong></p>;
  const { people, density } = coverageOfZone(column, id!);
  return (
    <p className="compare-where">
      {place}: <span className="zone-colour" style={{ background: zoneColour(column.colours.get(id!)!) }} aria-hidden="true" /> <strong>{at + 1} {column.plan.zones[at]!.name}</strong><br />
      {t(COMPARE.people75)} {people.value === null ? t(people.reason) : <>{formatNumber(people.value, 0, language)}{t(COMPARE.peopleUnit)} <Badge quality={people.quality} /></>}<br />
      {t(COMPARE.density)} {density.value === null ? t(density.reason) : <>{formatNumber(density.value, 1, language)} <Badge quality={density.quality} /></>}
    </p>
  );
}

/** The same of all columns in one sentence, for whoever does not see the maps. */
export function WhereSpoken({ columns, pointed }: { readonly columns: readonly ComparedColumn[]; readonly pointed: number | null }) {
  const t = useText();
  const { registry, names } = useEditor();
  const code = pointed === null ? null : registry.codes[pointed]!;
  const said = code === null ? '' : `${t(names(code))}: ${columns.map(({ name, plan }) => {
    const zone = plan.zones.find(({ id }) => id === plan.zoneOf.get(code));
    return `${name} ${plan.scope.includes(code) ? zone?.name ?? t(COMPARE.unassigned) : t(COMPARE.outside)}`;
  }).join(' / ')}`;
  return <p className="visually-hidden" role="status">{said}</p>;
}
