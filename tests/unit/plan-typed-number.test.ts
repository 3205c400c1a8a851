import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { typeDigit } from '../../src/model/plan/typed-number';

test('with three zones a digit is a zone at once, and 0 is none', () => {
  expect(typeDigit('', '2', 3)).toEqual({ kind: 'done', position: 1 });
  expect(typeDigit('', '0', 3)).toEqual({ kind: 'done', position: null });
  expect(typeDigit('', '4', 3)).toEqual({ kind: 'none', digits: '4' });
});

test('with twelve zones 1 waits, 12 stands, 13 is none, 2 waits for nothing', () => {
  expect(typeDigit('', '1', 12)).toEqual({ kind: 'open', digits: '1', position: 0 });
  expect(typeDigit('1', '2', 12)).toEqual({ kind: 'done', position: 11 });
  expect(typeDigit('1', '0', 12)).toEqual({ kind: 'done', position: 9 });
  expect(typeDigit('1', '3', 12)).toEqual({ kind: 'none', digits: '13' });
  expect(typeDigit('', '2', 12)).toEqual({ kind: 'done', position: 1 });
});

test('every zone of a plan of up to 400 is reached by typing its number', () => {
  assert(property(integer({ min: 1, max: 400 }), integer({ min: 0, max: 399 }), (zones, position) => {
    if (position >= zones) return;
    let before = '';
    for (const digit of String(position + 1)) {
      const typed = typeDigit(before, digit, zones);
      expect(typed.kind).not.toBe('none');
      if (typed.kind === 'none') return;
      expect(before + digit === String(position + 1) ? typed.position : position).toBe(position);
      before = typed.kind === 'open' ? typed.digits : '';
    }
  }));
});
