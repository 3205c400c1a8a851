import { useState, type CSSProperties } from 'react';
import { formatNumber, listed } from '../i18n/format';
import { EXPLORE } from '../i18n/explore-messages';
import { counted, MESSAGES } from '../i18n/messages';
import { ratesText } from '../i18n/rates-messages';
import type { BivariateLegend } from '../model/bivariate';
import { levelInfo } from '../model/levels';
import { coloursOf } from '../map/build-scene';
import { secondContent } from '../state/content';
import { citedDatasets } from '../state/own-rates';
import type { Shown } from '../state/store';
import { Badge, IndicatorBadge } from './Badge';
import { useAtlas, useAtlasContext, useText } from './context';
import { OwnRateMark } from './OwnRates';
import { lazyPart } from './lazy-part';
import { PublishedCounts } from './PublishedCounts';
import { SourceNotes } from './SourceNotes';
import { TimeBar } from './TimeBar';
import { subtitleOf } from '../export/titles';

const ScatterLegend = lazyPart(async () => ({ default: (await import('./ScatterLegend')).ScatterLegend }), <div className="legend-room" />);

/** The legend is a histogram: a bar a class, its height and number the areas in it. Pointing at a bar dims the rest. */
export function Legend() {
  const shown = useAtlas((state) => state.shown);
  return shown && <LegendOf shown={shown} />;
}

function LegendOf({ shown }: { readonly shown: Shown }) {
  const t = useText();
  const { store } = useAtlasContext();
  const catalog = useAtlas((state) => state.catalog);
  const onlyClass = useAtlas((state) => state.onlyClass);
  const { legend, indicator, content } = shown;
  const [pinned, setPinned] = useState<{ readonly shown: Shown['legend']; readonly index: number } | null>(null);
  // A pin belongs to the classes it was set on: new classes start without one.
  const pin = pinned?.shown === legend ? pinned.index : null;
  const point = store.getState().pointAtClass;
  const colours = coloursOf(legend);
  const bars = legend.classes.map((one, index) => ({ index, ...one, colour: colours[index]! }));
  const highest = Math.max(1, legend.missing, ...bars.map((bar) => bar.count));
  const estimates = legend.estimate.reduce((sum, mark) => sum + mark, 0);
  const bar = (index: number, count: number, label: string, short: string, style: CSSProperties, className: string) => (
    <button
      key={index} type="button" className={`bar ${onlyClass !== null && onlyClass !== index ? 'bar-aside' : ''}`} aria-pressed={pin === index} aria-label={`${label}: ${t(counted.areas(count))}`}
      onMouseEnter={() => point(index)} onFocus={() => point(index)} onMouseLeave={() => point(pin)} onBlur={() => point(pin)}
      onClick={() => { const next = pin === index ? null : index; setPinned(next === null ? null : { shown: legend, index: next }); point(next); }}
    >
      <span className="bar-room">
        <span className="bar-count">{formatNumber(count, 0, content.language)}</span>
        <span className={`bar-fill ${className}`} style={{ ...style, height: `${(count / highest) * 100}%` }} />
      </span>
      <span className="bar-label">{short}</span>
    </button>
  );
  const bivariate = legend.family === 'bivariate' ? (legend as BivariateLegend) : null;
  const empty = legend.missing === shown.cells.length;
  // Some areas of a level the indicator is not published for coincide with one it is: those few still have a figure.
  const unpublished = empty || !indicator.levels.includes(shown.level.id);
  return (
    <section className="panel legend" aria-label={t(MESSAGES.legend)} data-edge="legend">
      <h2 className="legend-title">{shown.second ? <><span className="legend-axis"><span>→ {t(EXPLORE.across)}</span>{t(indicator.label)}</span><span className="legend-axis"><span>↑ {t(EXPLORE.upward)}</span>{t(shown.second.indicator.label)}</span></> : t(indicator.label)}</h2>
      <p className="legend-subtitle">{listed([t(levelInfo(content.level).one), subtitleOf(indicator, content, t)], content.language)} <IndicatorBadge indicator={indicator} /></p>
      {shown.second && <p className="legend-subtitle"><span className="visually-hidden">{t(EXPLORE.upward)} </span><span aria-hidden="true">↑ </span>{subtitleOf(shown.second.indicator, secondContent(content), t)} <IndicatorBadge indicator={shown.second.indicator} /></p>}
      {unpublished && <p className="legend-empty">{t(MESSAGES.notDefinedHere)} <button type="button" className="link" onClick={() => store.getState().change({ level: 'secondary335' })}>{t(MESSAGES.showSecondary)}</button></p>}
      {!empty && bivariate && <ScatterLegend shown={shown} legend={bivariate} />}
      {!empty && !bivariate && (
        <div className="bars" role="group" aria-label={t(MESSAGES.legendHint)}>
          {bars.map(({ index, count, label, short, colour }) => bar(index, count, t(label), t(short), { backgroundColor: colour }, ''))}
          {legend.missing > 0 && bar(-1, legend.missing, t(MESSAGES.missing), t(MESSAGES.missingShort), {}, 'hatched')}
        </div>
      )}
      <TimeBar />
      {shown.supposed && <p className="legend-estimates"><Badge quality="yours" /> {t(shown.supposed[0]!)}</p>}
      {shown.rates.map(({ subject, own }) => <OwnRateMark key={subject} subject={subject} own={own} named={shown.rates.length > 1} />)}
      {/* Counted anew when the rates behind them change. */}
      {!bivariate && <PublishedCounts key={`${indicator.id}${shown.rates[0]?.own.at}`} indicator={indicator.id} />}
      {estimates > 0 && <p className="legend-estimates"><span className="swatch dotted" aria-hidden="true" />{t(shown.rates.length > 0 || shown.supposed ? ratesText.dotted(estimates) : counted.estimates(estimates))}</p>}
      {catalog && <SourceNotes datasets={citedDatasets(shown)} catalog={catalog} />}
    </section>
  );
}
