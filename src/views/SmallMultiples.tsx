import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { formatCell, listed } from '../i18n/format';
import { EXPLORE } from '../i18n/explore-messages';
import { MESSAGES } from '../i18n/messages';
import { coloursOf } from '../map/build-scene';
import type { MapController } from '../map/controller';
import { levelInfo } from '../model/levels';
import type { Atlas } from '../model/evaluate';
import { isResource, resolveOptions, type Indicator } from '../model/indicators';
import { isUncertain, QUALITY_LABEL } from '../model/quality';
import { seriesSubject, VINTAGES } from '../model/subjects';
import { indicatorOf, optionsOf } from '../state/content';
import { multiplesOf, multiplesTables, type SmallFigures } from '../state/multiples';
import { citedDatasets, replacedSubjects, usedRates, type UsedRate } from '../state/own-rates';
import { Badge, IndicatorBadge } from './Badge';
import { useAtlas, useAtlasContext, useLanguage, useSettings, useText } from './context';
import { OwnRateMark } from './OwnRates';
import { SourceNotes } from './SourceNotes';
import './small-multiples.css';

/** A map a year, or a map an indicator, over the large one: the same classes on all, each a way to see it large. */
export function SmallMultiples({ controller }: { readonly controller: MapController }) {
  const t = useText();
  const language = useLanguage();
  const { store, data } = useAtlasContext();
  const content = useAtlas((state) => state.content);
  // The maps are made anew when the user's rates change.
  const ownRates = useAtlas((state) => state.ownRates);
  const catalog = useAtlas((state) => state.catalog);
  const registry = useAtlas((state) => state.registry);
  const indicator = indicatorOf(content);
  const tables = multiplesTables(content).join();
  const [atlas, setAtlas] = useState<Atlas | null>(() => data.atlasNow(registry, tables.split(',')));
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(-1);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const close = (): void => store.getState().change({ multiples: null });

  useEffect(() => {
    let current = true;
    // A new object tells React that there is more in it.
    data.atlas(tables.split(',')).then((loaded) => current && setAtlas({ ...loaded }), () => current && setFailed(attempt));
    return () => { current = false; };
  }, [data, tables, attempt]);
  useEffect(() => heading.current?.focus(), []);
  const { multiples } = content;
  const latest = useRef(multiples);
  useEffect(() => { latest.current = multiples; }, [multiples]);
  useEffect(() => () => {
    // Back to the button that opened it, which stands in the legend; but whoever is elsewhere stays there.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(`[data-multiples="${latest.current}"]`)?.focus();
  }, []);
  useEffect(() => {
    const element = panel.current!;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') store.getState().change({ multiples: null });
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [store]);

  const ratesOf = (one: Indicator): UsedRate[] => usedRates({ ...content, indicator: one.id, second: null }, ownRates);
  const ready = atlas !== null && tables.split(',').every((key) => atlas.tables.has(key));
  const figures = ready ? multiplesOf(atlas, content) : null;
  const { year: shownYear, baseYear } = resolveOptions(indicator, optionsOf(content));
  const named = (year: number): string => `${year}${language === 'ja' ? '年' : ''}`;
  const against = baseYear === null ? null : multiples === 'years' ? `${t(EXPLORE.baseYear)} ${named(baseYear)}` : `${named(shownYear!)} ÷ ${named(baseYear)}`;
  const title = `${t(multiples === 'years' ? EXPLORE.byYearTitle : EXPLORE.byIndicatorTitle)}: ${t(multiples === 'years' ? indicator.label : indicator.measure === 'peak' ? MESSAGES.peakYearOf : MESSAGES.measureChange)}`;
  const about = listed([t(levelInfo(content.level).one), !isResource(indicator) && t(VINTAGES[indicator.vintage].label), against], language);
  const used = new Set(figures?.flatMap((one) => ratesOf(one.indicator).map(({ subject }) => subject)));
  const cited = new Set(figures?.flatMap((one) => citedDatasets({ indicator: one.indicator, content, second: null, rates: ratesOf(one.indicator) })));
  return (
    <section className="panel multiples" aria-labelledby="multiples-heading" ref={panel}>
      <div className="multiples-head">
        <h2 id="multiples-heading" ref={heading} tabIndex={-1}>{title} <small>{about}</small></h2>
        <button type="button" className="icon-button" aria-label={t(EXPLORE.multiplesClose)} title={t(EXPLORE.multiplesClose)} onClick={close}>×</button>
        {figures && <SharedLegend figures={figures} own={used.size > 0} />}
        <p className="hint multiples-hint">{t(EXPLORE.multiplesHint)}</p>
      </div>
      {failed === attempt && <p className="failure" role="alert">{t(MESSAGES.failed)} <button type="button" className="link" onClick={() => setAttempt(attempt + 1)}>{t(MESSAGES.retry)}</button></p>}
      {!figures && failed !== attempt && <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
      <ul className="multiples-grid">
        {figures?.map((one) => {
          const caption = multiples === 'years' ? named(one.year!) : isResource(one.indicator) ? '' : t(seriesSubject(one.indicator.subject).label);
          const chosen = multiples === 'years' ? one.year === shownYear : one.indicator.id === indicator.id;
          return (
            <li key={`${one.indicator.id} ${one.year}`}>
              <button type="button" aria-current={chosen ? 'true' : undefined} className={chosen ? 'multiple multiple-on' : 'multiple'} onClick={() => store.getState().change(multiples === 'years' ? { year: one.year, multiples: null } : { indicator: one.indicator.id, multiples: null })}>
                <span className="multiple-caption"><strong>{caption}</strong>{multiples === 'indicators' && <IndicatorBadge indicator={one.indicator} />}</span>
                <SmallMap figures={one} controller={controller} />
                <span className="multiple-nation">{t(EXPLORE.nation)} {one.nation.value === null ? t(MESSAGES.missing) : formatCell(one.indicator, one.nation, language)}{multiples === 'years' && one.nation.value !== null && isUncertain(one.nation.quality) && <> <Badge quality={one.nation.quality} /></>}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {/* Of all the maps: the legend beside them, where there is room for it, names only the sources of the one. */}
      {catalog && figures && <div className="multiples-sources">{replacedSubjects(ownRates).filter((subject) => used.has(subject)).map((subject) => <OwnRateMark key={subject} subject={subject} own={ownRates[subject]!} named />)}<SourceNotes catalog={catalog} datasets={[...cited]} /></div>}
    </section>
  );
}

function SmallMap({ figures, controller }: { readonly figures: SmallFigures; readonly controller: MapController }) {
  const box = useRef<HTMLSpanElement>(null);
  const level = useAtlas((state) => state.registry!.levels[state.content.level]);
  const theme = useDeferredValue(useSettings((state) => state.shownTheme));
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- drawn on the ground of the map, which has put the theme on before
  useEffect(() => controller.addSmallMap(box.current!, level, figures.legend), [controller, level, figures, theme]);
  return <span ref={box} className="multiple-map" aria-hidden="true" />;
}

/** The classes all maps share. */
function SharedLegend({ figures, own }: { readonly figures: readonly SmallFigures[]; readonly own: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { legend } = figures[0]!;
  const colours = coloursOf(legend);
  return (
    <ul className="multiples-legend">
      {legend.classes.map(({ label }, index) => <li key={label.en}><span className="swatch" style={{ backgroundColor: colours[index]! }} aria-hidden="true" />{t(label)}</li>)}
      {figures.some((one) => one.legend.missing > 0) && <li><span className="swatch hatched" aria-hidden="true" />{t(MESSAGES.missing)}</li>}
      {figures.some((one) => one.legend.estimate.includes(1)) && <li><span className="swatch dotted" aria-hidden="true" />{listed([t(MESSAGES.estimateMark), own && t(QUALITY_LABEL.yours)], language)}</li>}
    </ul>
  );
}
