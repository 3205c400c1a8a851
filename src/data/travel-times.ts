import { notThisCode, TIME_COMPLAINTS, type TimeComplaintId } from '../i18n/travel-time-problems';
import type { AccessTimes } from '../model/coverage/access';
import type { CodeBook, FoundCode } from '../model/plan/municipality-codes';
import type { Text } from '../model/text';
import { readCsv, type CsvRow } from './csv-read';
import { fileText } from './file-text';
import { plain } from './rate-words';

/** What is wrong with a file of travel times, where, and what to do. */
export interface TimeProblem {
  readonly kind: TimeComplaintId;
  /** Line of the file, 1 = the first; null = the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: Text;
  readonly next: Text;
}

/** Times to the nearest destination of each municipality, by its code; with problems there are none. */
export type TimeReading = { readonly minutes: ReadonlyMap<string, number>; readonly destinations: number } | { readonly minutes: null; readonly problems: readonly TimeProblem[]; readonly more: number };

/** 1,896 municipalities × 1,000 destinations have some 10 MB. */
const MOST_BYTES = 20_000_000;
const MOST_PROBLEMS = 100;
/** A day: beyond it nobody is reached, and seconds were written for minutes. */
const MOST_MINUTES = 24 * 60;
const CODE_HEADINGS = ['code', 'コード', '市区町村コード', '市町村コード', '団体コード', 'from', '出発'];
const TIME_HEADINGS = ['minutes', 'min', '分', '所要時間', '時間（分）', '時間(分)', '所要時間（分）', '所要時間(分)'];
const TO_HEADINGS = ['to', '到着', '目的地', '医療機関', '施設'];
const NAME_HEADINGS = ['name', '名前', '名称', '市区町村', '市区町村名', '市町村', '市町村名'];

/**
 * Reads minutes by road from municipalities to destinations: either one time a row (`code`, `minutes`, perhaps `to`), or a
 * table with a destination a column (`code`, then their names). Blank: not reached. The nearest destination counts. Never throws.
 * @param codes codes of the product; a code of another vintage is a problem, never guessed.
 */
export function readTravelTimes(bytes: Uint8Array, codes: CodeBook): TimeReading {
  if (bytes.length > MOST_BYTES) return refused([problem('tooLarge')]);
  const decoded = fileText(bytes);
  if ('problem' in decoded) return refused([problem('notText')]);
  const { rows, unclosed } = readCsv(decoded.text);
  if (unclosed !== null) return refused([problem('unclosed', unclosed)]);
  const [header, ...body] = rows;
  if (!header || body.length === 0) return refused([problem('empty')]);
  const columns = readHeader(header);
  if ('kind' in columns) return refused([columns]);
  const minutes = new Map<string, number>();
  const problems: TimeProblem[] = [];
  for (const row of body) {
    const given = row.cells[columns.code]?.trim() ?? '';
    const found = codes.find(given);
    if (found.kind !== 'current') {
      problems.push({ ...problem('unknownCode', row.line, header.cells[columns.code]!.trim(), given), ...('members' in found && standsFor(given, found, codes)) });
      continue;
    }
    for (const at of columns.times) {
      const cell = row.cells[at]?.trim() ?? '';
      if (cell === '') continue;
      const value = numberOf(cell);
      if (value === null) problems.push(problem('notMinutes', row.line, header.cells[at]!.trim(), cell));
      else if (value > MOST_MINUTES) problems.push(problem('tooLong', row.line, header.cells[at]!.trim(), cell));
      else minutes.set(given, Math.min(value, minutes.get(given) ?? Infinity));
    }
  }
  if (problems.length > 0) return refused(problems);
  if (minutes.size === 0) return refused([problem('noTimes')]);
  const destinations = columns.to === null ? columns.times.length : new Set(body.map(({ cells }) => cells[columns.to!]?.trim())).size;
  return { minutes, destinations };
}

/** The times of a file as classes of access take them: all of a municipality's people at the one time that is given for it. */
export function accessTimes(minutes: ReadonlyMap<string, number>, file: string, indexOf: (code: string) => number): AccessTimes {
  return {
    quality: 'yours',
    reason: { ja: 'この市区町村への時間がない', en: 'no travel time for these municipalities' },
    note: { ja: `手元の所要時間（${file}）。市区町村の全員が、その一つの時間にあるとした`, en: `Your own travel times (${file}); all people of a municipality at its one time` },
    minutes: new Map([...minutes].map(([code, value]) => [indexOf(code), [{ minutes: value, share: 1 }]])),
  };
}

interface Columns {
  readonly code: number;
  readonly times: readonly number[];
  readonly to: number | null;
}

function readHeader({ line, cells }: CsvRow): Columns | TimeProblem {
  const titles = cells.map((title) => plain(title).replace(/\s+/g, ''));
  const at = (wanted: readonly string[]): number[] => titles.flatMap((title, index) => (wanted.includes(title) ? [index] : []));
  const [code, second] = at(CODE_HEADINGS);
  if (code === undefined) return problem('noCodeColumn', line);
  if (second !== undefined) return problem('twiceCode', line, cells[second]!.trim());
  const [single] = at(TIME_HEADINGS);
  if (single !== undefined) return { code, times: [single], to: at(TO_HEADINGS)[0] ?? null };
  const names = at(NAME_HEADINGS);
  const times = titles.flatMap((title, index) => (index === code || names.includes(index) || title === '' ? [] : [index]));
  return times.length === 0 ? problem('noTimeColumn', line) : { code, times, to: null };
}

/** Minutes as a spreadsheet writes them; null for anything else, below zero included. */
function numberOf(cell: string): number | null {
  const text = plain(cell).replace(/分$/, '');
  return /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** What a code of old or of a city stands for now: named, as other files than a plan's take no one's place for another's. */
function standsFor(given: string, found: Extract<FoundCode, { readonly members: unknown }>, { nameOf }: CodeBook): Pick<TimeProblem, 'reason' | 'next'> {
  const to = found.members.map((code) => `${code}（${nameOf(code)}）`);
  return found.kind === 'city' ? notThisCode(given, { ja: found.name, en: found.name }, null, to) : notThisCode(given, found.change.name, found.change.year, to);
}

function problem(kind: TimeComplaintId, row: number | null = null, column: string | null = null, found = ''): TimeProblem {
  return { kind, row, column, ...TIME_COMPLAINTS[kind](found) };
}

function refused(problems: readonly TimeProblem[]): TimeReading {
  return { minutes: null, problems: problems.slice(0, MOST_PROBLEMS), more: Math.max(0, problems.length - MOST_PROBLEMS) };
}
