import { memo, use, useMemo, useRef, useState } from 'react';
import { FINDINGS, findingsText, SEVERITIES } from '../../i18n/zones-findings-messages';
import { PROBLEM_KINDS, PROBLEM_LABEL, PROBLEM_RULE, type ProblemKind } from '../../model/plan/check-rules';
import type { PlanFinding } from '../../model/plan/checks';
import { findingKey, groupFindings, stepFinding, type FindingGroup } from '../../model/plan/finding-order';
import type { Text } from '../../model/text';
import { MapContext, useText } from '../context';
import { useEditor, type PlanView } from './plans-context';
import './findings.css';

/** Kinds whose text says no more than the kind and the zone. */
const SAME_FOR_ALL: ReadonlySet<ProblemKind> = new Set(['empty', 'no-support', 'no-enhanced', 'no-lead', 'no-hub']);

/** The finding gone to last, and where it stood then. */
export interface FindingPlace {
  readonly key: string;
  readonly place: number;
}

interface FindingsProps {
  readonly view: PlanView;
  readonly at: FindingPlace | null;
  readonly onAt: (at: FindingPlace) => void;
  /** Beside other things: one finding at a time, the list of all when it is asked for. */
  readonly brief?: boolean;
}

/** What the plan's author should look at, kind by kind, and the way from one to the next. */
export const Findings = memo(function Findings({ view: { plan, review: { problems } }, at, onAt, brief = false }: FindingsProps) {
  const t = useText();
  const controller = use(MapContext);
  const { plans, registry } = useEditor();
  const [said, setSaid] = useState<{ readonly key: string; readonly of: Text; readonly text: Text } | null>(null);
  const [listed, setListed] = useState(!brief);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupFindings(problems), [problems]);
  const findings = useMemo(() => groups.flatMap((group) => group.findings), [groups]);
  // What was put right is gone: the next one stands in its place.
  const near = at === null ? findings[0] : findings.find((finding) => findingKey(finding) === at.key) ?? findings[at.place % findings.length];
  const listedGroups = listed || !near ? groups : [{ kind: near.kind, severity: near.severity, findings: [near] }];
  const indexes = (codes: readonly string[]): number[] => codes.map((code) => registry.codes.indexOf(code));
  const lookAt = (codes: readonly string[], highlighted: readonly string[]): void => {
    controller?.focusOn(indexes(codes), false);
    controller?.setHighlight(indexes(highlighted));
  };
  const go = (finding: PlanFinding): void => {
    const place = findings.indexOf(finding);
    const key = findingKey(finding);
    onAt({ key, place });
    setSaid({ key, of: finding.text, text: findingsText.at(place + 1, findings.length, SEVERITIES[finding.severity].label, PROBLEM_LABEL[finding.kind], finding.text) });
    // What is in no zone is brought into the one in hand; what a zone lacks is put right in that zone.
    if (finding.zone !== null) plans.getState().choose(finding.zone);
    lookAt(finding.municipalities.length > 0 ? finding.municipalities : plan.scope, finding.municipalities);
    list.current?.querySelector(`[data-finding="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: 1 | -1): void => {
    const finding = findings[stepFinding(findings, at, by)];
    if (finding) go(finding);
  };
  return (
    <section aria-labelledby="findings-heading" className={brief ? 'findings findings-brief' : 'findings'}>
      <h3 id="findings-heading">{t(FINDINGS.title)} {(['problem', 'caution', 'unknown'] as const).map((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count > 0 && <span key={severity} className={`finding-count finding-${severity}`}><span aria-hidden="true">{SEVERITIES[severity].sign} </span>{t(findingsText.count(SEVERITIES[severity].label, count))}</span>;
      })}</h3>
      {findings.length > 0 ? (
        <>
          <div className="zones-actions findings-steps">
            <button type="button" className="button" onClick={() => step(-1)}><span aria-hidden="true">◂ </span>{t(FINDINGS.previous)}</button>
            <button type="button" className="button" onClick={() => step(1)}>{t(FINDINGS.next)}<span aria-hidden="true"> ▸</span></button>
            <button type="button" className="link" onClick={() => lookAt(plan.scope, [])}>{t(FINDINGS.whole)}</button>
            {brief && <button type="button" className="link findings-list" aria-expanded={listed} onClick={() => setListed(!listed)}>{t(FINDINGS.list)}<span aria-hidden="true">{listed ? ' ▾' : ' ▸'}</span></button>}
          </div>
          <div ref={list} className="finding-groups">{listedGroups.map((group) => <Group key={group.kind} group={group} plan={plan} current={at?.key ?? null} onGo={go} />)}</div>
        </>
      ) : <p className="findings-none"><span aria-hidden="true">✓ </span>{t(FINDINGS.none)}</p>}
      <p className="findings-said" role="status">{/* Over as soon as the finding is gone or another. */}{said && findings.some((finding) => findingKey(finding) === said.key && finding.text.ja === said.of.ja) && t(said.text)}</p>
      <Checked problems={problems} />
    </section>
  );
});

interface GroupProps {
  readonly group: FindingGroup;
  readonly plan: PlanView['plan'];
  readonly current: string | null;
  readonly onGo: (finding: PlanFinding) => void;
}

function Group({ group: { kind, severity, findings }, plan, current, onGo }: GroupProps) {
  const t = useText();
  const { sign, label } = SEVERITIES[severity];
  const same = SAME_FOR_ALL.has(kind);
  return (
    <div className={`finding finding-${severity}`} role="group" aria-label={t(PROBLEM_LABEL[kind])}>
      <p className="finding-head"><span className="finding-sign" aria-hidden="true">{sign}</span><span className="visually-hidden">{t(label)}: </span><strong>{t(PROBLEM_LABEL[kind])}</strong> <small>{t(findingsText.times(findings.length))}</small></p>
      <ul className={same ? 'finding-chips' : 'finding-lines'}>
        {findings.map((finding) => {
          const key = findingKey(finding);
          const on = key === current;
          const zone = plan.zones.findIndex(({ id }) => id === finding.zone);
          return (
            <li key={key} data-finding={key} className={on ? 'finding-on' : undefined}>
              {!same && <span>{t(finding.text)}</span>}
              <button type="button" className="link finding-go" aria-label={t(findingsText.goTo(finding.text))} aria-current={on ? 'true' : undefined} onClick={() => onGo(finding)}>{same && zone >= 0 ? `${zone + 1} ${plan.zones[zone]!.name}` : t(FINDINGS.go)}<span aria-hidden="true"> →</span></button>
            </li>
          );
        })}
      </ul>
      <details><summary>{t(FINDINGS.rule)}</summary><p>{t(findings[0]!.rule)}</p></details>
    </div>
  );
}

/** Every check there is, with what it found and the rule it rests on. */
const Checked = memo(function Checked({ problems }: { readonly problems: readonly PlanFinding[] }) {
  const t = useText();
  return (
    <details className="findings-checked">
      <summary>{t(FINDINGS.checked)}</summary>
      <ul>
        {PROBLEM_KINDS.map((kind) => {
          const count = problems.filter((problem) => problem.kind === kind).length;
          return <li key={kind}><span>{t(PROBLEM_LABEL[kind])}</span> <strong>{count === 0 ? t(FINDINGS.nothing) : t(findingsText.times(count))}</strong><small>{t(PROBLEM_RULE[kind])}</small></li>;
        })}
      </ul>
    </details>
  );
});
