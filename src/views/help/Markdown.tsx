import type { Block, Span } from './markdown';
import { Scroller } from './Scroller';

interface Props {
  readonly blocks: readonly Block[];
  /** What a heading of level 1 becomes: 2 = h2. */
  readonly top: number;
}

export function Markdown({ blocks, top }: Props) {
  // The text of a build never changes: places are keys that hold.
  return blocks.map((block, at) => <BlockView key={at} block={block} top={top} number={blocks.slice(0, at + 1).filter(({ kind }) => kind === 'table').length} />);
}

function BlockView({ block, top, number }: { readonly block: Block; readonly top: number; /** Of the tables so far. */ readonly number: number }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + top - 1)}` as 'h3';
      return <Heading tabIndex={-1}><Spans of={block.spans} /></Heading>;
    }
    case 'paragraph': return <p><Spans of={block.spans} /></p>;
    case 'quote': return <blockquote lang="en"><Spans of={block.spans} /></blockquote>;
    case 'code': return <pre>{block.text}</pre>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return <List>{block.items.map((item, at) => <li key={at}><Spans of={item} /></li>)}</List>;
    }
    case 'table': return (
      <Scroller label={`表${number} ${plain(block.head.find((cell) => cell.length > 0) ?? [])}`}>
        <table className="text-table">
          <thead><tr>{block.head.map((cell, at) => <th key={at} scope="col" className={block.right[at] ? 'number' : undefined}>{cell.length === 0 ? <span className="visually-hidden">項目</span> : <Spans of={cell} />}</th>)}</tr></thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>{row.map((cell, column) => (column === 0 ? <th key={column} scope="row"><Spans of={cell} /></th> : <td key={column} className={block.right[column] ? 'number' : undefined}><Spans of={cell} /></td>))}</tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    );
  }
}

function Spans({ of }: { readonly of: readonly Span[] }) {
  return of.map(({ kind, text }, at) => (kind === 'strong' ? <strong key={at}>{text}</strong> : kind === 'code' ? <code key={at}>{text}</code> : text));
}

function plain(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
