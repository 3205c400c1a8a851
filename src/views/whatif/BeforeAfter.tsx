import { changeSentence, VERDICT_WORD } from '../../i18n/compare-words';
import { formatMetricWithUnit } from '../../i18n/format-metric';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { Cell } from '../../model/cell';
import type { PlanDifference } from '../../model/compare/difference';
import type { Change } from '../../model/compare/verdict';
import { COVERAGE_METRICS } from '../../model/coverage/coverage-metrics';
import { ZONE_METRICS } from '../../model/plan/metric-list';
import type { Plan } from '../../model/plan/plan';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';

/** Whether a figure is another than before, or has come or gone. */
function hasChanged({ from, to, verdict }: Change): boolean {
  return verdict === 'unknown' ? (from.value === null) !== (to.value === null) : verdict !== 'same';
}

/** What the suppositions change: of the plan in sentences, of each zone in a table. */
export function BeforeAfter({ difference, plan }: { readonly difference: PlanDifference; readonly plan: Plan }) {
  const t = useText();
  const language = useLanguage();
  const whole = difference.coverage.flatMap((change, index) => (hasChanged(change) ? [{ metric: COVERAGE_METRICS[index]!, change }] : []));
  const zones = difference.zones.flatMap(({ second, changes }) => {
    const changed = (changes ?? []).flatMap((change, index) => (hasChanged(change) ? [{ metric: ZONE_METRICS[index]!, change }] : []));
    return changed.length === 0 ? [] : [{ name: plan.zones.find(({ id }) => id === second)!.name, id: second!, changed }];
  });
  if (whole.length + zones.length === 0) return <p>{t(WHAT_IF.nothing)}</p>;
  const figure = (cell: Cell, metric: (typeof ZONE_METRICS)[number]) => (cell.value === null ? <span className="missing">{t(cell.reason)}</span> : <>{formatMetricWithUnit(metric, cell.value, language)} <Badge quality={cell.quality} /></>);
  return (
    <>
      <p className="hint">{t(WHAT_IF.compareHint)}</p>
      <ul className="what-if-sentences">
        {whole.map(({ metric, change }) => <li key={metric.id}>{t(changeSentence(metric, change, t(WHAT_IF.before), t(WHAT_IF.after)))} {change.to.value !== null && <Badge quality={change.to.quality} />}</li>)}
      </ul>
      {zones.map(({ id, name, changed }, at) => (
        <details key={id} className="what-if-zone" open={at < 4 && changed.length <= 20}>
          <summary>{name} <small>{changed.length}</small></summary>
          <table data-zone={id}>
            <thead><tr><th scope="col">{t({ ja: '数字', en: 'Figure' })}</th><th scope="col">{t(WHAT_IF.before)}</th><th scope="col">{t(WHAT_IF.after)}</th><th scope="col">{t({ ja: '変化', en: 'Change' })}</th></tr></thead>
            <tbody>
              {changed.map(({ metric, change }) => (
                <tr key={metric.id} data-metric={metric.id}>
                  <th scope="row">{t(metric.label)}</th><td>{figure(change.from, metric)}</td><td>{figure(change.to, metric)}{change.to.value !== null && change.to.note && change.to.note.ja !== (change.from.value === null ? '' : change.from.note?.ja) && <small className="hint">{t(change.to.note)}</small>}</td>
                  <td>{change.difference === null ? '' : `${change.difference > 0 ? '+' : '−'}${formatMetricWithUnit(metric, Math.abs(change.difference), language)} `}{t(VERDICT_WORD[change.verdict])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}
