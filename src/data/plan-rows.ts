import { PLAN_NOTICES, carriedOver, cityExpanded } from '../i18n/plan-problems';
import { formOfCodes, readCode, type CodeBook, type CodeForm } from '../model/plan/municipality-codes';
import type { Text } from '../model/text';
import { planProblem, refusedReading, type PlanProblem, type PlanReading } from './plan-problem';

/** A row of any file that gives municipalities their zones. */
export interface ZoneRow {
  readonly row: number;
  readonly code: string;
  /** Blank: in no zone. */
  readonly zone: string;
  /** Only to explain an unknown code by. */
  readonly name: string;
}

/** What the rows stand in: the file, its headings, what is known of codes, and the scope they are for (null = all Japan). */
export interface RowSetting {
  readonly file: string;
  readonly codeColumn: string;
  readonly zoneColumn: string;
  readonly codes: CodeBook;
  readonly scope: readonly string[] | null;
}

const LONGEST_NAME = 100;
/** Fewer rows than this are listed one by one even when all are wrong. */
const FEW_ROWS = 5;
const NAMED = 3;

type Members = { readonly members: readonly string[]; readonly notice: Text | null };

/** Turns rows into zones; every row that fails is a problem, unless most of them do: then the file is of another vintage or kind, said once. */
export function readZoneRows(rows: readonly ZoneRow[], setting: RowSetting): PlanReading {
  const { file, codes } = setting;
  if (rows.length === 0) return refusedReading([planProblem(file, 'noRows', [])]);
  const form = formOfCodes(rows.map(({ code }) => code), codes);
  const problems: PlanProblem[] = [];
  const notices: Text[] = form === 'six' || rows.some(({ code }) => code.trim().length === 6) ? [PLAN_NOTICES.sixDigits] : [];
  const placed = new Map<string, { readonly zone: string; readonly row: number }>();
  const contested = new Set<string>();
  let strangers = 0;
  for (const one of rows) {
    const found = membersOf(one, form, setting);
    if ('kind' in found) {
      problems.push(found);
      if (found.kind !== 'blankCode' && found.kind !== 'needsChoice' && found.kind !== 'outsideAreas') strangers++;
      continue;
    }
    if (found.notice) notices.push(found.notice);
    const zone = zoneNameIn(one.zone);
    if (zone === '') continue;
    if (zone.length > LONGEST_NAME) {
      problems.push(planProblem(file, 'zoneName', [LONGEST_NAME], { row: one.row, column: setting.zoneColumn }));
      continue;
    }
    for (const member of found.members) {
      const earlier = placed.get(member);
      if (!earlier) placed.set(member, { zone, row: one.row });
      else if (earlier.zone !== zone) {
        // Neither is taken: which of the two is right is not ours to say.
        if (problems.at(-1)?.row !== one.row) problems.push(planProblem(file, 'twoZones', [earlier.row, earlier.zone], { row: one.row, column: setting.zoneColumn }));
        contested.add(member);
      }
    }
  }
  if (strangers > rows.length / 2 && rows.length >= FEW_ROWS) return refusedReading([planProblem(file, 'vintage', [strangers, rows.length], { column: setting.codeColumn })]);
  if (placed.size === 0) return refusedReading(problems.length > 0 ? problems : [planProblem(file, 'noZones', [], { column: setting.zoneColumn })]);
  const zoneNameOf = new Map<string, string>();
  const inScope = setting.scope === null ? null : new Set(setting.scope);
  const outside: string[] = [];
  for (const [code, { zone }] of placed) {
    if (contested.has(code)) continue;
    if (inScope && !inScope.has(code)) outside.push(code);
    else zoneNameOf.set(code, zone);
  }
  if (outside.length > 0) problems.push(planProblem(file, 'outsideScope', [outside.length, outside.slice(0, NAMED).map(codes.nameOf).join('、') + (outside.length > NAMED ? '…' : '')]));
  return { zoneNameOf: zoneNameOf.size > 0 ? zoneNameOf : null, problems, notices };
}

/** Our own CSV guards a name that a spreadsheet would run as a formula by an apostrophe. */
function zoneNameIn(cell: string): string {
  return cell.trim().replace(/^'(?='*[=+\-@])/, '');
}

function membersOf({ row, code: cell, name }: ZoneRow, form: CodeForm, { file, codeColumn, codes }: RowSetting): Members | PlanProblem {
  const at = { row, column: codeColumn };
  if (cell.trim() === '') return planProblem(file, 'blankCode', [], at);
  const written = readCode(cell, form);
  if ('wrong' in written) {
    if (written.wrong === 'checkDigit') return planProblem(file, 'checkDigit', [cell.trim(), written.expected], at);
    return planProblem(file, written.wrong, [cell.trim()], at);
  }
  const { code } = written;
  const found = codes.find(code);
  switch (found.kind) {
    case 'current': return { members: [code], notice: null };
    case 'city': return { members: found.members, notice: cityExpanded(code, found.name, found.members.length) };
    case 'changed': return { members: found.members, notice: carriedOver(code, found.change.name, found.change.year, found.members.join('・')) };
    case 'choice': return planProblem(file, 'needsChoice', [code, found.change.name.ja, found.change.name.en, found.members], { ...at, choices: found.members });
    case 'prefecture': return planProblem(file, 'prefectureCode', [code, found.name], at);
    case 'outside': return planProblem(file, 'outsideAreas', [code], at);
    case 'unknown': return planProblem(file, 'unknownCode', [code, found.prefecture, codes.namesake(code, name)], at);
  }
}
