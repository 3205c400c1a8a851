import type { Registry } from '../registry';
import { CODE_CHANGES, OUTSIDE_ALL_AREAS, type CodeChange } from './code-changes';

/** The sixth digit of 全国地方公共団体コード (mod 11 over weights 6 to 2; JIS X 0402 itself has five). @param code five digits. */
export function checkDigit(code: string): string {
  const sum = [...code].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return String(11 - (sum % 11)).slice(-1);
}

/** How the codes of a file are written: with the check digit or without. A leading zero may be lost either way. */
export type CodeForm = 'five' | 'six';

/** What a cell holds: five digits, or why none. `expected`: the check digit that would be right. */
export type WrittenCode = { readonly code: string } | { readonly wrong: 'notDigits' } | { readonly wrong: 'length' } | { readonly wrong: 'checkDigit'; readonly expected: string };

/**
 * Reads one code cell. @param form how the file writes codes: 12106 is 千葉市緑区, or 岩見沢市 with its check digit and without its zero.
 */
export function readCode(cell: string, form: CodeForm): WrittenCode {
  // Excel guards a leading zero by an apostrophe or by ="01101".
  const digits = cell.normalize('NFKC').trim().replace(/^="?(\d+)"?$|^'(\d+)$/, '$1$2');
  if (!/^\d+$/.test(digits)) return { wrong: 'notDigits' };
  if (digits.length === 6 || (digits.length === 5 && form === 'six')) return withoutCheckDigit(digits.padStart(6, '0'));
  if (digits.length === 5 || digits.length === 4) return { code: digits.padStart(5, '0') };
  return { wrong: 'length' };
}

function withoutCheckDigit(digits: string): WrittenCode {
  const code = digits.slice(0, 5);
  const expected = checkDigit(code);
  return digits[5] === expected ? { code } : { wrong: 'checkDigit', expected };
}

/** What a file's codes are: the form in which more of them are known codes, five digits where neither is better. */
export function formOfCodes(cells: readonly string[], codes: CodeBook): CodeForm {
  const known = (form: CodeForm): number => cells.filter((cell) => {
    const read = readCode(cell, form);
    return 'code' in read && codes.find(read.code).kind !== 'unknown';
  }).length;
  return known('six') > known('five') ? 'six' : 'five';
}

/** What a code is as of 2021-01-01. */
export type FoundCode =
  | { readonly kind: 'current' }
  /** A designated city: `members` are its wards. */
  | { readonly kind: 'city'; readonly members: readonly string[]; readonly name: string }
  /** An older or newer code whose place is known whole. */
  | { readonly kind: 'changed'; readonly change: CodeChange; readonly members: readonly string[] }
  /** Made of several municipalities, not all of them whole: a choice of the user. */
  | { readonly kind: 'choice'; readonly change: CodeChange; readonly members: readonly string[] }
  | { readonly kind: 'prefecture'; readonly name: string }
  | { readonly kind: 'outside' }
  /** `prefecture`: name of the prefecture by its first two digits, if there is one. */
  | { readonly kind: 'unknown'; readonly prefecture: string | null };

export interface CodeBook {
  /** @param code five digits. */
  readonly find: (code: string) => FoundCode;
  /** Name of a current municipality. */
  readonly nameOf: (code: string) => string;
  /** Name of its prefecture. */
  readonly prefectureOf: (code: string) => string;
  /** The municipality of this name in the prefecture of a code, if there is just one: to name in an explanation, never to put in its place. */
  readonly namesake: (code: string, name: string) => string | null;
}

/** All that is known about codes, over the registry of 2021-01-01. */
export function buildCodeBook(registry: Registry): CodeBook {
  const municipalities = new Map(registry.levels.municipality.areas.map((area) => [area.code, area]));
  const prefectures = new Map(registry.levels.prefecture.areas.map(({ code, name }) => [code, name]));
  const cities = new Map(registry.cities.map(({ code, name, wards }) => [code, { name, members: wards.map((index) => registry.codes[index]!) }]));
  const changes = new Map(CODE_CHANGES.map((change) => [change.from, change]));
  const outside = new Set(OUTSIDE_ALL_AREAS);
  const find = (code: string): FoundCode => {
    if (municipalities.has(code)) return { kind: 'current' };
    const city = cities.get(code);
    if (city) return { kind: 'city', ...city };
    const change = changes.get(code);
    if (change) {
      const members = change.to.flatMap((to) => cities.get(to)?.members ?? [to]);
      return change.kind === 'redrawn' ? { kind: 'choice', change, members } : { kind: 'changed', change, members };
    }
    if (outside.has(code)) return { kind: 'outside' };
    const prefecture = prefectures.get(code.slice(0, 2)) ?? null;
    return prefecture !== null && code.endsWith('000') ? { kind: 'prefecture', name: prefecture } : { kind: 'unknown', prefecture };
  };
  return {
    find,
    nameOf: (code) => municipalities.get(code)?.name ?? code,
    prefectureOf: (code) => prefectures.get(code.slice(0, 2)) ?? '',
    namesake(code, name) {
      const wanted = name.normalize('NFKC').replace(/\s/g, '');
      const found = wanted === '' ? [] : [...municipalities.values()].filter((area) => area.code.startsWith(code.slice(0, 2)) && (area.name === wanted || `${prefectures.get(code.slice(0, 2)) ?? ''}${area.name}` === wanted));
      return found.length === 1 ? found[0]!.code : null;
    },
  };
}
