import type { Text } from '../model/text';

type Complain = (found: string) => { readonly reason: Text; readonly next: Text };
const say = (ja: string, en: string, nextJa: string, nextEn: string): Complain => (found) => ({
  reason: { ja: ja.replace('{}', found), en: en.replace('{}', found) }, next: { ja: nextJa, en: nextEn },
});

/** A code of another vintage, or of a whole designated city. @param year of the change; null: a city. @param to codes of 2021-01-01 with their names. */
export function notThisCode(code: string, name: Text, year: number | null, to: readonly string[]): ReturnType<Complain> {
  const about: Text = year === null ? { ja: '市の全体', en: 'a whole city' } : { ja: `${year}年に変更`, en: `changed in ${year}` };
  return {
    reason: { ja: `「${code}」（${name.ja}、${about.ja}）は2021年1月1日の市区町村コードではない`, en: `“${code}” (${name.en}, ${about.en}) is no municipality code of 1 January 2021` },
    next: { ja: `${to.join('、')}${to.length > 1 ? 'のうち当たるもの' : ''}に書きかえる`, en: `Write ${to.length > 1 ? 'those of ' : ''}${to.join(', ')}${to.length > 1 ? ' that it stands for' : ''}` },
  };
}

/** What can be wrong with a file of travel times; the rows of `readTravelTimes`. */
export const TIME_COMPLAINTS = {
  tooLarge: say('ファイルが20MBを超えている', 'The file is larger than 20 MB', '市区町村ごとの最短の時間だけにする', 'Keep only the shortest time of each municipality'),
  notText: say('文字のファイルとして読めない', 'This is no text file', '表計算ソフトから CSV（UTF-8）で保存する', 'Save it as CSV (UTF-8) from the spreadsheet'),
  empty: say('見出しと一行以上の時間がない', 'There is no heading with at least one row below', '一行目に見出し、二行目から市区町村コードと分を書く', 'Put headings in the first line, codes and minutes below'),
  unclosed: say('引用符が閉じていない', 'A quotation mark is not closed', 'この行の " を確かめる', 'Check the " of this line'),
  noCodeColumn: say('市区町村コードの列がない', 'No column of municipality codes', '見出しを code（または 市区町村コード）とする', 'Call it code'),
  twiceCode: say('市区町村コードの列が二つある', 'There are two columns of municipality codes', '出発地のコードの列だけにする', 'Keep the one of the origin'),
  noTimeColumn: say('時間の列がない', 'No column of times', '見出しを minutes（または 分）とするか、行き先ごとに一列とする', 'Call it minutes, or give one column a destination'),
  unknownCode: say('「{}」は2021年1月1日の市区町村コードではない', '“{}” is no municipality code of 1 January 2021', '5桁のコード（先頭の0を含む）に直す', 'Give the five digits, leading zero included'),
  notMinutes: say('「{}」は0以上の分ではない', '“{}” is no number of minutes from 0 up', '分を数字で書く。行けないところは空欄にする', 'Write minutes as a number; leave blank what cannot be reached'),
  tooLong: say('「{}」分は一日を超える', '{} minutes are more than a day', '秒ではなく分で書く', 'Write minutes, not seconds'),
  noTimes: say('時間が一つも書かれていない', 'Not one time is given', '分の列を埋める', 'Fill in the minutes'),
} as const satisfies Record<string, Complain>;
export type TimeComplaintId = keyof typeof TIME_COMPLAINTS;
