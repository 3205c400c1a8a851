import { COMPARE, compareText } from '../../i18n/compare-messages';
import type { ComparisonChoice } from '../../state/comparison';
import { useText } from '../context';
import { usePlans } from '../zones/plans-context';

/** More than these are in the list of columns only. */
const OFFERED = 6;

/** Before anything is chosen: what the comparison is for, and two ways to begin. */
export function Empty({ choice, onChange }: { readonly choice: ComparisonChoice; readonly onChange: (choice: ComparisonChoice) => void }) {
  const t = useText();
  const list = usePlans((state) => state.plans);
  const open = usePlans((state) => state.history?.plan.id);
  const shown = list.filter(({ archived }) => !archived).sort((a, b) => Number(b.id === open) - Number(a.id === open)).slice(0, OFFERED);
  return (
    <div className="compare-empty">
      <h3>{t(COMPARE.emptyTitle)}</h3>
      <p>{t(COMPARE.emptySteps)}</p>
      <p>{t(COMPARE.emptyReference)}</p>
      <button type="button" className="button" aria-disabled={choice.prefecture === null} onClick={() => { if (choice.prefecture !== null) onChange({ ...choice, columns: [{ kind: 'level', level: 'secondary335' }, { kind: 'level', level: 'healthcentre' }, { kind: 'level', level: 'prefecture' }] }); }}>{t(COMPARE.startLevels)}</button>
      {choice.prefecture === null && <p className="hint">{t(COMPARE.choosePrefecture)}</p>}
      <h3>{t(COMPARE.startPlan)}</h3>
      {shown.length === 0 ? <p>{t(COMPARE.noPlans)}</p> : (
        <>
          <p className="hint">{t(COMPARE.startPlanHint)}</p>
          <ul className="compare-starts">
            {shown.map(({ id, name }) => <li key={id}><button type="button" className="button" onClick={() => onChange({ prefecture: null, columns: [{ kind: 'level', level: 'secondary335' }, { kind: 'plan', plan: id }] })}>{t(compareText.compareWith(name))}</button></li>)}
          </ul>
        </>
      )}
    </div>
  );
}
