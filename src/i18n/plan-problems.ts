import type { Complaint } from './rate-problems';

const say = (ja: string, en: string, nextJa: string, nextEn: string): Complaint => ({ reason: { ja, en }, next: { ja: nextJa, en: nextEn } });

const SAVE_AS: readonly [string, string] = ['Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。', 'In Excel choose Save As, then “CSV UTF-8 (Comma delimited)”.'];
const FORM: readonly [string, string] = ['1行目を「code,zone」（または「市区町村コード,圏域」）とし、2行目から1行に1市区町村を書いてください。', 'Write “code,zone” on the first line, then one municipality a line.'];
const TAKE_CODE: readonly [string, string] = ['2021年1月1日の5桁の市区町村コードに直すか、行を消してください。', 'Write the 5-digit code of 2021-01-01, or remove the row.'];
const SAVE_AGAIN: readonly [string, string] = ['別のファイルを選ぶか、保存した画面で保存し直してください。', 'Choose another file, or save the plan again where it was made.'];
const SEND_AGAIN: readonly [string, string] = ['リンク全体をもう一度コピーしてもらうか、圏域案のファイルを受け取ってください。', 'Ask for the whole link once more, or for the plan as a file.'];
const cut = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Everything a file or link of a plan can be refused for; each names what is wrong and what to do next. */
export const PLAN_COMPLAINTS = {
  tooLarge: (megabytes: string, most: string): Complaint => say(`ファイルが大きすぎます（${megabytes} MB、${most} MBまで）。読まずに止めました`, `The file is too large (${megabytes} MB, at most ${most} MB) and was not read`, '選んだファイルを確かめてください。', 'Check which file was chosen.'),
  unread: (): Complaint => say('ファイルを読めませんでした', 'The file could not be read', 'フォルダーではなくファイルを選び、移動や削除をしていないか確かめて、もう一度お試しください。', 'Choose a file, not a folder, check that it has not been moved, and try again.'),
  empty: (): Complaint => say('ファイルが空です', 'The file is empty', ...FORM),
  excel: (): Complaint => say('Excelブックか圧縮ファイルです（CSVではありません）', 'This is an Excel workbook or a zip archive, not a CSV', ...SAVE_AS),
  image: (): Complaint => say('画像かPDFです（CSVではありません）', 'This is a picture or a PDF, not a CSV', ...SAVE_AGAIN),
  html: (): Complaint => say('ウェブページ（HTML）です（CSVではありません）', 'This is a web page (HTML), not a CSV', 'ダウンロードのリンクからファイルそのものを保存し直してください。', 'Save the file itself from its download link.'),
  binary: (): Complaint => say('文字のファイルではありません', 'This is not a text file', ...SAVE_AS),
  utf16: (): Complaint => say('文字コードがUTF-16です', 'The text is encoded in UTF-16', ...SAVE_AS),
  encoding: (): Complaint => say('文字コードがUTF-8でもShift_JISでもありません', 'The text is encoded neither in UTF-8 nor in Shift_JIS', ...SAVE_AS),
  jsonForCsv: (): Complaint => say('JSONのファイルです（CSVではありません）', 'This is a JSON file, not a CSV', '画面の「ファイルを読みこむ」なら、圏域案のファイルもGeoJSONもそのまま読めます。ここではCSVを選んでください。', 'Choose a CSV here. The page imports plan files and GeoJSON as they are.'),
  unclosed: (): Complaint => say('引用符（"）が閉じていません', 'A quotation mark (") is not closed', 'この行の " を消すか、閉じてください。', 'Remove the " on this line, or close it.'),
  separator: (): Complaint => say('コンマ区切りではありません', 'The cells are not parted by commas', ...SAVE_AS),
  header: (found: string): Complaint => say(`見出しの行がありません（1行目は「${cut(found)}」）`, `There is no header row (the first line is “${cut(found)}”)`, ...FORM),
  noCodeColumn: (): Complaint => say('市区町村コードの列がありません', 'There is no column of municipality codes', ...FORM),
  noZoneColumn: (): Complaint => say('圏域の列がありません', 'There is no column of zones', ...FORM),
  twiceColumn: (): Complaint => say('同じ列が二つあります', 'The column is there twice', 'どちらかを消してください。', 'Remove one of the two.'),
  noRows: (): Complaint => say('見出しの下に行がありません', 'There are no rows under the header', ...FORM),
  noZones: (): Complaint => say('どの行にも圏域が書かれていません', 'No row names a zone', '圏域の列に圏域の名前か番号を書いてください。', 'Write the name or number of a zone in the zone column.'),
  vintage: (unknown: number, rows: number): Complaint => say(`市区町村コードの多くが2021年1月1日のものではありません（${rows}行のうち${unknown}行）。時点か種類の違うファイルです`, `Most of the codes are not municipality codes of 2021-01-01 (${unknown} of ${rows} rows): the file is of another vintage or kind`, '2021年1月1日の5桁の市区町村コードのファイルを選んでください。合併前のコードは、読みかえの表にあるものしか移せません。', 'Choose a file of 5-digit municipality codes of 2021-01-01. Of the codes before mergers only those in our table can be carried over.'),
  blankCode: (): Complaint => say('市区町村コードが空です', 'The code is blank', ...TAKE_CODE),
  notDigits: (found: string): Complaint => say(`市区町村コードが数字ではありません（「${cut(found)}」）`, `The code is not a number (“${cut(found)}”)`, ...TAKE_CODE),
  length: (found: string): Complaint => say(`市区町村コードの桁数が違います（「${cut(found)}」）`, `The code has the wrong number of digits (“${cut(found)}”)`, '5桁（検査数字つきなら6桁）で書いてください。', 'Write 5 digits, or 6 with the check digit.'),
  checkDigit: (found: string, expected: string): Complaint => say(`検査数字（6桁目）が合いません（「${cut(found)}」、正しくは${expected}）`, `The check digit (the sixth) does not fit (“${cut(found)}”, it should be ${expected})`, 'コードの写し間違いを確かめてください。', 'Check the code for a slip.'),
  unknownCode: (code: string, prefecture: string | null, namesake: string | null): Complaint => {
    const whereJa = prefecture === null ? '都道府県の番号（01〜47）にあたりません' : `${prefecture}の番号ですが、合併で廃止されたコードか、写し間違いです`;
    const whereEn = prefecture === null ? 'its first two digits are no prefecture (01–47)' : 'its prefecture exists; the code was abolished by a merger or is a slip';
    const [nextJa, nextEn] = namesake === null ? TAKE_CODE : [`同じ名前の市区町村のコードは${namesake}です。合っているか確かめて書き直してください。`, `The municipality of that name has the code ${namesake}. Check that it is meant, and write it.`];
    return say(`コード${code}は2021年1月1日の市区町村にありません。${whereJa}`, `Code ${code} is no municipality of 2021-01-01: ${whereEn}`, nextJa, nextEn);
  },
  prefectureCode: (code: string, name: string): Complaint => say(`コード${code}は都道府県（${name}）です。市区町村ではありません`, `Code ${code} is a prefecture, not a municipality`, '市区町村ごとの行に直すか、合計の行なら消してください。', 'Give a row for each municipality; remove the row if it is a total.'),
  outsideAreas: (code: string): Complaint => say(`コード${code}（北方領土の村）はどの区域にも属しません`, `Code ${code} (a village of the Northern Territories) belongs to no area`, '行を消してください。', 'Remove the row.'),
  needsChoice: (code: string, ja: string, en: string, choices: readonly string[]): Complaint => say(`コード${code}（${ja}）は、2021年1月1日の区市町村（${choices.join('、')}）の全部または一部にあたり、一つに決まりません`, `Code ${code} (${en}) covers, of 2021-01-01, ${choices.join(', ')}, some of them in part: it cannot be carried over to one`, 'どれをこの圏域に入れるかを選び、一つずつの行に書き直してください。', 'Choose which of these belong to the zone, and give a row for each.'),
  twoZones: (line: number, zone: string): Complaint => say(`${line}行目では「${cut(zone)}」に入っています。一つの市区町村は一つの圏域にしか入れないので、どちらも取りこみません`, `Row ${line} has it in “${cut(zone)}”; a municipality can be in only one zone, so neither row is taken`, 'どちらかの行を消してください。', 'Remove one of the two rows.'),
  zoneName: (most: number): Complaint => say(`圏域の名前が長すぎます（${most}字まで）`, `The name of the zone is too long (at most ${most} characters)`, '短い名前にしてください。', 'Give a shorter name.'),
  tooManyCells: (): Complaint => say('見出しより多い値があります', 'The row has more cells than the header', '名前の中のコンマは " " で囲むか、消してください。', 'Put names with commas in quotes, or remove the comma.'),
  outsideScope: (count: number, names: string): Complaint => say(`対象の外の市区町村が${count}件あります（${names}）。読みとばします`, `${count} municipalities are outside the scope (${names}) and would be left out`, '対象を広げるか、このまま取りこんでください。', 'Widen the scope, or import the rest as it is.'),
  notJson: (): Complaint => say('JSONとして読めません。途中で切れているか、別の種類のファイルです', 'This is not JSON: it is cut off or of another kind', ...SAVE_AGAIN),
  notGeoJson: (): Complaint => say('図形の集まり（GeoJSONのFeatureCollectionかTopoJSON）ではありません', 'This is neither GeoJSON (a FeatureCollection) nor TopoJSON', '市区町村ごとの図形に code（または N03_007）と zone の属性があるファイルを選んでください。', 'Choose a file whose shapes have the properties code (or N03_007) and zone.'),
  noShapes: (): Complaint => say('図形が一つもありません', 'There are no shapes in the file', '市区町村か圏域の図形がある GeoJSON か TopoJSON を選んでください。', 'Choose GeoJSON or TopoJSON with municipalities or zones in it.'),
  notPlanFile: (): Complaint => say('圏域案のファイルではありません', 'This is not a plan file', '「書き出す」の「圏域案のファイル」で作ったファイルを選んでください。', 'Choose a file made by Export, “Plan file”.'),
  scenesOnly: (): Complaint => say('このファイルには場面だけが入っています（圏域案はありません）', 'There are only scenes in this file, no plans', 'メニューの「場面と発表」の「ファイルを開く」で開いてください。', 'Open it by Menu, “Scenes and presenting”, “Open a file”.'),
  newerFile: (version: number, known: number): Complaint => say(`新しい版のファイルです（版${version}。この画面は版${known}まで）`, `The file is of a newer version (${version}; this page knows ${known})`, 'ページを再読み込みして新しい版にしてから開いてください。', 'Reload the page to get its newer version, then open the file.'),
  damagedPlan: (where: string): Complaint => say(`圏域案のファイルが壊れています（${cut(where)}）`, `The plan file is damaged (${cut(where)})`, ...SAVE_AGAIN),
  otherVintage: (found: string, ours: string): Complaint => say(`市区町村の時点が違います（${cut(found)}、この地図は${ours}）`, `The municipality codes are of ${cut(found)}; this map is of ${ours}`, 'CSV（市区町村コードと圏域）で書き出したものを取りこんでください。コードを読みかえます。', 'Import the plan as CSV (code and zone): codes are carried over there.'),
  unknownMunicipality: (code: string): Complaint => say(`市区町村コード${cut(code)}が2021年1月1日の一覧にありません`, `Code ${cut(code)} is no municipality of 2021-01-01`, ...SAVE_AGAIN),
  foreignLink: (): Complaint => say('リンクの中に圏域案が見つかりません', 'The link holds no plan', ...SEND_AGAIN),
  damagedLink: (): Complaint => say('リンクが途中で切れているか、書きかわっています', 'The link is cut off or altered', ...SEND_AGAIN),
  newerLink: (version: number, known: number): Complaint => say(`新しい版のリンクです（版${version}。この画面は版${known}まで）`, `The link is of a newer version (${version}; this page knows ${known})`, 'ページを再読み込みしてから、もう一度リンクを開いてください。', 'Reload the page, then open the link again.'),
  noInflate: (): Complaint => say('このブラウザーは圧縮されたリンクを開けません', 'This browser cannot open compressed links', '圏域案のファイルを受け取るか、新しいブラウザーで開いてください。', 'Ask for the plan as a file, or use a newer browser.'),
  linkTooLong: (characters: number, most: number): Complaint => say(`圏域案が大きく、リンクに収まりません（${characters.toLocaleString('en')}字、${most.toLocaleString('en')}字まで）`, `The plan does not fit into a link (${characters.toLocaleString('en')} characters, at most ${most.toLocaleString('en')})`, '圏域案のファイルを保存して渡してください。', 'Save the plan file and pass it on.'),
};

/** Names of the problems, as tests and views tell them apart. */
export type PlanComplaintId = keyof typeof PLAN_COMPLAINTS;

/** What a reading did on its own, to be said with the result. */
export const PLAN_NOTICES = {
  scenes: { ja: 'このファイルには場面も入っています。場面はメニューの「場面と発表」の「ファイルを開く」で開けます。', en: 'The file holds scenes too: open them by Menu, “Scenes and presenting”, “Open a file”.' },
  shiftJis: { ja: '文字コードはShift_JISでした。圏域の名前が読めるか確かめてください。', en: 'The text was in Shift_JIS. Check that the zone names read well.' },
  sixDigits: { ja: 'コードは検査数字つきの6桁でした。検査数字を確かめて外しました。', en: 'Codes had six digits; the check digit was verified and dropped.' },
} as const;

/** A code carried over to today's. */
export function carriedOver(code: string, name: { readonly ja: string; readonly en: string }, year: number, to: string): { readonly ja: string; readonly en: string } {
  return { ja: `${code}（${name.ja}、${year}年に変更）を${to}に読みかえました。`, en: `${code} (${name.en}, changed in ${year}) was carried over to ${to}.` };
}

/** A designated city given as one row. */
export function cityExpanded(code: string, name: string, wards: number): { readonly ja: string; readonly en: string } {
  return { ja: `${code}（${name}）を${wards}区のすべてに読みかえました。`, en: `${code} was taken for all ${wards} wards of the city.` };
}
