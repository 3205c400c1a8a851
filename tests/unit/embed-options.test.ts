import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_CONTENT, type Content } from '../../src/state/content';
import { EMBED_CONTROLS, EMBED_THEMES, isOrigin, readEmbed, writeEmbed, type EmbedOptions } from '../../src/state/embed/embed-options';
import { fullAddress } from '../../src/state/embed/full-address';
import { firstReach } from '../../src/state/reach-link';
import { LINK_PARAMETERS, readUrl } from '../../src/state/url-read';
import { writeUrl } from '../../src/state/url-write';

const anyOptions: fc.Arbitrary<EmbedOptions> = fc.record({
  controls: fc.subarray([...EMBED_CONTROLS]).map((controls) => new Set(controls)),
  origins: fc.uniqueArray(fc.constantFrom('https://www.pref.example.lg.jp', 'http://localhost:8080', 'https://a.example', 'https://日本.example'.replace('日本', 'xn--wgv71a'))),
  autoHeight: fc.boolean(),
  data: fc.option(fc.record({
    version: fc.stringMatching(/^[0-9a-f]{12}$/),
    made: fc.option(fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))),
  })),
  theme: fc.constantFrom(...EMBED_THEMES),
});

test('what is written into a frame’s address is read from it, beside any link', () => {
  fc.assert(fc.property(anyOptions, (options) => {
    const { options: read, rest, problems, unshown } = readEmbed(`?v=1&level=prefecture${writeEmbed(options)}`);
    expect(read).toEqual(options);
    expect(rest).toBe('?v=1&level=prefecture');
    expect([problems, unshown]).toEqual([[], []]);
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
  expect(readEmbed('?origin=https://a.example,https://www.pref.example.lg.jp', '', built)).toMatchObject({ options: { origins: built }, problems: [{ parameter: 'origin', value: 'https://a.example' }] });
});

test('what a frame does not know is named and left out', () => {
  const { options, rest, problems } = readEmbed('?show=zoom,fly&data=latest&height=9&theme=dark,light&table=1');
  expect([...options.controls]).toEqual(['zoom']);
  expect(options).toMatchObject({ data: null, autoHeight: false, theme: 'light' });
  expect(rest).toBe('?table=1');
  expect(problems.map(({ parameter }) => parameter).sort()).toEqual(['data', 'height', 'show', 'theme']);
});

test('of data only a version, with or without a day of the calendar, is kept to', () => {
  for (const text of ['0123456789ab', '0123456789ab,2026-11-22']) expect(readEmbed(`?data=${text}`).options.data?.version, text).toBe('0123456789ab');
  for (const text of ['', '0123456789AB', '../../etc', '0123456789ab,2026-02-30', '0123456789ab,22.11.2026', '0123456789ab,2026-11-22,x', '2026-11-22']) {
    expect(readEmbed(`?data=${text}`), text).toMatchObject({ options: { data: null }, problems: [{ parameter: 'data' }] });
  }
});

test('what the full view shows and a frame cannot is told of, and nothing of it reaches the view', () => {
  const full: Content = { ...DEFAULT_CONTENT, level: 'prefecture', indicator: 'value-75plus-r5', area: '31', multiples: 'years', profile: true, zones: true, compare: '31.secondary335.prefecture', reach: firstReach('31'), points: 'c0123', page: 'help' };
  const { rest, problems, unshown } = readEmbed(writeUrl(full), '#plan=1.abc');
  expect(problems).toEqual([]);
  expect(unshown.map(({ parameter }) => parameter)).toEqual(['maps', 'profile', 'zones', 'compare', 'reach', 'points', 'page', '#plan']);
  expect(readUrl(rest)).toEqual({ content: { ...DEFAULT_CONTENT, level: 'prefecture', indicator: 'value-75plus-r5', area: '31' }, problems: [] });
  // The way to the full view opens just what was asked for.
  const way = new URL(fullAddress(readUrl(rest).content, unshown), 'https://atlas.example.lg.jp/map/embed.html');
  expect([way.pathname, way.hash]).toEqual(['/map/', '#plan=1.abc']);
  expect(readUrl(way.search)).toEqual({ content: full, problems: [] });
});

test('every part of a link either reaches the frame or is told of', () => {
  // A parameter added to links must be decided upon here.
  const shownInFrame = new Set(['level', 'indicator', 'year', 'base', 'with', 'per', 'classes', 'area', 'at', 'lang', 'table', 'tiles', 'v']);
  for (const name of LINK_PARAMETERS) {
    const { rest, unshown } = readEmbed(`?${name}=1`);
    expect(shownInFrame.has(name) ? new URLSearchParams(rest).get(name) : unshown[0]?.parameter, name).toBe(shownInFrame.has(name) ? '1' : name);
  }
});

test('nothing that anybody writes makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const { options } = readEmbed(`?show=${text}&origin=${text}&data=${text}&height=${text}&theme=${text}`, text);
    expect(options.origins.every(isOrigin)).toBe(true);
  }));
});

test('what a frame preloads is of the folder it will read', () => {
  const script = readFileSync('public/embed-data.js', 'utf8');
  const [present, earlier] = ['0123456789ab', 'ba9876543210'];
  for (const search of ['', '?v=1', ...[present, earlier, `${earlier},2026-11-22`, `${earlier}%2C2026-11-22`, `${earlier}7`, 'latest'].map((data) => `?v=1&data=${data}&show=none`)]) {
    const links: { href: string }[] = [];
    runInNewContext(script, { location: { search }, document: { currentScript: { dataset: { version: present } }, createElement: () => ({}), head: { appendChild: (link: { href: string }) => links.push(link) } } });
    const version = readEmbed(search).options.data?.version ?? present;
    expect(links.map(({ href }) => href), search).toEqual(['areas', 'topology-first', 'catalog'].map((name) => `${version === present ? 'geo' : `geo-${version}`}/${name}.json`));
  }
});
