import { useEffect, useState } from 'react';
import { MESSAGES } from '../i18n/messages';
import { RATES } from '../i18n/rates-messages';
import { replacedSubjects } from '../state/own-rates';
import { useAtlas, useText } from './context';
import { copyText } from './copy-text';

/** Copies the address of what is on the screen, and says whether it did. */
export function CopyLink() {
  const t = useText();
  const ownRates = useAtlas((state) => replacedSubjects(state.ownRates).length > 0);
  const [said, setSaid] = useState<'linkCopied' | 'linkNotCopied' | null>(null);
  useEffect(() => {
    const timer = said ? setTimeout(() => setSaid(null), 4000) : undefined;
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (): void => {
    copyText(location.href).then(() => setSaid('linkCopied'), () => setSaid('linkNotCopied'));
  };
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={copy}>{t(MESSAGES.copyLink)}</button>
      <span className={said ? 'toast' : 'toast toast-off'} role="status">{said ? t(said === 'linkCopied' && ownRates ? RATES.linkCopied : MESSAGES[said]) : ''}</span>
    </span>
  );
}
