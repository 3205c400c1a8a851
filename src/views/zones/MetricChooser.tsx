import { ZONE_TABLE, zoneTableText } from '../../i18n/zone-table-messages';
import { bracketed } from '../../i18n/format';
import { METRIC_GROUPS } from '../../model/plan/metric-groups';
import { useLanguage, useText } from '../context';
import { tableSettings, useTableSettings } from './use-table-settings';

/** Which metrics the table has, from all there are. */
export function MetricChooser() {
  const t = useText();
  const language = useLanguage();
  const columns = useTableSettings((state) => state.columns);
  const { toggleColumn, resetColumns } = tableSettings.getState();
  return (
    <details className="metric-chooser">
      <summary>{t(ZONE_TABLE.choose)} <small>{t(zoneTableText.chosen(columns.length))}</small></summary>
      <div className="metric-groups">
        <button type="button" className="button" onClick={resetColumns}>{t(ZONE_TABLE.reset)}</button>
        {METRIC_GROUPS.map(({ id, label, metrics }) => {
          const chosen = metrics.filter((metric) => columns.includes(metric.id)).length;
          return (
            <details key={id} className="metric-group">
              <summary>{t(label)} <small>{chosen > 0 ? `${chosen} / ` : ''}{metrics.length}</small></summary>
              <fieldset>
                <legend className="visually-hidden">{t(label)}</legend>
                {metrics.map((metric) => <label key={metric.id} className="check"><input type="checkbox" checked={columns.includes(metric.id)} onChange={() => toggleColumn(metric.id)} />{t(metric.label)}<small>{bracketed(t(metric.unit), language)}</small></label>)}
              </fieldset>
            </details>
          );
        })}
      </div>
    </details>
  );
}
