/** What the audience sees. */
export interface Showing {
  /** Index of the scene. */
  readonly at: number;
  readonly black: boolean;
  /** A ring around the pointer. */
  readonly ring: boolean;
}

/** What is shown, and all that was shown before it. */
export interface Presentation {
  readonly now: Showing;
  readonly before: readonly Showing[];
}

export type Step = 'next' | 'back' | 'first' | 'last' | 'black' | 'ring' | 'undo' | { readonly to: number };

export function startPresentation(at: number): Presentation {
  return { now: { at, black: false, ring: false }, before: [] };
}

/** One press of the clicker. A press that changes nothing (on from the last scene) is no step, and nothing to undo. */
export function present(presentation: Presentation, step: Step, scenes: number): Presentation {
  const { now, before } = presentation;
  if (step === 'undo') return before.length === 0 ? presentation : { now: before.at(-1)!, before: before.slice(0, -1) };
  const next = shownAfter(now, step, scenes);
  return next.at === now.at && next.black === now.black && next.ring === now.ring ? presentation : { now: next, before: [...before, now] };
}

/** Moving on lights a dark screen up: what a speaker asks to see is seen. */
function shownAfter(now: Showing, step: Exclude<Step, 'undo'>, scenes: number): Showing {
  if (step === 'black') return { ...now, black: !now.black };
  if (step === 'ring') return { ...now, ring: !now.ring };
  const to = typeof step === 'object' ? step.to : { next: now.at + 1, back: now.at - 1, first: 0, last: scenes - 1 }[step];
  return { ...now, at: Math.max(0, Math.min(scenes - 1, to)), black: false };
}
