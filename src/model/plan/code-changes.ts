import type { Text } from '../text';
import { MERGED_CODES } from './merged-codes';

/** What became of a municipality code that is not one of 2021-01-01. */
export interface CodeChange {
  readonly from: string;
  /** What the code stood for. */
  readonly name: Text;
  /** Year of the change. */
  readonly year: number;
  /** `merged`: `to` is the one municipality it became or joined. `city`: `to` is a designated city, all of its wards. `redrawn`: parts of several municipalities `to`, or a part of a designated city `to`. */
  readonly kind: 'merged' | 'city' | 'redrawn';
  readonly to: readonly string[];
  /** Where the change can be looked up. */
  readonly source: string;
}

const TABLE = '総務省統計局「統計に用いる標準地域コード」の廃置分合等情報（e-Stat。2005年からの分を2026-11-22に公開の写しで読んだ）';
const HAMAMATSU = '浜松市の区の再編（2024年1月1日）。新しいコードと区の対応は公開の解説で確かめた（https://ja.m.wikinews.org/wiki/浜松市、行政区を再編 ほか、2026-11-22）';

/** After the vintage of the product's codes. */
const LATER: readonly CodeChange[] = [
  { from: '22138', name: { ja: '浜松市中央区', en: 'Chuo-ku, Hamamatsu' }, year: 2024, kind: 'redrawn', to: ['22131', '22132', '22133', '22134', '22135'], source: HAMAMATSU },
  { from: '22139', name: { ja: '浜松市浜名区', en: 'Hamana-ku, Hamamatsu' }, year: 2024, kind: 'redrawn', to: ['22135', '22136'], source: HAMAMATSU },
  { from: '22140', name: { ja: '浜松市天竜区', en: 'Tenryu-ku, Hamamatsu' }, year: 2024, kind: 'merged', to: ['22137'], source: HAMAMATSU },
];

interface Event {
  readonly year: number;
  readonly to: readonly string[];
  readonly name: string;
  readonly prefecture: string;
  /** All of what `to` is. */
  readonly whole: boolean;
}

function readEvents(table: string): Map<string, Event> {
  const events = new Map<string, Event>();
  for (const line of table.trim().split('\n')) {
    const [prefecture, list] = line.split(': ') as [string, string];
    for (const event of list.split('; ')) {
      const [year, to, ...old] = event.split(' ') as [string, string, ...string[]];
      for (const one of old) events.set(one.slice(0, 5), { year: Number(year), to: to.replace('=', '').split('+'), name: one.slice(5), prefecture, whole: to.startsWith('=') });
    }
  }
  return events;
}

/** Codes of designated cities end so; those of their wards and of other municipalities do not. */
const isDesignatedCity = (code: string): boolean => /^\d\d1[0-7]0$/.test(code);

/** A code may have gone over several times; what counts is where it is in the product's vintage, and that it first changed. */
function changesOf(events: ReadonlyMap<string, Event>): CodeChange[] {
  const today = (code: string): string => {
    const next = events.get(code);
    return next?.to.length === 1 ? today(next.to[0]!) : code;
  };
  return [...events].map(([from, { year, to, name, prefecture, whole }]) => {
    const goals = to.map(today);
    // A town that joined a city of wards is a part of it: which wards, the table does not tell.
    const kind = whole ? 'city' : goals.length > 1 || isDesignatedCity(goals[0]!) ? 'redrawn' : 'merged';
    return { from, name: { ja: `${prefecture}${name}`, en: `${name} (${prefecture})` }, year, kind, to: goals, source: TABLE };
  });
}

/**
 * Changes of codes that the product can carry over: those of 2005-01-01 to its own vintage, and later ones known, each with its source.
 * What is not here is never guessed.
 */
export const CODE_CHANGES: readonly CodeChange[] = [...changesOf(readEvents(MERGED_CODES)), ...LATER];

/** Villages of the Northern Territories: they have codes, but neither figures nor an area. */
export const OUTSIDE_ALL_AREAS: readonly string[] = ['01695', '01696', '01697', '01698', '01699', '01700'];
