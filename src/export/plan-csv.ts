import type { CodeBook } from '../model/plan/municipality-codes';
import type { Plan } from '../model/plan/plan';
import { zoneFileNames } from '../model/plan/zone-file-names';
import { csvLine } from './csv';

/**
 * A plan as `code,name,prefecture,zone`, a row a municipality of the scope, zone blank where it is in none. UTF-8 with a
 * byte order mark, for Excel. Zones without municipalities, marks and locks are not in it: the plan file holds them.
 */
export function planCsv(plan: Plan, codes: CodeBook): string {
  const names = zoneFileNames(plan.zones);
  const lines = plan.scope.map((code) => csvLine([code, codes.nameOf(code), codes.prefectureOf(code), names.get(plan.zoneOf.get(code) ?? '') ?? '']));
  return `\uFEFF${['code,name,prefecture,zone', ...lines].join('\r\n')}\r\n`;
}
