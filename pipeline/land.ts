import { csvParseRows } from 'd3-dsv';
import type { CountsFile } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { integer, SourceError } from './sources';

const FILE = 'population/SSDSE-A-2026.csv';
const HECTARES_PER_KM2 = 100;

/** Total and habitable land. SSDSE names municipalities; wards of designated cities have no figure, the city has. */
export const land: Dataset = {
  entry: {
    id: 'land',
    title: { ja: '総面積・可住地面積', en: 'Total and habitable land area' },
    publisher: { ja: '独立行政法人統計センター（SSDSE-A）', en: 'National Statistics Center (SSDSE-A)' },
    page: 'https://www.nstac.go.jp/use/literacy/ssdse/',
    vintage: { ja: 'SSDSE-A-2026', en: 'SSDSE-A-2026' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'official',
    notes: [{ ja: '政令指定都市の区には公表がなく、市の値を用いる。', en: 'No figure for wards of designated cities; the city has one.' }],
  },
  async build(sources, zones) {
    const rows = csvParseRows(sources.text(FILE, 'shift_jis'));
    const header = rows[0] ?? [];
    const column = (name: string): number => {
      const index = header.indexOf(name);
      if (index < 0) throw new SourceError(FILE, 'row 1', `no column ${name}`);
      return index;
    };
    const [total, habitable] = [column('B1101'), column('B1103')];
    const byCode = new Map<string, [number, number]>();
    rows.slice(3).forEach((row, index) => {
      const code = /^R(\d{5})$/.exec(row[0] ?? '')?.[1];
      if (!code) throw new SourceError(FILE, `row ${index + 4}`, `code "${row[0]}" is not R + five digits`);
      byCode.set(code, [integer(FILE, index + 4, 'B1101', row[total]), integer(FILE, index + 4, 'B1103', row[habitable])]);
    });
    if (byCode.size !== 1741) throw new SourceError(FILE, '', `${byCode.size} municipalities, 1,741 expected`);

    const { cities } = zones;
    const wards = new Set(cities.flatMap((city) => city.wards));
    const at = (code: string): [number, number] => {
      const pair = byCode.get(code);
      if (!pair) throw new SourceError(FILE, '', `no row for ${code}`);
      return pair;
    };
    const codes = [...cities.map((city) => city.code), ...zones.rows.filter((_, index) => !wards.has(index)).map((row) => row.code)];
    if (codes.length !== byCode.size) throw new SourceError(FILE, '', `${codes.length} municipalities in the zones, ${byCode.size} here`);
    return {
      'land.json': { groups: [{
        units: {
          cities: cities.map((city) => city.code),
          absent: [{ reason: { ja: '政令指定都市の区には面積の公表がない', en: 'No land area is published for wards of designated cities' }, municipalities: [...wards].sort((a, b) => a - b) }],
        },
        tables: { 'land-total': codes.map((code) => at(code)[0] / HECTARES_PER_KM2), 'land-habitable': codes.map((code) => at(code)[1] / HECTARES_PER_KM2) },
      }] } satisfies CountsFile,
    };
  },
};
