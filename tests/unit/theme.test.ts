import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { EMBED_THEMES, readEmbed } from '../../src/state/embed/embed-options';
import { createSettings, readSettings, SETTINGS_KEY, TEXT_SIZES, THEMES, USUAL_SETTINGS } from '../../src/state/settings';

const css = readFileSync('src/views/tokens.css', 'utf8');

/** The tokens of a theme: the light set, and what the theme puts in its place. */
function tokensOf(theme: 'light' | 'dark' | 'contrast'): Map<string, string> {
  const blocks = ["\n:root {", ...(theme === 'light' ? [] : [`:root[data-theme='${theme}'] {`])];
  return new Map(blocks.flatMap((start) => {
    const from = css.indexOf(start);
    expect(from, start).toBeGreaterThanOrEqual(0);
    return [...css.slice(from, css.indexOf('}', from)).matchAll(/(--[\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!] as const);
  }));
}

/** WCAG 2.1: relative luminance of sRGB. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const TEXT_PAIRS = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'bad', 'warn', 'estimate-ink', 'good-ink', 'series', 'series-other'].flatMap((ink) => [[ink, 'panel'], [ink, 'panel-soft']] as const),
  ...['ink', 'ink-soft', 'accent'].map((ink) => [ink, 'accent-soft'] as const),
  ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['ink', 'raised'], ['ink', 'sea'], ['on-accent', 'estimate-ink'],
  ['bad', 'bad-soft'], ['ink', 'bad-soft'], ['estimate-ink', 'estimate-soft'], ['ink', 'estimate-soft'], ['good-ink', 'good-soft'], ['official-ink', 'official-soft'], ['yours-ink', 'yours-soft'],
] as const;

describe.each([['light', 4.5], ['dark', 4.5], ['contrast', 7]] as const)('the %s theme', (theme, least) => {
  const tokens = tokensOf(theme);
  const of = (name: string): string => tokens.get(`--${name}`)!;

  // The marks of findings and curves are no running text, but are held to it in the dark themes all the same.
  test.each(TEXT_PAIRS)('%s is legible on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(ink === 'warn' && theme === 'light' ? 4.4 : least);
  });

  test.each([['control', 'panel'], ['focus', 'panel'], ['focus', 'focus-gap'], ['accent', 'panel']])('%s stands out from %s', (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('the style sheets of the views know no colour of text, panel or line beside the tokens', () => {
  const sheet = readFileSync('src/views/style.css', 'utf8').split('@media print')[0]!;
  const untold = sheet.split('\n').filter((line) => /(?<![-\w])(?:color|border-color): #/.test(line) && !/\.busy|\.dotted|\.hatched/.test(line));
  expect(untold).toEqual([]);
});

describe('settings', () => {
  const storageOf = (text: string | null): Storage => ({ getItem: (key: string) => (key === SETTINGS_KEY ? text : null) }) as Storage;

  test('what is broken or unknown is the usual, one by one', () => {
    for (const text of [null, '', '{', '[]', 'null', '7', '{"theme":"pink","text":12}']) expect(readSettings(storageOf(text))).toEqual(USUAL_SETTINGS);
    expect(readSettings(storageOf('{"theme":"dark","text":"999","people":"thousand"}'))).toEqual({ theme: 'dark', text: '100', people: 'thousand' });
    expect(readSettings({ getItem: () => { throw new Error('forbidden'); } })).toEqual(USUAL_SETTINGS);
  });

  test('a storage that refuses leaves the choice in force', () => {
    const applied: string[] = [];
    const store = createSettings({ getItem: () => null, setItem: () => { throw new Error('full'); }, removeItem: () => {} }, null, (theme, text) => void applied.push(`${theme} ${text}`));
    store.getState().choose({ theme: 'contrast' });
    store.getState().choose({ text: '130' });
    expect(applied).toEqual(['light 100', 'contrast 100', 'contrast 130']);
  });

  test('the script before the first paint and the application put the same on the page', () => {
    const script = readFileSync('public/theme.js', 'utf8');
    for (const theme of [...THEMES, 'pink']) {
      for (const text of [...TEXT_SIZES, '7']) {
        for (const matches of [true, false]) {
          const kept = JSON.stringify({ theme, text });
          const before: Record<string, string> = {};
          runInNewContext(script, { document: { documentElement: { dataset: before }, currentScript: { dataset: {} } }, localStorage: storageOf(kept), matchMedia: () => ({ matches }) });
          let after: Record<string, string> = {};
          createSettings(storageOf(kept), { matches, addEventListener: () => {} }, (shown, size) => { after = { theme: shown, text: size }; });
          expect(before).toEqual(after);
        }
      }
    }
  });

  test('in a frame both go by the address, whatever this browser keeps', () => {
    const script = readFileSync('public/theme.js', 'utf8');
    for (const search of ['', '?v=1', ...EMBED_THEMES.map((theme) => `?v=1&theme=${theme}`), '?theme=pink']) {
      for (const matches of [true, false]) {
        const before: Record<string, string> = {};
        runInNewContext(script, { document: { documentElement: { dataset: before }, currentScript: { dataset: { look: 'address' } } }, location: { search }, localStorage: storageOf(JSON.stringify({ theme: 'contrast', text: '150' })), matchMedia: () => ({ matches }) });
        let after: Record<string, string> = {};
        const settings = createSettings(null, { matches, addEventListener: () => {} }, (shown, size) => { after = { theme: shown, text: size }; });
        settings.getState().choose({ theme: readEmbed(search).options.theme });
        expect(before, search).toEqual(after);
      }
    }
  });
});
