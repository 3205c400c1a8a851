import type { PeopleShare } from '../model/coverage/people-share';
import type { Language, Text } from '../model/text';
import { formatNumber } from './format';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the view of reach. */
export const REACH = {
  title: text('届く範囲', 'Reach'),
  close: text('閉じる', 'Close'),
  radius: text('半径（km）', 'Radius (km)'),
  rule: text('16km: 往診料（C000）・在宅患者訪問診療料（C001）の注。医療機関から患家まで直線16kmを超えると、絶対的な理由がなければ算定できません。理由の例は、16km以内に往診などに対応できる医療機関がないこと、あっても行っていないこと（疑義解釈 2007年4月20日 問5）。', '16 km: notes of C000 and C001 of the fee schedule. A visit to a home farther than 16 km in a straight line is not covered unless there is an absolute reason, such as no institution within 16 km that can or does visit (ministry’s answer of 20 April 2007, question 5).'),
  kinds: text('数える施設', 'Facilities'),
  prefecture: text('範囲', 'Scope'),
  nation: text('全国', 'Japan'),
  people: text('人口', 'People'),
  year: text('年（令和5年推計）', 'Year (2023 projection)'),
  rows: text('表の行', 'Rows'),
  working: text('町丁目を数えています', 'Counting towns'),
  cancel: text('やめる', 'Cancel'),
  again: text('数える', 'Count'),
  cancelled: text('町丁目は数えていません', 'Towns are not counted'),
  bySeats: text('役場が範囲内', 'Town hall inside'),
  byTowns: text('町丁目が範囲内', 'Towns inside'),
  whole: text('全体', 'Whole'),
  area: text('区域', 'Area'),
  estimate: text('どちらも推計です。「役場」は全員が役場に、「町丁目」は市区町村の人が町丁目に等しく住むとしました。役場が域外にある三島村・十島村・竹富町・双葉町に「役場」は合いません。', 'Both are estimates: as if all lived at the town hall, or in equal parts in the towns. The town halls of Mishima, Toshima, Taketomi and Futaba lie outside.'),
  legend: text('● 範囲内　✕ 範囲外　○ 分からない　■ 施設（大きい印は役場、小さい印は町丁目）', '● inside  ✕ outside  ○ unknown  ■ facility (large: town hall, small: town)'),
  legendSupposed: text('破線の円・輪: もし…なら で加えた・移した・変えた施設（手元）　×のついた輪: やめた施設', 'Dashed circles and rings: facilities a supposition adds, moves or alters (yours). Crossed rings: closed'),
  supposedMark: text('もし…なら で加えた・移した・変えた施設（手元）', 'Facilities a supposition adds, moves or alters (yours)'),
  supposedClosed: text('もし…なら でやめた施設', 'Facilities a supposition closes'),
  notTouched: text('変更のうち、ここの数字に関わるものはありません。', 'None of the changes bears on these figures.'),
  areAtSeats: text('場所を決めていない施設を、仮に役場の位置に置いて数えています。実際の場所で割合は変わります。', 'Those without a place stand at the town hall for want of one: shares change with where they really go.'),
  haveNoPlace: text('場所を決めていない施設は円を描けません。その市区町村のどこかにあるとし、届くかもしれない人は「分からない」として割合を幅で示します。', 'Those without a place have no circle. They stand somewhere in their municipality: people they might reach are unknown, and shares are ranges.'),
  notInTimes: text('手元の所要時間は、もし…なら の施設には従いません。', 'Your own travel times do not follow the facilities of a supposition.'),
  beyond: text('範囲の外に人がいる市区町村', 'Municipalities with people beyond'),
  nobody: text('範囲の外と分かる町丁目はありません。', 'No town is known to lie beyond.'),
  access: text('アクセス時間の階級', 'Classes of access'),
  source: text('時間の出どころ', 'Where times come from'),
  straight: text('直線距離÷速さ（代用）', 'Straight line ÷ speed (proxy)'),
  own: text('手元の所要時間（CSV）', 'Your own travel times (CSV)'),
  speed: text('速さ（km/時）', 'Speed (km/h)'),
  file: text('所要時間の CSV', 'Travel times (CSV)'),
  template: text('ひな形を保存', 'Save a template'),
  choosePrefecture: text('時間の階級は、範囲に都道府県を選ぶと出ます。', 'Choose a prefecture to see classes of access.'),
  csv: text('CSV で保存', 'Save as CSV'),
  copy: text('表をコピー', 'Copy the table'),
  copied: text('コピーしました', 'Copied'),
  plan: text('開いている圏域案', 'The open plan'),
  noPlan: text('開いている圏域案がありません。圏域の編集で案を開くと、その圏域ごとに数えます。', 'No plan is open. Open one in the zone editor to count by its zones.'),
  radiusStep: text('半径を動かす', 'Move the radius'),
  wrongRadius: text('1〜40 の整数を入れてください', 'Enter a whole number from 1 to 40'),
  wrongSpeed: text('1〜120 の数を入れてください', 'Enter a number from 1 to 120'),
  loading: text('施設と町丁目を読みこんでいます', 'Loading facilities and towns'),
  failed: text('読みこめませんでした。', 'Could not be loaded.'),
  retry: text('もう一度', 'Try again'),
  noWorker: text('町丁目を数えられませんでした。', 'Towns could not be counted.'),
  table: text('範囲内の割合', 'Share within reach'),
  unknownPeople: text('不明', 'Unknown'),
  beyondShare: text('町丁目の割合', 'Share of towns'),
  beyondPeople: text('範囲外の人', 'People beyond'),
  proxy: text('代用：道路・橋・地形・渋滞は見ていません。位置の分からない施設のほうが近く、時間の区分が変わるかもしれない人は「不明」に入れます。', 'A proxy: roads, bridges, terrain and traffic are not seen. People to whom a facility without a known place may be nearer, in a shorter class, are counted as unknown.'),
  ownNote: text('手元の所要時間です。市区町村の全員がその一つの時間にあるとしました。ファイルはこの端末の外へ出ません。', 'Your own times, one for all people of a municipality. The file stays on this device.'),
  pickFile: text('CSV を選ぶと表が出ます。市区町村コードと分（または行き先ごとの列）。', 'Choose a CSV to see the table: municipality codes and minutes, or a destination a column.'),
  refused: text('このファイルは使えません', 'This file cannot be used'),
  line: text('行', 'Line'),
  circlesLater: text('円は、地図を拡大すると出ます（施設が多いため）。', 'Circles appear when you zoom in: there are too many facilities here.'),
  inside: text('範囲内', 'Inside'),
  outside: text('範囲外', 'Outside'),
  untold: text('分からない', 'Unknown'),
  homeSizes: text('●×○の大きい印は役場、小さい印は町丁目（全国では役場だけ）。', '● × ○: large marks are town halls, small ones towns (for Japan: town halls alone).'),
  facilityMark: text('施設（位置の分かるもの）', 'Facility with a known place'),
  rangeNote: text('幅のある値は、在支診の名簿のない都府県などの、位置の分からない施設が届くか分からない人を含めない場合と含める場合。', 'Ranges: without and with the people whom only facilities of unknown place might reach.'),
  none: text('施設の種類が選ばれていません。', 'No kind of facility is chosen.'),
} as const satisfies Record<string, Text>;

/** What the rows of the table may be. */
export const REACH_ROWS_LABEL = {
  plan: REACH.plan,
  secondary335: text('二次医療圏（第7次）', 'Secondary areas (7th plan)'),
  municipality: text('市区町村', 'Municipalities'),
  prefecture: text('都道府県', 'Prefectures'),
} as const satisfies Record<string, Text>;

export const AGE_LABEL = { '65plus': text('65歳以上', 'Aged 65+'), '75plus': text('75歳以上', 'Aged 75+') } as const satisfies Record<string, Text>;

export const reachText = {
  head: (age: Text, year: number): Text => ({ ja: `${age.ja}（${year}年）`, en: `${age.en} (${year})` }),
  titleOf: (radius: number, whole: string): Text => ({ ja: `${radius}kmで届く範囲（${whole}）`, en: `Within ${radius} km of a facility (${whole})` }),
  circle: (radius: number): Text => ({ ja: `施設から${radius}km以内`, en: `Within ${radius} km of a facility` }),
  about: (radius: number, kinds: Text, age: Text, year: number): Text => ({ ja: `半径${radius}km、${kinds.ja}、${age.ja} ${year}年（令和5年推計）`, en: `Radius ${radius} km; ${kinds.en}; ${age.en.toLowerCase()}, ${year} (2023 projection)` }),
  counted: (facilities: number): Text => ({ ja: `位置の分かる施設 ${facilities.toLocaleString('ja-JP')}（全国）`, en: `${facilities.toLocaleString('en-GB')} facilities with a place (Japan)` }),
  /** People surely within reach, before and after. */
  gain: (people: Text, now: PeopleShare, then: PeopleShare): Text => ({
    ja: `範囲内と分かる${people.ja}（町丁目）: 今 ${inReach(now, 'ja')} → もし…なら ${inReach(then, 'ja')}、${signed(now.having, then.having, 'ja')}`,
    en: `${people.en} surely within reach (by towns): now ${inReach(now, 'en')}, supposed ${inReach(then, 'en')}, ${signed(now.having, then.having, 'en')}`,
  }),
  soughtIn: (area: string, row: string): Text => (area === row ? { ja: `${area}: 表に示しています`, en: `${area}: pointed out in the table` } : { ja: `${area}: 表の「${row}」に入っています`, en: `${area}: in the row “${row}”` }),
  soughtOutside: (area: string, whole: string): Text => ({ ja: `${area}は、この表の範囲（${whole}）に収まりません。`, en: `${area} does not lie within the scope of this table (${whole}).` }),
  scopeTo: (prefecture: string): Text => ({ ja: `範囲を${prefecture}にする`, en: `Take ${prefecture} as the scope` }),
  range: (from: number, to: number): Text => ({ ja: `${formatNumber(from * 100, 1, 'ja')}〜${formatNumber(to * 100, 1, 'ja')}%`, en: `${formatNumber(from * 100, 1, 'en')}–${formatNumber(to * 100, 1, 'en')} %` }),
  undecided: (facilities: number): Text => ({ ja: `場所を決めていない施設: ${facilities}か所`, en: `Facilities without a place: ${facilities}` }),
  atSeats: (facilities: number): Text => ({ ja: `場所を決めていない${facilities}か所を、仮に役場に置く`, en: facilities === 1 ? 'Put the one without a place at the town hall' : `Put the ${facilities} without a place at the town hall` }),
  unnamed: (facilities: number): Text => ({ ja: `減らす${facilities}か所は、どの施設か決まっていないため、ここでは減らしていません。`, en: `${facilities} clinics taken away are still counted here: it is not said which they are.` }),
  relieved: (names: Text): Text => ({ ja: `もし…なら、範囲の外と分かる人がいなくなる市区町村: ${names.ja}`, en: `Supposed, nobody is known to live beyond in: ${names.en}` }),
  more: (problems: number): Text => ({ ja: `ほかに${problems}件`, en: `${problems} more` }),
  unlisted: (names: Text): Text => ({ ja: `${names.ja}の名簿は在支診を名指ししていません（知られているのは有床診療所だけ）。そこから届くかもしれない人は「分からない」とし、割合は幅で示します。`, en: `The lists of ${names.en} name no support clinics: people one of them might reach are unknown, and shares are ranges.` }),
  listed: text('この範囲の名簿は在支診を名指ししています（2025年9月・10月）。届出は訪問していることの証しではありません。', 'The lists name support clinics here (September, October 2025). A filing does not prove that visits are made.'),
  read: (rows: number, destinations: number): Text => ({ ja: `${rows}市区町村、行き先${destinations}を読みました`, en: `${rows} municipalities, ${destinations} destinations read` }),
} as const;

/** 81,234人（96.1%）. */
function inReach({ having, lacking, unknown }: PeopleShare, language: Language): string {
  const share = formatNumber((having / (having + lacking + unknown)) * 100, 1, language);
  const people = formatNumber(having, 0, language);
  return language === 'ja' ? `${people}人（${share}%）` : `${people} (${share} %)`;
}

/** How many more, of the whole numbers that stand beside it. */
function signed(now: number, then: number, language: Language): string {
  const more = Math.round(then) - Math.round(now);
  return `${more > 0 ? '+' : more < 0 ? '−' : '±'}${formatNumber(Math.abs(more), 0, language)}${language === 'ja' ? '人' : ''}`;
}
