import changelog from '../../../CHANGELOG.md?raw';
import { useLanguage } from '../context';
import { changelogIn } from './changelog-in';
import { Markdown } from './Markdown';

/** 更新履歴: CHANGELOG.md in the language of the interface. */
export function Changelog() {
  return <Markdown blocks={changelogIn(changelog, useLanguage())} top={2} />;
}
