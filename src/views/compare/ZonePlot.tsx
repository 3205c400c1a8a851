import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { bracketed } from '../../i18n/format';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { formatMetric, formatMetricWithUnit } from '../../i18n/format-metric';
import { zoneColour } from '../../map/zone-scene';
import type { ZoneMetric } from '../../model/plan/metric-list';
import { cellOf } from '../../model/plan/metrics';
import type { Text } from '../../model/text';
import { useLanguage, useText } from '../context';
import type { ComparedColumn } from './compared';
import type { Marked, Pointed } from './marked';

interface Dot {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly colour: string;
  readonly value: number;
}

/** Percent of the width: room for half a label at either end. */
const [EDGE, ROOM] = [5, 90] as const;
const [BASE, HEIGHT] = [32, 46] as const;

interface Props {
  readonly columns: readonly ComparedColumn[];
  readonly metric: ZoneMetric;
  readonly marked: Marked | null;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** All zones of each column as points on one scale; the same figures stand in the table below. */
export function ZonePlot({ columns, metric, marked, onPoint }: Props) {
  const t = useText();
  const language = useLanguage();
  const rows = useMemo(() => columns.map((column) => dotsOf(column, metric)), [columns, metric]);
  const all = rows.flatMap(({ dots, whole }) => [...dots.map(({ value }) => value), ...(whole === null ? [] : [whole])]);
  const low = metric.kind === 'year' ? Math.min(...all) : Math.min(0, ...all);
  const high = Math.max(...all);
  return (
    <div className="compare-plot">
      <div className="compare-section-head"><h4>{t(COMPARE.plot)}: {t(metric.label)}{bracketed(t(metric.unit), language)}</h4> <p className="hint">{t(COMPARE.plotHint)}</p></div>
      {columns.map(({ name }, at) => <PlotRow key={name} column={at} name={`${at + 1} ${name}`} metric={metric} low={low} high={high} row={rows[at]!} within={marked?.within[at]} onPoint={onPoint} />)}
      {all.length > 0 && <p className="compare-axis" aria-hidden="true">{[...new Set([low, high])].map((value) => <span key={value} style={{ left: `${placeOf(value, low, high)}%` }}>{formatMetric(metric, value, language)}</span>)}</p>}
    </div>
  );
}

/** Percent of the width at which a value stands. */
function placeOf(value: number, low: number, high: number): number {
  return EDGE + (high > low ? (value - low) / (high - low) : 0.5) * ROOM;
}

interface RowProps {
  readonly column: number;
  readonly name: string;
  readonly metric: ZoneMetric;
  readonly low: number;
  readonly high: number;
  readonly row: ReturnType<typeof dotsOf>;
  /** Zones that hold what is pointed at, wherever that is. */
  readonly within: Marked['within'][number] | undefined;
  readonly onPoint: Props['onPoint'];
}

/** One stop for Tab; the arrow keys walk from point to point by value. */
const PlotRow = memo(({ column, name, metric, low, high, row: { dots, whole, missing, reason }, within, onPoint }: RowProps) => {
  const t = useText();
  const language = useLanguage();
  const box = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, Math.max(0, dots.length - 1));
  const x = (value: number): number => placeOf(value, low, high);
  const figure = (value: number): string => formatMetricWithUnit(metric, value, language);
  const said = ({ name: zone, value }: Dot): string => `${zone} ${figure(value)}`;
  const walk = (event: KeyboardEvent): void => {
    const next = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: dots.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(dots.length - 1, next));
    setAt(to);
    box.current?.querySelectorAll<SVGElement>('.compare-dot')[to]?.focus();
  };
  const pointAt = ({ id }: Dot): void => onPoint({ kind: 'zone', column, zone: id });
  // A mouse that leaves gives back to the point that has the focus what it had taken.
  const leave = (): void => (box.current?.contains(document.activeElement) ? pointAt(dots[stop]!) : onPoint(null));
  const [least, most] = [dots[0], dots.at(-1)];
  const isMarked = ({ id }: Dot): boolean => within?.has(id) ?? false;
  return (
    <div className="compare-plot-row">
      <p><strong>{name}</strong> {least && most && <span>{least === most ? said(least) : t(compareText.spread(said(least), said(most)))}</span>} {missing > 0 && reason && <small>{t(compareText.withoutFigure(missing, reason))}</small>}</p>
      <svg ref={box} height={HEIGHT} role="group" aria-label={`${name}: ${t(metric.label)}`}>
        <line className="compare-base" x1={`${EDGE}%`} x2={`${EDGE + ROOM}%`} y1={BASE} y2={BASE} />
        {whole !== null && <line className="compare-whole" x1={`${x(whole)}%`} x2={`${x(whole)}%`} y1={BASE - 14} y2={BASE + 14}><title>{t(COMPARE.wholeScope)} {figure(whole)}</title></line>}
        {dots.map((dot, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/mouse-events-have-key-events -- points are read one by one with the arrow keys
          <g key={dot.id} className={isMarked(dot) ? 'compare-dot compare-dot-marked' : 'compare-dot'} role="img" aria-label={said(dot)} tabIndex={index === stop ? 0 : -1} onKeyDown={walk} onFocus={() => { setAt(index); pointAt(dot); }} onBlur={() => onPoint(null)} onMouseEnter={() => pointAt(dot)} onMouseLeave={leave}>
            <circle cx={`${x(dot.value)}%`} cy={BASE} r={12} className="compare-dot-room" />
            <circle cx={`${x(dot.value)}%`} cy={BASE} r={isMarked(dot) ? 9 : 6} style={{ fill: dot.colour }} />
          </g>
        ))}
        {labelled(dots.filter(isMarked), dots, x).map((dot) => <text key={dot.id} x={`${x(dot.value)}%`} y={BASE - 18} textAnchor={x(dot.value) < 20 ? 'start' : x(dot.value) > 80 ? 'end' : 'middle'} aria-hidden="true">{dot.number} {dot.name} {formatMetric(metric, dot.value, language)}</text>)}
      </svg>
    </div>
  );
});

/** What is pointed at has its name, else the two ends; of two names that would meet the larger alone. */
function labelled(marked: readonly Dot[], dots: readonly Dot[], x: (value: number) => number): Dot[] {
  const from = marked.length > 0 ? marked : dots;
  const [least, most] = [from[0], from.at(-1)];
  if (!least || !most) return [];
  return x(most.value) - x(least.value) > 30 ? [least, most] : [most];
}

/** Points by value, from the smallest; how many zones have none, and why the first of them has not. */
function dotsOf({ figures, colours }: ComparedColumn, metric: ZoneMetric): { readonly dots: readonly Dot[]; readonly whole: number | null; readonly missing: number; readonly reason: Text | null } {
  const dots: Dot[] = [];
  let [missing, reason]: [number, Text | null] = [0, null];
  figures.zones.forEach(({ zone, figures: own }, position) => {
    if (own.codes.length === 0) return;
    const cell = cellOf(own, metric.id);
    if (cell.value === null) {
      missing++;
      reason ??= cell.reason;
    } else dots.push({ id: zone.id, name: zone.name, number: position + 1, colour: zoneColour(colours.get(zone.id)!), value: cell.value });
  });
  // Of what adds up the whole would press all zones to one side.
  const whole = metric.kind === 'sum' ? null : cellOf(figures.scope, metric.id).value;
  return { dots: dots.sort((a, b) => a.value - b.value), whole: metric.kind === 'distance' ? null : whole, missing, reason };
}
