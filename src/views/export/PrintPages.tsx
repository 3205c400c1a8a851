import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { toSvg, type Picture } from '../../export/svg';

/** While the page prints, its sheets stand in the place of everything else: paper gets what the preview shows, whoever asks for it. */
export function PrintPages({ pages, paper }: { readonly pages: readonly Picture[]; readonly paper: string }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  if (!printing) return null;
  return createPortal(
    <div className="print-pages">
      {pages.map((page, index) => <div key={page.title} className={`print-page print-${paper}`} dangerouslySetInnerHTML={{ __html: toSvg(page, `print${index}`) }} />)}
    </div>,
    document.body,
  );
}
