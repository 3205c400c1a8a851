import { useEffect, useRef } from 'react';
import { formatCell, formatFraction, formatNumber } from '../i18n/format';
import { areaSeries } from '../model/evaluate';
import { isResource, populationKey, seriesUnit } from '../model/indicators';
import { VINTAGES } from '../model/subjects';
import type { MapController } from '../map/controller';
import { Curve } from './Curve';
import { Badge } from './Badge';
import type { Shown } from '../state/store';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useSettings, useText } from './context';

const GAP = 16;

function SecondFigure({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const t = useText();
  const language = useLanguage();
  const people = useSettings((state) => state.people);
  const { indicator, cells } = shown.second!;
  const cell = cells[index]!;
  const reading = shown.legend.classOf[index]! < 0 ? null : shown.legend.classes[shown.legend.classOf[index]!]!.label;
  return (
    <>
      <p className="tooltip-fraction">{t(indicator.label)}</p>
      {cell.value === null ? <p className="tooltip-reason">{t(cell.reason)}</p> : (
        <>
          <p className="tooltip-value">{formatCell(indicator, cell, language, people)} <Badge quality={cell.quality} /></p>
          <p className="tooltip-fraction">{formatFraction(indicator, cell, language)}</p>
          {cell.note && <p className="tooltip-reason">{t(cell.note)}</p>}
        </>
      )}
      {reading && <p className="tooltip-fraction"><strong>{t(reading)}</strong></p>}
    </>
  );
}

/** What the pointer is over: name, value, what it was made of, the curve. Hidden from screen readers: table and panel say the same. */
export function Tooltip({ controller }: { readonly controller: MapController | null }) {
  const t = useText();
  const language = useLanguage();
  const people = useSettings((state) => state.people);
  const nameOf = useAreaName();
  const { data } = useAtlasContext();
  const shown = useAtlas((state) => state.shown);
  const hovered = useAtlas((state) => state.hovered);
  const registry = useAtlas((state) => state.registry);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Moves without React: pointer moves are the most frequent event there is.
    return controller?.watchPointer((place) => {
      const element = box.current;
      if (!element) return;
      element.hidden = place === null;
      const frame = element.parentElement;
      if (!place || !frame) return;
      const { offsetWidth: width, offsetHeight: height } = element;
      const left = place.x + GAP + width > frame.clientWidth ? place.x - GAP - width : place.x + GAP;
      const top = Math.max(4, Math.min(place.y + GAP, frame.clientHeight - height - 4));
      element.style.transform = `translate(${Math.max(4, left)}px, ${top}px)`;
    });
  }, [controller]);

  const area = shown && hovered !== null ? shown.level.areas[hovered] : undefined;
  const cell = shown && hovered !== null ? shown.cells[hovered] : undefined;
  const content = (): React.ReactNode => {
    if (!shown || !area || !cell) return null;
    const { indicator } = shown;
    const prefecture = area.prefecture !== null && area.level !== 'prefecture' ? registry?.levels.prefecture.areas[area.prefecture] : undefined;
    const key = isResource(indicator) ? null : populationKey(indicator.subject, indicator.vintage);
    const atlas = key ? data.atlasNow(registry, [key]) : null;
    const series = atlas && key ? areaSeries(atlas, area, key) : null;
    return (
      <>
        <p className="tooltip-name">{nameOf(area)} {prefecture && <small>{nameOf(prefecture)}</small>}</p>
        {cell.value === null ? <p className="tooltip-reason">{t(cell.reason)}</p> : (
          <>
            <p className="tooltip-value">{formatCell(indicator, cell, language, people)} <Badge quality={cell.quality} /></p>
            {indicator.measure === 'peak' && cell.numerator !== undefined && <p className="tooltip-fraction">{t({ ja: '最大時', en: 'at the peak' })} {formatNumber(cell.numerator, 0, language)} {isResource(indicator) ? '' : t(seriesUnit(indicator.subject, indicator.vintage))}</p>}
            <p className="tooltip-fraction">{formatFraction(indicator, cell, language)}</p>
            {cell.note && <p className="tooltip-reason">{t(cell.note)}</p>}
            {series?.values && series.years.length > 1 && !isResource(indicator) && (
              <Curve width={180} height={48} detailed={false} unit={seriesUnit(indicator.subject, indicator.vintage)} language={language} lines={[{ label: t(indicator.label), colour: 'var(--accent)', years: series.years, values: series.values, observedUntil: VINTAGES[indicator.vintage].years[0] }]} />
            )}
          </>
        )}
        {/* Also where the first figure is missing: the second one stands for itself. */}
        {shown.second && <SecondFigure shown={shown} index={area.index} />}
      </>
    );
  };
  return <div ref={box} className="tooltip" aria-hidden="true" hidden>{content()}</div>;
}
