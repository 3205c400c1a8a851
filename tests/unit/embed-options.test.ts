import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMBED_CONTROLS, isOrigin, readEmbed, writeEmbed, type EmbedOptions } from '../../src/state/embed/embed-options';

const anyOptions: fc.Arbitrary<EmbedOptions> = fc.record({
  controls: fc.subarray([...EMBED_CONTROLS]).map((controls) => new Set(controls)),
  origins: fc.uniqueArray(fc.constantFrom('https://www.pref.example.lg.jp', 'http://localhost:8080', 'https://a.example', 'https://日本.example'.replace('日本', 'xn--wgv71a'))),
  autoHeight: fc.boolean(),
  data: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
});

test('what is written into a frame’s address is read from it, beside any link', () => {
  fc.assert(fc.property(anyOptions, (options) => {
    const { options: read, rest, problems } = readEmbed(`?v=1&level=prefecture${writeEmbed(options)}`);
    expect(read).toEqual(options);
    expect(rest).toBe('?v=1&level=prefecture');
    expect(problems).toEqual([]);
  }));
});

test('without a word of it a frame talks to nobody, and no address makes it talk to anybody', () => {
  expect(readEmbed('').options.origins).toEqual([]);
  for (const origin of ['*', 'null', 'file://', 'https://a.example/', 'https://a.example/path', 'HTTPS://A.EXAMPLE', 'https://user@a.example', 'a.example', 'javascript:alert(1)', 'https://*.example']) {
    const { options, problems } = readEmbed(`?origin=${encodeURIComponent(origin)}`);
    expect(options.origins, origin).toEqual([]);
    expect(problems.map(({ parameter }) => parameter), origin).toEqual(['origin']);
  }
});

test('a copy built for certain origins talks to no other', () => {
  const built = ['https://www.pref.example.lg.jp'];
  expect(readEmbed('?origin=https://a.example,https://www.pref.example.lg.jp', built)).toMatchObject({ options: { origins: built }, problems: [{ parameter: 'origin', value: 'https://a.example' }] });
});

test('what a frame cannot show or does not know is named and left out', () => {
  const { options, rest, problems } = readEmbed('?show=zoom,fly&zones=1&profile=1&maps=years&data=latest&height=9&table=1');
  expect([...options.controls]).toEqual(['zoom']);
  expect(options).toMatchObject({ data: null, autoHeight: false });
  expect(rest).toBe('?table=1');
  expect(problems.map(({ parameter }) => parameter).sort()).toEqual(['data', 'height', 'maps', 'profile', 'show', 'zones']);
});

test('nothing that anybody writes makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const { options } = readEmbed(`?show=${text}&origin=${text}&data=${text}&height=${text}`);
    expect(options.origins.every(isOrigin)).toBe(true);
  }));
});
