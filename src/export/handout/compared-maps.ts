import { COMPARE, compareText } from '../../i18n/compare-messages';
import { exportText } from '../../i18n/export-messages';
import { differenceScene } from '../../map/difference-scene';
import type { ZoneNames } from '../../map/zone-scene';
import type { PlanDifference } from '../../model/compare/difference';
import { movesTable, type CompareSheet } from './from-compare';
import { planMap } from './from-plan';
import type { Handout } from './handout';

// The two ways a comparison's maps stand that are not beside each other, for slides.

/** Rows that a slide has room for under its map. */
const MOST_MOVES = 6;

/** Two of the columns one over the other. */
export function swipeHandout(handout: Handout, { pair, share }: { readonly pair: readonly [number, number]; readonly share: number }): Handout {
  const panels = pair.map((at) => handout.panels[at]!);
  return { ...handout, map: panels[0]!.map, panels, divide: share };
}

/** One map of what moves between two of the columns, and who that is. */
export function movesHandout(handout: Handout, sheet: CompareSheet, [from, to]: readonly [number, number], difference: PlanDifference, named: ZoneNames): Handout {
  const { registry, scenes, columns, geometry, language } = sheet;
  const [one, other] = [columns[from]!, columns[to]!];
  const { moves } = difference;
  const scene = differenceScene(registry, scenes[to]!, moves, named.points, named.nameOf);
  const { map } = planMap(registry, other.figures.plan, scene, geometry);
  const table = movesTable(sheet, difference, one, other);
  const title = (difference.same ? compareText.sameAs(one.name, other.name) : compareText.moved(moves.length, one.name, other.name))[language];
  const [rows, sum] = [table.rows.slice(0, -1), table.rows.slice(-1)];
  return {
    ...handout, map, panels: [{ title, map }],
    legend: { ...handout.legend, notes: [...sheet.supposed, ...(moves.length > 0 ? [COMPARE.moveMap[language]] : [])] },
    summary: moves.length === 0 ? handout.summary : { ...table, rows: [...rows.slice(0, MOST_MOVES), ...sum], notes: rows.length > MOST_MOVES ? [exportText.more(rows.length - MOST_MOVES)[language]] : [] },
  };
}
