import { assign, unassign } from './assign';
import type { Edit } from './edit';
import type { Plan } from './plan';

/** One pull of the pointer, as far as it has come: whatever it touched becomes one edit when it ends. */
export interface Stroke {
  /** The plan when it began. */
  readonly plan: Plan;
  /** What it paints with; null erases. */
  readonly zone: string | null;
  /** Stays in the prefecture of the first municipality touched. */
  readonly stayInPrefecture: boolean;
  /** Municipalities touched, in that order. */
  readonly touched: ReadonlySet<string>;
  /** Municipalities touched outside that prefecture. */
  readonly outside: ReadonlySet<string>;
}

export function startStroke(plan: Plan, zone: string | null, stayInPrefecture = false): Stroke {
  return { plan, zone, stayInPrefecture, touched: new Set(), outside: new Set() };
}

/**
 * The stroke after one more pointer event; the same object when the event touched nothing new.
 * @param codes municipalities under the brush; may be none.
 */
export function extendStroke(stroke: Stroke, codes: readonly string[]): Stroke {
  const fresh = codes.filter((code) => !stroke.touched.has(code) && !stroke.outside.has(code));
  if (fresh.length === 0) return stroke;
  const [touched, outside] = [new Set(stroke.touched), new Set(stroke.outside)];
  for (const code of fresh) {
    const [first = code] = touched;
    (stroke.stayInPrefecture && prefectureOf(code) !== prefectureOf(first) ? outside : touched).add(code);
  }
  return { ...stroke, touched, outside };
}

/** The whole stroke as one edit: for the preview while it lasts, and for the history when it ends. */
export function strokeEdit({ plan, zone, touched, outside }: Stroke): Edit {
  const edit = zone === null ? unassign(touched) : assign(plan, touched, zone);
  return { ...edit, filtered: [...outside].map((code) => ({ kind: 'other-prefecture', code })) };
}

/** A municipality's code begins with its prefecture's. */
function prefectureOf(code: string): string {
  return code.slice(0, 2);
}
