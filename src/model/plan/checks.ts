import type { Cell } from '../cell';
import { ENHANCED_COUNTS, enhancedPresence, SUPPORT_COUNTS, supportPresence } from '../coverage/presence';
import type { Registry } from '../registry';
import type { Text } from '../text';
import type { Connection } from './contiguity';
import { shareOfMean, type Deviation } from './deviation';
import { PROBLEM_RULE, type ProblemKind } from './check-rules';
import { WEIGHT_METRIC } from './metric-list';
import { cellOf, deviationOver, type PlanFigures, type ZoneFigures } from './metrics';
import { placeNames, type PlaceNames } from './place-names';
import type { Zone } from './plan';

/** Something about a plan that its author should look at. */
export interface PlanFinding {
  readonly kind: ProblemKind;
  /** `problem`: to be put right; `caution`: to be looked at; `unknown`: the data cannot tell. */
  readonly severity: 'problem' | 'caution' | 'unknown';
  /** Id of the zone to go to; null for the plan as a whole. */
  readonly zone: string | null;
  /** Codes of the municipalities to go to. */
  readonly municipalities: readonly string[];
  readonly text: Text;
  /** What the check rests on. */
  readonly rule: Text;
}

/** Beyond this multiple of the mean, or under its inverse, a zone is far from it: PROBLEM_RULE says why. */
const FAR_FACTOR = 2;

/**
 * Every check of a plan, zone by zone in the plan's order, what concerns no zone first.
 * @param names how places are called; without readings English has their Japanese names.
 */
export function planProblems(registry: Registry, figuresOfPlan: PlanFigures, names: PlaceNames = placeNames(registry, null)): PlanFinding[] {
  const { zones, unassigned } = figuresOfPlan;
  const weights = deviationOver(figuresOfPlan, WEIGHT_METRIC);
  const filled = zones.filter(({ figures }) => figures.codes.length > 0).length;
  const loose = unassigned.codes;
  const found = loose.length > 0 ? [problem('unassigned', 'problem', null, loose, { ja: `${loose.length}市区町村がどの圏域にも入っていない: ${listed(loose, names).ja}`, en: `${loose.length} in no zone: ${listed(loose, names).en}` })] : [];
  // Zone by zone at every stroke, and hardly one has changed: nothing is made for the others.
  for (const { zone, figures } of zones) {
    for (const own of ownProblems(registry, zone, figures, names)) found.push(own);
    if (filled > 1) for (const far of weightProblems(zone, figures, weights)) found.push(far);
  }
  return found;
}

const known = new WeakMap<ZoneFigures, { readonly zone: Zone; readonly problems: readonly PlanFinding[] }>();

/** What a zone has or lacks whatever the others are: kept while neither its figures nor its marks change. */
function ownProblems(registry: Registry, zone: Zone, figures: ZoneFigures, names: PlaceNames): readonly PlanFinding[] {
  const kept = known.get(figures);
  if (kept?.zone === zone) return kept.problems;
  const problems = figures.codes.length === 0 ? [problem('empty', 'caution', zone, [], { ja: `${zone.name}に市区町村がない`, en: `${zone.name} has no municipalities` })] : [
    ...connectionProblems(registry, zone, figures, names),
    ...supportProblems(zone, figures),
    ...markProblems(zone, figures),
    ...singleProblems(zone, figures, names),
    ...prefectureProblems(zone, figures, names),
  ];
  known.set(figures, { zone, problems });
  return problems;
}

function problem(kind: ProblemKind, severity: PlanFinding['severity'], zone: Zone | null, municipalities: readonly string[], text: Text): PlanFinding {
  return { kind, severity, zone: zone?.id ?? null, municipalities, text, rule: PROBLEM_RULE[kind] };
}

/** How many places a message names before it only counts them: the map and the table show them all. */
const MOST_NAMED = 20;

function listed(codes: readonly string[], names: PlaceNames): Text {
  const shown = codes.slice(0, MOST_NAMED).map(names);
  const more = codes.length - shown.length;
  return { ja: shown.map(({ ja }) => ja).join('、') + (more > 0 ? `ほか${more}` : ''), en: shown.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : '') };
}

function connectionProblems(registry: Registry, zone: Zone, { connection }: ZoneFigures, names: PlaceNames): PlanFinding[] {
  const codes = (part: readonly number[]): string[] => part.map((index) => registry.codes[index]!);
  const { parts, used } = connection;
  const over = linksText(connection);
  if (parts.length > 1) {
    // The largest part is the zone; what lies apart from it is where to go.
    const apart = parts.slice(1);
    const pieces = apart.map((part) => codes(part).map(names));
    return [problem('disconnected', 'problem', zone, apart.flatMap(codes), {
      ja: `${zone.name}は${parts.length}つに分かれている。離れた部分: ${pieces.map((piece) => piece.map(({ ja }) => ja).join('・')).join('／')}${over ? `（${over.ja}は数えた）` : ''}`,
      en: `${zone.name} is in ${parts.length} parts. Apart: ${pieces.map((piece) => piece.map(({ en }) => en).join(', ')).join(' / ')}${over ? ` (counting ${over.en})` : ''}`,
    })];
  }
  if (!over) return [];
  return [problem('linked', 'caution', zone, codes([...new Set(used.flatMap(({ between }) => between))]), { ja: `${zone.name}は${over.ja}でつながっている`, en: `${zone.name} is connected by ${over.en}` })];
}

function linksText({ used }: Connection): Text | null {
  return used.length === 0 ? null : { ja: used.map(({ name }) => name.ja).join('、'), en: used.map(({ name }) => name.en).join(', ') };
}

function supportProblems(zone: Zone, figures: ZoneFigures): PlanFinding[] {
  const count = (id: string): Cell => cellOf(figures, id);
  const support = supportPresence(SUPPORT_COUNTS.map(count));
  const enhanced = enhancedPresence(ENHANCED_COUNTS.map(count));
  const problems: PlanFinding[] = [];
  const at = figures.codes;
  if (support.there === false) problems.push(problem('no-support', 'problem', zone, at, { ja: `${zone.name}に在支診・在支病がない`, en: `${zone.name} has no home-care support clinic or hospital` }));
  else if (support.there === null) problems.push(problem('support-unknown', 'unknown', zone, at, { ja: `${zone.name}に在支診・在支病があるか分からない（${support.reason.ja}）`, en: `Whether ${zone.name} has a support clinic or hospital is unknown (${support.reason.en})` }));
  if (enhanced.there === false) problems.push(problem('no-enhanced', 'problem', zone, at, { ja: `${zone.name}に機能強化型（単独・連携）の在支診・在支病がない`, en: `${zone.name} has no enhanced support clinic or hospital, alone or linked` }));
  else if (enhanced.there === null) problems.push(problem('enhanced-unknown', 'unknown', zone, at, { ja: `${zone.name}に機能強化型の在支診・在支病があるか分からない（${enhanced.reason.ja}）`, en: `Whether ${zone.name} has an enhanced support clinic or hospital is unknown (${enhanced.reason.en})` }));
  return problems;
}

function markProblems(zone: Zone, { codes }: ZoneFigures): PlanFinding[] {
  const lacks = (kind: 'lead' | 'hub'): boolean => zone.marks.every((mark) => mark.kind !== kind);
  return [
    ...(lacks('lead') ? [problem('no-lead', 'problem', zone, codes, { ja: `${zone.name}に積極的役割を担う医療機関の指定がない`, en: `${zone.name} has no lead institution marked` })] : []),
    ...(lacks('hub') ? [problem('no-hub', 'problem', zone, codes, { ja: `${zone.name}に必要な連携を担う拠点の指定がない`, en: `${zone.name} has no coordination hub marked` })] : []),
  ];
}

const weighed = new WeakMap<ZoneFigures, { readonly zone: Zone; readonly mean: number | undefined; readonly problems: readonly PlanFinding[] }>();

/** Kept as long as the zone and the mean are the same, as it is while municipalities go from zone to zone. */
function weightProblems(zone: Zone, figures: ZoneFigures, weights: Deviation | null): readonly PlanFinding[] {
  const kept = weighed.get(figures);
  const mean = weights?.mean;
  if (kept?.zone === zone && kept.mean === mean) return kept.problems;
  const problems = farProblems(zone, figures, weights);
  weighed.set(figures, { zone, mean, problems });
  return problems;
}

function farProblems(zone: Zone, figures: ZoneFigures, weights: Deviation | null): PlanFinding[] {
  if (figures.codes.length === 0) return [];
  const cell = cellOf(figures, WEIGHT_METRIC);
  if (cell.value === null) return [problem('weight-unknown', 'unknown', zone, figures.codes, { ja: `${zone.name}の75歳以上人口が分からず、平均と比べられない（${cell.reason.ja}）`, en: `${zone.name} cannot be compared with the mean: 75+ unknown (${cell.reason.en})` })];
  const share = shareOfMean(cell, weights);
  if (share === null || (share <= FAR_FACTOR && share >= 1 / FAR_FACTOR)) return [];
  const times = share.toFixed(2);
  return [problem(share > 1 ? 'far-above' : 'far-below', 'caution', zone, figures.codes, { ja: `${zone.name}の75歳以上人口は圏域の平均の${times}倍`, en: `${zone.name} has ${times} times the mean number of people aged 75+` })];
}

function singleProblems(zone: Zone, { codes }: ZoneFigures, names: PlaceNames): PlanFinding[] {
  if (codes.length !== 1) return [];
  const name = names(codes[0]!);
  return [problem('single', 'caution', zone, codes, { ja: `${zone.name}は${name.ja}だけ`, en: `${zone.name} is ${name.en} alone` })];
}

function prefectureProblems(zone: Zone, { area, overlaps, codes }: ZoneFigures, names: PlaceNames): PlanFinding[] {
  if (area.prefecture !== null) return [];
  const prefectures = overlaps.filter(({ level }) => level === 'prefecture').map((overlap) => names(overlap.area.code));
  return [problem('crosses-prefecture', 'caution', zone, codes, { ja: `${zone.name}は${prefectures.map(({ ja }) => ja).join('・')}にまたがる`, en: `${zone.name} lies in ${prefectures.map(({ en }) => en).join(', ')}` })];
}
