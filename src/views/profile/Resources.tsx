import { MESSAGES } from '../../i18n/messages';
import { evaluateArea, type Atlas } from '../../model/evaluate';
import { indicatorById, type Indicator } from '../../model/indicators';
import type { Area } from '../../model/registry';
import { DENOMINATORS, RESOURCES, type DenominatorId } from '../../model/subjects';
import { useText } from '../context';
import { FigureTable } from './FigureTable';

const PER = Object.keys(DENOMINATORS) as DenominatorId[];

/** The count and the densities of one resource. */
function indicatorsOf(resource: string): Indicator[] {
  return [indicatorById(`count-${resource}`)!, ...PER.map((per) => indicatorById(`density-${resource}-per-${per}`)!)];
}

/** Every indicator the table shows. */
export const RESOURCE_INDICATORS: readonly Indicator[] = RESOURCES.flatMap(({ id }) => indicatorsOf(id));

/** Home-care resources by type: how many, per older people and per habitable land. */
export function Resources({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const rows = RESOURCES.map(({ id, label }) => ({ key: id, name: t(label), sortName: label.ja, cells: indicatorsOf(id).map((indicator) => evaluateArea(atlas, area, indicator)) }));
  const titles = [t(MESSAGES.count), ...PER.map((per) => t(DENOMINATORS[per].label).replace('以上', '以上 '))];
  // Any resource's indicators will do for the columns: they are formatted alike.
  return <FigureTable label={t(MESSAGES.resources)} first={t(MESSAGES.kind)} indicators={indicatorsOf(RESOURCES[0]!.id)} titles={titles} rows={rows} />;
}
