import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { EXPLORE, exploreCounted } from '../i18n/explore-messages';
import { nameLang } from '../i18n/names';
import { counted, MESSAGES } from '../i18n/messages';
import { coloursOf } from '../map/build-scene';
import { readingOfClass, type BivariateLegend } from '../model/bivariate';
import { selectedArea, type Shown } from '../state/store';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from './context';
import { drawDots } from './scatter-dots';
import { dotsOf, nearestDot } from './scatter-layout';
import './scatter-legend.css';

/** Pointer travel that makes a click a box, CSS px. */
const DRAG_PX = 5;
const REACH_PX = 9;
const NAMES_SHOWN = 8;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The legend of two indicators: a scatter plot whose nine cells are the classes. Point, choose a cell, or drag a box. */
export function ScatterLegend({ shown, legend }: { readonly shown: Shown; readonly legend: BivariateLegend }) {
  const t = useText();
  const { store } = useAtlasContext();
  const hovered = useAtlas((state) => state.hovered);
  const onlyClass = useAtlas((state) => state.onlyClass);
  const onlyAreas = useAtlas((state) => state.onlyAreas);
  const selected = useAtlas((state) => { const area = selectedArea(state); return area && area.level === state.shown?.level.id ? area.index : null; });
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drag = useRef<{ readonly from: Place; moved: boolean } | null>(null);
  const [box, setBox] = useState<readonly [Place, Place] | null>(null);
  const [pinned, setPinned] = useState<{ readonly of: BivariateLegend; readonly index: number } | null>(null);
  const pin = pinned?.of === legend ? pinned.index : null;
  const second = shown.second!;
  const { x, y } = legend;
  const columns = x.groups.length;
  const colours = coloursOf(legend);
  const dots = useMemo(() => dotsOf(x, shown.cells.map(({ value }) => value), y, second.cells.map(({ value }) => value)), [x, y, shown.cells, second]);
  const { pointAtClass, brush, hover } = store.getState();

  useEffect(() => {
    const element = canvas.current!;
    const draw = (): void => drawDots(element, dots, { hovered, selected, onlyAreas });
    draw();
    const watcher = new ResizeObserver(draw);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [dots, hovered, selected, onlyAreas]);

  const placeOf = (event: PointerEvent): Place => {
    const { left, top } = plot.current!.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const sizeOf = (): { width: number; height: number } => ({ width: plot.current!.clientWidth, height: plot.current!.clientHeight });
  const move = (event: PointerEvent): void => {
    const at = placeOf(event);
    const dragging = drag.current;
    if (dragging && (dragging.moved || Math.hypot(at.x - dragging.from.x, at.y - dragging.from.y) > DRAG_PX)) {
      if (!dragging.moved) plot.current!.setPointerCapture(event.pointerId);
      dragging.moved = true;
      setBox([dragging.from, at]);
      const { width, height } = sizeOf();
      const within = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);
      brush(new Set(dots.filter((dot) => within(dot.x * width, dragging.from.x, at.x) && within((1 - dot.y) * height, dragging.from.y, at.y)).map(({ area }) => area)));
    } else hover(nearestDot(dots, at, sizeOf(), REACH_PX));
  };
  const clear = (): void => {
    setBox(null);
    brush(null);
  };
  const choose = (index: number): void => {
    // The click that ends a box is no choice of a cell.
    if (drag.current?.moved) return;
    clear();
    const next = pin === index ? null : index;
    setPinned(next === null ? null : { of: legend, index: next });
    pointAtClass(next);
  };
  const rows = y.groups.map((_, fromTop) => y.groups.length - 1 - fromTop);
  const cell = (row: number, column: number): number => row * columns + column;
  const pointed = onlyClass ?? pin;
  const listed = onlyAreas ? shown.level.areas.filter(({ index }) => onlyAreas.has(index)) : pin === null ? [] : shown.level.areas.filter(({ index }) => legend.classOf[index] === pin);
  return (
    <div className="scatter">
      <div className="scatter-frame">
        <div className="scatter-rows" aria-hidden="true">{rows.map((row) => <span key={row}>{t(y.groups[row]!.label)}</span>)}</div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the pointer only refines what the buttons inside offer */}
        <div
          ref={plot} className="scatter-plot" role="group" aria-label={t(EXPLORE.scatter)} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            clear();
            setPinned(null);
            pointAtClass(null);
          }}
          onPointerDown={(event) => { drag.current = { from: placeOf(event), moved: false }; }} onPointerMove={move}
          onPointerUp={() => setTimeout(() => { drag.current = null; })} onPointerLeave={() => { if (!drag.current?.moved) hover(null); }} onPointerCancel={() => { drag.current = null; }}
        >
          {rows.flatMap((row) => x.groups.map((_, column) => {
            const index = cell(row, column);
            const { count } = legend.classes[index]!;
            return (
              <button
                key={index} type="button" className={pointed !== null && pointed !== index ? 'scatter-cell scatter-aside' : 'scatter-cell'} style={{ backgroundColor: colours[index]! }}
                aria-pressed={pin === index} aria-label={t(exploreCounted.inCell(readingOfClass(x, y, index), count))}
                onFocus={() => pointAtClass(index)} onBlur={() => pointAtClass(pin)} onClick={() => choose(index)}
              >
                <span>{count.toLocaleString('en')}</span>
              </button>
            );
          }))}
          <canvas ref={canvas} aria-hidden="true" />
          {box && onlyAreas && <span className="scatter-box" aria-hidden="true" style={{ left: Math.min(box[0].x, box[1].x), top: Math.min(box[0].y, box[1].y), width: Math.abs(box[1].x - box[0].x), height: Math.abs(box[1].y - box[0].y) }} />}
        </div>
        <div className="scatter-columns" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>{x.groups.map(({ label }) => <span key={label.en}>{t(label)}</span>)}</div>
      </div>
      <p className="scatter-said">
        {onlyAreas ? <>{t(exploreCounted.brushed(onlyAreas.size))} <button type="button" className="link" onClick={clear}>{t(EXPLORE.clearBrush)}</button></> : pointed !== null && pointed >= 0 ? t(exploreCounted.inCell(readingOfClass(x, y, pointed), legend.classes[pointed]!.count)) : t(EXPLORE.pointHint)}
      </p>
      {listed.length > 0 && <Names areas={listed} />}
      {legend.missing > 0 && <p className="legend-estimates"><span className="swatch hatched" aria-hidden="true" />{t(counted.missingAreas(legend.missing))}</p>}
      <ReadAsTable legend={legend} />
    </div>
  );
}

function Names({ areas }: { readonly areas: Shown['level']['areas'] }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  return (
    <ul className="scatter-names">
      {areas.slice(0, NAMES_SHOWN).map((area) => <li key={area.code}><button type="button" className="link" lang={nameLang(nameOf(area), language)} onClick={() => store.getState().select(area)}>{nameOf(area)}</button></li>)}
      {areas.length > NAMES_SHOWN && <li className="hint">{t(exploreCounted.more(areas.length - NAMES_SHOWN))}</li>}
    </ul>
  );
}

/** What every cell means in words, with its number of areas. */
function ReadAsTable({ legend }: { readonly legend: BivariateLegend }) {
  const t = useText();
  const colours = coloursOf(legend);
  return (
    <details className="settings">
      <summary>{t(EXPLORE.readAsTable)}</summary>
      <table className="mini">
        <thead><tr><th scope="col">{t(EXPLORE.combination)}</th><th scope="col">{t(EXPLORE.areasCount)}</th></tr></thead>
        <tbody>
          {legend.classes.map(({ count }, index) => (
            <tr key={colours[index]}>
              <th scope="row"><span className="swatch" style={{ backgroundColor: colours[index]! }} aria-hidden="true" />{t(readingOfClass(legend.x, legend.y, index))}</th>
              <td>{count.toLocaleString('en')}</td>
            </tr>
          ))}
          {legend.missing > 0 && <tr><th scope="row"><span className="swatch hatched" aria-hidden="true" />{t(MESSAGES.missing)}</th><td>{legend.missing.toLocaleString('en')}</td></tr>}
        </tbody>
      </table>
    </details>
  );
}
