import { formatNumber } from '../i18n/format';
import { RATES_DIALOG, dialogText } from '../i18n/rates-dialog-messages';
import { levelInfo } from '../model/levels';
import { seriesUnit } from '../model/indicators';
import { CHANGE_NOW } from '../model/rate-change';
import { DEMANDS, type DemandId } from '../model/subjects';
import { useLanguage, useText } from './context';
import { useIntoView, type ReadyFile } from './rate-intake';

/** Beyond these a wrong unit is likelier than other rates. */
const ODD_RATIO = 3;

interface Props {
  readonly subject: DemandId;
  readonly intake: ReadyFile;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What the rates of a file would change, before anything is changed. */
export function RatePreview({ subject, intake: { own, level, change, shiftJis }, onApply, onCancel }: Props) {
  const t = useText();
  const language = useLanguage();
  const value = (number: number): string => formatNumber(number, 0, language);
  const inUnit = (name: string): string => `${name}${t({ ja: `（${seriesUnit(subject, 'h30').ja}）`, en: ` (${seriesUnit(subject, 'h30').en})` })}`;
  const ratio = change.now[1] / change.now[0];
  const rows: readonly (readonly [string, string, string])[] = [
    [inUnit(t(dialogText.now(CHANGE_NOW))), value(change.now[0]), value(change.now[1])],
    [t(RATES_DIALOG.peakYear), String(change.peakYear[0]), String(change.peakYear[1])],
    [inUnit(t(RATES_DIALOG.peakValue)), value(change.peak[0]), value(change.peak[1])],
  ];
  return (
    <section ref={useIntoView()} className="rates-preview" role="status">
      <h3>{t(dialogText.preview(own.file))}</h3>
      {shiftJis && <p className="hint">{t(RATES_DIALOG.asShiftJis)}</p>}
      <table className="mini">
        <thead><tr><th scope="col">{t(DEMANDS[subject].label)}</th><th scope="col">{t(RATES_DIALOG.before)}</th><th scope="col">{t(RATES_DIALOG.after)}</th></tr></thead>
        <tbody>
          {rows.map(([name, before, after]) => <tr key={name}><th scope="row">{name}</th><td>{before}</td><td>{before === after ? after : <strong>{after}</strong>}</td></tr>)}
          <tr><th scope="row">{t(dialogText.moved(levelInfo(level).one))}</th><td colSpan={2}><strong>{t(dialogText.movedOf(change.moved, change.areas))}</strong></td></tr>
        </tbody>
      </table>
      {!(ratio <= ODD_RATIO && ratio >= 1 / ODD_RATIO) && <p className="failure">{t(RATES_DIALOG.odd)}</p>}
      <div className="rates-actions">
        <button type="button" className="button rates-apply" onClick={onApply}>{t(RATES_DIALOG.apply)}</button>
        <button type="button" className="button" onClick={onCancel}>{t(RATES_DIALOG.cancel)}</button>
      </div>
    </section>
  );
}
