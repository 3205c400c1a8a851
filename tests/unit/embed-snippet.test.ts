import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_CONTENT, type Content } from '../../src/state/content';
import { readEmbed, type EmbedOptions } from '../../src/state/embed/embed-options';
import { frameAddress, frameCode, leavesOut, scriptCode, type Snippet } from '../../src/state/embed/snippet';
import { firstReach } from '../../src/state/reach-link';
import { readUrl } from '../../src/state/url-read';

const base = 'https://atlas.example.lg.jp/map/';
const options: EmbedOptions = { controls: new Set(['zoom', 'full']), origins: ['https://www.pref.example.lg.jp'], autoHeight: true, data: { version: '0123456789ab', made: '2026-11-22' }, theme: 'dark' };
const snippet: Snippet = { base, address: frameAddress(base, DEFAULT_CONTENT, options), title: '75歳以上人口', height: 640, tableLink: '主な数字の表', tableFile: 'index.html' };

/** As a browser reads an attribute. */
const decoded = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const attributeOf = (code: string, name: string): string => decoded(new RegExp(`${name}="([^"]*)"`).exec(code)![1]!);

test('an address opens the view it was made from, set up as chosen', () => {
  const content: Content = { ...DEFAULT_CONTENT, level: 'prefecture', indicator: 'value-75plus-r5', year: 2040, area: '31', language: 'en', camera: { lat: 35.4, lng: 133.9, zoom: 8.5 }, table: true };
  const url = new URL(frameAddress(base, content, options));
  expect(url.origin + url.pathname).toBe(`${base}embed.html`);
  const reading = readEmbed(url.search);
  expect(reading.options).toEqual(options);
  expect(reading.problems).toEqual([]);
  expect(readUrl(reading.rest)).toEqual({ content, problems: [] });
});

test('what has no place in a frame stays behind, and the frame has nothing to complain of', () => {
  const content: Content = { ...DEFAULT_CONTENT, multiples: 'years', area: '3101', profile: true, zones: true, points: 'c0123', page: 'help', compare: '31.secondary335.prefecture', reach: firstReach('31') };
  const { rest, problems, unshown } = readEmbed(new URL(frameAddress(base, content, options)).search);
  expect([problems, unshown]).toEqual([[], []]);
  expect([leavesOut(content), leavesOut({ ...DEFAULT_CONTENT, area: '3101', table: true })]).toEqual([true, false]);
  expect(readUrl(rest)).toEqual({ content: { ...DEFAULT_CONTENT, area: '3101' }, problems: [] });
});

test('no title breaks out of the code', () => {
  const marks = (code: string): number => code.split('<').length;
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('"><script>alert(1)</script>', '&quot;', "' onload='x", '</noscript><b>', '<!--')), (title) => {
    for (const code of [frameCode, scriptCode]) {
      const made = code({ ...snippet, title, tableLink: title });
      expect(marks(made)).toBe(marks(code(snippet)));
      expect(made.split('"').length).toBe(code(snippet).split('"').length);
      expect(attributeOf(made, 'title')).toBe(title.replace(/[\r\n\t]+/g, ' '));
    }
  }));
});

test('both codes hold the address, and the table that needs no script', () => {
  for (const code of [frameCode(snippet), scriptCode(snippet)]) {
    expect(attributeOf(code, ' src')).toBe(snippet.address);
    expect(attributeOf(code, 'href')).toBe(`${base}table/index.html`);
    expect(code).toContain('height="640"');
  }
  expect(scriptCode(snippet)).toContain(`<script src="${base}embed/v1/embed.js" async></script>`);
  expect(frameCode(snippet)).not.toContain('<script');
});
