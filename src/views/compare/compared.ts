import { columnsOver, type ColumnSource } from '../../model/compare/columns';
import { planDifference, type PlanDifference } from '../../model/compare/difference';
import { matchZones } from '../../model/compare/match';
import { planCoverage, type CoverageData, type ZoneCoverage } from '../../model/coverage/coverage';
import { planFigures, type PlanData, type PlanFigures } from '../../model/plan/metrics';
import type { Plan } from '../../model/plan/plan';
import { coloursOf } from '../../model/plan/review';
import { scopeOf } from '../../model/plan/scope';
import { columnOf } from '../../model/columns';
import { indicatorById } from '../../model/indicators';
import { municipalityIndex } from '../../model/registry';
import type { Language, Text } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import type { NamedColumn } from '../../export/compare-csv';
import { COLUMN_NAMES, sameNameText, supposedNameText } from '../../i18n/compare-messages';
import type { ColumnChoice, ComparisonChoice } from '../../state/comparison';

/** A column before what reaches its people is known. */
export interface ComparedPart {
  readonly name: string;
  readonly plan: Plan;
  readonly figures: PlanFigures;
  /** Zone id → palette index; the counterpart of a zone of the first column has its colour. */
  readonly colours: ReadonlyMap<string, number>;
  /** What its figures suppose; null: they are those of the data as they are. */
  readonly supposed: Supposition | null;
}

/** Data as the changes of a plan would have them. */
export interface Supposition {
  readonly planData: PlanData;
  /** Those that are on. */
  readonly log: ChangeLog;
}

/** A column with everything that is said of it. */
export type ComparedColumn = ComparedPart & NamedColumn;

/** What is compared, or why nothing can be. */
export type Parts =
  | { readonly scope: readonly string[]; readonly parts: readonly ComparedPart[]; readonly cut: Text | null; readonly gone: readonly number[] }
  | { readonly scope: null; readonly reason: Text; readonly gone: readonly number[] };

/** What a column is called: a level in short, a plan by its name. */
export function nameOfChoice(choice: ColumnChoice, planOf: (id: string) => Plan | null, language: Language): string | null {
  if (choice.kind === 'level') return COLUMN_NAMES[choice.level][language];
  const name = planOf(choice.plan)?.name;
  return name === undefined ? null : choice.supposed ? supposedNameText(name)[language] : name;
}

/**
 * Figures and colours of every column.
 * @param planOf null where this browser has no such plan: its position is in `gone`, the others are compared.
 * @param suppositionOf what a plan's changes make of the data, asked for columns that suppose; null where none is on.
 */
export function comparedParts(data: PlanData, choice: ComparisonChoice, planOf: (id: string) => Plan | null, language: Language, suppositionOf: (id: string) => Supposition | null = () => null): Parts {
  const { registry } = data.atlas;
  const gone: number[] = [];
  const names: string[] = [];
  const suppositions: (Supposition | null)[] = [];
  const sources = choice.columns.flatMap((column, at): ColumnSource[] => {
    const plan = column.kind === 'plan' ? planOf(column.plan) : null;
    if (column.kind === 'plan' && !plan) {
      gone.push(at);
      return [];
    }
    suppositions.push(column.kind === 'plan' && column.supposed ? suppositionOf(column.plan) : null);
    names.push(ownName(nameOfChoice(column, planOf, language)!, names, language));
    return [column.kind === 'level' ? column : { kind: 'plan', plan: plan! }];
  });
  const comparison = columnsOver(registry, sources, choice.prefecture === null ? null : scopeOf(registry, [{ level: 'prefecture', code: choice.prefecture }]));
  if (comparison.scope === null) return { ...comparison, gone };
  const people = columnOf(data.atlas, 'municipality', indicatorById('value-75plus-r5')!);
  const peopleOf = (code: string): number => people[municipalityIndex(registry, code)]!.value ?? 0;
  const parts: ComparedPart[] = [];
  comparison.columns.forEach((plan, at) => {
    const supposed = suppositions[at]!;
    const figures = planFigures(supposed?.planData ?? data)(plan);
    parts.push({ name: names[at]!, plan, supposed, figures, colours: coloursOf(data, figures, at === 0 ? new Map() : matchedColours(parts[0]!, plan, peopleOf)) });
  });
  return { scope: comparison.scope, parts, cut: comparison.cut, gone };
}

/** The same column twice is told apart by a number. */
function ownName(name: string, taken: readonly string[], language: Language): string {
  if (!taken.includes(name)) return name;
  let at = 2;
  while (taken.includes(sameNameText(name, at)[language])) at++;
  return sameNameText(name, at)[language];
}

function matchedColours(first: ComparedPart, plan: Plan, people: (code: string) => number): Map<string, number> {
  return new Map(matchZones(first.plan, plan, people).flatMap(({ first: one, second }) => (one !== null && second !== null ? [[second, first.colours.get(one)!] as const] : [])));
}

/** Adds coverage: worked out again when reach has been. @param reachOf reach by the facilities of a supposition, once it is worked out. */
export function comparedColumns(data: CoverageData, parts: readonly ComparedPart[], reachOf: (log: ChangeLog) => CoverageData['reach'] = () => undefined): ComparedColumn[] {
  return parts.map((part) => ({ ...part, coverage: planCoverage(part.supposed ? dataOf(part.supposed, reachOf(part.supposed.log)) : data, part.figures) }));
}

function dataOf({ planData: { atlas } }: Supposition, reach: CoverageData['reach']): CoverageData {
  return reach ? { atlas, reach } : { atlas };
}

/** Whether nothing at all differs: nobody moves, and no figure of the whole is another. */
export function isSame({ same, coverage }: PlanDifference): boolean {
  return same && coverage.every(({ verdict }) => verdict === 'same' || verdict === 'unknown');
}

/** What each column after the first does otherwise than the first. */
export function differencesFromFirst({ atlas }: PlanData, columns: readonly ComparedColumn[]): PlanDifference[] {
  const [first, ...others] = columns;
  return others.map((other) => planDifference(atlas, first!, other));
}

/** Coverage of one zone. @throws Error when the zone has no municipalities. */
export function coverageOfZone({ coverage }: ComparedColumn, zone: string): ZoneCoverage {
  const found = coverage.zones.find((one) => one.zone.id === zone);
  if (!found) throw new Error(`zone ${zone} has no municipalities`);
  return found;
}
