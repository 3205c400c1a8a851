import { readPlanCsv } from '../src/data/plan-csv';
import { buildCodeBook } from '../src/model/plan/municipality-codes';
import { CODE_VINTAGE, type Plan } from '../src/model/plan/plan';
import type { Registry } from '../src/model/registry';
import { UsageError } from './usage-error';

const MOST_LINES = 100;

/**
 * A plan from CSV with the columns `code` and `zone`, read as the application reads it. The scope is every municipality
 * of the prefectures that occur. Strict: one wrong row and there is no plan.
 * @param file its name, for messages.
 * @returns the plan, and what was read in another way than it was written.
 * @throws UsageError naming file, line and reason of every problem.
 */
export function planFromCsv(registry: Registry, bytes: Uint8Array, file: string): { plan: Plan; notices: readonly string[] } {
  const { zoneNameOf, problems, notices } = readPlanCsv(file, bytes, buildCodeBook(registry));
  if (problems.length > 0 || zoneNameOf === null) {
    const lines = problems.map(({ row, column, reason, next }) => `${[file, row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean).join(', ')}: ${reason.en}. ${next.en}`);
    const more = lines.length - MOST_LINES;
    throw new UsageError([...lines.slice(0, MOST_LINES), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
  }
  const zoneOf = new Map([...zoneNameOf].filter(([, zone]) => zone !== ''));
  const prefectures = new Set([...zoneNameOf.keys()].map((code) => code.slice(0, 2)));
  const scope = registry.codes.filter((code) => prefectures.has(code.slice(0, 2)));
  const zones = [...new Set(zoneOf.values())].map((name) => ({ id: name, name, colour: null, locked: false, marks: [], items: [] }));
  return { plan: { id: file, name: file, scope, zones, zoneOf, locked: new Set(), vintage: CODE_VINTAGE }, notices: notices.map(({ en }) => en) };
}
