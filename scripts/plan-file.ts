import { readAnyPlan } from '../src/data/plan-intake';
import { buildCodeBook } from '../src/model/plan/municipality-codes';
import { CODE_VINTAGE, type Plan } from '../src/model/plan/plan';
import type { Registry } from '../src/model/registry';
import { UsageError } from './usage-error';

const MOST_LINES = 100;

/**
 * A plan from a file, read as the application reads it: a plan file as it is (the first of several), or CSV with the columns
 * `code` and `zone`, GeoJSON or TopoJSON, whose scope is every municipality of the prefectures that occur. Strict: one wrong
 * row and there is no plan.
 * @param file its name, for messages.
 * @returns the plan, and what was read in another way than it was written.
 * @throws UsageError naming file, line and reason of every problem.
 */
export function planFromCsv(registry: Registry, bytes: Uint8Array, file: string): { plan: Plan; notices: readonly string[] } {
  const read = readAnyPlan(file, bytes, buildCodeBook(registry), null);
  if (read.kind === 'plans') {
    const [first, ...rest] = read.plans;
    return { plan: first!.plan, notices: [...read.notices.map(({ en }) => en), ...(rest.length > 0 ? [`The file holds ${read.plans.length} plans; this is the first, “${first!.plan.name}”.`] : [])] };
  }
  const { zoneNameOf, problems, notices } = read.kind === 'zones' ? read.reading : { zoneNameOf: null, problems: read.problems, notices: [] };
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
