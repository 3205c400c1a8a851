import type { Cell } from '../model/cell';
import type { ReferenceLevel } from '../model/compare/columns';
import type { Change } from '../model/compare/verdict';
import type { Language, Text } from '../model/text';
import { verdictWord } from './compare-words';
import { formatFigure } from './format';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the comparison. */
export const COMPARE = {
  title: text('圏域案を比べる', 'Compare plans'),
  close: text('比較を閉じる', 'Close the comparison'),
  columns: text('比べるもの', 'What is compared'),
  reference: text('基準', 'Reference'),
  add: text('列を加える', 'Add a column'),
  choose: text('選んで加える…', 'Choose to add…'),
  levels: text('いまの区域', 'Areas of today'),
  plans: text('このブラウザーの圏域案', 'Plans of this browser'),
  scope: text('比べる範囲', 'Compared over'),
  common: text('案に共通の範囲', 'What the plans share'),
  noPrefecture: text('都道府県を選ぶ…', 'Choose a prefecture…'),
  earlier: text('前へ', 'Move left'),
  later: text('後ろへ', 'Move right'),
  remove: text('外す', 'Remove'),
  goneName: text('見つからない案', 'Plan not found'),
  gone: text('この案はこのブラウザーにありません。リンクに案の中身は入りません。案のファイルか共有リンクを受け取ってください。', 'This browser has no such plan. A link does not carry plans: ask for the plan file or its share link.'),
  full: text('比べられるのは4つまでです。', 'At most four can be compared.'),
  emptyTitle: text('案やいまの区域を並べて、何が変わるかを見ます', 'Put plans and areas side by side and see what changes'),
  emptySteps: text('①都道府県を選ぶ　②2つから4つの列を選ぶ　③地図・全体の指標・圏域ごとの指標で違いを読む', '1. Choose a prefecture  2. Choose two to four columns  3. Read the differences on maps, in measures of the whole and of each zone'),
  emptyReference: text('最初の列が基準です。ほかの列が基準より「よくなる」か「悪くなる」かを、数字とともに言葉で示します。', 'The first column is the reference: the others are said to be better or worse than it, in words and figures.'),
  startLevels: text('二次医療圏・保健所圏域・県全体を比べる', 'Compare secondary areas, health-centre areas and the prefecture'),
  choosePrefecture: text('先に、上の「比べる範囲」で都道府県を選びます。', 'First choose a prefecture above, under “Compared over”.'),
  startPlan: text('圏域案から始める', 'Start from a plan'),
  startPlanHint: text('案と、いまの二次医療圏を並べます。', 'Puts the plan beside the secondary areas of today.'),
  noPlans: text('このブラウザーに圏域案はまだありません。「圏域をつくる」で作ると、ここで選べます。', 'This browser has no plan yet. Draw one and it can be chosen here.'),
  asIs: text('「（もし…なら）」と付いた列のほかは、公表のデータのままの数字です。', 'Columns not marked “what if” have the figures of the data as they are.'),
  supposedAbout: text('この列の数字には、次の変更を入れています（元のデータではありません）', 'The figures of this column suppose these changes (they are not the data)'),
  onlyOne: text('列が1つだけです。もう1つ加えると、違いを示します。', 'There is one column only. Add another to see what differs.'),
  same: text('違いはありません', 'No difference'),
  copy: text('表をコピー', 'Copy table'),
  copied: text('表をコピーしました。Excel に貼り付けられます。', 'Table copied. Paste it into a spreadsheet.'),
  notCopied: text('コピーできませんでした。ブラウザーが許していません。', 'Not copied: the browser does not allow it.'),
  csv: text('CSVで保存', 'Save CSV'),
  print: text('印刷', 'Print'),
  maps: text('地図', 'Maps'),
  side: text('並べる', 'Side by side'),
  swipe: text('重ねて動かす', 'Swipe'),
  difference: text('移る市区町村', 'Who moves'),
  mode: text('地図の見せ方', 'How maps are shown'),
  left: text('左', 'Left'),
  right: text('右', 'Right'),
  from: text('比べるもと', 'From'),
  to: text('比べる先', 'To'),
  slider: text('境目の位置', 'Place of the divide'),
  zoomIn: text('拡大', 'Zoom in'),
  zoomOut: text('縮小', 'Zoom out'),
  home: text('全体を表示', 'Show all'),
  find: text('市区町村を示す', 'Point out a municipality'),
  findNone: text('選ぶ…', 'Choose…'),
  pointHint: text('地図の市区町村を指すと、それぞれの圏域と数字が出ます。', 'Point at a municipality to read its zone and figures in each.'),
  unassigned: text('未割当', 'unassigned'),
  outside: text('比べる範囲の外', 'outside what is compared'),
  unassignedMark: text('斜線は未割当', 'Hatched: unassigned'),
  sameColour: text('地図の同じ色は、基準の圏域とその対応する圏域', 'Zones of one colour are counterparts of each other'),
  moveMap: text('斜線が移る市区町村、色は移る先の圏域。太い線は移ったあとの境。', 'Hatched: municipalities that move, in the colour of the zone they move to. Heavy lines: borders afterwards.'),
  moveKey: text('斜線が移る市区町村、色は移る先の圏域、太い線は「比べる先」の境。番号は表の番号。行を選ぶと、もとの圏域を赤い線と点、先の圏域を青い線で囲みます。', 'Hatched: municipalities that move, in the colour of the zone they move to. Heavy lines: borders of the second. Numbers: those of the table. Choose a row to outline the old zone in red with dots and the new one in blue.'),
  place: text('市区町村', 'Municipality'),
  fromZone: text('もとの圏域', 'From'),
  toZone: text('移る先', 'To'),
  people65: text('65歳以上', 'Aged 65+'),
  people75: text('75歳以上', 'Aged 75+'),
  peopleUnit: text('人', ''),
  density: text('在支診・在支病 75歳以上10万人あたり', 'Support clinics and hospitals per 100,000 aged 75+'),
  sum: text('合計', 'Total'),
  whole: text('全体の指標', 'Measures of the whole'),
  onlyDifferent: text('違いのある行だけ', 'Only rows that differ'),
  measure: text('指標', 'Measure'),
  perZone: text('圏域ごとの指標', 'Measures of each zone'),
  allMeasures: text('すべての指標を一つの表で', 'All measures in one table'),
  unitHead: text('単位', 'Unit'),
  zone: text('圏域', 'Zone'),
  change: text('基準の対応する圏域から', 'From its counterpart in the reference'),
  noCounterpart: text('対応する圏域なし', 'No counterpart'),
  wholeScope: text('範囲全体', 'Whole scope'),
  missing: text('値なし', 'No figure'),
  plot: text('圏域の散らばり', 'How the zones lie'),
  plotHint: text('点は圏域、縦線は範囲全体。点を指すか、左右の矢印キーで移ると、名前と値が出て、地図と表の同じところに印が付きます。', 'Points are zones, the line the whole scope. Point at one, or walk with the arrow keys: its name and figure appear, and maps and table mark the same place.'),
  reading: text('施設と町丁目の位置を読みこみ、16km以内の人を計算しています…', 'Loading places of facilities and towns to find who lives within 16 km…'),
  reachFailed: text('施設か町丁目の位置を読みこめず、16km以内の割合は出せません。', 'Places of facilities or towns could not be loaded: no shares within 16 km.'),
  contents: text('比較の部分', 'Parts of the comparison'),
  quality: text('品質・理由', 'Quality, reason'),
  verdict: text('基準と比べて', 'Against the reference'),
} as const satisfies Record<string, Text>;

/** Measures of the whole that a slide shows, in few words, by their ids. */
export const COMPARE_SHORT = {
  zones: text('圏域の数', 'Zones'),
  'support-zones': text('在支診・在支病のある圏域の75歳以上', 'Aged 75+ in zones with a provider'),
  'enhanced-zones': text('機能強化型のある圏域の75歳以上', 'Aged 75+ in zones with an enhanced clinic'),
  'reach-towns': text('担い手から16km以内の75歳以上', 'Aged 75+ within 16 km of a provider'),
  'people-without': text('担い手のない圏域の75歳以上', 'Aged 75+ in zones without a provider'),
  'load-peak-most': text('最も重い圏域の訪問診療 1か所・最大時', 'Visits per facility at the peak, heaviest zone'),
  'density-ratio': text('施設の密度 最大の圏域÷最小', 'Facility density, largest ÷ smallest zone'),
  'density-gini': text('施設の密度のジニ係数', 'Facility density, Gini coefficient'),
} as const satisfies Record<string, Text>;

/** Levels as columns. */
export const COLUMN_NAMES: Readonly<Record<ReferenceLevel, Text>> = {
  secondary335: text('二次医療圏（第7次・335）', 'Secondary areas (7th plan, 335)'),
  secondary330: text('二次医療圏（第8次・330）', 'Secondary areas (8th plan, 330)'),
  healthcentre: text('保健所圏域', 'Health-centre areas'),
  prefecture: text('都道府県を一つに', 'Prefecture as one'),
};

/** Headings of the groups of `COVERAGE_METRICS`. */
export const COVERAGE_GROUPS = {
  shares: text('担い手のあるところに住む75歳以上', 'Aged 75+ where there is a provider'),
  counts: text('圏域と市区町村の数', 'Zones and municipalities'),
  loads: text('1か所あたりの訪問診療', 'Home visits per facility'),
  densities: text('在支診・在支病の密度（75歳以上10万人あたり）', 'Support clinics and hospitals per 100,000 aged 75+'),
  sizes: text('圏域の大きさの違い', 'How zones differ in size'),
  peaks: text('2040年より後に最大となる圏域', 'Zones that peak after 2040'),
} as const satisfies Record<string, Text>;

/** A sign beside the word of a verdict. */
export const VERDICT_SIGN: Readonly<Record<Change['verdict'], string>> = { better: '◎', worse: '✕', more: '↑', less: '↓', same: '＝', unknown: '？' };

export const sameNameText = (name: string, at: number): Text => text(`${name}（${at}つ目）`, `${name} (no. ${at})`);

/** A plan by the data as its suppositions would have them. */
export const supposedNameText = (name: string): Text => text(`${name}（もし…なら）`, `${name} (what if)`);

/** 「75歳以上 59,917人」, or why it is not known. */
const aged75 = (people: Cell): Text => (people.value === null ? text(`75歳以上 人数は分からない（${people.reason.ja}）`, `aged 75+, number unknown (${people.reason.en})`) : text(`75歳以上 ${formatFigure(people.value, 0, 'ja')}人`, `${formatFigure(people.value, 0, 'en')} aged 75+`));
const placesEn = (count: number): string => (count === 1 ? '1 municipality' : `${count} municipalities`);

export const compareText = {
  unchanged: (labels: readonly Text[]): Text => text(`どの列でも変わらない: ${labels.map(({ ja }) => ja).join('、')}`, `The same in every column: ${labels.map(({ en }) => en).join('; ')}`),
  titleOf: (names: readonly string[]): Text => text(`圏域の比較: ${names.join('／')}`, `Zones compared: ${names.join(' / ')}`),
  zones: (count: number): Text => text(`${count}圏域`, count === 1 ? '1 zone' : `${count} zones`),
  over: (where: string, count: number): Text => text(`${where}の${count}市区町村を比べています。`, `Comparing the ${count} municipalities of ${where}.`),
  overCount: (prefectures: number, count: number): Text => text(`${prefectures}都道府県の${count}市区町村を比べています。`, `Comparing ${count} municipalities of ${prefectures} prefectures.`),
  map: (name: string): Text => text(`${name}の地図。矢印キーで動かし、+と-で拡大・縮小、Enterで中央の市区町村を示す。ほかの地図も一緒に動きます。`, `Map of ${name}. Arrow keys move, + and - zoom, Enter points out the municipality in the middle. The other maps move along.`),
  moveEarlier: (name: string): Text => text(`${name}を前へ`, `Move ${name} left`),
  moveLater: (name: string): Text => text(`${name}を後ろへ`, `Move ${name} right`),
  remove: (name: string): Text => text(`${name}を外す`, `Remove ${name}`),
  compareWith: (name: string): Text => text(`「${name}」を二次医療圏と比べる`, `Compare ${name} with secondary areas`),
  shares: (left: string, right: string, percent: number): Text => text(`左${percent}%が${left}、右${100 - percent}%が${right}`, `${percent}% left ${left}, ${100 - percent}% right ${right}`),
  sameAs: (name: string, other: string): Text => text(`「${other}」の圏域の分け方は「${name}」と同じ。違いはありません`, `${other} divides like ${name}: no difference`),
  measures: (verdict: Text, count: number): Text => text(`${verdict.ja}指標 ${count}`, `${count} ${count === 1 ? 'measure' : 'measures'} ${verdict.en}`),
  others: (count: number): Text => text(`ほか${count}指標は「全体の指標」に`, `${count} more under “Measures of the whole”`),
  shift: (way: 'better' | 'worse', people: Cell, places: number): Text => {
    const { ja, en } = aged75(people);
    return text(`担い手の密度が${way === 'better' ? '上がる' : '下がる'}圏域になる${ja}（${places}市区町村）`, `${en} come to a zone with ${way === 'better' ? 'more' : 'fewer'} providers per person (${placesEn(places)})`);
  },
  rest: (changed: number, same: number, unknown: number): Text => text(`よしあしを言えない変化 ${changed}、変わらない ${same}、比べられない ${unknown}。`, `${changed} changed without a verdict, ${same} the same, ${unknown} cannot be compared.`),
  moving: (places: number, people: Cell): Text => text(`圏域が替わるのは${places}市区町村（${aged75(people).ja}）。`, `${placesEn(places)} ${places === 1 ? 'changes its' : 'change their'} zone (${aged75(people).en}).`),
  otherCount: (before: number, after: number): Text => after < before
    ? text(`圏域が${before}から${after}に減るので、最も重い・薄い圏域の数字は、ほかと平均されるだけでもよくなります。`, `With ${after === 1 ? 'one zone' : `${after} zones`} instead of ${before}, the heaviest and the thinnest look better for being averaged with others alone.`)
    : text(`圏域が${before}から${after}に増えるので、最も重い・薄い圏域の数字は、分けて見えるだけでも悪くなります。`, `With ${after} zones instead of ${before}, the heaviest and the thinnest look worse for being seen by themselves alone.`),
  moved: (count: number, name: string, other: string): Text => text(`「${name}」から「${other}」で圏域が替わる市区町村: ${count}`, `Municipalities whose zone changes from ${name} to ${other}: ${count}`),
  tooMany: (zones: number): Text => text(`${zones}圏域は一つの表に並べきれません。CSV と「書き出し」の Excel には全部あります。`, `${zones} zones are too many for one table: the CSV and the Excel file of “Export” have them all.`),
  more: (count: number): Text => text(`ほか${count}市区町村（CSVには全部あります）`, `${count} more (the CSV has all)`),
  places: (count: number): Text => text(`（${count}市区町村）`, `(${placesEn(count)})`),
  spread: (least: string, most: string): Text => text(`最小 ${least}、最大 ${most}`, `Smallest ${least}, largest ${most}`),
  withoutFigure: (count: number, reason: Text): Text => text(`値のない圏域 ${count}（${reason.ja}）`, `${count} zones without a figure (${reason.en})`),
  counterpart: (name: string): Text => text(`基準の「${name}」`, `reference: ${name}`),
  row: (place: string): Text => text(`${place}を地図で示す`, `Point out ${place} on the map`),
  away: (first: string, count: number): Text => text(count === 1 ? `離れた${first}は地図の外です。縮小すると見えます。` : `${first}など離れた${count}市区町村は地図の外です。縮小すると見えます。`, `${count === 1 ? `${first} lies` : `${first} and ${count - 1} more lie`} far off, outside the maps: zoom out to see.`),
  reading: (share: number): Text => text(`16km以内の人を計算しています… ${Math.round(share * 100)}%`, `Finding who lives within 16 km… ${Math.round(share * 100)}%`),
};

/** A change in short: 「12.3 → 14.1、よくなる（+1.8）」. @param figure a figure as the table shows it. */
export function shortChange(change: Change, { decimals, kind }: { readonly decimals: number; readonly kind?: string }, figure: (value: number) => string, language: Language): string {
  const word = verdictWord(change.verdict, kind)[language];
  const { from, to, difference } = change;
  if (from.value === null || to.value === null || difference === null) return word;
  if (change.verdict === 'same') return language === 'ja' ? `どちらも${figure(to.value)}、${word}` : `${figure(to.value)} in both, ${word}`;
  const step = `${difference > 0 ? '+' : '−'}${formatFigure(Math.abs(difference), decimals, language)}`;
  return language === 'ja' ? `${figure(from.value)} → ${figure(to.value)}、${word}（${step}）` : `${figure(from.value)} → ${figure(to.value)}, ${word} (${step})`;
}
