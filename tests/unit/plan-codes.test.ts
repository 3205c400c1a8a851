import { assert, constantFrom, property } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CODE_CHANGES, OUTSIDE_ALL_AREAS } from '../../src/model/plan/code-changes';
import { checkDigit, formOfCodes, readCode, type CodeBook } from '../../src/model/plan/municipality-codes';
import { realCodes } from './fixtures/code-book';

let codes: readonly string[];
let book: CodeBook;
beforeAll(async () => {
  ({ codes, book } = await realCodes());
});

test.each([['01100', '2'], ['01101', '1'], ['39386', '0'], ['31201', '1'], ['13101', '6'], ['47201', '8']])('the check digit of %s is %s', (code, digit) => {
  expect(checkDigit(code)).toBe(digit);
});

test('every change leads from a code that is none of 2021 to codes that are, and says from where it is known', () => {
  expect(new Set(CODE_CHANGES.map(({ from }) => from)).size).toBe(CODE_CHANGES.length);
  for (const { from, to, source, name, year } of CODE_CHANGES) {
    expect(codes, from).not.toContain(from);
    expect(OUTSIDE_ALL_AREAS).not.toContain(from);
    expect(source.length, from).toBeGreaterThan(10);
    expect(name.ja && name.en).toBeTruthy();
    expect(year).toBeGreaterThanOrEqual(2005);
    for (const one of to) {
      // 山口村 of 長野県 joined 中津川市 of 岐阜県.
      expect(one.slice(0, 2)).toBe(from === '20431' ? '21' : from.slice(0, 2));
      expect(['current', 'city'], `${from} → ${one}`).toContain(book.find(one).kind);
    }
  }
});

test('old municipalities are found where they are today: 那珂川町 is 那珂川市, 郡家町 is in 八頭町, 門前町 went over twice', () => {
  const target = (code: string): string[] => {
    const found = book.find(code);
    return found.kind === 'changed' ? found.members.map(book.nameOf) : [];
  };
  expect(target('40305')).toEqual(['那珂川市']);
  expect(target('22140')).toEqual(['浜松市天竜区']);
  expect(target('32304')).toEqual(['松江市']);
  expect(target('31321')).toEqual(['八頭町']);
  expect(target('17422')).toEqual(['輪島市']);
});

test('a designated city is all of its wards, under its own code and under the one from before', () => {
  const members = (code: string): readonly string[] => {
    const found = book.find(code);
    return found.kind === 'city' || found.kind === 'changed' ? found.members : [];
  };
  expect(members('43100')).toEqual(['43101', '43102', '43103', '43104', '43105']);
  expect(members('43201')).toEqual(members('43100'));
  expect(members('22202')).toHaveLength(7);
});

test('what is not known is not guessed', () => {
  expect(book.find('22138')).toMatchObject({ kind: 'choice', members: ['22131', '22132', '22133', '22134', '22135'] });
  expect(book.find('31326')).toEqual({ kind: 'unknown', prefecture: '鳥取県' });
  // 上九一色村 was parted; 岩槻市 is a part of a city of wards.
  expect(book.find('19341')).toMatchObject({ kind: 'choice', members: ['19201', '19430'] });
  expect(book.find('11213')).toMatchObject({ kind: 'choice' });
  expect(book.find('99201')).toEqual({ kind: 'unknown', prefecture: null });
  expect(book.find('31000')).toEqual({ kind: 'prefecture', name: '鳥取県' });
  expect(book.find('01695')).toEqual({ kind: 'outside' });
  expect(book.namesake('31326', '八頭町')).toBe('31329');
  expect(book.namesake('31326', '')).toBeNull();
});

test('every code is read back however it was written: five digits or six, with or without its leading zero', () => {
  assert(property(constantFrom(...codes), constantFrom('five' as const, 'six' as const), (code, form) => {
    const written = form === 'six' ? code + checkDigit(code) : code;
    expect(readCode(written, form)).toEqual({ code });
    expect(readCode(written.replace(/^0/, ''), form)).toEqual({ code });
    expect(readCode(`="${written}"`, form)).toEqual({ code });
  }));
});

test('five digits that could be either are read as the rest of the file is written', () => {
  // 12106 is 千葉市緑区, or 岩見沢市 (01210) with check digit 6 and without its zero.
  expect(formOfCodes(['12106', '12101', '12102'], book)).toBe('five');
  const hokkaido = codes.filter((code) => code.startsWith('012')).map((code) => String(Number(code + checkDigit(code))));
  expect(hokkaido).toContain('12106');
  expect(formOfCodes(hokkaido, book)).toBe('six');
});
