import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { stepOf, TOUR, TOUR_STEPS } from '../../i18n/tour-messages';
import { browserStorage } from '../../state/rates-storage';
import { useText } from '../context';
import { TOLD_KEY, tour } from './tour-store';
import './tour.css';

/**
 * Whether somebody comes for the first time and to nothing in particular: not with a link to a view, not in a frame, and
 * not where the answer could not be kept, for then every visit would be the first.
 */
function isFirstVisit(): boolean {
  const storage = browserStorage();
  try {
    return window.top === window.self && location.search === '' && location.hash === '' && storage !== null && storage.getItem(TOLD_KEY) === null;
  } catch {
    return false;
  }
}

function keepAnswer(): void {
  try {
    browserStorage()?.setItem(TOLD_KEY, 'told');
  } catch {
    // Full: it is offered again at the next visit.
  }
}

/** Offers the tour once, below the map, and runs it. */
export function Tour() {
  const step = useStore(tour, (state) => state.step);
  const [offered, setOffered] = useState(isFirstVisit);
  const t = useText();
  if (step !== null) return <Step key={step} step={step} />;
  if (!offered) return null;
  const answer = (start: boolean): void => {
    keepAnswer();
    setOffered(false);
    if (start) tour.setState({ step: 0 });
  };
  return (
    <aside className="tour-offer" aria-label={t(TOUR.label)}>
      <p>{t(TOUR.offer)}</p>
      <button type="button" className="button" onClick={() => answer(true)}>{t(TOUR.start)}</button>
      <button type="button" className="link" onClick={() => answer(false)}>{t(TOUR.decline)}</button>
    </aside>
  );
}

/** One step: what it is about is outlined; the card takes the focus and gives it back to the menu at the end. */
function Step({ step }: { readonly step: number }) {
  const t = useText();
  const card = useRef<HTMLElement>(null);
  const { target, title, body } = TOUR_STEPS[step]!;
  useEffect(() => {
    const element = document.querySelector(target);
    element?.classList.add('tour-target');
    // The card goes up where it would lie on what it is about; over the map it lies in any case.
    const [about, own] = [element?.getBoundingClientRect(), card.current!.getBoundingClientRect()];
    card.current!.classList.toggle('tour-card-above', about !== undefined && about.top > window.innerHeight / 3 && own.left < about.right && about.left < own.right && own.top < about.bottom);
    card.current!.querySelector<HTMLElement>('h2')!.focus();
    return () => element?.classList.remove('tour-target');
  }, [target]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => { if (event.key === 'Escape' && card.current!.contains(event.target as Node)) end(); };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const last = step === TOUR_STEPS.length - 1;
  return (
    <section ref={card} className="tour-card" role="dialog" aria-label={t(TOUR.label)}>
      <h2 tabIndex={-1}><small>{t(stepOf(step))}</small> {t(title)}</h2>
      <p>{t(body)}</p>
      <div className="tour-foot">
        {!last && <button type="button" className="link" onClick={end}>{t(TOUR.skip)}</button>}
        {step > 0 && <button type="button" className="button" onClick={() => tour.setState({ step: step - 1 })}>{t(TOUR.back)}</button>}
        <button type="button" className="button tour-main" onClick={() => (last ? end() : tour.setState({ step: step + 1 }))}>{t(last ? TOUR.done : TOUR.next)}</button>
      </div>
    </section>
  );
}

function end(): void {
  tour.setState({ step: null });
  document.querySelector<HTMLElement>('.menu-place > button')?.focus();
}
