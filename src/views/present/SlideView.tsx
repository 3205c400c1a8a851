import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import { mapsPart } from '../../export/handout/maps-part';
import { someSources } from '../../export/handout/some-sources';
import { toSvg } from '../../export/svg';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { Handout, HandoutTable } from '../../export/handout/handout';
import { textWidth } from '../../map/picture/mark';
import { Badge } from '../Badge';
import { useText } from '../context';
import { useMedia } from '../zones/use-media';
import type { SceneSheet } from './scene-setting';

interface Props {
  readonly title: string;
  readonly sheet: SceneSheet | null;
  readonly failed: string | null;
  readonly at: number;
  readonly all: number;
}

/** One scene as the audience sees it. Title, map, legend and progress have the same place in every scene. */
export function SlideView({ title, sheet, failed, at, all }: Props) {
  const t = useText();
  const handout = sheet?.handout;
  const narrow = useMedia('(max-width: 639px)');
  return (
    <article className={layoutOf(handout)}>
      <header className="slide-head">
        <div><h2>{title}</h2><p>{handout?.subtitle ?? ' '}</p></div>
        <p className="slide-progress"><progress max={all} value={at + 1} aria-hidden="true" />{scenesText.of(at, all)}</p>
      </header>
      {handout ? <SlideMap handout={handout} /> : <div className="slide-map slide-waiting">{failed ?? t(SCENES.loading)}</div>}
      <div className="slide-side">
        {handout && handout.legend.rows.length > 0 && <SlideLegend handout={handout} below={sheet.figure !== null} />}
        {handout?.summary && (handout.legend.rows.length === 0 || hasFigures(handout)) && <SlideTable table={handout.summary} notes={handout.legend.notes} />}
        {sheet?.figure && <div className="slide-figure"><p className="slide-name">{sheet.figure.name}</p><p className={sheet.figure.quality === null ? 'slide-reason' : 'slide-value'}>{sheet.figure.value}</p>{sheet.figure.quality !== null && <Badge quality={sheet.figure.quality} />}</div>}
      </div>
      <footer className="slide-foot">{handout && <>{handout.quality}　{someSources(handout, FOOT_EM[narrow ? 1 : 0] - textWidth(handout.quality, 1))}</>}</footer>
    </article>
  );
}

/** Without a legend a map stands beside its table, and maps stand over theirs. */
function layoutOf(handout: Handout | undefined): string {
  if (!handout || handout.legend.rows.length > 0) return 'slide';
  return handout.panels.length === 0 ? 'slide slide-beside' : 'slide slide-wide';
}

/** Widths of a character that the column of the legend has at its largest type: all of it, and beside swatch and count. */
const [HEADING_EM, LABEL_EM] = [16, 9.5];
/** Lines that a figure below takes. */
const FIGURE_LINES = 5;

/** @param below with a figure under it. */
function SlideLegend({ handout: { legend, map }, below }: { readonly handout: Handout; readonly below: boolean }) {
  const lines = legend.rows.reduce((sum, { label }) => sum + Math.ceil(textWidth(label, 1) / LABEL_EM), Math.ceil(textWidth(legend.heading, 1) / HEADING_EM)) + 1 + (below ? FIGURE_LINES : 0);
  const swatch = (of: number | 'dots'): CSSProperties => (typeof of === 'number' && of >= 0 ? { backgroundColor: map.scene.colours[of] } : {});
  return (
    <section className="slide-legend" style={{ '--rows': Math.max(9, lines) } as CSSProperties}>
      <h3>{legend.heading}</h3>
      <ul>{legend.rows.map(({ of, label, count }) => <li key={label}>{typeof of === 'object' ? <span className="slide-glyph" style={{ color: of.colour }} aria-hidden="true">{of.glyph}</span> : <span className={`slide-swatch${of === 'dots' ? ' dotted' : of < 0 ? ' hatched' : ''}`} style={swatch(of)} aria-hidden="true" />}<span>{label}</span><span className="slide-count">{count}</span></li>)}</ul>
    </section>
  );
}

/** Lines that legend and table of a slide have room for. */
const SIDE_LINES = 17;

/** Of a plan, the first figures of its zones stand under the legend, as long as both can be read. */
const hasFigures = ({ map, panels, legend, summary }: Handout): boolean => map.numbered === null && panels.length === 0 && legend.rows.length + 1.5 * summary!.rows.length + 4 <= SIDE_LINES;

/** What a comparison finds, under its maps; the first figures of a plan's zones. */
function SlideTable({ table: { columns, rows, notes }, notes: mapNotes }: { readonly table: HandoutTable; readonly notes: readonly string[] }) {
  const kind = (column: number): string | undefined => (columns[column]!.number ? 'number' : undefined);
  return (
    <div className="slide-found">
      <table className="slide-table">
        <thead><tr>{columns.map(({ title }, column) => <th key={title} scope="col" className={kind(column)}>{title}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <tr key={row[0]}>{row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column} className={kind(column)}>{cell.split(BETWEEN).map((part, at) => <span key={part}>{at > 0 && BETWEEN}<span>{part}</span></span>)}</td>))}</tr>)}</tbody>
      </table>
      <p>{[...mapNotes, ...notes].join('　')}</p>
    </div>
  );
}

/** Three lines of the foot, on a wide screen and on a narrow one. */
const FOOT_EM = [255, 95] as const;
/** Between a figure and what is said of it. */
const BETWEEN = '　';

const PX_PER_MM = 96 / 25.4;
/** Width at which a px of the map's type is a px: on wider screens it grows with the picture. */
const UNIT_WIDTH = 440;

/** Texts come escaped from `toSvg`, and nothing in it refers to anything outside. */
const SlideMap = memo(function SlideMap({ handout }: { readonly handout: Handout }) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setSize((old) => (old?.width === Math.round(width) && old.height === Math.round(height) ? old : { width: Math.round(width), height: Math.round(height) }));
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const svg = size && size.width > 0 && size.height > 0
    ? toSvg({ widthMm: size.width / PX_PER_MM, heightMm: size.height / PX_PER_MM, title: handout.title, description: handout.subtitle, marks: mapsPart(handout, size, Math.max(1.2, size.width / UNIT_WIDTH), 'colour', null) }, 'slide')
    : '';
  return <div ref={box} className="slide-map" dangerouslySetInnerHTML={{ __html: svg }} />;
});
