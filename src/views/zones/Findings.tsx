import { memo, use, useEffect, useRef, useState } from 'react';
import { FINDINGS, findingsText, SEVERITIES } from '../../i18n/zones-findings-messages';
import { PROBLEM_KINDS, PROBLEM_LABEL, PROBLEM_RULE } from '../../model/plan/check-rules';
import type { PlanFinding } from '../../model/plan/checks';
import type { Text } from '../../model/text';
import { MapContext, useText } from '../context';
import { useEditor, type PlanView } from './plans-context';
import './findings.css';

/** What the plan's author should look at, one after the other. */
export function Findings({ view: { plan, review: { problems } } }: { readonly view: PlanView }) {
  const t = useText();
  const controller = use(MapContext);
  const { plans, registry } = useEditor();
  /** The finding gone to last, and its place: what is put right is in the list no more, and the next one stands in its place. */
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const [said, setSaid] = useState<Text | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // What was pointed out has been worked on.
  useEffect(() => controller?.setHighlight(null), [controller, plan]);
  const indexes = (codes: readonly string[]): number[] => codes.map((code) => registry.codes.indexOf(code));
  const found = at ? problems.findIndex((problem) => keyOf(problem) === at.key) : -1;
  const go = (index: number): void => {
    const problem = problems[index]!;
    setAt({ key: keyOf(problem), index });
    setSaid(findingsText.at(index + 1, problems.length, SEVERITIES[problem.severity].label, PROBLEM_LABEL[problem.kind], problem.text));
    if (problem.zone !== null) plans.getState().choose(problem.zone);
    controller?.focusOn(indexes(problem.municipalities.length > 0 ? problem.municipalities : plan.scope), false);
    controller?.setHighlight(indexes(problem.municipalities));
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: 1 | -1): void => {
    const size = problems.length;
    const from = found >= 0 ? found + by : at === null ? (by === 1 ? 0 : -1) : by === 1 ? at.index : at.index - 1;
    go((from + size) % size);
  };
  return (
    <section aria-labelledby="findings-heading" className="findings">
      <h3 id="findings-heading">{t(FINDINGS.title)} {(['problem', 'caution', 'unknown'] as const).map((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count > 0 && <span key={severity} className={`finding-count finding-${severity}`}><span aria-hidden="true">{SEVERITIES[severity].sign} </span>{t(findingsText.count(SEVERITIES[severity].label, count))}</span>;
      })}</h3>
      {problems.length > 0 ? (
        <>
          <div className="zones-actions findings-steps">
            <button type="button" className="button" onClick={() => step(1)}>{t(FINDINGS.next)}<span aria-hidden="true"> ▸</span></button>
            <button type="button" className="button" onClick={() => step(-1)}><span aria-hidden="true">◂ </span>{t(FINDINGS.previous)}</button>
            <button type="button" className="link" onClick={() => { controller?.focusOn(indexes(plan.scope), false); controller?.setHighlight(null); }}>{t(FINDINGS.whole)}</button>
          </div>
          <ol ref={list}>{problems.map((problem, index) => <Finding key={keyOf(problem)} problem={problem} current={index === found} onGo={() => go(index)} />)}</ol>
        </>
      ) : <p className="findings-none"><span aria-hidden="true">✓ </span>{t(FINDINGS.none)}</p>}
      <p className="visually-hidden" role="status">{said && t(said)}</p>
      <details className="findings-checked">
        <summary>{t(FINDINGS.checked)}</summary>
        <ul>
          {PROBLEM_KINDS.map((kind) => {
            const count = problems.filter((problem) => problem.kind === kind).length;
            return <li key={kind}><span>{t(PROBLEM_LABEL[kind])}</span> <strong>{count === 0 ? t(FINDINGS.nothing) : t(findingsText.times(count))}</strong><small>{t(PROBLEM_RULE[kind])}</small></li>;
          })}
        </ul>
      </details>
    </section>
  );
}

function keyOf({ kind, zone }: PlanFinding): string {
  return `${kind} ${zone ?? ''}`;
}

const Finding = memo(function Finding({ problem: { kind, severity, text, rule }, current, onGo }: { readonly problem: PlanFinding; readonly current: boolean; readonly onGo: () => void }) {
  const t = useText();
  const { sign, label } = SEVERITIES[severity];
  return (
    <li className={current ? `finding finding-${severity} finding-on` : `finding finding-${severity}`} aria-current={current ? 'true' : undefined}>
      <p><strong><span className="finding-sign" aria-hidden="true">{sign}</span> <span className="visually-hidden">{t(label)}: </span>{t(PROBLEM_LABEL[kind])}</strong> {t(text)}</p>
      <button type="button" className="link finding-go" aria-label={t(findingsText.goTo(text))} onClick={onGo}>{t(FINDINGS.go)}<span aria-hidden="true"> →</span></button>
      <details><summary>{t(FINDINGS.rule)}</summary><p>{t(rule)}</p></details>
    </li>
  );
});
