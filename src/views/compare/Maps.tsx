import { useCallback, useEffect, useMemo, useRef } from 'react';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { MESSAGES } from '../../i18n/messages';
import { shortName } from '../../i18n/names';
import { GROUNDS } from '../../map/ground';
import { grounded } from '../../map/grounded';
import { zoneScene } from '../../map/zone-scene';
import { municipalityIndex } from '../../model/registry';
import { useLanguage, useSettings, useText } from '../context';
import { useSearched } from '../use-searched';
import { useEditor } from '../zones/plans-context';
import { useMedia } from '../zones/use-media';
import { arrangement, useArrangement } from './arrangement';
import type { ComparedColumn } from './compared';
import { DifferenceMap } from './DifferenceMap';
import { MapButtons } from './MapButtons';
import type { Marked, Pointed } from './marked';
import { SideBySide } from './SideBySide';
import { SwipeMaps } from './SwipeMaps';
import { around, useShapes } from './use-shapes';
import { WhereSpoken } from './Where';

/** How maps of the columns are shown. */
const MODES = ['side', 'swipe', 'difference'] as const;

/** Windows too narrow for two maps beside each other. */
const NARROW = '(max-width: 639px)';

interface Props {
  readonly columns: readonly ComparedColumn[];
  readonly scope: readonly string[];
  readonly marked: Marked | null;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** A map of every column, all of them at the same place; two of them one over the other; or who moves between two. */
export function Maps({ columns, scope, marked, onPoint }: Props) {
  const t = useText();
  const language = useLanguage();
  const narrow = useMedia(NARROW);
  const theme = useSettings((state) => state.shownTheme);
  const { registry, names, points } = useEditor();
  const { geometry, group, away } = useShapes(registry, scope);
  const heading = useRef<HTMLHeadingElement>(null);
  const { mode: wanted, pair, bounds } = useArrangement((state) => state);
  const mode = columns.length > 1 ? wanted : 'side';
  const named = useMemo(() => ({ points: points?.['municipality'] ?? null, nameOf: (index: number) => shortName(names(registry.codes[index]!)[language]) }), [registry, names, points, language]);
  const scenes = useMemo(() => columns.map(({ plan, colours }) => grounded(zoneScene(registry, plan, colours, named), GROUNDS[theme])), [registry, columns, named, theme]);
  const [from, to] = pair.map((at) => Math.min(at, columns.length - 1)) as [number, number];
  const pointed = marked?.pointed.kind === 'municipality' ? marked.pointed.index : null;
  const point = useCallback((index: number | null) => onPoint(index === null ? null : { kind: 'municipality', index }), [onPoint]);
  useSearched((area) => {
    onPoint(area.level === 'municipality' ? { kind: 'municipality', index: area.index } : { kind: 'area', area });
    if (geometry && area.members.some((index) => scope.includes(registry.codes[index]!))) group.goTo(around(geometry.boundsOf(area.members), 0.5));
    heading.current?.scrollIntoView({ block: 'start' });
  });
  const choose = (side: 0 | 1, at: number): void => arrangement.setState({ pair: side === 0 ? [at, to] : [from, at] });
  useEffect(() => {
    arrangement.setState({ group });
    return () => arrangement.setState({ group: null });
  }, [group]);
  useEffect(() => {
    if (!bounds) return;
    group.goTo(bounds);
    arrangement.setState({ bounds: null });
  }, [group, bounds]);
  return (
    <section className="compare-section" aria-labelledby="compare-maps">
      <div className="compare-section-head">
        <h3 id="compare-maps" ref={heading} tabIndex={-1}>{t(COMPARE.maps)}</h3>
        {columns.length > 1 && (
          <fieldset className="compare-modes">
            <legend className="visually-hidden">{t(COMPARE.mode)}</legend>
            <div className="segments">
              {MODES.map((one) => <label key={one} className={one === mode ? 'segment segment-on' : 'segment'}><input type="radio" name="compare-mode" checked={one === mode} onChange={() => arrangement.setState({ mode: one })} />{t(COMPARE[one])}</label>)}
            </div>
          </fieldset>
        )}
        {mode !== 'side' && ([0, 1] as const).map((side) => (
          <label key={side} className="compare-side">
            <span>{t(mode === 'swipe' ? [COMPARE.left, COMPARE.right][side]! : [COMPARE.from, COMPARE.to][side]!)}</span>
            <select value={pair[side] < columns.length ? pair[side] : columns.length - 1} onChange={({ target }) => choose(side, Number(target.value))}>{columns.map(({ name }, at) => <option key={name} value={at}>{at + 1} {name}</option>)}</select>
          </label>
        ))}
        <label className="compare-side">
          <span>{t(COMPARE.find)}</span>
          <select value={pointed === null ? '' : registry.codes[pointed]} onChange={({ target }) => point(target.value === '' ? null : municipalityIndex(registry, target.value))}>
            <option value="">{t(COMPARE.findNone)}</option>
            {pointed !== null && !scope.includes(registry.codes[pointed]!) && <option value={registry.codes[pointed]}>{t(names(registry.codes[pointed]!))}</option>}
            {scope.map((code) => <option key={code} value={code}>{t(names(code))}</option>)}
          </select>
        </label>
        <MapButtons group={group} />
      </div>
      {away.length > 0 && <p className="hint">{t(compareText.away(t(names(registry.codes[away[0]!]!)), away.length))}</p>}
      {!geometry ? <p className="loading" role="status">{t(MESSAGES.loading)}…</p>
        : mode === 'side' ? <SideBySide group={group} geometry={geometry} columns={columns} scenes={scenes} marked={marked} onPoint={point} tabbed={narrow} />
        : mode === 'swipe' ? <SwipeMaps group={group} geometry={geometry} columns={columns} scenes={scenes} from={from} to={to} marked={marked} onPoint={point} />
        : <DifferenceMap group={group} geometry={geometry} columns={columns} scenes={scenes} named={named} from={from} to={to} marked={marked} onPoint={point} />}
      <WhereSpoken columns={columns} marked={marked} />
    </section>
  );
}
