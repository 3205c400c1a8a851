import { expect, test } from 'vitest';
import { handoutPages, type Layout } from '../../src/export/handout/pages';
import { qrOf } from '../../src/export/handout/qr';
import { metresPerPx, scaleBar } from '../../src/export/handout/scale-bar';
import { pixelsAt } from '../../src/export/png';
import { withDpi } from '../../src/export/png-dpi';
import { toSvg } from '../../src/export/svg';
import { project } from '../../src/map/mercator';
import { textWidth, wrapText, type Mark } from '../../src/map/picture/mark';
import { store } from './fixtures/atlas';
import { handoutOf, LINK } from './fixtures/handouts';

const A4: Layout = { paper: 'a4', orientation: 'landscape', tone: 'colour', qr: qrOf(LINK) };
const TOTTORI = 30;

function textsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? textsOf(mark.marks) : []));
}

function placedTexts(marks: readonly Mark[], top = 0): { readonly text: string; readonly y: number }[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [{ text: mark.text, y: top + mark.y }] : mark.kind === 'group' ? placedTexts(mark.marks, top + mark.y) : []));
}

/** Tags opened and closed in order, attributes quoted: what a strict reader asks of XML first. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(/<(\/?)([A-Za-z]+)((?: [A-Za-z-]+="[^"<]*")*)\s*(\/?)>/g, (_, closing: string, name: string, _attributes, single: string) => {
    if (closing) { if (open.pop() !== name) open.push('mismatch'); } else if (!single) open.push(name);
    return '';
  });
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest);
}

test('the first sheet says title, level, every class with its count, source, quality, date, link and page', async () => {
  const pages = handoutPages(await handoutOf({}), A4);
  const texts = textsOf(pages[0]!.marks);
  for (const text of ['65歳以上人口が最大となる年', '二次医療圏・平成30年推計', '2040年以降', '134区域', '値なし', '6区域', '沖縄', '小笠原', '北', '数値の種別: 計算 329、推計 0、値なし 6', `1 / ${pages.length}`]) expect(texts).toContain(text);
  expect(texts.join('')).toContain('国立社会保障・人口問題研究所「日本の地域別将来推計人口');
  expect(texts.join('')).toContain(`作成 2026-11-22　${LINK}`);
});

test('the table of all 335 areas goes over the pages that follow: each area once, with its value or the mark of its reason', async () => {
  const pages = handoutPages(await handoutOf({}), A4);
  const texts = pages.slice(1).flatMap(({ marks }) => textsOf(marks));
  const { areas } = (await store.registry()).levels.secondary335;
  const years = new Set(['2015', '2020', '2025', '2030', '2035', '2040', '2045']);
  expect(texts.filter((text) => /^\d{4}$/.test(text) && !years.has(text))).toEqual(areas.map(({ code }) => code).filter((code) => !years.has(code)));
  expect(texts.filter((text) => text === '値なし')).toHaveLength(6);
  expect(texts.filter((text) => text === '計算')).toHaveLength(329);
  expect(texts.some((text) => text.startsWith('注1　福島県'))).toBe(true);
});

test('a sheet of one prefecture counts and lists its own areas', async () => {
  const handout = await handoutOf({ level: 'municipality' }, { region: TOTTORI });
  expect(handout.subtitle).toMatch(/^鳥取県・市区町村/);
  expect(handout.tables[0]!.rows).toHaveLength(19);
  expect(handout.legend.rows.reduce((sum, { count }) => sum + Number.parseInt(count, 10), 0)).toBe(19);
});

test('no mark of any page stands outside it, on either paper and either way', async () => {
  const handout = await handoutOf({ level: 'municipality', indicator: 'density-zaishishin-2025-per-75plus' }, { region: TOTTORI });
  for (const paper of ['a4', 'a3'] as const) {
    for (const orientation of ['landscape', 'portrait'] as const) {
      for (const page of handoutPages(handout, { ...A4, paper, orientation, tone: 'mono' })) {
        const [width, height] = [page.widthMm, page.heightMm].map((mm) => (mm * 96) / 25.4) as [number, number];
        const walk = (marks: readonly Mark[], x: number, y: number): void => marks.forEach((mark) => {
          if (mark.kind === 'group') return walk(mark.marks, x + mark.x, y + mark.y);
          if (mark.kind !== 'text') return;
          const wide = textWidth(mark.text, mark.size);
          const left = x + mark.x - (mark.anchor === 'end' ? wide : mark.anchor === 'middle' ? wide / 2 : 0);
          expect([mark.text, left >= 0, left + wide <= width + 1, y + mark.y <= height]).toEqual([mark.text, true, true, true]);
        });
        walk(page.marks, 0, 0);
      }
    }
  }
});

test('the SVG is well-formed, holds its texts as texts, escapes a title, and refers to nothing outside', async () => {
  const svg = toSvg(handoutPages(await handoutOf({ level: 'prefecture' }, { title: '<b>"需要" & 資源</b>\u0000' }), A4)[0]!);
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).toContain('>&lt;b&gt;&quot;需要&quot; &amp; 資源&lt;/b&gt;</text>');
  expect(svg.match(/(?:href|src|url\()[^)"]*/g)?.filter((reference) => !reference.startsWith('url(#'))).toEqual([]);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="297mm" height="210mm"/);
});

test('in black and white every class is a grey with its number, on the map and in the legend', async () => {
  const page = handoutPages(await handoutOf({ level: 'prefecture' }), { ...A4, tone: 'mono' })[0]!;
  const svg = toSvg(page);
  const colours = new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map((match) => match[1]!));
  const map = page.marks.find((mark) => mark.kind === 'group')!;
  const fills = new Set(JSON.stringify(map).match(/"fill":"#[0-9a-f]{6}"/g)!.map((fill) => fill.slice(8, 15)));
  const inks = ['#1a1f2b', '#0c1422'];
  expect([...fills].filter((fill) => !inks.includes(fill) && fill.slice(1, 3) !== fill.slice(3, 5))).toEqual([]);
  expect(colours.size).toBeGreaterThan(5);
  expect(textsOf(page.marks).filter((text) => text.startsWith('⑥')).length).toBeGreaterThan(1);
});

test('a scale bar is as long as its distance at the latitude of the picture', () => {
  const camera = { lng: 134, lat: 35.3, zoom: 8.4 };
  const bar = scaleBar(camera, 130);
  expect(bar.px).toBeLessThanOrEqual(130);
  expect([1, 2, 5]).toContain(Number(String(bar.metres)[0]));
  // A degree of longitude there, on a sphere of the equator's length.
  const [west] = project(camera, { width: 0, height: 0 }, [133.5, 35.3]);
  const [east] = project(camera, { width: 0, height: 0 }, [134.5, 35.3]);
  expect((east - west) * metresPerPx(camera)).toBeCloseTo((40_075_016.686 / 360) * Math.cos((35.3 * Math.PI) / 180), 3);
});

test.each([['a4', 300, 3508, 2480], ['a3', 300, 4961, 3508], ['a4', 150, 1754, 1240]] as const)('%s at %i dpi is %i × %i pixels', (paper, dpi, width, height) => {
  const mm = paper === 'a4' ? { widthMm: 297, heightMm: 210 } : { widthMm: 420, heightMm: 297 };
  expect(pixelsAt(mm, dpi)).toEqual({ width, height });
});

test('a PNG carries its resolution behind its header, with the chunk’s checksum', () => {
  const png = Uint8Array.from([...'\x89PNG\r\n\x1a\n'].map((character) => character.charCodeAt(0)).concat(Array.from({ length: 25 }, () => 7), [1, 2, 3]));
  const out = withDpi(png, 300);
  // 300 dpi = 11,811 dots a metre = 0x2e23; the checksum is that of any PNG of this resolution.
  expect([...out.subarray(33, 54)]).toEqual([0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1, 0x78, 0xa5, 0x3f, 0x76]);
  expect([...out.subarray(54)]).toEqual([1, 2, 3]);
});

test('texts break between Japanese characters and at spaces, and marks of closing stay', () => {
  expect(wrapText('在宅医療の需要、資源。', 10, 50)).toEqual(['在宅医療の', '需要、資', '源。']);
  // No line begins with a small kana or a long-vowel mark, and a unit is not broken.
  expect(wrapText('訪問看護ステーション（施設）', 10, 80)).toEqual(['訪問看護ステー', 'ション（施設）']);
  expect(wrapText('在宅療養支援病院（2025年度）（施設）', 10, 80)).toEqual(['在宅療養支援病院', '（2025年度）', '（施設）']);
  // Too long for a line, its brackets still do not stand alone.
  expect(wrapText('人口（令和5年推計）', 10, 50)).toEqual(['人口（令和', '5年推計）']);
  expect(wrapText('home care demand', 10, 60).length).toBeGreaterThan(1);
  for (const line of wrapText(`https://example.test/${'a'.repeat(80)}`, 10, 100)) expect(textWidth(line, 10)).toBeLessThanOrEqual(100);
});

test('a QR code has its three eyes and a margin; a link too long for one has none', () => {
  const qr = qrOf(LINK)!;
  expect([qr.dark(3, 3), qr.dark(4, 4), qr.dark(4, qr.side - 5), qr.dark(qr.side - 5, 4)]).toEqual([false, true, true, true]);
  expect(qrOf(`https://example.test/?${'x'.repeat(1000)}`)).toBeNull();
});

test.each([[40, 'landscape'], [77, 'landscape'], [188, 'landscape'], [188, 'portrait']] as const)('a legend of %i rows stays on its page (%s); what finds no room is counted', async (count, orientation) => {
  const handout = await handoutOf({}, { table: 'none' });
  const rows = Array.from({ length: count }, (_, index) => ({ of: 0, label: `${index + 1} 圏域`, count: '3市区町村' }));
  const [page] = handoutPages({ ...handout, legend: { ...handout.legend, rows } }, { ...A4, orientation });
  const texts = placedTexts(page!.marks);
  const height = (page!.heightMm / 25.4) * 96;
  expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(height);
  const listed = texts.filter(({ text }) => /^\d+ 圏域$/.test(text));
  const left = texts.flatMap(({ text }) => /^ほか(\d+)件$/.exec(text)?.[1] ?? []).map(Number);
  expect(listed.length + (left[0] ?? 0)).toBe(count);
  expect(listed.every(({ y }) => y < height - 40)).toBe(true);
});
