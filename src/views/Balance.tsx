import { ACTIVITY_MESSAGES } from '../i18n/activity-messages';
import { formatCell, formatFraction } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { evaluateArea } from '../model/evaluate';
import { datasetsOf, indicatorById, tablesOf } from '../model/indicators';
import type { Area } from '../model/registry';
import { Badge } from './Badge';
import { BalanceChart } from './BalanceChart';
import { useAtlas, useLanguage, useText } from './context';
import { SourceNotes } from './SourceNotes';
import { useTables } from './use-tables';
import './activity.css';

const INDICATORS = ['peakratio-homevisit-mhlw', 'load-homevisit-mhlw-now', 'load-homevisit-mhlw-peak', 'supply-homevisit-mhlw-now', 'supply-homevisit-mhlw-peak'].map((id) => indicatorById(id)!);
const TABLES = [...new Set(INDICATORS.flatMap((indicator) => tablesOf(indicator, {})))];

/** Home-visit demand of an area against its facilities and its activity; for a prefecture and the nation all prefectures beside it. */
export function Balance({ area, headingId }: { readonly area: Area; readonly headingId?: string }) {
  const t = useText();
  const language = useLanguage();
  const catalog = useAtlas((state) => state.catalog);
  const { atlas, failed, retry } = useTables(TABLES);
  return (
    <section className="balance" aria-labelledby={headingId}>
      <h3 id={headingId} tabIndex={headingId ? -1 : undefined}>{t(ACTIVITY_MESSAGES.balance)}</h3>
      {failed && <p className="failure" role="alert">{t(MESSAGES.failed)} <button type="button" className="link" onClick={retry}>{t(MESSAGES.retry)}</button></p>}
      {!atlas && !failed && <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
      {atlas && (
        <table className="mini balance-table">
          <thead><tr><th scope="col">{t(ACTIVITY_MESSAGES.figure)}</th><th scope="col">{t(MESSAGES.value)}</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
          <tbody>
            {INDICATORS.map((indicator) => {
              const cell = evaluateArea(atlas, area, indicator);
              const name = <>{t(indicator.label)}{cell.value !== null && <small className="row-note row-reason">{formatFraction(indicator, cell, language)}</small>}{cell.value !== null && cell.note && <small className="row-note row-reason">{t(cell.note)}</small>}</>;
              if (cell.value === null) return <tr key={indicator.id} className="row-missing"><th scope="row">{name}</th><td colSpan={2}>{t(cell.reason)}</td></tr>;
              return <tr key={indicator.id}><th scope="row">{name}</th><td><strong>{formatCell(indicator, cell, language)}</strong></td><td><Badge quality={cell.quality} /></td></tr>;
            })}
          </tbody>
        </table>
      )}
      {atlas && (area.level === 'prefecture' || area.level === 'nation') && (
        <details className="balance-details" open={area.level === 'nation'}>
          <summary>{t(ACTIVITY_MESSAGES.balanceChart)}</summary>
          <BalanceChart atlas={atlas} selected={area.level === 'prefecture' ? area : null} />
        </details>
      )}
      {catalog && <SourceNotes catalog={catalog} datasets={[...new Set(INDICATORS.flatMap((indicator) => datasetsOf(indicator, {})))]} />}
    </section>
  );
}
