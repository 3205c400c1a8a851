import { memo } from 'react';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { toSvg, type Picture } from '../../export/svg';
import { useText } from '../context';

/** The pages as they will be printed. */
export function Preview({ pages }: { readonly pages: readonly Picture[] }) {
  const t = useText();
  return (
    <section className="export-preview" aria-label={t(EXPORT.pages)}>
      <h3>{t(EXPORT.pages)} <small>{t(exportText.pagesShown(pages.length))}</small></h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <ol tabIndex={0} aria-label={t(EXPORT.pages)}>
        {pages.map((page, index) => <li key={index}><Sheet page={page} index={index} /></li>)}
      </ol>
    </section>
  );
}

/** Texts come escaped from `toSvg`, and nothing in it refers to anything outside. */
const Sheet = memo(function Sheet({ page, index }: { readonly page: Picture; readonly index: number }) {
  return <div className="export-page" dangerouslySetInnerHTML={{ __html: toSvg(page, `page${index}`) }} />;
});
