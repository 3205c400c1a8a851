import { useId } from 'react';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { useText } from '../context';
import { arrangement, useArrangement } from './arrangement';
import type { MapsProps } from './maps-props';
import { SyncedMap } from './SyncedMap';
import { Where } from './Where';

/** Two maps one over the other: left of the divide the first, right of it the second. */
export function SwipeMaps({ group, geometry, columns, scenes, from, to, marked, onPoint }: MapsProps & { readonly from: number; readonly to: number }) {
  const t = useText();
  const id = useId();
  const share = useArrangement((state) => state.share);
  const [left, right] = [columns[from]!, columns[to]!];
  const shown = [[left, `inset(0 ${100 - share}% 0 0)`, from], [right, `inset(0 0 0 ${share}%)`, to]] as const;
  return (
    <div>
      <div className="compare-swipe">
        {shown.map(([{ name }, clipPath, index], side) => <SyncedMap key={`${side} ${name}`} group={group} geometry={geometry} scene={scenes[index]!} label={t(compareText.map(name))} marked={marked} onPoint={onPoint} style={{ clipPath }} />)}
        <span className="compare-divide" style={{ left: `${share}%` }} aria-hidden="true" />
        <span className="compare-swipe-left" aria-hidden="true">{from + 1} {left.name}</span>
        <span className="compare-swipe-right" aria-hidden="true">{to + 1} {right.name}</span>
      </div>
      <div className="compare-slider">
        <label className="visually-hidden" htmlFor={id}>{t(COMPARE.slider)}</label>
        <input id={id} type="range" min={0} max={100} step={1} value={share} aria-valuetext={t(compareText.shares(left.name, right.name, share))} onChange={({ target }) => arrangement.setState({ share: Number(target.value) })} />
      </div>
      <div className="compare-pair">{[from, to].map((at, side) => <Where key={side} columns={columns} at={at} marked={marked} />)}</div>
    </div>
  );
}
