import { expect, test } from 'vitest';
import { typedPlace } from '../../src/model/whatif/typed-place';

test('a place is read as maps write it, whichever of the two comes first', () => {
  expect(typedPlace('35.4937, 134.2257')).toEqual([134.2257, 35.4937]);
  expect(typedPlace('134.2257 35.4937')).toEqual([134.2257, 35.4937]);
  expect(typedPlace('３５．４９３７、１３４．２２５７')).toEqual([134.2257, 35.4937]);
  expect(typedPlace(' 24,123.5 ')).toEqual([123.5, 24]);
});

test('nothing written is no place decided', () => {
  expect(typedPlace('')).toBeNull();
  expect(typedPlace('  ')).toBeNull();
});

test.each(['35.4937', '35.4937, 134.2257, 10', '135, 134', '35, 36', '51.5, 134', '35.4937, 90', '-35.4, 134.2', '35.49N 134.22E', '1e1, 134', '鳥取市'])('%s is no place in Japan', (text) => {
  expect(typedPlace(text)).toBeUndefined();
});
