import { AGE_CLASSES } from '../model/ages';

/** A prefecture as files may call it; in code order. */
export interface PrefectureName {
  readonly code: string;
  readonly name: string;
  readonly english: string;
}

/** What a heading of a rate file stands for; `ages` are the classes (0–18) its column gives, 85+ being two. */
export type Heading = 'indicator' | 'unit' | 'prefecture' | 'sex' | { readonly ages: readonly number[] };

const NAMES: Readonly<Record<string, Extract<Heading, string>>> = { 指標: 'indicator', indicator: 'indicator', 単位: 'unit', unit: 'unit', 都道府県: 'prefecture', prefecture: 'prefecture', 性: 'sex', 性別: 'sex', sex: 'sex' };
const CLASSES = AGE_CLASSES.length;
const OPEN_FROM = CLASSES - 2;

/** Full width and half width, spaces and case do not matter to a reader. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The heading, or undefined when it is none: 0～4歳, 0-4, age 5 to 9, 85歳以上, 90+. */
export function headingOf(text: string): Heading | undefined {
  const word = plain(text).replace(/\s+/g, '').replace(/^(ages?|年齢)/, '').replace(/[〜～~‐‑–—−]|(?<=\d)to(?=\d)/g, '-');
  const name = NAMES[word];
  if (name) return name;
  const [, openFrom] = /^(\d{2})歳?(?:以上|-|\+)$/.exec(word) ?? [];
  if (openFrom) return openFrom === '85' ? { ages: [OPEN_FROM, OPEN_FROM + 1] } : openFrom === '90' ? { ages: [OPEN_FROM + 1] } : undefined;
  const [, from, to] = /^(\d{1,2})歳?-(\d{1,2})歳?$/.exec(word) ?? [];
  const age = Number(from) / 5;
  return from && Number(to) === Number(from) + 4 && Number.isInteger(age) && age < CLASSES - 1 ? { ages: [age] } : undefined;
}

/** Whether Excel has made a date of 5-9 or 10-14, as it does when a CSV is opened. */
export function isDateHeading(text: string): boolean {
  return /^(5月9日|10月14日|0?9-may|14-oct|0?5\/0?9|10\/14)$/.test(plain(text));
}

/** Prefecture by name, with or without its 県, by English name or code: its position, -1 for the nation, undefined for none. */
export function prefectureIndex(text: string, prefectures: readonly PrefectureName[]): number | undefined {
  const word = plain(text);
  if (['全国', 'japan', 'nation', '00'].includes(word)) return -1;
  const index = prefectures.findIndex(({ code, name, english }) => word === name || word === name.replace(/[都府県]$/, '') || word === english.toLowerCase() || (/^\d{1,2}$/.test(word) && word.padStart(2, '0') === code));
  return index < 0 ? undefined : index;
}

const SEXES: Readonly<Record<string, readonly number[]>> = {
  男: [0], 男性: [0], men: [0], male: [0], m: [0],
  女: [1], 女性: [1], women: [1], female: [1], f: [1],
  男女: [0, 1], 男女計: [0, 1], 総数: [0, 1], both: [0, 1],
};

/** 0 = men, 1 = women; undefined when the word is none. */
export function sexesOf(text: string): readonly number[] | undefined {
  return SEXES[plain(text)];
}

/** 0～4歳 or "age 0-4": the words keep Excel from reading 5-9 as a date. `open85` joins the two oldest classes. */
export function ageHeadings(open85: boolean): { readonly ja: string; readonly en: string; readonly age: number }[] {
  return AGE_CLASSES.slice(0, open85 ? CLASSES - 1 : CLASSES).map((name, age) => {
    const [from, to] = name.split(/[-+]/);
    if (open85 && age === OPEN_FROM) return { ja: '85歳以上', en: 'age 85+', age };
    return { ja: to ? `${from}～${to}歳` : `${from}歳以上`, en: `age ${name}`, age };
  });
}
