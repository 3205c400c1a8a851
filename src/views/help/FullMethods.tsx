import { useEffect, useRef } from 'react';
import methods from '../../../docs/methods.md?raw';
import { Markdown } from './Markdown';
import { parseMarkdown } from './markdown';

const BLOCKS = parseMarkdown(methods).slice(1);

interface Props {
  /** The heading to go to; null = stay. */
  readonly part: string | null;
  readonly onThere: () => void;
}

/** docs/methods.md, without its title. */
export default function FullMethods({ part, onThere }: Props) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part === null) return;
    const heading = [...text.current!.querySelectorAll<HTMLElement>('h4, h5')].find(({ textContent }) => textContent === part);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
    onThere();
  }, [part, onThere]);
  return <div ref={text} lang="ja"><Markdown blocks={BLOCKS} top={3} /></div>;
}
