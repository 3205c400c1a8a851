import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import { mapPart } from '../../export/handout/map-part';
import { toSvg } from '../../export/svg';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { Handout } from '../../export/handout/handout';
import { Badge } from '../Badge';
import { useText } from '../context';
import type { SceneSheet } from './scene-sheet';

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
  return (
    <article className="slide">
      <header className="slide-head">
        <div><h2>{title}</h2><p>{handout?.subtitle ?? ' '}</p></div>
        <p className="slide-progress"><progress max={all} value={at + 1} aria-hidden="true" />{scenesText.of(at, all)}</p>
      </header>
      {handout ? <SlideMap handout={handout} /> : <div className="slide-map slide-waiting">{failed ?? t(SCENES.loading)}</div>}
      <div className="slide-side">
        {handout && <SlideLegend handout={handout} />}
        {sheet?.figure && <div className="slide-figure"><p className="slide-name">{sheet.figure.name}</p><p className={sheet.figure.quality === null ? 'slide-reason' : 'slide-value'}>{sheet.figure.value}</p>{sheet.figure.quality !== null && <Badge quality={sheet.figure.quality} />}</div>}
      </div>
      <footer className="slide-foot">{handout && <>{handout.quality}　{handout.sources.join(' ')}</>}</footer>
    </article>
  );
}

function SlideLegend({ handout: { legend, map } }: { readonly handout: Handout }) {
  const swatch = (of: number | 'dots'): CSSProperties => (typeof of === 'number' && of >= 0 ? { backgroundColor: map.scene.colours[of] } : {});
  return (
    <section className="slide-legend" style={{ '--rows': Math.max(9, legend.rows.length + 2) } as CSSProperties}>
      <h3>{legend.heading}</h3>
      <ul>{legend.rows.map(({ of, label, count }) => <li key={`${of}${label}`}><span className={`slide-swatch${of === 'dots' ? ' dotted' : of < 0 ? ' hatched' : ''}`} style={swatch(of)} aria-hidden="true" /><span>{label}</span><span className="slide-count">{count}</span></li>)}</ul>
    </section>
  );
}

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
    ? toSvg({ widthMm: size.width / PX_PER_MM, heightMm: size.height / PX_PER_MM, title: handout.title, description: handout.subtitle, marks: mapPart(handout, size, Math.max(1.2, size.width / UNIT_WIDTH), 'colour', null) }, 'slide')
    : '';
  return <div ref={box} className="slide-map" dangerouslySetInnerHTML={{ __html: svg }} />;
});
