import { readCsv } from '../src/data/csv-read';
import { CODE_VINTAGE, type Plan } from '../src/model/plan/plan';
import type { Registry } from '../src/model/registry';
import { UsageError } from './usage-error';

/**
 * A plan from CSV with the columns `code` and `zone` (others are left alone). The scope is every municipality of the
 * prefectures that occur; a blank zone leaves a municipality unassigned. Strict: one wrong row and there is no plan.
 * @throws UsageError naming file, line and reason.
 */
export function planFromCsv(registry: Registry, text: string, file: string): Plan {
  const { rows, unclosed } = readCsv(text);
  const fail = (line: number, reason: string): never => { throw new UsageError(`${file}, line ${line}: ${reason}`); };
  if (unclosed !== null) fail(unclosed, 'a quote is opened and never closed');
  const [header, ...body] = rows;
  const [codeAt, zoneAt] = ['code', 'zone'].map((name) => header?.cells.findIndex((cell) => cell.trim() === name) ?? -1) as [number, number];
  if (codeAt < 0 || zoneAt < 0) fail(1, 'the first line must name the columns code and zone');
  if (body.length === 0) fail(1, 'no municipality follows the column names');
  const known = new Set(registry.codes);
  const zoneOf = new Map<string, string>();
  const seen = new Set<string>();
  for (const { line, cells } of body) {
    const [code, zone] = [cells[codeAt]?.trim() ?? '', cells[zoneAt]?.trim() ?? ''];
    if (!known.has(code)) fail(line, `"${code}" is no municipality code of ${CODE_VINTAGE} (five digits with the leading zero)`);
    if (seen.has(code)) fail(line, `${code} stands twice`);
    seen.add(code);
    if (zone !== '') zoneOf.set(code, zone);
  }
  const prefectures = new Set([...seen].map((code) => code.slice(0, 2)));
  const scope = registry.codes.filter((code) => prefectures.has(code.slice(0, 2)));
  const zones = [...new Set(zoneOf.values())].map((name) => ({ id: name, name, colour: null, locked: false, marks: [], items: [] }));
  return { id: file, name: file, scope, zones, zoneOf, locked: new Set(), vintage: CODE_VINTAGE };
}
