import { useCallback, useEffect, useMemo, useRef } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { REACH } from '../../i18n/reach-messages';
import { readReach, writeReach, type ReachContent } from '../../state/reach-link';
import { useAtlas, useAtlasContext, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { baseNow, loadBase, type ReachBase } from './base';
import { Measured } from './Measured';
import { ReachForm } from './ReachForm';
import { useAsked } from './use-asked';
import '../facilities/facilities.css';
import './reach.css';

/** Who lives within a distance of a facility: choices and tables beside the map, circles on it. */
export default function Reach() {
  const t = useText();
  const { data, store } = useAtlasContext();
  const link = useAtlas((state) => state.content.reach);
  const choice = useMemo(() => (link === null ? undefined : readReach(link)), [link]);
  const load = useCallback(() => loadBase(data), [data]);
  const loaded = useLoaded(load, () => baseNow(data));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => () => {
    // Nobody else takes the focus where the view was opened from the menu.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.menu-place > button')?.focus();
  }, []);
  return (
    <section className="panel reach" aria-labelledby="reach-heading" data-edge="reach">
      <div className="reach-head">
        <h2 id="reach-heading" ref={heading} tabIndex={-1}>{t(REACH.title)}</h2>
        <button type="button" className="icon-button" aria-label={t(REACH.close)} title={t(REACH.close)} onClick={() => store.getState().change({ reach: null })}>×</button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="reach-body" tabIndex={0} role="group" aria-labelledby="reach-heading">
        {loaded.value && choice ? <Reaching base={loaded.value} choice={choice} /> : <Waiting what={t(MESSAGES.failed)} loaded={loaded} />}
      </div>
    </section>
  );
}

function Reaching({ base, choice }: { readonly base: ReachBase; readonly choice: ReachContent }) {
  const t = useText();
  const { store } = useAtlasContext();
  const { registry } = base.atlas;
  const { asked, noPlan, filter, loaded } = useAsked(base, choice);
  // Steps of a slider are no steps for Back.
  const change = (next: Partial<ReachContent>): void => store.getState().change({ reach: writeReach({ ...choice, ...next }) }, next.radiusKm === undefined);
  return (
    <>
      <ReachForm registry={registry} choice={choice} filter={filter} loaded={loaded} onChange={change} />
      {loaded.failed && <p className="failure" role="alert">{t(REACH.failed)} <button type="button" className="link" onClick={loaded.retry}>{t(REACH.retry)}</button></p>}
      {asked && <Measured base={base} choice={choice} asked={asked} />}
      {noPlan && <p className="reach-notice">{t(REACH.noPlan)}</p>}
      {!asked && !noPlan && !loaded.failed && <p className="loading" role="status">{t(REACH.loading)}…</p>}
    </>
  );
}
