import { useId } from 'react';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { useText } from '../context';
import { arrangement, useArrangement } from './arrangement';
import { MapButtons } from './MapButtons';
import type { MapsProps } from './maps-props';
import { SyncedMap } from './SyncedMap';
import { Where, WhereSpoken } from './Where';

/** Two maps one over the other: left of the divide the first, right of it the second. */
export function SwipeMaps({ group, geometry, columns, scenes, from, to, pointed, onPoint }: MapsProps & { readonly from: number; readonly to: number }) {
  const t = useText();
  const id = useId();
  const share = useArrangement((state) => state.share);
  const [left, right] = [columns[from]!, columns[to]!];
  const shown = [[left, `inset(0 ${100 - share}% 0 0)`, from], [right, `inset(0 0 0 ${share}%)`, to]] as const;
  return (
    <div className="compare-maps-box">
      <div className="compare-swipe">
        {shown.map(([{ name }, clipPath, index], side) => <SyncedMap key={`${side} ${name}`} group={group} geometry={geometry} scene={scenes[index]!} label={t(compareText.map(name))} pointed={pointed} onPoint={onPoint} style={{ clipPath }} />)}
        <span className="compare-divide" style={{ left: `${share}%` }} aria-hidden="true" />
        <span className="compare-swipe-left" aria-hidden="true">{from + 1} {left.name}</span>
        <span className="compare-swipe-right" aria-hidden="true">{to + 1} {right.name}</span>
        <MapButtons group={group} />
      </div>
      <div className="compare-slider">
        <label className="visually-hidden" htmlFor={id}>{t(COMPARE.slider)}</label>
        <input id={id} type="range" min={0} max={100} step={1} value={share} aria-valuetext={t(compareText.shares(left.name, right.name, share))} onChange={({ target }) => arrangement.setState({ share: Number(target.value) })} />
      </div>
      <div className="compare-pair"><Where column={left} pointed={pointed} /><Where column={right} pointed={pointed} /></div>
      <WhereSpoken columns={[left, right]} pointed={pointed} />
    </div>
  );
}
