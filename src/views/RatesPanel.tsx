import { useEffect, useId, useRef, useState } from 'react';
import { bracketed } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { RATES_DIALOG } from '../i18n/rates-dialog-messages';
import { importedAt, RATES, ratesText } from '../i18n/rates-messages';
import { RATE_SUBJECTS, RATE_UNITS, type OwnRates } from '../model/rates';
import { DEMANDS, type DemandId } from '../model/subjects';
import { replacedSubjects, withoutRates } from '../state/own-rates';
import { Badge } from './Badge';
import { useAtlas, useAtlasContext, useLanguage, useText } from './context';
import { RatePreview } from './RatePreview';
import { RateProblems } from './RateProblems';
import { saveRates, useRateBasis } from './rate-basis';
import { useRateFile } from './rate-intake';

/** The dialog in which a rate set is saved, replaced by a file of the user's after a look at what it changes, and put back. */
export function RatesPanel({ subject: first, onClose }: { readonly subject: DemandId; readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { store } = useAtlasContext();
  const own = useAtlas((state) => state.ownRates);
  const notice = useAtlas((state) => state.ratesNotice);
  const dialog = useRef<HTMLDialogElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const [subject, setSubject] = useState(first);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  const [over, setOver] = useState(false);
  const basis = useRateBasis();
  const { intake, take, again, clear } = useRateFile(subject, basis);
  useEffect(() => {
    // StrictMode runs this twice; an open dialog must not be opened again.
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);

  const choose = (next: DemandId): void => {
    setSubject(next);
    setSaid('');
    clear();
  };
  /** What was pressed goes away with what it did: the focus moves on to the line that says so. */
  const change = async (next: () => Promise<Error | null>): Promise<void> => {
    const error = await next();
    setFailed(error !== null);
    if (error) return;
    clear();
    const replaced = replacedSubjects(store.getState().ownRates).map((one) => DEMANDS[one].label);
    setSaid(t(replaced.length > 0 ? ratesText.changed(replaced.map(({ ja }) => ja).join('、'), replaced.map(({ en }) => en).join(', ')) : RATES.allBack));
    status.current?.focus();
  };
  const use = (next: OwnRates): Promise<void> => change(() => store.getState().replaceRates(next));
  const replaced = replacedSubjects(own);
  const current = own[subject];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's short cut for the button inside
    <dialog
      ref={dialog} className={over ? 'rates rates-over' : 'rates'} aria-labelledby={`${id}-title`} onClose={onClose}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); setSaid(''); take([...event.dataTransfer.files]); }}
    >
      <div className="rates-head">
        <h2 id={`${id}-title`}>{t(RATES_DIALOG.title)}</h2>
        <button type="button" className="icon-button" aria-label={t(MESSAGES.close)} onClick={() => dialog.current!.close()}>×</button>
      </div>
      <div className="rates-body">
        <p className="rates-intro">{t(RATES_DIALOG.intro)}</p>
        <label className="field">
          <span>{t(RATES_DIALOG.indicator)}</span>
          <select value={subject} onChange={(event) => choose(event.target.value as DemandId)}>
            {RATE_SUBJECTS.map((one) => <option key={one} value={one}>{t(DEMANDS[one].label)}{own[one] ? bracketed(t(RATES_DIALOG.ownShort), language) : ''}</option>)}
          </select>
        </label>
        <dl className="rates-now">
          <dt>{t(RATES_DIALOG.current)}</dt>
          <dd>{current ? <><Badge quality="yours" /> {current.file} <small>{importedAt(current, language)}</small></> : basis.ready && <><Badge quality={basis.ready.sets[subject].quality} /> {t(basis.ready.sets[subject].source)}</>}</dd>
          <dt>{t(RATES_DIALOG.unit)}</dt>
          <dd>{t(RATE_UNITS[subject].label)}</dd>
        </dl>
        {basis.failed && <p className="failure" role="alert">{t(RATES_DIALOG.failed)} <button type="button" className="link" onClick={basis.retry}>{t(MESSAGES.retry)}</button></p>}
        <div className="rates-actions">
          <button type="button" className="button" disabled={!basis.ready} onClick={() => saveRates(subject, current?.rates ?? basis.ready!.sets[subject].rates, basis.ready!.prefectures, language)}>{t(RATES_DIALOG.save)}</button>
          {current && <button type="button" className="button" onClick={() => void use(withoutRates(own, subject))}>{t(RATES.putBack)}</button>}
        </div>
        <details className="rates-how">
          <summary>{t(RATES_DIALOG.how)}</summary>
          <p>{t(RATES_DIALOG.howRows)}</p>
          <p>{t(RATES_DIALOG.howAges)}</p>
          <p>{t(RATES_DIALOG.howEncoding)}</p>
        </details>
        <div className="rates-drop">
          <span className="rates-drop-hint">{t(RATES_DIALOG.drop)}</span>
          <label className="button rates-file">
            {t(RATES_DIALOG.choose)}
            {/* Emptied after each choice, so that the same file can be chosen again after it was mended. */}
            <input type="file" accept=".csv,text/csv" disabled={!basis.ready} onChange={(event) => { setSaid(''); take([...event.target.files ?? []]); event.target.value = ''; }} />
          </label>
        </div>
        {intake.state === 'reading' && <p role="status">{t(RATES_DIALOG.reading)}</p>}
        {intake.state === 'refused' && <RateProblems intake={intake} onShiftJis={again} />}
        {intake.state === 'ready' && <RatePreview subject={subject} intake={intake} onApply={() => void use({ ...own, [subject]: intake.own })} onCancel={clear} />}
        {failed && <p className="failure" role="alert">{t(RATES_DIALOG.failed)}</p>}
        <p ref={status} className="rates-said" role="status" tabIndex={-1}>{said}{said !== '' && notice?.kind === 'changed' && !notice.kept && replaced.length > 0 ? t(RATES.notKept) : ''}</p>
      </div>
      <div className="rates-foot">
        {said !== '' && notice?.kind === 'changed' && <button type="button" className="button" onClick={() => void change(() => store.getState().undoRates())}>{t(RATES.undo)}</button>}
        {replaced.length > 0 && <button type="button" className="button" onClick={() => void use({})}>{t(RATES.putBackAll)}</button>}
        <button type="button" className="button" onClick={() => dialog.current!.close()}>{t(MESSAGES.close)}</button>
      </div>
    </dialog>
  );
}
