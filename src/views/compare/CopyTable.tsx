import { useState } from 'react';
import { COMPARE } from '../../i18n/compare-messages';
import { useText } from '../context';
import { copyText } from '../copy-text';

/** Copies a table for a spreadsheet and says whether that went well. */
export function CopyTable({ text }: { readonly text: () => string }) {
  const t = useText();
  const [said, setSaid] = useState('');
  const copy = (): void => {
    copyText(text()).then(() => setSaid(t(COMPARE.copied)), () => setSaid(t(COMPARE.notCopied)));
  };
  return <span className="compare-copy"><button type="button" className="button" onClick={copy}>{t(COMPARE.copy)}</button><span role="status">{said}</span></span>;
}
