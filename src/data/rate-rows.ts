import { COMPLAINTS, type Complaint } from '../i18n/rate-problems';
import { AGE_CLASSES } from '../model/ages';
import { RATE_UNITS, type RateTable } from '../model/rates';
import { DEMANDS, type DemandId } from '../model/subjects';
import type { CsvRow } from './csv-read';
import { ageHeadings, headingOf, isDateHeading, plain, prefectureIndex, sexesOf, type Heading, type PrefectureName } from './rate-words';

const CLASSES = AGE_CLASSES.length;
const SEX_NAMES = [{ ja: '男', en: 'men' }, { ja: '女', en: 'women' }] as const;
/** Rows named one by one in a message. */
const NAMED = 5;

/** What is wrong with a rate file, where (line and heading; null = the file as a whole), and what to do. */
export interface RateProblem extends Complaint {
  readonly row: number | null;
  readonly column: string | null;
}

interface Column {
  readonly index: number;
  readonly title: string;
  readonly heading: Heading;
}

/** Rates of one prefecture (or of the nation) and sex: where they stand and the 19 values. */
interface SexRow {
  readonly line: number;
  readonly values: readonly number[];
}

/** Turns the rows of a rate file into rates by prefecture, or lists all that is wrong with them. */
export function readRateRows(rows: readonly CsvRow[], subject: DemandId, prefectures: readonly PrefectureName[]): { readonly rates: RateTable | null; readonly problems: readonly RateProblem[] } {
  const problems: RateProblem[] = [];
  const report = (complaint: Complaint, row: number | null, column: string | null = null): void => void problems.push({ ...complaint, row, column });
  const [header, ...body] = rows;
  const columns = readHeader(header!, report);
  if (problems.length > 0) return { rates: null, problems };

  /** By position + 1, 0 = the nation; then by sex. */
  const given: (SexRow | undefined)[][] = Array.from({ length: prefectures.length + 1 }, () => []);
  for (const row of body) {
    const cellOf = (kind: Heading): string => row.cells[columns.find(({ heading }) => heading === kind)?.index ?? -1]?.trim() ?? '';
    if (row.cells.slice(header!.cells.length).some((cell) => cell.trim() !== '')) report(COMPLAINTS.tooManyCells(), row.line);
    checkKind(cellOf('indicator'), cellOf('unit'), subject, (complaint, column) => report(complaint, row.line, column));
    const prefecture = prefectureIndex(cellOf('prefecture'), prefectures);
    const sexes = sexesOf(cellOf('sex'));
    if (prefecture === undefined) report(COMPLAINTS.prefecture(cellOf('prefecture')), row.line, titleOf(columns, 'prefecture'));
    if (!sexes) report(COMPLAINTS.sex(cellOf('sex')), row.line, titleOf(columns, 'sex'));
    const values = readValues(row, columns, subject, report);
    if (prefecture === undefined || !sexes) continue;
    for (const sex of sexes) {
      const earlier = given[prefecture + 1]![sex];
      if (earlier) report(COMPLAINTS.duplicate(earlier.line), row.line);
      else given[prefecture + 1]![sex] = { line: row.line, values };
    }
  }
  const tableRows = prefectures.map((_, index) => [0, 1].map((sex) => given[index + 1]![sex] ?? given[0]![sex]));
  reportMissing(tableRows, prefectures, (complaint) => report(complaint, null));
  if (problems.length > 0) return { rates: null, problems };
  const rates = tableRows.map((sexes) => sexes.flatMap((row) => row!.values));
  const zero = prefectures.filter((_, index) => rates[index]!.every((rate) => rate === 0));
  if (zero.length > 0) report(COMPLAINTS.allZero(listOf(zero.map(({ name }) => name), '、', 'ほか'), listOf(zero.map(({ english }) => english), ', ', 'and ')), null);
  return { rates: problems.length > 0 ? null : rates, problems };
}

type Report = (complaint: Complaint, row: number | null, column?: string | null) => void;

function readHeader({ line, cells }: CsvRow, report: Report): Column[] {
  const columns = cells.flatMap((title, index): (Column | { index: number; title: string; heading: undefined })[] => (title.trim() === '' ? [] : [{ index, title: title.trim(), heading: headingOf(title) }]));
  const known = columns.filter((column): column is Column => column.heading !== undefined);
  if (known.length === 0) {
    report(/[\t;]/.test(cells.join('')) ? COMPLAINTS.separator() : COMPLAINTS.header(cells.join(',')), line);
    return [];
  }
  const seen = new Set<string>();
  const ages = new Set<number>();
  for (const { title, heading } of columns) {
    if (heading === undefined) report(isDateHeading(title) ? COMPLAINTS.dateHeading(/5|9/.test(title) ? '5～9歳' : '10～14歳') : COMPLAINTS.unknownColumn(), line, title);
    else if (typeof heading === 'string' ? seen.has(heading) : heading.ages.some((age) => ages.has(age))) report(COMPLAINTS.twiceColumn(), line, title);
    if (typeof heading === 'string') seen.add(heading);
    else for (const age of heading?.ages ?? []) ages.add(age);
  }
  if (!seen.has('prefecture')) report(COMPLAINTS.noColumn('都道府県', 'prefecture'), line);
  if (!seen.has('sex')) report(COMPLAINTS.noColumn('性', 'sex'), line);
  const missing = ageHeadings(false).filter(({ age }) => !ages.has(age));
  if (missing.length > 0) report(COMPLAINTS.noAge(missing.map(({ ja }) => ja).join('、'), missing.map(({ en }) => en).join(', ')), line);
  return known;
}

function titleOf(columns: readonly Column[], kind: Heading): string {
  return columns.find(({ heading }) => heading === kind)!.title;
}

/** A file says which rates it holds, in which unit; where it does, they must be the ones asked for. */
function checkKind(indicator: string, unit: string, subject: DemandId, report: (complaint: Complaint, column: string) => void): void {
  const { label } = DEMANDS[subject];
  if (indicator !== '' && ![label.ja, label.en, subject].map(plain).includes(plain(indicator))) report(COMPLAINTS.indicator(indicator, label.ja, label.en), '指標');
  const wanted = RATE_UNITS[subject].label;
  if (unit !== '' && ![wanted.ja, wanted.en].map(plain).includes(plain(unit))) report(COMPLAINTS.unit(unit, wanted.ja, wanted.en), '単位');
}

function readValues({ line, cells }: CsvRow, columns: readonly Column[], subject: DemandId, report: Report): number[] {
  const values = Array.from({ length: CLASSES }, () => NaN);
  for (const { index, title, heading } of columns) {
    if (typeof heading === 'string') continue;
    const value = readRate(cells[index] ?? '', subject);
    if (typeof value === 'number') for (const age of heading.ages) values[age] = value;
    else report(value, line, title);
  }
  return values;
}

/** A rate as a spreadsheet writes it (1,234.5 and 1E-05 too), or what is wrong with it. */
function readRate(cell: string, subject: DemandId): number | Complaint {
  const text = plain(cell);
  if (text === '') return COMPLAINTS.blank();
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(digits)) return COMPLAINTS.notNumber(cell.trim());
  const value = Number(digits);
  if (value < 0) return COMPLAINTS.negative(cell.trim());
  const { most, label } = RATE_UNITS[subject];
  // + 0 makes -0 plain.
  return value > most ? COMPLAINTS.tooHigh(cell.trim(), most.toLocaleString('en'), label.ja, label.en) : value + 0;
}

function reportMissing(rows: readonly (readonly (SexRow | undefined)[])[], prefectures: readonly PrefectureName[], report: (complaint: Complaint) => void): void {
  const missing = rows.flatMap((sexes, index) => {
    const { name, english } = prefectures[index]!;
    const absent = SEX_NAMES.filter((_, sex) => !sexes[sex]);
    if (absent.length === 0) return [];
    return [absent.length === SEX_NAMES.length ? { ja: name, en: english } : { ja: `${name}（${absent[0]!.ja}）`, en: `${english} (${absent[0]!.en})` }];
  });
  if (missing.length > 0) report(COMPLAINTS.missingRow(listOf(missing.map(({ ja }) => ja), '、', 'ほか'), listOf(missing.map(({ en }) => en), ', ', 'and ')));
}

function listOf(names: readonly string[], separator: string, more: string): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(separator) + (rest > 0 ? `${separator}${more}${rest}` : '');
}

