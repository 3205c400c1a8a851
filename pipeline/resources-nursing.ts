import { count, HOMECARE_FILE, homecareUnits, readHomecare, type CountsFile } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal, SourceError } from './sources';

const FILE = 'resources/visiting-nurse-stations-2026.csv';

/** Home-nursing stations by municipality, counted from the open list and checked against the assembled table. */
export const resourcesNursing: Dataset = {
  entry: {
    id: 'resources-nursing-2026',
    title: { ja: '訪問看護ステーション（介護サービス情報公表システム オープンデータ）', en: 'Home-nursing stations (open data of the care-service information system)' },
    publisher: { ja: '厚生労働省', en: 'MHLW' },
    page: 'https://www.mhlw.go.jp/stf/kaigo-kouhyou_opendata.html',
    vintage: { ja: '2026年', en: '2026' },
    retrieved: TAKEN_OVER,
    terms: { ja: 'CC BY 4.0', en: 'CC BY 4.0' },
    quality: 'computed',
    notes: [{ ja: '17,958事業所のうち市区町村が定まる17,880。病院・診療所による909か所ほどを含む。', en: '17,880 of 17,958 stations fall in a municipality; about 909 belong to hospitals or clinics.' }],
  },
  async build(sources, zones) {
    const table = readHomecare(sources, zones);
    const [hamamatsu] = table.codes;
    const wards = new Set(table.wards.municipalities.map((index) => zones.rows[index]!.code));
    const counts = new Map(table.codes.map((code) => [code, 0]));
    const rows = sources.csv(FILE, ['muni_code', 'is_hosp_clinic']);
    if (rows.length !== 17_958) throw new SourceError(FILE, '', `${rows.length} stations, 17,958 expected`);
    rows.forEach((row, index) => {
      const raw = row['muni_code']!;
      const code = wards.has(raw) || raw === 'CITY:浜松市' ? hamamatsu! : raw;
      const known = counts.get(code);
      if (known !== undefined) counts.set(code, known + 1);
      // Addresses that name no municipality, or a designated city without its ward, are counted nowhere.
      else if (raw !== '' && !raw.startsWith('CITY:')) throw new SourceError(FILE, `row ${index + 2}`, `municipality "${raw}" is not in the zones`);
    });
    const values = table.codes.map((code) => counts.get(code)!);
    table.codes.forEach((code, index) => assertTotal(FILE, `stations of ${code}`, values[index]!, count(HOMECARE_FILE, code, 'houmonkango_2026', table.row(code)['houmonkango_2026'])));
    assertTotal(FILE, 'stations in a municipality', values.reduce((a, b) => a + b, 0), 17_880);
    const file: CountsFile = { groups: [{ units: homecareUnits(table), tables: { 'nursingstation-2026': values } }] };
    return { 'resources-nursing-2026.json': file };
  },
};
