import type { CodeBook } from '../model/plan/municipality-codes';
import type { Plan } from '../model/plan/plan';
import { zoneFileNames } from '../model/plan/zone-file-names';
import { csvLine } from './csv';

/**
 * A plan as `code,name,prefecture,zone,note`, a row a municipality of the scope, zone blank where it is in none. UTF-8
 * with a byte order mark, for Excel. Zones without municipalities, marks and locks are not in it: the plan file holds them.
 * @param about what the file is (`planAbout`): stands in the note of the first row, so that it stays a table.
 */
export function planCsv(plan: Plan, codes: CodeBook, about: readonly string[] = []): string {
  const names = zoneFileNames(plan.zones);
  const lines = plan.scope.map((code, index) => csvLine([code, codes.nameOf(code), codes.prefectureOf(code), names.get(plan.zoneOf.get(code) ?? '') ?? '', index === 0 ? about.join(' / ') : '']));
  return `\uFEFF${['code,name,prefecture,zone,note', ...lines].join('\r\n')}\r\n`;
}
