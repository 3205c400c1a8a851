import { useEffect, useRef } from 'react';
import { MESSAGES } from '../i18n/messages';
import { importedAt, RATES, ratesText } from '../i18n/rates-messages';
import type { OwnRate } from '../model/rates';
import { DEMANDS, type DemandId } from '../model/subjects';
import { replacedSubjects, withoutRates } from '../state/own-rates';
import { Badge } from './Badge';
import { useAtlas, useAtlasContext, useLanguage, useText } from './context';
import './rates.css';

interface MarkProps {
  readonly subject: DemandId;
  readonly own: OwnRate;
  /** Where several demands stand together: which of them, and since when. */
  readonly named?: boolean;
}

/** Beside figures that are computed from the user's rates: from which file, and the way back. */
export function OwnRateMark({ subject, own, named = false }: MarkProps) {
  const t = useText();
  const language = useLanguage();
  const { store } = useAtlasContext();
  const { ownRates, replaceRates } = store.getState();
  return (
    <p className="own-rate">
      <Badge quality="yours" /> {named && `${t(DEMANDS[subject].label)}: `}{own.file} {named && <small>{importedAt(own, language)}</small>}{' '}
      <button type="button" className="link" aria-label={t(ratesText.putBackOf(DEMANDS[subject].label))} onClick={() => void replaceRates(withoutRates(ownRates, subject))}>{t(RATES.putBack)}</button>
    </p>
  );
}

/** All replaced rate sets, for panels that show several demands at once. */
export function OwnRateMarks() {
  const own = useAtlas((state) => state.ownRates);
  return replacedSubjects(own).map((subject) => <OwnRateMark key={subject} subject={subject} own={own[subject]!} named />);
}

/** What happened to the rates: left from an earlier visit, damaged, or just changed, with the way back. */
export function RatesNotice() {
  const t = useText();
  const { store } = useAtlasContext();
  const notice = useAtlas((state) => state.ratesNotice);
  const own = useAtlas((state) => state.ownRates);
  const undo = useRef<HTMLButtonElement>(null);
  const { replaceRates, undoRates, dismissRatesNotice } = store.getState();
  useEffect(() => {
    // The button that put the rates back is gone with them: whoever pressed it goes on here.
    if (notice?.kind === 'changed' && (document.activeElement === null || document.activeElement === document.body)) undo.current?.focus();
  }, [notice]);
  if (!notice) return null;
  const replaced = replacedSubjects(own).map((subject) => DEMANDS[subject].label);
  const list = ratesText.changed(replaced.map(({ ja }) => ja).join('、'), replaced.map(({ en }) => en).join(', '));
  const inUse = replaced.length > 0 ? t(list) : t(RATES.allBack);
  return (
    <div className="notice" role="status">
      <p>{notice.kind === 'unreadable' ? t(RATES.unreadable) : inUse}</p>
      {notice.kind === 'left' && <p className="hint">{t(RATES.left)}</p>}
      {notice.kind === 'changed' && !notice.kept && replaced.length > 0 && <p className="hint">{t(RATES.notKept)}</p>}
      <div className="rates-actions">
        {notice.kind === 'left' && <button type="button" className="button" onClick={() => void replaceRates({})}>{t(RATES.putBackAll)}</button>}
        {notice.kind === 'changed' && <button ref={undo} type="button" className="button" onClick={() => void undoRates()}>{t(RATES.undo)}</button>}
        <button type="button" className="button" onClick={dismissRatesNotice}>{t(MESSAGES.close)}</button>
      </div>
    </div>
  );
}
