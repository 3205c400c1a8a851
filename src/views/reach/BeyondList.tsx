import { useMemo } from 'react';
import { REACH } from '../../i18n/reach-messages';
import type { Reach } from '../../model/coverage/reach-share';
import { municipalitiesBeyond } from '../../model/coverage/reach-table';
import type { Atlas } from '../../model/reading';
import type { ReachContent } from '../../state/reach-link';
import { useText } from '../context';
import type { ReachScope } from './base';
import { Figure, RowName } from './Figure';

interface Props {
  readonly atlas: Atlas;
  readonly scope: ReachScope;
  readonly choice: ReachContent;
  readonly reach: Reach;
}

/** Municipalities where people live whom no listed facility can reach: those the rule's exception is for. */
export function BeyondList({ atlas, scope, choice: { age, year }, reach }: Props) {
  const t = useText();
  const list = useMemo(() => municipalitiesBeyond(atlas, scope.whole.members, { age, year }, reach), [atlas, scope, age, year, reach]);
  return (
    <section aria-labelledby="reach-beyond">
      <h3 id="reach-beyond">{t(REACH.beyond)} <span className="reach-number">{list.length}</span></h3>
      {list.length === 0 ? <p>{t(REACH.nobody)}</p> : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        <div className="reach-scroll" tabIndex={0} role="group" aria-labelledby="reach-beyond">
          <table className="mini" aria-labelledby="reach-beyond">
            <thead><tr><th scope="col">{t(REACH.area)}</th><th scope="col">{t(reach.from === 'towns' ? REACH.beyondShare : REACH.bySeats)}</th><th scope="col">{t(REACH.beyondPeople)}</th></tr></thead>
            <tbody>{list.map(({ area, share, people }) => <tr key={area.code}><th scope="row"><RowName area={area} /></th><td>{reach.from === 'towns' ? <Figure cell={{ value: share * 100, quality: 'computed' }} decimals={1} unit="%" /> : '✕'}</td><td><Figure cell={people} decimals={0} /></td></tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
