import { count, HOMECARE_FILE, homecareUnits, readHomecare, type CountsFile } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal } from './sources';

const FILE = 'resources/mhlw-fy2025-bed-report-facilities.csv';

/** Home-care support hospitals: hospitals that carry the 在支 flag in the bed-function report. */
export const resourcesBedReport: Dataset = {
  entry: {
    id: 'resources-bed-report-2025',
    title: { ja: '病床機能報告（在宅療養支援病院の届出）', en: 'Bed-function report (home-care support hospitals)' },
    publisher: { ja: '厚生労働省', en: 'MHLW' },
    page: 'https://www.mhlw.go.jp/content/10800000/001723127.xlsx',
    vintage: { ja: '2025（令和7）年度', en: 'FY2025' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'computed',
    notes: [{ ja: '報告のうち病院で在支の印があるものを市区町村別に数えた。', en: 'Hospitals of the report that carry the flag, counted by municipality.' }],
  },
  async build(sources, zones) {
    const table = readHomecare(sources, zones);
    const column = 'zaishibyo_bedreport_FY2025';
    const values = table.codes.map((code) => count(HOMECARE_FILE, code, column, table.row(code)[column]));
    const flagged = sources.csv(FILE, ['zaitaku_shien', 'is_hospital']).filter((row) => row['zaitaku_shien'] === '在支' && row['is_hospital'] === '1').length;
    assertTotal(FILE, 'hospitals with the flag', flagged, 2_075);
    assertTotal(HOMECARE_FILE, column, values.reduce((a, b) => a + b, 0), flagged);
    const file: CountsFile = { groups: [{ units: homecareUnits(table), tables: { 'zaishibyo-2025': values } }] };
    return { 'resources-bed-report-2025.json': file };
  },
};
