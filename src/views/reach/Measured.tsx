import { use, useState } from 'react';
import { AGE_LABEL, REACH } from '../../i18n/reach-messages';
import type { Area } from '../../model/registry';
import type { ReachContent } from '../../state/reach-link';
import { MapContext, useText } from '../context';
import { useSearched } from '../use-searched';
import { Access } from './Access';
import type { ReachBase } from './base';
import { BeyondList } from './BeyondList';
import { ReachTable } from './ReachTable';
import { SupposedNotice } from './SupposedNotice';
import type { Asked } from './use-asked';
import { useCircles } from './use-circles';
import { useCounted } from './use-counted';
import { useNames } from './use-names';

const NOT_COUNTED = { value: null, reason: REACH.cancelled } as const;

/** What lies within reach, once all is loaded that it takes. */
export function Measured({ base, choice, asked }: { readonly base: ReachBase; readonly choice: ReachContent; readonly asked: Asked }) {
  const t = useText();
  const { supposed, scope } = asked;
  const { work, bases, rows, beyond, relieved, from, circles, about } = useCounted(base, choice, asked);
  const total = rows.at(-1)!;
  const { now } = total;
  useCircles(circles, useNames(base.atlas.registry, choice.rows, scope), choice.rows, scope);
  const controller = use(MapContext);
  const [sought, setSought] = useState<Area | null>(null);
  useSearched((area) => {
    setSought(area);
    controller?.focusOn(area.members, false);
  });
  return (
    <>
      {supposed && <SupposedNotice supposed={supposed} gain={now?.towns && total.towns && !Number.isNaN(total.towns.unknown) ? { now: now.towns, supposed: total.towns, people: AGE_LABEL[choice.age] } : null} />}
      {circles.centres.length === 0 && <p className="reach-notice" role="status">{t(REACH.none)}</p>}
      <p className="hint">{t(REACH.legend)} {circles.centres.length > 4_000 && scope.whole.level === 'nation' && t(REACH.circlesLater)}</p>
      {supposed && <p className="hint">{t(REACH.legendSupposed)}</p>}
      <div className="reach-work" role="status">
        {work.state === 'working' && <><label>{t(REACH.working)} <progress value={work.done} max={1} /></label> <button type="button" className="button" onClick={work.cancel}>{t(REACH.cancel)}</button></>}
        {work.state === 'stopped' && <>{t(REACH.cancelled)} <button type="button" className="button" onClick={work.again}>{t(REACH.again)}</button></>}
        {work.state === 'failed' && <span className="failure">{t(REACH.noWorker)} <span className="code">{work.reason}</span> <button type="button" className="button" onClick={work.again}>{t(REACH.retry)}</button></span>}
      </div>
      <ReachTable rows={rows} choice={choice} about={about} sought={sought} uncounted={work.state === 'working' ? null : NOT_COUNTED} />
      <BeyondList list={beyond} relieved={relieved} from={from} />
      {scope.whole.level === 'nation' ? <p className="hint">{t(REACH.choosePrefecture)}</p> : <Access base={base} counts={bases} scope={scope} choice={choice} about={about} />}
    </>
  );
}
