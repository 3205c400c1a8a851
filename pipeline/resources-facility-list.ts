import { count, HOMECARE_FILE, homecareUnits, readHomecare, type CountsFile } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal, SourceError } from './sources';

const FILE = 'resources/home-care-facilities-34pref-2025-10.csv';
/** By type: 1 機能強化型単独, 2 機能強化型連携, 3 従来型. `column`: what the same list gives a municipality, types together. */
const KINDS = {
  zaishishin: { column: 'zaishishin', totals: [137, 1_901, 5_033] },
  zaishibyo: { column: 'zaishibyo_kouseikyoku_2025-10', totals: [194, 275, 782] },
} as const;
type Kind = keyof typeof KINDS;

/** Support clinics and hospitals by type, counted from the bureaus' lists of 34 prefectures. */
export const resourcesFacilityList: Dataset = {
  entry: {
    id: 'resources-facility-list-2025',
    title: { ja: '届出受理医療機関名簿（医科）から数えた在宅療養支援診療所・病院の種別', en: 'Home-care support clinics and hospitals by type, counted from the bureaus’ lists of filings' },
    publisher: { ja: '地方厚生（支）局', en: 'Regional bureaus of health and welfare' },
    page: 'https://kouseikyoku.mhlw.go.jp/kantoshinetsu/chousa/kijyun.html',
    vintage: { ja: '2025年9月・10月', en: 'September and October 2025' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'computed',
    notes: [{ ja: '種別が分かるのは34道府県。', en: 'The type is known in 34 prefectures.' }],
  },
  async build(sources, zones) {
    const table = readHomecare(sources, zones);
    const listed = (row: Readonly<Record<string, string>>): boolean => row['zaishishin_source']!.startsWith('kouseikyoku');
    const codes = table.codes.filter((code) => listed(table.row(code)));
    const [hamamatsu] = table.codes;
    const wards = new Set(table.wards.municipalities.map((index) => zones.rows[index]!.code));
    const rows = sources.csv(FILE, ['muni_code', ...Object.keys(KINDS).map((kind) => `${kind}_type`)]);
    const tables: Record<string, number[]> = {};
    for (const [kind, { column, totals }] of Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][]) {
      const counts = new Map(codes.map((code) => [code, [0, 0, 0]]));
      rows.forEach((row, index) => {
        const type = row[`${kind}_type`];
        if (!type) return;
        const raw = row['muni_code']!;
        const types = counts.get(wards.has(raw) || raw === 'CITY:浜松市' ? hamamatsu! : raw);
        if (!types || !(Number(type) - 1 in types)) throw new SourceError(FILE, `row ${index + 2}`, `municipality "${raw}" with ${kind} type "${type}" is not among the listed ones`);
        types[Number(type) - 1]!++;
      });
      for (const [code, types] of counts) assertTotal(FILE, `${kind} types of ${code}`, types.reduce((a, b) => a + b, 0), count(HOMECARE_FILE, code, column, table.row(code)[column]));
      totals.forEach((published, at) => {
        const values = codes.map((code) => counts.get(code)![at]!);
        assertTotal(FILE, `${kind} type ${at + 1}`, values.reduce((a, b) => a + b, 0), published);
        tables[`${kind}${at + 1}-2025`] = values;
      });
    }
    const unlisted = table.indexesWhere((row) => !listed(row));
    const file: CountsFile = {
      groups: [{ units: homecareUnits(table, [{ reason: { ja: '種別の分かる名簿がない都府県', en: 'No list with types for this prefecture' }, municipalities: unlisted }]), tables }],
    };
    return { 'resources-facility-list-2025.json': file };
  },
};
