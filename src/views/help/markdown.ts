/** A run of text. Code inside what is strong is strong only. */
export interface Span {
  readonly kind: 'plain' | 'strong' | 'code';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly right: readonly boolean[]; readonly head: readonly (readonly Span[])[]; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly kind: 'code'; readonly text: string };

const HEADING = /^(#{1,4}) (.*)$/;
const ITEM = /^(?:-|\d+\.) +(.*)$/;

/** The Markdown that our own documents are written in: headings, paragraphs, flat lists, tables, quotes and code, no more. */
export function parseMarkdown(source: string): Block[] {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const taken = (goesOn: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && goesOn(lines[at]!)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const heading = HEADING.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading) {
      at += 1;
      blocks.push({ kind: 'heading', level: heading[1]!.length, spans: spansOf(heading[2]!) });
    } else if (line.startsWith('```')) {
      at += 1;
      blocks.push({ kind: 'code', text: taken((next) => !next.startsWith('```')).join('\n') });
      at += 1;
    } else if (line.startsWith('>')) blocks.push({ kind: 'quote', spans: spansOf(joined(taken((next) => next.startsWith('>')).map((next) => next.slice(1).trim()))) });
    else if (line.startsWith('|')) {
      const [head, rule, ...rows] = taken((next) => next.startsWith('|')).map(cellsOf);
      blocks.push({ kind: 'table', right: rule!.map((cell) => cell.endsWith(':')), head: head!.map(spansOf), rows: rows.map((row) => row.map(spansOf)) });
    } else if (ITEM.test(line)) {
      const ordered = /^\d/.test(line);
      const items: string[][] = [];
      // A line that is indented goes on with the item above it.
      for (const next of taken((one) => (ITEM.test(one) && /^\d/.test(one) === ordered) || /^ +\S/.test(one))) {
        const item = ITEM.exec(next);
        if (item) items.push([item[1]!]);
        else items.at(-1)!.push(next.trim());
      }
      blocks.push({ kind: 'list', ordered, items: items.map((item) => spansOf(joined(item))) });
    } else blocks.push({ kind: 'paragraph', spans: spansOf(joined(taken((next) => next.trim() !== '' && !HEADING.test(next) && !/^[|>]|^```/.test(next) && !ITEM.test(next)))) });
  }
  return blocks;
}

/** Lines of one paragraph: Japanese joins without a space, Latin letters with one. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => (/[!-~]$/.test(text) && /^[!-~]/.test(line) ? `${text} ${line}` : text + line));
}

function cellsOf(row: string): string[] {
  return row.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Links between the documents lead nowhere on a screen: their words stay; so do those that are only stressed. */
function spansOf(text: string): Span[] {
  const plain = text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/(?<!\*)\*([^*\s][^*]*)\*(?!\*)/g, '$1');
  return plain.split(/(\*\*.+?\*\*|`[^`]+`)/).filter((part) => part !== '').map((part) => (
    part.startsWith('**') ? { kind: 'strong', text: part.slice(2, -2).replaceAll('`', '') } : part.startsWith('`') ? { kind: 'code', text: part.slice(1, -1) } : { kind: 'plain', text: part }));
}
