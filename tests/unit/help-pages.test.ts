import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CRITERIA, type Result } from '../../src/i18n/accessibility-report';
import { GUIDE } from '../../src/i18n/help-guide';
import { METHODS } from '../../src/i18n/methods-guide';
import { readUrl } from '../../src/state/url-read';
import { changelogIn } from '../../src/views/help/changelog-in';
import { parseMarkdown, type Block, type Span } from '../../src/views/help/markdown';
import { ROOT } from '../../scripts/paths.mjs';

const methods = parseMarkdown(readFileSync(join(ROOT, 'docs', 'methods.md'), 'utf8'));
const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');

function spansIn(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case 'code': return [];
    case 'list': return block.items;
    case 'table': return [...block.head, ...block.rows.flat()];
    default: return [block.spans];
  }
}

test('Markdown: headings, paragraphs, lists, tables, quotes and code', () => {
  expect(parseMarkdown('# 題\n\n一行目、\n続き（`a|b`）。\n- **太い**字\n  つづき\n- [文書](x.md#y)\n\n1. 一\n2. 二\n\n| 区域 | 値 |\n|---|---:|\n| \\|x\\| | 1 |\n\n> In *short*.\n> More\n\n```\nnpm  x\n```\n')).toEqual([
    { kind: 'heading', level: 1, spans: [{ kind: 'plain', text: '題' }] },
    { kind: 'paragraph', spans: [{ kind: 'plain', text: '一行目、続き（' }, { kind: 'code', text: 'a|b' }, { kind: 'plain', text: '）。' }] },
    { kind: 'list', ordered: false, items: [[{ kind: 'strong', text: '太い' }, { kind: 'plain', text: '字つづき' }], [{ kind: 'plain', text: '文書' }]] },
    { kind: 'list', ordered: true, items: [[{ kind: 'plain', text: '一' }], [{ kind: 'plain', text: '二' }]] },
    { kind: 'table', right: [false, true], head: [[{ kind: 'plain', text: '区域' }], [{ kind: 'plain', text: '値' }]], rows: [[[{ kind: 'plain', text: '|x|' }], [{ kind: 'plain', text: '1' }]]] },
    { kind: 'quote', spans: [{ kind: 'plain', text: 'In short. More' }] },
    { kind: 'code', text: 'npm  x' },
  ]);
});

test('no mark of Markdown is left in the text of the methods, and every row of a table is whole', () => {
  const marks = methods.flatMap(spansIn).flat().filter(({ kind, text }) => kind !== 'code' && /\*\*|\*\w|`|\]\(|^#|^\|/.test(text));
  expect(marks).toEqual([]);
  const uneven = methods.flatMap((block) => (block.kind === 'table' ? block.rows.filter((row) => row.length !== block.head.length) : []));
  expect(uneven).toEqual([]);
});

test('every method told in short has its heading in the whole', () => {
  const headings = methods.flatMap((block) => (block.kind === 'heading' ? [block.spans.map(({ text }) => text).join('')] : []));
  expect(METHODS.filter(({ part }) => !headings.includes(part))).toEqual([]);
});

test('the changelog says the same number of things of every version in both languages', () => {
  const shape = (language: 'ja' | 'en') => changelogIn(changelog, language).map((block) => (block.kind === 'list' ? block.items.length : block.kind));
  expect(shape('ja')).toEqual(shape('en'));
  expect(shape('ja').slice(0, 3)).toEqual(['heading', 'paragraph', expect.any(Number)]);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(changelogIn(changelog, 'ja')[0]).toMatchObject({ spans: [{ text: expect.stringContaining(version) as string }] });
});

test('every section of the guide opens a view and has its picture in both languages, all of them small', () => {
  const folder = join(ROOT, 'public', 'help');
  const wanted = GUIDE.flatMap(({ id }) => [`${id}.en.webp`, `${id}.ja.webp`]).sort();
  expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual(wanted);
  expect(wanted.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(600_000);
  for (const { query } of GUIDE) expect(readUrl(`?${query}`).problems).toEqual([]);
});

test('the report names all 38 criteria of level A and AA, and says what is missing where one is not simply met', () => {
  expect(CRITERIA).toHaveLength(38);
  expect(CRITERIA.filter(({ level }) => level === 'A')).toHaveLength(25);
  const unexplained: Result[] = ['partly', 'open'];
  expect(CRITERIA.filter(({ result, note }) => unexplained.includes(result) && note === undefined)).toEqual([]);
  expect(CRITERIA.filter(({ result, methods: tried }) => result !== 'open' && tried.length === 0)).toEqual([]);
});
