import { useId } from 'react';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { ZONES } from '../../i18n/zones-messages';
import type { Edit } from '../../model/plan/edit';
import type { Plan } from '../../model/plan/plan';
import { narrowScope, widenScope } from '../../model/plan/plan-properties';
import { useAtlasContext, useText } from '../context';
import { useEditor } from './plans-context';

/** What the plan is about, prefecture by prefecture: each may be left out, and others added. Each is a step of the history. */
export function ScopeChange({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const id = useId();
  const { store } = useAtlasContext();
  const { plans, registry, names } = useEditor();
  const scope = new Set(plan.scope);
  const prefectures = registry.levels.prefecture.areas.map((area) => {
    const codes = area.members.map((member) => registry.codes[member]!);
    return { code: area.code, name: names(area.code), codes, inside: codes.filter((code) => scope.has(code)) };
  });
  const within = prefectures.filter(({ inside }) => inside.length > 0);
  const change = (edit: (at: Plan) => Edit): void => {
    const before = plans.getState().history;
    plans.getState().edit(edit);
    // What is new is looked at whole.
    if (plans.getState().history !== before) store.getState().change({ camera: null }, false);
  };
  return (
    <details className="plan-scope">
      <summary>{t(PLANS.scopeChange)} <small>{t(plansText.scopeNow(plan.scope.length))}</small></summary>
      <ul>
        {within.map(({ code, name, codes, inside }) => (
          <li key={code}>
            <span>{t(name)} <small>{t(plansText.scopePart(inside.length, codes.length))}</small></span>
            {inside.length < codes.length && <button type="button" className="button" onClick={() => change((at) => widenScope(at, codes, name))}>{t(plansText.addRest(t(name), codes.length - inside.length))}</button>}
            <button type="button" className="button" disabled={within.length === 1} aria-label={t(plansText.leaveOut(t(name)))} onClick={() => change((at) => narrowScope(at, inside, name))}>{t(PLANS.leaveOut)}</button>
          </li>
        ))}
      </ul>
      {within.length < prefectures.length && (
        <div className="field">
          <label htmlFor={id}>{t(PLANS.addPrefecture)}</label>
          <select id={id} value="" onChange={({ target }) => {
            const chosen = prefectures.find(({ code }) => code === target.value);
            if (chosen) change((at) => widenScope(at, chosen.codes, chosen.name));
          }}>
            <option value="">{t(ZONES.choose)}</option>
            {prefectures.filter(({ inside }) => inside.length === 0).map(({ code, name }) => <option key={code} value={code}>{t(name)}</option>)}
          </select>
        </div>
      )}
      <p className="hint">{t(PLANS.scopeChangeHint)}</p>
    </details>
  );
}
