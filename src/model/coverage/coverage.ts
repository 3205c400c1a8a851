import type { Cell } from '../cell';
import { columnOf } from '../columns';
import { evaluate } from '../evaluate';
import { indicatorById, type Indicator } from '../indicators';
import { deviationOf, type Deviation } from '../plan/deviation';
import { WEIGHT_METRIC } from '../plan/metric-list';
import { cellOf, deviationOver, type PlanFigures, type ZoneFigures } from '../plan/metrics';
import type { Zone } from '../plan/plan';
import { derived, weakest, type Quality } from '../quality';
import { bothNotes, overPeople, quotient, type Atlas } from '../reading';
import { municipalityIndex } from '../registry';
import type { Text } from '../text';
import { COVERAGE_METRICS } from './coverage-metrics';
import { weightedGini } from './gini';
import { latePeaks } from './late-peaks';
import { peopleShare, type PeoplePart, type PeopleShare } from './people-share';
import { ENHANCED_COUNTS, enhancedPresence, SUPPORT_COUNTS, supportPresence, type Presence } from './presence';
import { reachShare, type Reach } from './reach-share';

/** One zone as coverage sees it. */
export interface ZoneCoverage {
  readonly zone: Zone;
  readonly people: Cell;
  readonly support: Presence;
  readonly enhanced: Presence;
  /** 在支診 + 在支病 per 100,000 aged 75+. */
  readonly density: Cell;
}

/** How well a plan covers its scope. */
export interface PlanCoverage {
  /** In the order of `COVERAGE_METRICS`. */
  readonly cells: readonly Cell[];
  /** Zones that have municipalities, in the plan's order. */
  readonly zones: readonly ZoneCoverage[];
  /** Codes of municipalities surely without a support clinic or hospital. */
  readonly municipalitiesWithout: readonly string[];
  /** Behind the shares: people on either side and those nothing is known of. */
  readonly shares: Readonly<Record<'support-zones' | 'support-municipalities' | 'enhanced-zones' | 'enhanced-municipalities', PeopleShare>>;
}

/** What coverage is worked out from. */
export interface CoverageData {
  /** With the tables of `planTables`. */
  readonly atlas: Atlas;
  /** Reach from seats and from towns, where the facilities' places are loaded (`reachOf`). */
  readonly reach?: { readonly seats?: Reach; readonly towns?: Reach };
}

const PER = 100_000;

/** Whose people are weighed: aged 75+ in 2025 of the newest projection, or as a supposition has it (`Atlas.basis`). */
function weightMetric({ basis }: Atlas): string {
  return basis ? `people-75plus-${basis.denominatorVintage}-${basis.denominatorYear}` : WEIGHT_METRIC;
}

/** A figure that weighs by `weightMetric`: the user's where that is of a supposition. */
function overBasis({ basis }: Atlas, cell: Cell): Cell {
  return basis ? overPeople(cell, { vintage: basis.denominatorVintage, year: basis.denominatorYear }) : cell;
}

const metricIndex = new Map(COVERAGE_METRICS.map(({ id }, index) => [id, index]));

/** The figure of one coverage metric. @throws Error when there is no such metric. */
export function coverageCell({ cells }: Pick<PlanCoverage, 'cells'>, metric: string): Cell {
  const index = metricIndex.get(metric);
  if (index === undefined) throw new Error(`no coverage metric ${metric}`);
  return cells[index]!;
}

/** Coverage of a plan from its figures. @throws Error when a table of `planTables` is not loaded. */
export function planCoverage(data: CoverageData, figures: PlanFigures): PlanCoverage {
  const filled = figures.zones.filter((one) => one.figures.codes.length > 0);
  const weight = weightMetric(data.atlas);
  const peopleOf = (own: ZoneFigures): Cell => overBasis(data.atlas, cellOf(own, weight));
  const zones = filled.map(({ zone, figures: own }) => zoneCoverage(zone, own, peopleOf(own)));
  const unserved = filled.filter((one) => supportCount(one.figures).value === 0).length;
  const places = placesOf(data.atlas, figures.plan.scope);
  const whole = peopleOf(figures.scope);
  const loose = looseParts(figures.unassigned, peopleOf);
  const shares = {
    'support-zones': peopleShare(whole, [...zones.map(({ people, support }) => ({ people, presence: support })), ...loose]),
    'support-municipalities': peopleShare(whole, places.map(({ people, support }) => ({ people, presence: support }))),
    'enhanced-zones': peopleShare(whole, [...zones.map(({ people, enhanced }) => ({ people, presence: enhanced })), ...loose]),
    'enhanced-municipalities': peopleShare(whole, places.map(({ people, enhanced }) => ({ people, presence: enhanced }))),
  };
  const densities = deviationOf(zones.map(({ density }) => density));
  const people = deviationOver(figures, weight);
  const cells = new Map<string, Cell>([
    ...Object.entries(shares).map(([id, { cell }]) => [id, overBasis(data.atlas, id.endsWith('zones') ? withLoose(cell, figures.unassigned) : cell)] as const),
    ['reach-seats', overBasis(data.atlas, reachCell(data.reach?.seats, whole, places))],
    ['reach-towns', overBasis(data.atlas, reachCell(data.reach?.towns, whole, places))],
    ['zones', count(filled.length)],
    ['unassigned', count(figures.unassigned.codes.length)],
    ['zones-without', countWithout(zones.map(({ support }) => support))],
    ['people-without', peopleWithout(zones)],
    ['municipalities-without', countWithout(places.map(({ support }) => support))],
    ...(['now', 'peak'] as const).flatMap((when) => {
      const id = `load-homevisit-mhlw-${when}`;
      const loads = deviationOver(figures, id);
      return [[`load-${when}`, cellOf(figures.scope, id)], [`load-${when}-most`, amongServed(unserved, ofDeviation(loads, 'most'))], [`load-${when}-variation`, amongServed(unserved, ofDeviation(loads, 'variation'))]] as const;
    }),
    ['density-least', ofDeviation(densities, 'least')],
    ['density-ratio', ofDeviation(densities, 'ratio')],
    ['density-variation', ofDeviation(densities, 'variation')],
    ['density-gini', giniCell(zones)],
    ['people-ratio', overBasis(data.atlas, ofDeviation(people, 'ratio'))],
    ['people-variation', overBasis(data.atlas, ofDeviation(people, 'variation'))],
  ]);
  return {
    cells: COVERAGE_METRICS.map(({ id }) => cells.get(id) ?? latePeaks(filled.map((one) => cellOf(one.figures, id.slice('late-'.length))))),
    zones, shares, municipalitiesWithout: places.flatMap(({ code, support }) => (support.there === false ? [code] : [])),
  };
}

/** Demand with no facility to bear it is heavier than any load: to leave such zones out would call the plan that has them the better one. */
function amongServed(unserved: number, cell: Cell): Cell {
  if (unserved === 0) return cell;
  return { value: null, reason: { ja: `在支診・在支病が0の${unserved}圏域の重さは、1か所あたりで表せない`, en: `${unserved} zones count no support clinic or hospital: their load has no figure per facility` } };
}

function zoneCoverage(zone: Zone, figures: ZoneFigures, people: Cell): ZoneCoverage {
  const of = (id: string): Cell => cellOf(figures, id);
  return { zone, people, support: supportPresence(SUPPORT_COUNTS.map(of)), enhanced: enhancedPresence(ENHANCED_COUNTS.map(of)), density: supportDensity(figures, people) };
}

/** 在支診 and 在支病 of a zone together; missing where either is. */
export function supportCount(figures: ZoneFigures): Cell {
  const [clinics, hospitals] = [cellOf(figures, 'count-zaishishin-2025'), cellOf(figures, 'count-zaishibyo-2025')];
  if (clinics.value === null) return clinics;
  if (hospitals.value === null) return hospitals;
  const note = bothNotes(clinics.note, hospitals.note);
  return { value: clinics.value + hospitals.value, quality: weakest(derived(clinics.quality), derived(hospitals.quality)), ...(note && { note }) };
}

function supportDensity(figures: ZoneFigures, people: Cell): Cell {
  const facilities = supportCount(figures);
  if (facilities.value === null) return facilities;
  if (people.value === null) return people;
  const note = bothNotes(people.note, facilities.note);
  return quotient(facilities.value, people.value, PER, { quality: weakest(facilities.quality, derived(people.quality)), ...(note && { note }) });
}

/** A municipality of the scope as coverage sees it. */
interface Place {
  readonly code: string;
  readonly index: number;
  readonly people: Cell;
  readonly support: Presence;
  readonly enhanced: Presence;
}

const indicatorOf = (id: string): Indicator => {
  const found = indicatorById(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};

function placesOf(atlas: Atlas, scope: readonly string[]): Place[] {
  const column = (id: string): readonly Cell[] => columnOf(atlas, 'municipality', indicatorOf(id));
  const { basis } = atlas;
  // The default year of the population is the one of WEIGHT_METRIC.
  const people = basis ? evaluate(atlas, 'municipality', indicatorOf(`value-75plus-${basis.denominatorVintage}`), { year: basis.denominatorYear }) : column('value-75plus-r5');
  const [support, enhanced] = [SUPPORT_COUNTS.map(column), ENHANCED_COUNTS.map(column)];
  return scope.map((code) => {
    const index = municipalityIndex(atlas.registry, code);
    const at = (counts: readonly (readonly Cell[])[]): Cell[] => counts.map((cells) => cells[index]!);
    return { code, index, people: overBasis(atlas, people[index]!), support: supportPresence(at(support)), enhanced: enhancedPresence(at(enhanced)) };
  });
}

/** Who lives in no zone lives in none with a clinic. */
function looseParts(unassigned: ZoneFigures, peopleOf: (figures: ZoneFigures) => Cell): PeoplePart[] {
  return unassigned.codes.length === 0 ? [] : [{ people: peopleOf(unassigned), presence: { there: false, quality: 'computed' } }];
}

function withLoose(cell: Cell, { codes }: ZoneFigures): Cell {
  if (cell.value === null || codes.length === 0) return cell;
  return { ...cell, note: { ja: `未割当の${codes.length}市区町村は「ない」に数えた`, en: `${codes.length} unassigned municipalities count as without` } };
}

const NOT_LOADED: Text = { ja: '施設の位置を読みこんでいない', en: 'Places of facilities are not loaded' };

function reachCell(reach: Reach | undefined, whole: Cell, places: readonly Place[]): Cell {
  return reach ? reachShare(reach, whole, places).cell : { value: null, reason: NOT_LOADED };
}

function count(value: number): Cell {
  return { value, quality: 'computed' };
}

/** How many surely have none; missing where none is surely without but some may be. */
function countWithout(presences: readonly Presence[]): Cell {
  let [without, unknown] = [0, 0];
  let quality: Quality = 'computed';
  for (const presence of presences) {
    if (presence.there === null) unknown++;
    else quality = weakest(quality, derived(presence.quality));
    if (presence.there === false) without++;
  }
  if (unknown === 0) return { value: without, quality };
  return { value: null, reason: { ja: `有無の分からないところが${unknown}あり、${without}〜${without + unknown}`, en: `${unknown} cannot be told: between ${without} and ${without + unknown}` } };
}

function peopleWithout(zones: readonly ZoneCoverage[]): Cell {
  const unknown = zones.filter(({ support }) => support.there === null).length;
  if (unknown > 0) return { value: null, reason: { ja: `${unknown}圏域で有無が分からない`, en: `Unknown in ${unknown} zones` } };
  let value = 0;
  let quality: Quality = 'computed';
  for (const { people, support } of zones) {
    if (support.there !== false) continue;
    if (people.value === null) return people;
    value += people.value;
    quality = weakest(quality, derived(people.quality));
  }
  return { value, quality };
}

const NO_FIGURES: Text = { ja: '値のある圏域がない', en: 'No zone has a figure' };
const SMALLEST_ZERO: Text = { ja: '最小の圏域が0のため、比は求まらない', en: 'The smallest zone is 0: no ratio' };
const ONE_ZONE: Text = { ja: '値のある圏域が一つだけで、差を言えない', en: 'Only one zone has a figure: there is nothing to differ from' };
const leftOut = (missing: number): { readonly note?: Text } => (missing > 0 ? { note: { ja: `値のない${missing}圏域を除く`, en: `${missing} zones without a figure left out` } } : {});

function ofDeviation(from: Deviation | null, what: 'least' | 'most' | 'ratio' | 'variation'): Cell {
  if (!from) return { value: null, reason: NO_FIGURES };
  const value = from[what];
  if ((what === 'ratio' || what === 'variation') && from.counted === 1) return { value: null, reason: ONE_ZONE };
  return value === null ? { value, reason: SMALLEST_ZERO } : { value, quality: from.quality, ...leftOut(from.missing) };
}

function giniCell(zones: readonly ZoneCoverage[]): Cell {
  const known = zones.flatMap(({ density, people }) => (density.value === null || people.value === null ? [] : [{ x: density.value, w: people.value, quality: weakest(density.quality, derived(people.quality)) }]));
  if (known.length < 2) return { value: null, reason: known.length === 0 ? NO_FIGURES : ONE_ZONE };
  const value = weightedGini(known.map(({ x }) => x), known.map(({ w }) => w));
  if (value === null) return { value, reason: { ja: 'どの圏域にも施設がない', en: 'No zone has any' } };
  return { value, quality: known.map(({ quality }) => quality).reduce(weakest), ...leftOut(zones.length - known.length) };
}
