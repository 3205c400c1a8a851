import { PROBLEM_KINDS, type ProblemKind } from './check-rules';
import type { PlanFinding } from './checks';

export interface FindingGroup {
  readonly kind: ProblemKind;
  readonly severity: PlanFinding['severity'];
  readonly findings: readonly PlanFinding[];
}

const SEVERITIES: readonly PlanFinding['severity'][] = ['problem', 'caution', 'unknown'];

/** Findings of one kind together, what is to be put right first; inside a group in the order of the plan. */
export function groupFindings(findings: readonly PlanFinding[]): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => PROBLEM_KINDS.flatMap((kind): FindingGroup[] => {
    const own = findings.filter((finding) => finding.kind === kind && finding.severity === severity);
    return own.length > 0 ? [{ kind, severity, findings: own }] : [];
  }));
}

/** Tells findings apart from edit to edit: a zone has one of a kind. */
export function findingKey({ kind, zone }: PlanFinding): string {
  return `${kind} ${zone ?? ''}`;
}

/**
 * Where 次 and 前 lead in a list that changes while it is worked through.
 * @param at key of the finding gone to last and its place then; null at the start.
 * @returns a place in `findings`; -1 when there is none. What was put right is gone: the next one stands in its place.
 */
export function stepFinding(findings: readonly PlanFinding[], at: { readonly key: string; readonly place: number } | null, by: 1 | -1): number {
  const size = findings.length;
  if (size === 0) return -1;
  if (at === null) return by === 1 ? 0 : size - 1;
  const found = findings.findIndex((finding) => findingKey(finding) === at.key);
  const to = found >= 0 ? found + by : by === 1 ? at.place : at.place - 1;
  return (to + size) % size;
}
