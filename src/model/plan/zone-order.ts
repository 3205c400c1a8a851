import { fold } from '../search';
import type { PlanFinding } from './checks';
import { cellOf, type PlanFigures } from './metrics';

export type ZoneRow = PlanFigures['zones'][number] & {
  /** Place in the plan, from 0: the number on the map is one more. */
  readonly position: number;
};

export interface ZoneOrder {
  /** Metric id, or the plan's own order. */
  readonly by: string | 'plan';
  readonly descending: boolean;
  /** Ids of zones that stand first whatever the order. */
  readonly pinned: ReadonlySet<string>;
  /** Part of a name or a zone's number; '' = all. */
  readonly filter: string;
  /** Only zones with a finding. */
  readonly troubled: boolean;
}

/**
 * The zones as a table lists them: pinned ones first and never filtered away, then by the figure. A zone without a
 * figure stays at the end either way: missing is neither small nor large. Ties keep the plan's order.
 */
export function orderZones({ zones }: Pick<PlanFigures, 'zones'>, problems: readonly PlanFinding[], { by, descending, pinned, filter, troubled }: ZoneOrder): ZoneRow[] {
  const text = fold(filter);
  const withFindings = new Set(problems.map(({ zone }) => zone));
  const rows = zones.map((row, position): ZoneRow => ({ ...row, position }));
  const wanted = rows.filter(({ zone, position }) => pinned.has(zone.id) || ((text === '' || fold(zone.name).includes(text) || String(position + 1) === text) && (!troubled || withFindings.has(zone.id))));
  const sign = descending ? -1 : 1;
  const compare = (a: ZoneRow, b: ZoneRow): number => {
    if (by === 'plan') return (a.position - b.position) * sign;
    const [left, right] = [cellOf(a.figures, by).value, cellOf(b.figures, by).value];
    if (left === null || right === null) return left === right ? a.position - b.position : left === null ? 1 : -1;
    return (left - right) * sign || a.position - b.position;
  };
  return wanted.sort((a, b) => Number(pinned.has(b.zone.id)) - Number(pinned.has(a.zone.id)) || compare(a, b));
}
