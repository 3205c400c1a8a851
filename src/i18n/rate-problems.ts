import type { Text } from '../model/text';

/** What is wrong with a place of a rate file, and what to do about it. */
export interface Complaint {
  readonly reason: Text;
  readonly next: Text;
}

const say = (ja: string, en: string, nextJa: string, nextEn: string): Complaint => ({ reason: { ja, en }, next: { ja: nextJa, en: nextEn } });

const SAVE_AS: readonly [string, string] = ['Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。', 'In Excel choose Save As, then “CSV UTF-8 (Comma delimited)”.'];
const TEMPLATE: readonly [string, string] = ['「今の率を保存」のCSVを手本に、見出しと行をそろえてください。', 'Follow the header and rows of the CSV from “Save the current rates”.'];
const cut = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Everything a rate file can be refused for; each names what is wrong and what to do next. */
export const COMPLAINTS = {
  tooLarge: (megabytes: string, most: string): Complaint => say(`ファイルが大きすぎます（${megabytes} MB、${most} MBまで）。読まずに止めました`, `The file is too large (${megabytes} MB, at most ${most} MB) and was not read`, '率のCSVは47都道府県分でも20 KBほどです。選んだファイルを確かめてください。', 'A rate CSV of all 47 prefectures has about 20 KB. Check which file was chosen.'),
  unread: (): Complaint => say('ファイルを読めませんでした', 'The file could not be read', 'フォルダーではなくCSVファイルを選び、移動や削除をしていないか確かめて、もう一度お試しください。', 'Choose a CSV file, not a folder, check that it has not been moved, and try again.'),
  empty: (): Complaint => say('ファイルが空です', 'The file is empty', ...TEMPLATE),
  excel: (): Complaint => say('Excelブックです（CSVではありません）', 'This is an Excel workbook, not a CSV', ...SAVE_AS),
  binary: (): Complaint => say('文字のファイルではありません', 'This is not a text file', ...SAVE_AS),
  utf16: (): Complaint => say('文字コードがUTF-16です', 'The text is encoded in UTF-16', ...SAVE_AS),
  shiftJis: (): Complaint => say('文字コードがUTF-8ではなくShift_JIS（Windowsの日本語）です', 'The text is encoded in Shift_JIS, not in UTF-8', `${SAVE_AS[0]}そのままShift_JISとして読むこともできます。`, `${SAVE_AS[1]} Or have it read as Shift_JIS.`),
  encoding: (): Complaint => say('文字コードがUTF-8でもShift_JISでもありません', 'The text is encoded neither in UTF-8 nor in Shift_JIS', ...SAVE_AS),
  unclosed: (): Complaint => say('引用符（"）が閉じていません', 'A quotation mark (") is not closed', 'この行の " を消すか、閉じてください。', 'Remove the " on this line, or close it.'),
  separator: (): Complaint => say('コンマ区切りではありません', 'The cells are not parted by commas', ...SAVE_AS),
  header: (found: string): Complaint => say(`見出しの行ではありません（「${cut(found)}」）`, `This is not the header row (“${cut(found)}”)`, ...TEMPLATE),
  noColumn: (ja: string, en: string): Complaint => say(`「${ja}」の列がありません`, `There is no column “${en}”`, ...TEMPLATE),
  noAge: (classes: string, classesEn: string): Complaint => say(`年齢階級がたりません: ${classes}`, `Age classes are missing: ${classesEn}`, '0～4歳から80～84歳までの各5歳と、85歳以上（または85～89歳と90歳以上）の列をそろえてください。', 'Give a column for every five years from 0-4 to 80-84, and 85+ (or 85-89 and 90+).'),
  twiceColumn: (): Complaint => say('同じ列が二つあります', 'The column is there twice', 'どちらかを消してください。', 'Remove one of the two.'),
  unknownColumn: (): Complaint => say('知らない見出しです', 'The heading is not known', '見出しを直すか、列を消してください。', 'Correct the heading or remove the column.'),
  dateHeading: (ja: string): Complaint => say('年齢階級の見出しが日付に変わっています', 'An age class has been turned into a date', `Excelが変えたものです。「${ja}」と書き直してください。`, `Excel does this. Write it as “age 5-9” again.`),
  prefecture: (found: string): Complaint => say(found === '' ? '都道府県が空です' : `知らない都道府県です（「${cut(found)}」）`, found === '' ? 'The prefecture is blank' : `The prefecture is not known (“${cut(found)}”)`, '「鳥取県」のような名前、「31」のようなコード、または「全国」と書いてください。', 'Write a name such as “Tottori”, a code such as “31”, or “Japan”.'),
  sex: (found: string): Complaint => say(found === '' ? '性が空です' : `性が読めません（「${cut(found)}」）`, found === '' ? 'The sex is blank' : `The sex cannot be read (“${cut(found)}”)`, '「男」「女」「男女」のどれかを書いてください。', 'Write “men”, “women” or “both”.'),
  duplicate: (line: number): Complaint => say(`${line}行目と同じ都道府県・性の行です`, `Line ${line} already has this prefecture and sex`, 'どちらかを消してください（「男女」は男と女の両方の行です）。', 'Remove one of the two (“both” is a row for men and women).'),
  missingRow: (ja: string, en: string): Complaint => say(`行がありません: ${ja}`, `Rows are missing: ${en}`, '行を加えるか、「全国」の行を加えてください（行のない都道府県は全国の率になります）。', 'Add the rows, or a row “Japan” (it serves every prefecture without rows of its own).'),
  indicator: (found: string, ja: string, en: string): Complaint => say(`別の指標の率です（「${cut(found)}」）`, `These are rates of another indicator (“${cut(found)}”)`, `「${ja}」の率のファイルを選ぶか、上で指標を選び直してください。`, `Choose a file of rates for “${en}”, or another indicator above.`),
  unit: (found: string, ja: string, en: string): Complaint => say(`単位が違います（「${cut(found)}」）`, `The unit is another one (“${cut(found)}”)`, `率を「${ja}」に直し、単位の欄も同じにしてください。`, `Convert the rates to “${en}” and write this unit.`),
  tooManyCells: (): Complaint => say('見出しより多い値があります', 'The row has more cells than the header', '「1,234」のような桁区切りのコンマがあれば消してください。', 'Remove thousands separators such as in “1,234”.'),
  blank: (): Complaint => say('値がありません', 'There is no value', '値を入れてください。率が0なら0と書きます（空欄を0とはみなしません）。', 'Give a value; write 0 where the rate is 0 (a blank is not taken for 0).'),
  notNumber: (found: string): Complaint => say(`数ではありません（「${cut(found)}」）`, `This is not a number (“${cut(found)}”)`, '「12.3」のような数だけにしてください（記号や単位は書きません）。', 'Write only a number such as 12.3, without signs or units.'),
  negative: (found: string): Complaint => say(`負の値です（${cut(found)}）`, `The value is negative (${cut(found)})`, '0以上の率にしてください。', 'Give a rate of 0 or more.'),
  tooHigh: (found: string, most: string, ja: string, en: string): Complaint => say(`大きすぎます（${cut(found)}）`, `The value is too large (${cut(found)})`, `単位は「${ja}」で、ありうる最大は${most}です。桁と単位を確かめてください。`, `The unit is ${en} and nothing above ${most} is possible. Check digits and unit.`),
  allZero: (ja: string, en: string): Complaint => say(`すべての率が0です: ${ja}`, `All rates are 0: ${en}`, 'この都道府県の需要がどの年も0になり、最大の年が決まりません。率を確かめてください。', 'Demand would be 0 in every year there, without a peak. Check the rates.'),
};
