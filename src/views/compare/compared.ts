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
import type { NamedColumn } from '../../export/compare-csv';
import { COLUMN_NAMES, sameNameText } from '../../i18n/compare-messages';
import type { ColumnChoice, ComparisonChoice } from '../../state/comparison';

/** A column before what reaches its people is known. */
export interface ComparedPart {
  readonly name: string;
  readonly plan: Plan;
  readonly figures: PlanFigures;
  /** Zone id → palette index; the counterpart of a zone of the first column has its colour. */
  readonly colours: ReadonlyMap<string, number>;
}

/** A column with everything that is said of it. */
export type ComparedColumn = ComparedPart & NamedColumn;

/** What is compared, or why nothing can be. */
export type Parts =
  | { readonly scope: readonly string[]; readonly parts: readonly ComparedPart[]; readonly cut: Text | null; readonly gone: readonly number[] }
  | { readonly scope: null; readonly reason: Text; readonly gone: readonly number[] };

/** What a column is called: a level in short, a plan by its name. */
export function nameOfChoice(choice: ColumnChoice, planOf: (id: string) => Plan | null, language: Language): string | null {
  return choice.kind === 'level' ? COLUMN_NAMES[choice.level][language] : planOf(choice.plan)?.name ?? null;
}

/**
 * Figures and colours of every column.
 * @param planOf null where this browser has no such plan: its position is in `gone`, the others are compared.
 */
export function comparedParts(data: PlanData, choice: ComparisonChoice, planOf: (id: string) => Plan | null, language: Language): Parts {
  const { registry } = data.atlas;
  const gone: number[] = [];
  const names: string[] = [];
  const sources = choice.columns.flatMap((column, at): ColumnSource[] => {
    const plan = column.kind === 'plan' ? planOf(column.plan) : null;
    if (column.kind === 'plan' && !plan) {
      gone.push(at);
      return [];
    }
    names.push(ownName(nameOfChoice(column, planOf, language)!, names, language));
    return [column.kind === 'level' ? column : { kind: 'plan', plan: plan! }];
  });
  const comparison = columnsOver(registry, sources, choice.prefecture === null ? null : scopeOf(registry, [{ level: 'prefecture', code: choice.prefecture }]));
  if (comparison.scope === null) return { ...comparison, gone };
  const people = columnOf(data.atlas, 'municipality', indicatorById('value-75plus-r5')!);
  const peopleOf = (code: string): number => people[municipalityIndex(registry, code)]!.value ?? 0;
  const parts: ComparedPart[] = [];
  comparison.columns.forEach((plan, at) => {
    const figures = planFigures(data)(plan);
    parts.push({ name: names[at]!, plan, figures, colours: coloursOf(data, figures, at === 0 ? new Map() : matchedColours(parts[0]!, plan, peopleOf)) });
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

/** Adds coverage: worked out again when reach has been. */
export function comparedColumns(data: CoverageData, parts: readonly ComparedPart[]): ComparedColumn[] {
  return parts.map((part) => ({ ...part, coverage: planCoverage(data, part.figures) }));
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
