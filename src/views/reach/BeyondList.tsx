import { REACH, reachText } from '../../i18n/reach-messages';
import type { Reach } from '../../model/coverage/reach-share';
import type { Beyond } from '../../model/coverage/reach-table';
import type { Area } from '../../model/registry';
import { useAreaName, useText } from '../context';
import { Figure, RowName } from './Figure';

/** Municipalities where people live whom no listed facility can reach: those the rule's exception is for. */
export function BeyondList({ list, relieved, from }: { readonly list: readonly Beyond[]; readonly relieved: readonly Area[]; readonly from: Reach['from'] }) {
  const t = useText();
  const nameOf = useAreaName();
  const names = relieved.map(nameOf);
  return (
    <section aria-labelledby="reach-beyond">
      <h3 id="reach-beyond">{t(REACH.beyond)} <span className="reach-number">{list.length}</span></h3>
      {names.length > 0 && <p>{t(reachText.relieved({ ja: names.join('、'), en: names.join(', ') }))}</p>}
      {list.length === 0 ? <p>{t(REACH.nobody)}</p> : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        <div className="reach-scroll" tabIndex={0} role="group" aria-labelledby="reach-beyond">
          <table className="mini" aria-labelledby="reach-beyond">
            <thead><tr><th scope="col">{t(REACH.area)}</th><th scope="col">{t(from === 'towns' ? REACH.beyondShare : REACH.bySeats)}</th><th scope="col">{t(REACH.beyondPeople)}</th></tr></thead>
            <tbody>{list.map(({ area, share, people, now }) => <tr key={area.code}><th scope="row"><RowName area={area} /></th><td>{from === 'towns' ? <Figure cell={{ value: share * 100, quality: 'computed' }} decimals={1} unit="%" /> : '✕'}</td><td><Figure cell={people} now={now} decimals={0} /></td></tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
