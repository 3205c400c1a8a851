/** Time for whatever moves the focus on purpose, in ms. */
const GRACE = 60;
/** What Tab stops at, but for fields one types into: the keyboard of a phone would rise. */
const STOPS = 'button, a[href], select, summary, input[type=checkbox], input[type=radio], [tabindex="0"]';

/** A place on the way from the element with the focus up to the page: the parent, which of its children, and of what kind. */
interface Step {
  readonly parent: Element;
  readonly at: number;
  readonly className: string;
}

/**
 * Many a button goes with what it does (an item taken out of a list, a notice put away): whoever pressed it would begin again
 * at the top of the page. The focus goes to what now stands in its place instead, unless something else has taken it.
 * @returns how to stop.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let path: readonly Step[] = [];
  let seen = false;
  const lost = (): boolean => last !== null && !last.isConnected && document.activeElement === document.body;
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = target;
    path = pathOf(target);
    seen = target.matches(':focus-visible');
  };
  const bringBack = (): void => {
    if (!lost()) return;
    const text = last!.textContent;
    for (const { parent, at, className } of path) {
      if (!parent.isConnected) continue;
      const children = [...parent.children];
      const nearest = [...children.slice(at), ...children.slice(0, at).toReversed()];
      // What came in before it may have moved the others on.
      for (const child of nearest.toSorted((a, b) => Number(b.className === className) - Number(a.className === className))) {
        // Under a pointer nothing should scroll of itself.
        stopIn(child, text)?.focus({ preventScroll: !seen });
        if (document.activeElement !== document.body) return;
      }
    }
  };
  // Hundreds of nodes may come and go at a time: only the one that is remembered is looked at.
  const observer = new MutationObserver(() => { if (lost()) setTimeout(bringBack, GRACE); });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

function pathOf(element: Element): Step[] {
  const parent = element.parentElement;
  return parent === null ? [] : [{ parent, at: [...parent.children].indexOf(element), className: element.className }, ...pathOf(parent)];
}

/** The same button of the next item; else the heading a part begins with; else what comes first. */
function stopIn(part: Element, text: string): HTMLElement | undefined {
  const inside = [part, ...part.querySelectorAll('*')].filter((one): one is HTMLElement => one instanceof HTMLElement && one.getClientRects().length > 0);
  const stops = inside.filter((one) => one.matches(STOPS) && !one.matches(':disabled'));
  return stops.find((one) => one.textContent === text && one.matches('button')) ?? inside.find((one) => one.matches(':is(h1, h2, h3)[tabindex]')) ?? stops[0];
}
