// A plan stands in the fragment of an address: browsers send it to no server, so that plans stay out of logs and out of
// the limits servers put on addresses.

const NAME = '#plan=';

/** The address that carries a plan. @param text as `encodePlanLink` gives it. */
export function linkWith(text: string): string {
  return `${location.origin}${location.pathname}?v=1&zones=1${NAME}${text}`;
}

/** The plan in an address; null where there is none. What a mail program or a sentence has put after it is left off. */
export function planIn(hash: string): string | null {
  return hash.startsWith(NAME) ? /^[\w-]*/.exec(hash.slice(NAME.length))![0] : null;
}

/** Takes the plan out of the address, so that it is not asked about again. */
export function forgetPlanInAddress(): void {
  try {
    history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    // A sandboxed frame has no history of its own.
  }
}
