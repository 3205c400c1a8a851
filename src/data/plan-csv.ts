import { PLAN_NOTICES } from '../i18n/plan-problems';
import type { CodeBook } from '../model/plan/municipality-codes';
import { readCsv, type CsvRow } from './csv-read';
import { fileText } from './file-text';
import { planProblem, refusedReading, refusePlanBySize, type PlanProblem, type PlanReading } from './plan-problem';
import { readZoneRows, type ZoneRow } from './plan-rows';
import { plain } from './rate-words';

type ColumnKind = 'code' | 'zone' | 'name';
const HEADINGS: Readonly<Record<ColumnKind, readonly string[]>> = {
  code: ['code', 'コード', '市区町村コード', '市町村コード', '団体コード', '地方公共団体コード', '全国地方公共団体コード', '自治体コード', '行政区域コード', 'jisコード', 'citycode', 'municipality', 'municipalitycode', 'n03_007'],
  zone: ['zone', '圏域', '圏域名', '在宅医療圏域', 'zonename', 'zone_name', '圏域番号'],
  name: ['name', '名前', '名称', '市区町村', '市区町村名', '市町村', '市町村名', 'municipalityname'],
};

/**
 * Reads municipalities and their zones from a CSV (docs/data.md): `code,zone`, other columns left alone. Never throws.
 * @param file its name, for the problems. @param scope codes the zones are for, null = all Japan.
 */
export function readPlanCsv(file: string, bytes: Uint8Array, codes: CodeBook, scope: readonly string[] | null = null): PlanReading {
  const large = refusePlanBySize(file, bytes.length, 'csv');
  if (large) return refusedReading([large]);
  const decoded = fileText(bytes);
  if ('problem' in decoded) return refusedReading([planProblem(file, decoded.problem, [])]);
  const text = decoded.text.trimStart();
  if (text === '') return refusedReading([planProblem(file, 'empty', [])]);
  if (/^<(!doctype|html|\?xml|!--|head|body|table)/i.test(text)) return refusedReading([planProblem(file, 'html', [])]);
  if (/^[{[]/.test(text)) return refusedReading([planProblem(file, 'jsonForCsv', [])]);
  // Not the trimmed text: lines are counted from the first.
  const { rows, unclosed } = readCsv(decoded.text);
  if (unclosed !== null) return refusedReading([planProblem(file, 'unclosed', [], { row: unclosed })]);
  const [header, ...body] = rows[0]?.cells[0]?.startsWith('sep=') ? rows.slice(1) : rows;
  if (!header) return refusedReading([planProblem(file, 'empty', [])]);
  const columns = readHeader(file, header);
  if (Array.isArray(columns)) return refusedReading(columns);
  const { code, zone, name } = columns;
  const long: PlanProblem[] = [];
  const zoneRows = body.flatMap(({ line, cells }): ZoneRow[] => {
    if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
      long.push(planProblem(file, 'tooManyCells', [], { row: line }));
      return [];
    }
    return [{ row: line, code: cells[code.index] ?? '', zone: cells[zone.index] ?? '', name: name ? (cells[name.index] ?? '') : '' }];
  });
  if (zoneRows.length === 0 && long.length > 0) return refusedReading(long);
  const reading = readZoneRows(zoneRows, { file, codeColumn: code.title, zoneColumn: zone.title, codes, scope });
  const notices = decoded.encoding === 'shift_jis' ? [PLAN_NOTICES.shiftJis, ...reading.notices] : reading.notices;
  return { zoneNameOf: reading.zoneNameOf, problems: [...long, ...reading.problems], notices };
}

interface Column {
  readonly index: number;
  readonly title: string;
}

function readHeader(file: string, { line, cells }: CsvRow): { readonly code: Column; readonly zone: Column; readonly name: Column | null } | PlanProblem[] {
  const titled = (kind: ColumnKind): Column[] => cells.flatMap((title, index) => (HEADINGS[kind].includes(plain(title).replace(/\s+/g, '')) ? [{ index, title: title.trim() }] : []));
  const [codes, zones] = [titled('code'), titled('zone')];
  if (codes.length === 0 && zones.length === 0) {
    const separated = cells.length === 1 && /[\t;]/.test(cells[0]!);
    return [separated ? planProblem(file, 'separator', [], { row: line }) : planProblem(file, 'header', [cells.join(',')], { row: line })];
  }
  const twice = [codes, zones].flatMap(([, second]) => (second ? [planProblem(file, 'twiceColumn', [], { row: line, column: second.title })] : []));
  if (twice.length > 0) return twice;
  if (!codes[0]) return [planProblem(file, 'noCodeColumn', [], { row: line })];
  if (!zones[0]) return [planProblem(file, 'noZoneColumn', [], { row: line })];
  return { code: codes[0], zone: zones[0], name: titled('name')[0] ?? null };
}
