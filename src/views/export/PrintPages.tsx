import { createPortal } from 'react-dom';
import { toSvg, type Picture } from '../../export/svg';
import { usePrinting } from '../use-printing';

/** While the page prints, its sheets stand in the place of everything else: paper gets what the preview shows, whoever asks for it. */
export function PrintPages({ pages, paper }: { readonly pages: readonly Picture[]; readonly paper: string }) {
  if (!usePrinting()) return null;
  return createPortal(
    <div className="print-pages">
      {pages.map((page, index) => <div key={page.title} className={`print-page print-${paper}`} dangerouslySetInnerHTML={{ __html: toSvg(page, `print${index}`) }} />)}
    </div>,
    document.body,
  );
}
