import { fileText } from './file-text';
import { planProblem, refusePlanBySize, type PlanProblem } from './plan-problem';

/** JSON of a file, or the one problem with it. */
export function jsonOf(file: string, bytes: Uint8Array): { readonly value: unknown } | { readonly problem: PlanProblem } {
  const large = refusePlanBySize(file, bytes.length, 'json');
  if (large) return { problem: large };
  const decoded = fileText(bytes);
  if ('problem' in decoded) return { problem: planProblem(file, decoded.problem, []) };
  if (decoded.text.trim() === '') return { problem: planProblem(file, 'empty', []) };
  if (decoded.encoding !== 'utf-8') return { problem: planProblem(file, 'encoding', []) };
  try {
    return { value: JSON.parse(decoded.text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return { problem: planProblem(file, 'notJson', []) };
  }
}
