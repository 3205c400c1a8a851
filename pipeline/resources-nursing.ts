import { count, HOMECARE_FILE, homecareUnits, readHomecare, type CountsFile } from './counts';
import type { Dataset } from './dataset';
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
    retrieved: '2026-11',
    terms: { ja: 'CC BY 4.0', en: 'CC BY 4.0' },
    quality: 'computed',
    notes: [{ ja: '17,958事業所のうち市区町村が定まる17,880。病院・診療所による909か所ほどを含む。', en: '17,880 of 17,958 stations fall in a municipality; about 909 belong to hospitals or clinics.' }],
  },
  async build(sources, zones) {
    const table = readHomecare(sources, zones);
    const values = table.codes.map((code) => count(HOMECARE_FILE, code, 'houmonkango_2026', table.row(code)['houmonkango_2026']));
    assertTotal(HOMECARE_FILE, 'houmonkango_2026', values.reduce((a, b) => a + b, 0), 17_880);
    const listed = sources.csv(FILE, ['muni_code', 'is_hosp_clinic']).length;
    if (listed !== 17_958) throw new SourceError(FILE, '', `${listed} stations, 17,958 expected`);
    const file: CountsFile = { groups: [{ units: homecareUnits(table), tables: { 'nursingstation-2026': values } }] };
    return { 'resources-nursing-2026.json': file };
  },
};
