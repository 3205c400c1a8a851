import type { Text } from '../text';

/** What became of a municipality code that is not one of 2021-01-01. */
export interface CodeChange {
  readonly from: string;
  /** What the code stood for. */
  readonly name: Text;
  /** Year of the change. */
  readonly year: number;
  /** `renamed`, `merged`: `to` is the one municipality. `city`: `to` is a designated city, all of its wards. `redrawn`: `to` are the wards it was made of, whole or in part. */
  readonly kind: 'renamed' | 'merged' | 'city' | 'redrawn';
  readonly to: readonly string[];
  /** Where the change can be looked up. */
  readonly source: string;
}

const IPSS = '国立社会保障・人口問題研究所「日本の地域別将来推計人口（平成30年推計）」はこの町を旧コードで載せている';
const CODE_TABLES = '総務省「全国地方公共団体コード」の改正。公開されている市町村コードの対応表（人口統計の旧コード読みかえ）で確かめた（2026-11-22）';
const CITY_TABLE = '政令指定都市への移行。自治体業務用に公開されている旧市コード・区コードの対応表で確かめた（2026-11-22）';
const HAMAMATSU = '浜松市の区の再編（2024年1月1日）。新しいコードと区の対応は公開の解説で確かめた（https://ja.m.wikinews.org/wiki/浜松市、行政区を再編 ほか、2026-11-22）';

const became = (from: string, ja: string, en: string, year: number, to: string, source = CODE_TABLES): CodeChange => ({ from, name: { ja, en }, year, kind: 'renamed', to: [to], source });
const joined = (from: string, ja: string, en: string, year: number, to: string, source = CODE_TABLES): CodeChange => ({ from, name: { ja, en }, year, kind: 'merged', to: [to], source });
const city = (from: string, ja: string, en: string, year: number, to: string): CodeChange => ({ from, name: { ja, en }, year, kind: 'city', to: [to], source: CITY_TABLE });

/**
 * Changes of codes that the product can carry over, each with its source. Not complete: of the mergers of 2005–2010
 * only the cities that became designated are here, for no table of the others could be had. What is not here is never guessed.
 */
export const CODE_CHANGES: readonly CodeChange[] = [
  became('03305', '岩手県滝沢村', 'Takizawa village, Iwate', 2014, '03216'),
  joined('03422', '岩手県藤沢町', 'Fujisawa, Iwate', 2011, '03209'),
  became('04423', '宮城県富谷町', 'Tomiya town, Miyagi', 2016, '04216'),
  joined('09321', '栃木県西方町', 'Nishikata, Tochigi', 2011, '09203'),
  joined('09367', '栃木県岩舟町', 'Iwafune, Tochigi', 2014, '09203'),
  joined('11226', '埼玉県鳩ヶ谷市', 'Hatogaya, Saitama', 2011, '11203'),
  became('11445', '埼玉県白岡町', 'Shiraoka town, Saitama', 2012, '11246'),
  became('12402', '千葉県大網白里町', 'Oamishirasato town, Chiba', 2013, '12239'),
  city('14209', '神奈川県相模原市', 'Sagamihara, Kanagawa', 2010, '14150'),
  city('15201', '新潟県新潟市', 'Niigata, Niigata', 2007, '15100'),
  became('17344', '石川県野々市町', 'Nonoichi town, Ishikawa', 2011, '17212'),
  city('22201', '静岡県静岡市', 'Shizuoka, Shizuoka', 2005, '22100'),
  city('22202', '静岡県浜松市', 'Hamamatsu, Shizuoka', 2007, '22130'),
  { from: '22138', name: { ja: '浜松市中央区', en: 'Chuo-ku, Hamamatsu' }, year: 2024, kind: 'redrawn', to: ['22131', '22132', '22133', '22134', '22135'], source: HAMAMATSU },
  { from: '22139', name: { ja: '浜松市浜名区', en: 'Hamana-ku, Hamamatsu' }, year: 2024, kind: 'redrawn', to: ['22135', '22136'], source: HAMAMATSU },
  became('22140', '浜松市天竜区', 'Tenryu-ku, Hamamatsu', 2024, '22137', HAMAMATSU),
  became('23304', '愛知県長久手町', 'Nagakute town, Aichi', 2012, '23238'),
  joined('23481', '愛知県一色町', 'Isshiki, Aichi', 2011, '23213'),
  joined('23482', '愛知県吉良町', 'Kira, Aichi', 2011, '23213'),
  joined('23483', '愛知県幡豆町', 'Hazu, Aichi', 2011, '23213'),
  city('27201', '大阪府堺市', 'Sakai, Osaka', 2006, '27140'),
  // One public table sends 32304 to 出雲市; the town joined 松江市 on 2011-08-01.
  joined('32304', '島根県東出雲町', 'Higashiizumo, Shimane', 2011, '32201', '松江市への編入（2011年8月1日、https://jmedia.wiki/に/Higashiizumo,_Shimane）'),
  joined('32401', '島根県斐川町', 'Hikawa, Shimane', 2011, '32203'),
  city('33201', '岡山県岡山市', 'Okayama, Okayama', 2009, '33100'),
  became('40305', '福岡県那珂川町', 'Nakagawa town, Fukuoka', 2018, '40231', IPSS),
  city('43201', '熊本県熊本市', 'Kumamoto, Kumamoto', 2012, '43100'),
];

/** Villages of the Northern Territories: they have codes, but neither figures nor an area. */
export const OUTSIDE_ALL_AREAS: readonly string[] = ['01695', '01696', '01697', '01698', '01699', '01700'];
