import { REACH, reachText } from '../../i18n/reach-messages';
import { WHAT_IF, whatIfText } from '../../i18n/what-if-messages';
import type { PeopleShare } from '../../model/coverage/people-share';
import type { Text } from '../../model/text';
import { useText } from '../context';
import type { SupposedReach } from './supposed-reach';
import { placedAtSeats } from './use-asked';

interface Props {
  readonly supposed: SupposedReach;
  /** The whole's share of people, as the data have it and as is supposed; null while it is worked out. */
  readonly gain: { readonly now: PeopleShare; readonly supposed: PeopleShare; readonly people: Text } | null;
}

/** That the figures are those of a supposition: by which changes, what they do, and what of them has no place. */
export function SupposedNotice({ supposed: { of, lines, undecided, atSeats, unnamed }, gain }: Props) {
  const t = useText();
  return (
    <div className="reach-supposed" role="group" aria-label={t(WHAT_IF.title)}>
      <p><strong>{t(WHAT_IF.shown)}</strong> {t(lines.length > 0 ? whatIfText.onMap(of, lines.length) : REACH.notTouched)}</p>
      {lines.length > 0 && <ul>{lines.map((line) => <li key={line.ja}>{t(line)}</li>)}</ul>}
      {gain && <p className="reach-gain" role="status">{t(reachText.gain(gain.people, gain.now, gain.supposed))}</p>}
      {undecided > 0 && <label className="check"><input type="checkbox" checked={atSeats} onChange={(event) => placedAtSeats.setState(event.target.checked, true)} /> {t(reachText.atSeats(undecided))}</label>}
      {undecided > 0 && <p className="hint">{t(atSeats ? REACH.areAtSeats : REACH.haveNoPlace)}</p>}
      {unnamed > 0 && <p className="hint">{t(reachText.unnamed(unnamed))}</p>}
    </div>
  );
}
