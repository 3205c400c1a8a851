import { useMemo } from 'react';
import { reachAbout } from '../../export/reach-about';
import { REACH } from '../../i18n/reach-messages';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { reachOf, reachTargets } from '../../model/coverage/reach';
import type { ReachContent } from '../../state/reach-link';
import { useAreaName, useLanguage, useText } from '../context';
import { scopeOfReach, type ReachBase, type ReachScope } from './base';
import { Access } from './Access';
import { BeyondList } from './BeyondList';
import { useOpenPlan } from './open-plan';
import { ReachTable } from './ReachTable';
import { useCircles } from './use-circles';
import { useTownReach } from './use-town-reach';

interface Props {
  readonly base: ReachBase;
  readonly choice: ReachContent;
  readonly targets: FacilityTargets;
  readonly listed: ReadonlySet<string>;
}

/** What lies within reach, once all is loaded that it takes. */
export function Measured(props: Props) {
  const t = useText();
  const { base, choice } = props;
  const plan = useOpenPlan(choice.rows === 'plan');
  const { prefecture, rows } = choice;
  const scope = useMemo(() => scopeOfReach(base.atlas.registry, { prefecture, rows }, plan ?? null), [base, prefecture, rows, plan]);
  if (!scope) return plan === undefined ? <p className="loading" role="status">{t(REACH.loading)}…</p> : <p className="reach-notice">{t(REACH.noPlan)}</p>;
  return <OfScope {...props} scope={scope} />;
}

function OfScope({ base, choice, targets, listed, scope }: Props & { readonly scope: ReachScope }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { radiusKm } = choice;
  const { atlas, towns, seats } = base;
  const count = atlas.registry.codes.length;
  const fromSeats = useMemo(() => reachOf(count, seats, reachTargets(targets.facilities, targets.hiddenIn, seats), radiusKm), [count, seats, targets, radiusKm]);
  const work = useTownReach(towns, targets, count, radiusKm);
  const fromTowns = work.state === 'ready' ? work.reach : null;
  const about = reachAbout(atlas.registry, choice, targets.facilities.length, listed, scope.whole, nameOf, language);
  useCircles(base, targets, scope.whole, radiusKm);
  return (
    <>
      {targets.facilities.length === 0 && <p className="reach-notice" role="status">{t(REACH.none)}</p>}
      <p className="hint">{t(REACH.legend)} {targets.facilities.length > 4_000 && scope.whole.level === 'nation' && t(REACH.circlesLater)}</p>
      <div className="reach-work" role="status">
        {work.state === 'working' && <><label>{t(REACH.working)} <progress value={work.done} max={1} /></label> <button type="button" className="button" onClick={work.cancel}>{t(REACH.cancel)}</button></>}
        {work.state === 'stopped' && <>{t(REACH.cancelled)} <button type="button" className="button" onClick={work.again}>{t(REACH.again)}</button></>}
        {work.state === 'failed' && <span className="failure">{t(REACH.noWorker)} <span className="code">{work.reason}</span> <button type="button" className="button" onClick={work.again}>{t(REACH.retry)}</button></span>}
      </div>
      <ReachTable atlas={atlas} scope={scope} choice={choice} seats={fromSeats} towns={fromTowns} about={about} />
      <BeyondList atlas={atlas} scope={scope} choice={choice} reach={fromTowns ?? fromSeats} />
      {scope.whole.level === 'nation' ? <p className="hint">{t(REACH.choosePrefecture)}</p> : <Access base={base} scope={scope} choice={choice} targets={targets} about={about} />}
    </>
  );
}
