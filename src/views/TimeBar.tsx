import { useEffect, useState } from 'react';
import { EXPLORE } from '../i18n/explore-messages';
import { isResource, resolveOptions, type Indicator } from '../model/indicators';
import { optionsOf, type Content } from '../state/content';
import { multiplesKinds } from '../state/multiples';
import { useAtlas, useAtlasContext, useLanguage, useText } from './context';
import './time-bar.css';

/** How long a year stands while playing, ms: long enough to look from the legend to the map and back. */
const STEP_MS = 1400;

/** A slider over the years of the indicator, with play and pause; and the way to small maps of all years or indicators. */
export function TimeBar() {
  const content = useAtlas((state) => state.content);
  const indicator = useAtlas((state) => state.shown?.indicator);
  if (!indicator || content.indicator !== indicator.id) return null;
  const years = isResource(indicator) ? [] : indicator.years;
  return (
    <>
      {years.length > 1 && <Slider years={years} indicator={indicator} content={content} />}
      <MultiplesButtons indicator={indicator} content={content} />
    </>
  );
}

function Slider({ years, indicator, content }: { readonly years: readonly number[]; readonly indicator: Indicator; readonly content: Content }) {
  const t = useText();
  const { store } = useAtlasContext();
  const language = useLanguage();
  const { year, baseYear } = resolveOptions(indicator, optionsOf(content));
  const [playing, setPlaying] = useState(false);
  const at = years.indexOf(year!);
  const last = years.length - 1;
  const named = (one: number): string => `${one}${language === 'ja' ? '年' : ''}`;
  // No step in the browser's history for each year passed.
  const go = (index: number): void => store.getState().change({ year: years[index]! }, false);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (at >= last) setPlaying(false);
      else store.getState().change({ year: years[at + 1]! }, false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, at, last, years, store]);
  const toggle = (): void => {
    if (!playing && at === last) go(0);
    setPlaying(!playing);
  };
  return (
    <div className="time">
      <button type="button" className="time-play" aria-label={t(playing ? EXPLORE.pause : EXPLORE.play)} title={t(playing ? EXPLORE.pause : EXPLORE.play)} onClick={toggle}>
        <svg viewBox="0 0 16 16" aria-hidden="true">{playing ? <path d="M4 3h3v10H4zM9 3h3v10H9z" /> : <path d="M4 2.5v11l9-5.5z" />}</svg>
      </button>
      <div className="time-track">
        <input type="range" min={0} max={last} step={1} value={at} aria-label={t(EXPLORE.timeSlider)} aria-valuetext={named(years[at]!)} onChange={(event) => { setPlaying(false); go(Number(event.target.value)); }} />
        <div className="time-ticks" aria-hidden="true">{years.map((one, index) => <span key={one} className={index === at ? 'time-tick time-tick-on' : 'time-tick'}>{index === 0 || index === last ? one : `’${String(one).slice(2)}`}</span>)}</div>
      </div>
      <output className="time-year" aria-live={playing ? 'polite' : 'off'}>{named(year!)}</output>
      {baseYear !== null && (
        <label className="time-base">
          <span>{t(EXPLORE.baseYear)}</span>
          <select value={baseYear} onChange={(event) => store.getState().change({ baseYear: Number(event.target.value) })}>
            {years.map((one) => <option key={one} value={one}>{named(one)}</option>)}
          </select>
          {baseYear === year && <small>{t(EXPLORE.baseHere)}</small>}
        </label>
      )}
    </div>
  );
}

function MultiplesButtons({ indicator, content }: { readonly indicator: Indicator; readonly content: Content }) {
  const t = useText();
  const { store } = useAtlasContext();
  const kinds = multiplesKinds(indicator);
  if (kinds.length === 0) return null;
  return (
    <p className="time-multiples">
      {kinds.map((kind) => (
        <button key={kind} type="button" className="link" data-multiples={kind} aria-expanded={content.multiples === kind} onClick={() => store.getState().change({ multiples: content.multiples === kind ? null : kind })}>
          {t(kind === 'years' ? EXPLORE.byYear : EXPLORE.byIndicator)}
        </button>
      ))}
    </p>
  );
}
