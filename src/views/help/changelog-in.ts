import type { Language } from '../../model/text';
import { parseMarkdown, type Block } from './markdown';

const PART: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

/** Every version of the changelog with the part that is in this language; the title of the document left out. */
export function changelogIn(source: string, language: Language): Block[] {
  let part: string | null = null;
  return parseMarkdown(source).filter((block) => {
    if (block.kind !== 'heading') return part === PART[language];
    if (block.level === 3) part = block.spans[0]!.text;
    return block.level === 2;
  });
}
