import { count, HOMECARE_FILE, homecareUnits, readHomecare, type CountsFile } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal, SourceError } from './sources';

const FILE = 'resources/home-care-facilities-34pref-2025-10.csv';
/** Support clinics by type: 1 機能強化型単独, 2 機能強化型連携, 3 従来型. */
const TYPE_TOTALS = { 1: 137, 2: 1_901, 3: 5_033 } as const;

/** Support clinics by type, counted from the bureaus' lists of 34 prefectures. */
export const resourcesFacilityList: Dataset = {
  entry: {
    id: 'resources-facility-list-2025',
    title: { ja: '届出受理医療機関名簿（医科）から数えた在宅療養支援診療所の種別', en: 'Home-care support clinics by type, counted from the bureaus’ lists of filings' },
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
    const counts = new Map(codes.map((code) => [code, [0, 0, 0]]));
    const [hamamatsu] = table.codes;
    const wards = new Set(table.wards.municipalities.map((index) => zones.rows[index]!.code));
    sources.csv(FILE, ['muni_code', 'zaishishin_type']).forEach((row, index) => {
      const type = row['zaishishin_type'];
      if (!type) return;
      const raw = row['muni_code']!;
      const code = wards.has(raw) || raw === 'CITY:浜松市' ? hamamatsu! : raw;
      const types = counts.get(code);
      if (!types || !(type in TYPE_TOTALS)) throw new SourceError(FILE, `row ${index + 2}`, `municipality "${raw}" with type "${type}" is not among the listed ones`);
      types[Number(type) - 1]!++;
    });
    for (const [code, types] of counts) {
      assertTotal(FILE, `types of ${code}`, types.reduce((a, b) => a + b, 0), count(HOMECARE_FILE, code, 'zaishishin', table.row(code)['zaishishin']));
    }
    const tables: Record<string, number[]> = {};
    for (const [type, published] of Object.entries(TYPE_TOTALS)) {
      const values = codes.map((code) => counts.get(code)![Number(type) - 1]!);
      assertTotal(FILE, `type ${type}`, values.reduce((a, b) => a + b, 0), published);
      tables[`zaishishin${type}-2025`] = values;
    }
    const unlisted = table.indexesWhere((row) => !listed(row));
    const file: CountsFile = {
      groups: [{ units: homecareUnits(table, [{ reason: { ja: '種別の分かる名簿がない都府県', en: 'No list with types for this prefecture' }, municipalities: unlisted }]), tables }],
    };
    return { 'resources-facility-list-2025.json': file };
  },
};
