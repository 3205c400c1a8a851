import type { Cell } from '../cell';
import { columnOf } from '../columns';
import type { PlanCoverage } from '../coverage/coverage';
import { COVERAGE_METRICS } from '../coverage/coverage-metrics';
import { indicatorById } from '../indicators';
import { ZONE_METRICS } from '../plan/metric-list';
import type { PlanFigures, ZoneFigures } from '../plan/metrics';
import type { Plan } from '../plan/plan';
import { derived, weakest, type Quality } from '../quality';
import type { Atlas } from '../reading';
import { municipalityIndex } from '../registry';
import { matchZones, type ZoneMatch } from './match';
import { changeOf, zoneDirection, type Change } from './verdict';

/** A municipality that is in another zone in the second plan: not in the counterpart of its zone in the first. */
export interface Move {
  readonly code: string;
  /** Zone id in the first plan; null = unassigned. */
  readonly from: string | null;
  /** Zone id in the second plan; null = unassigned. */
  readonly to: string | null;
  /** People who move with it, 2025 (R5). */
  readonly people65: Cell;
  readonly people75: Cell;
}

/** Counterparts with what changes for them. */
export interface ZoneChange extends ZoneMatch {
  /** In the order of `ZONE_METRICS`; null where the zone has no counterpart. */
  readonly changes: readonly Change[] | null;
}

/** Municipalities whose people find more (`better`), fewer (`worse`) or as many 在支診・在支病 per person in the zone they come to; `unknown`: a zone is missing or has no figure. */
export type Shifts = Readonly<Record<'better' | 'worse' | 'same' | 'unknown', { readonly codes: readonly string[]; readonly people75: Cell }>>;

/** From the first plan to the second; from the second to the first it is the mirror image. */
export interface PlanDifference {
  /** In registry order. */
  readonly moves: readonly Move[];
  readonly moved65: Cell;
  readonly moved75: Cell;
  readonly zones: readonly ZoneChange[];
  /** Plan-level figures, in the order of `COVERAGE_METRICS`. */
  readonly coverage: readonly Change[];
  readonly shifts: Shifts;
  /** Nobody moves: the zones are the same, whatever they are called. */
  readonly same: boolean;
}

/** One side of a comparison. */
export interface ComparedPlan {
  readonly figures: PlanFigures;
  readonly coverage: PlanCoverage;
}

/**
 * What the second plan does otherwise than the first.
 * @throws Error when their scopes differ (`columnsOver` makes them the same) or a table of `planTables` is not loaded.
 */
export function planDifference(atlas: Atlas, first: ComparedPlan, second: ComparedPlan): PlanDifference {
  const [one, other] = [first.figures.plan, second.figures.plan];
  if (one.scope.length !== other.scope.length || one.scope.some((code, index) => code !== other.scope[index])) throw new Error('the plans are of different scopes');
  const column = (id: string): readonly Cell[] => columnOf(atlas, 'municipality', indicatorById(id)!);
  const [people65, people75] = [column('value-65plus-r5'), column('value-75plus-r5')];
  const at = (code: string): number => municipalityIndex(atlas.registry, code);
  const matches = matchZones(one, other, (code) => people75[at(code)]!.value ?? 0);
  const moves = movesOf(one, other, matches).map((move): Move => ({ ...move, people65: people65[at(move.code)]!, people75: people75[at(move.code)]! }));
  return {
    moves, same: moves.length === 0,
    moved65: total(moves.map((move) => move.people65)),
    moved75: total(moves.map((move) => move.people75)),
    zones: matches.map((match) => ({ ...match, changes: changesOf(match, first.figures, second.figures) })),
    coverage: COVERAGE_METRICS.map(({ better }, index) => changeOf(first.coverage.cells[index]!, second.coverage.cells[index]!, better)),
    shifts: shiftsOf(first, second, (code) => people75[at(code)]!),
  };
}

function movesOf(one: Plan, other: Plan, matches: readonly ZoneMatch[]): Pick<Move, 'code' | 'from' | 'to'>[] {
  const counterpart = new Map(matches.flatMap(({ first, second }) => (first !== null && second !== null ? [[first, second] as const] : [])));
  return one.scope.flatMap((code) => {
    const [from, to] = [one.zoneOf.get(code) ?? null, other.zoneOf.get(code) ?? null];
    const stays = from === null ? to === null : to !== null && counterpart.get(from) === to;
    return stays ? [] : [{ code, from, to }];
  });
}

const DIRECTIONS = ZONE_METRICS.map(({ id }) => zoneDirection(id));

function changesOf({ first, second }: ZoneMatch, one: PlanFigures, other: PlanFigures): Change[] | null {
  if (first === null || second === null) return null;
  const of = ({ zones }: PlanFigures, id: string): ZoneFigures => zones.find(({ zone }) => zone.id === id)!.figures;
  const [from, to] = [of(one, first), of(other, second)];
  return DIRECTIONS.map((better, index) => changeOf(from.cells[index]!, to.cells[index]!, better));
}

const NO_ZONE: Cell = { value: null, reason: { ja: '未割当', en: 'unassigned' } };

function shiftsOf(first: ComparedPlan, second: ComparedPlan, people75: (code: string) => Cell): Shifts {
  const densityIn = ({ figures: { plan }, coverage }: ComparedPlan): ((code: string) => Cell) => {
    const densities = new Map(coverage.zones.map(({ zone, density }) => [zone.id, density]));
    return (code) => densities.get(plan.zoneOf.get(code) ?? '') ?? NO_ZONE;
  };
  const [before, after] = [densityIn(first), densityIn(second)];
  const verdicts = first.figures.plan.scope.map((code) => ({ code, verdict: changeOf(before(code), after(code), 'more').verdict }));
  const shift = (wanted: keyof Shifts): Shifts[typeof wanted] => {
    const codes = verdicts.flatMap(({ code, verdict }) => (verdict === wanted ? [code] : []));
    return { codes, people75: total(codes.map(people75)) };
  };
  return { better: shift('better'), worse: shift('worse'), same: shift('same'), unknown: shift('unknown') };
}

/** Adds up; missing as soon as one part is, with its reason. Of nobody: 0. */
function total(cells: readonly Cell[]): Cell {
  let value = 0;
  let quality: Quality = 'computed';
  for (const cell of cells) {
    if (cell.value === null) return cell;
    value += cell.value;
    quality = weakest(quality, derived(cell.quality));
  }
  return { value, quality };
}
