import { REFERENCE_LEVELS, type ReferenceLevel } from '../model/compare/columns';
import { isComparison } from './compare-link';

/** What is put side by side, as a link writes it. */
export interface ComparisonChoice {
  /** Code of the prefecture compared over; null = what the plans share. */
  readonly prefecture: string | null;
  /** At most `MOST_COLUMNS`; the first is what the others are compared with. The same one may stand twice. */
  readonly columns: readonly ColumnChoice[];
}

export type ColumnChoice = { readonly kind: 'level'; readonly level: ReferenceLevel } | PlanChoice;

/** A plan of this browser; `supposed`: by the data as its suppositions would have them. */
export interface PlanChoice {
  readonly kind: 'plan';
  readonly plan: string;
  readonly supposed?: true;
}

export const MOST_COLUMNS = 4;
const PLAN = 'plan-';
const SUPPOSED = 'if-';

/** Reads `31.secondary335.plan-4f…` (`0` = no prefecture). @throws Error when it is no such text (`isComparison`). */
export function readComparison(text: string): ComparisonChoice {
  if (!isComparison(text)) throw new Error(`no comparison: ${text}`);
  const [scope, ...columns] = text.split('.');
  return { prefecture: scope === '0' ? null : scope!, columns: columns.map(readColumn) };
}

/** The same as a text that needs no escaping. Ids of plans are this browser's: elsewhere they name nothing. */
export function writeComparison({ prefecture, columns }: ComparisonChoice): string {
  return [prefecture ?? '0', ...columns.map(writeColumn)].join('.');
}

/** One column as the link writes it. */
export function writeColumn(column: ColumnChoice): string {
  return column.kind === 'level' ? column.level : `${column.supposed ? SUPPOSED : PLAN}${column.plan}`;
}

/** One column back. @throws Error when it is neither a level nor a plan. */
export function readColumn(text: string): ColumnChoice {
  const level = REFERENCE_LEVELS.find((id) => id === text);
  if (level) return { kind: 'level', level };
  if (text.startsWith(SUPPOSED)) return { kind: 'plan', plan: text.slice(SUPPOSED.length), supposed: true };
  if (!text.startsWith(PLAN)) throw new Error(`no column: ${text}`);
  return { kind: 'plan', plan: text.slice(PLAN.length) };
}

/** A plan beside the secondary areas of today, as a link writes it; where something is supposed, with and without it. */
export function compareWithToday(plan: string, supposed = false): string {
  return writeComparison({ prefecture: null, columns: [{ kind: 'level', level: 'secondary335' }, { kind: 'plan', plan }, ...(supposed ? [{ kind: 'plan', plan, supposed } as const] : [])] });
}
