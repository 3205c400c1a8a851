import type { LevelId } from './levels';
import type { Area, Registry } from './registry';
import { kanaToRomaji } from './romaji';

/** Readings by municipality and prefecture index, hiragana. */
export interface Readings {
  readonly municipalities: readonly string[];
  readonly prefectures: readonly string[];
}

/** What search looks through: every area under its folded name, reading, romaji and code. */
export interface SearchEntry {
  readonly area: Area;
  /** Folded texts an input may begin or contain. */
  readonly keys: readonly string[];
  /** Folded name of the prefecture, so that "長野県 松本" finds 松本市. */
  readonly prefecture: string;
}

/** Levels in the order equal hits are listed; doubles of the same area (8th plan, planning areas) come last. */
const LEVEL_ORDER: readonly LevelId[] = ['prefecture', 'municipality', 'secondary335', 'healthcentre', 'tertiary52', 'bureau', 'secondary330', 'planning339', 'nation'];

/** Width, case, kana and small-ケ differences do not matter to a search. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s・･]/g, '').replace(/[ァ-ヶ]/g, (char) => (char === 'ヶ' || char === 'ヵ' ? 'け' : String.fromCharCode(char.charCodeAt(0) - 0x60)));
}

export function buildSearchIndex(registry: Registry, readings: Readings): SearchEntry[] {
  const prefectures = registry.levels.prefecture.areas;
  const seen = new Set<string>();
  return LEVEL_ORDER.flatMap((level) => registry.levels[level].areas.flatMap((area): SearchEntry[] => {
    // Most tertiary areas are prefectures, and most secondary areas stand again among the 330 and the 339: one hit is enough.
    const same = `${area.name}/${area.members.join()}`;
    if (LEVEL_ORDER.indexOf(level) >= LEVEL_ORDER.indexOf('tertiary52') && seen.has(same)) return [];
    seen.add(same);
    const reading = readingOf(area, registry, readings);
    const parts = reading === '' ? [] : [reading, ...reading.split(' ').slice(1)];
    const keys = [area.name, ...(area.name.match(/市(.+区)$/)?.slice(1) ?? []), ...parts, ...parts.map((part) => kanaToRomaji(part.replaceAll(' ', ''))), area.code].map(fold);
    return [{ area, keys, prefecture: area.prefecture === null ? '' : fold(prefectures[area.prefecture]!.name) }];
  }));
}

/** A medical area has no reading of its own; most are named after a municipality in them (松本 after 松本市). */
function readingOf(area: Area, registry: Registry, readings: Readings): string {
  if (area.level === 'municipality') return readings.municipalities[area.index]!;
  if (area.level === 'prefecture') return readings.prefectures[area.index]!;
  const namesake = area.members.find((member) => {
    const { name } = registry.levels.municipality.areas[member]!;
    return name === area.name || (name.slice(0, -1) === area.name && /[市区町村]$/.test(name));
  });
  return namesake === undefined ? '' : readings.municipalities[namesake]!.replace(/(し|く|ちょう|まち|むら|そん)$/, '');
}

/**
 * Areas that match, best first: whole name, then beginning, then inside; then by level; then by code.
 * @param query kanji, kana, romaji or code, optionally after its prefecture's name.
 */
export function search(index: readonly SearchEntry[], query: string, limit: number): Area[] {
  const text = fold(query);
  if (text === '') return [];
  const hits = index.flatMap((entry) => {
    const rank = Math.min(rankOf(entry.keys, text), entry.prefecture !== '' && text.startsWith(entry.prefecture) && text.length > entry.prefecture.length ? rankOf(entry.keys, text.slice(entry.prefecture.length)) : 9);
    const inPrefecture = entry.area.level === 'municipality' && entry.prefecture.startsWith(text) && text.length > 1 ? 4 : 9;
    const best = Math.min(rank, inPrefecture);
    return best < 9 ? [{ entry, best }] : [];
  });
  const order = (area: Area): number => LEVEL_ORDER.indexOf(area.level);
  return hits.sort((a, b) => a.best - b.best || order(a.entry.area) - order(b.entry.area) || (a.entry.area.code < b.entry.area.code ? -1 : 1)).slice(0, limit).map(({ entry }) => entry.area);
}

/** 0 whole, 1 whole but for 市区町村都道府県, 2 beginning, 3 inside, 9 none. */
function rankOf(keys: readonly string[], text: string): number {
  let best = 9;
  for (const key of keys) {
    if (key === text) return 0;
    if (key.replace(/[市区町村都道府県]$/, '') === text) best = Math.min(best, 1);
    else if (key.startsWith(text)) best = Math.min(best, 2);
    else if (text.length > 1 && key.includes(text)) best = Math.min(best, 3);
  }
  return best;
}
