import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { formatCell, formatChange, formatNumber, formatValue } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { PROFILE } from '../i18n/profile-messages';
import type { Catalog } from '../data/schema';
import type { Atlas } from '../model/evaluate';
import { areaSeries, evaluateArea } from '../model/evaluate';
import { datasetsOf, indicatorById, isResource, populationKey, seriesUnit, tablesOf, type Indicator } from '../model/indicators';
import { levelInfo, type LevelId } from '../model/levels';
import { comingPeakIndex, nowIndex, peakIndex } from '../model/peak';
import { isUncertain } from '../model/quality';
import { parentsOf } from '../model/profile';
import type { Area } from '../model/registry';
import { DEMANDS, POPULATIONS, RESOURCES, VINTAGES, type DemandId, type PopulationId, type VintageId } from '../model/subjects';
import { indicatorOf, optionsOf } from '../state/content';
import { selectedArea, type Shown } from '../state/store';
import { Badge } from './Badge';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from './context';
import { OwnRateMarks } from './OwnRates';
import { Curve, type CurveLine } from './Curve';
import { SourceNotes } from './SourceNotes';

const FourFunctions = lazy(async () => ({ default: (await import('./FourFunctions')).FourFunctions }));
const Balance = lazy(async () => ({ default: (await import('./Balance')).Balance }));

const COLOURS: Record<Exclude<PopulationId, 'total'>, string> = { '65plus': '#2a3c85', '75plus': '#b8500f', '85plus': '#1d7a6d' };
const CRUMBS: readonly LevelId[] = ['nation', 'bureau', 'prefecture', 'tertiary52', 'secondary335'];

/** Everything the product says of the selected area, beside the map. */
export function AreaPanel() {
  const area = useAtlas(selectedArea);
  return area && <PanelOf key={`${area.level}${area.code}`} area={area} />;
}

function PanelOf({ area }: { readonly area: Area }) {
  const t = useText();
  const nameOf = useAreaName();
  const { store, data } = useAtlasContext();
  const registry = useAtlas((state) => state.registry)!;
  const shown = useAtlas((state) => state.shown);
  const content = useAtlas((state) => state.content);
  const catalog = useAtlas((state) => state.catalog);
  const indicator = indicatorOf(content);
  const vintage: VintageId = !isResource(indicator) && indicator.vintage === 'r5' ? 'r5' : 'h30';
  const keys = useMemo(() => panelTables(vintage), [vintage]);
  const [atlas, setAtlas] = useState<Atlas | null>(() => data.atlasNow(registry, keys));
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  const failed = failedAttempt === attempt;
  useEffect(() => {
    let current = true;
    // The store's map of tables grows in place: a new object tells React that there is more in it.
    data.atlas(keys).then((loaded) => current && setAtlas({ ...loaded }), () => current && setFailedAttempt(attempt));
    return () => { current = false; };
  }, [data, keys, attempt]);
  const ready = atlas && keys.every((key) => atlas.tables.has(key)) ? atlas : null;
  const parents = parentsOf(registry, area);
  const { select, change } = store.getState();
  const profileButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(content.profile);
  useEffect(() => {
    if (wasOpen.current && !content.profile) profileButton.current?.focus();
    wasOpen.current = content.profile;
  }, [content.profile]);
  return (
    <aside className="panel area" aria-label={t(MESSAGES.areaPanel)} data-edge="area">
      <div className="area-head">
        <nav className="crumbs" aria-label={t(MESSAGES.breadcrumb)}>
          <ol>
            {CRUMBS.flatMap((level) => parents.filter((parent) => parent.level === level && !(level === 'tertiary52' && parent.name === parents.find((other) => other.level === 'prefecture')?.name))).map((parent) => (
              <li key={parent.level}><button type="button" className="link" onClick={() => select(parent)}>{nameOf(parent)}</button></li>
            ))}
          </ol>
        </nav>
        <button type="button" className="icon-button" aria-label={t(MESSAGES.close)} onClick={() => select(null)}>×</button>
        <h2>{nameOf(area)} <small>{t(levelInfo(area.level).one)} <span className="code">{area.code}</span></small></h2>
      </div>
      <div className="area-body">
        <ShownFigure area={area} />
        <button ref={profileButton} type="button" className="button profile-open" onClick={() => change({ profile: true })}>{t(PROFILE.open)}</button>
        {failed && <p className="failure" role="alert">{t(MESSAGES.failed)} <button type="button" className="link" onClick={() => setAttempt(attempt + 1)}>{t(MESSAGES.retry)}</button></p>}
        {!ready && !failed && <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
        {ready && <Populations atlas={ready} area={area} vintage={vintage} />}
        {ready && <Demands atlas={ready} area={area} catalog={catalog} />}
        {ready && <Resources atlas={ready} area={area} catalog={catalog} vintage={vintage} />}
        <Suspense fallback={null}>
          <FourFunctions area={area} />
          <Balance area={area} />
        </Suspense>
        {area.level !== 'municipality' && shown && <Members area={area} shown={shown} />}
        <section>
          <h3>{t(MESSAGES.parents)}</h3>
          <ul className="parents">
            {parents.map((parent) => <li key={parent.level}><span>{t(levelInfo(parent.level).one)}</span> <button type="button" className="link" onClick={() => select(parent)}>{nameOf(parent)}</button></li>)}
          </ul>
        </section>
      </div>
    </aside>
  );
}

/** Tables of the panel: the populations of one projection and every resource with its denominators. */
function panelTables(vintage: VintageId): string[] {
  const populations = (Object.keys(POPULATIONS) as PopulationId[]).filter((id) => (POPULATIONS[id].vintages as readonly VintageId[]).includes(vintage)).map((id) => populationKey(id, vintage));
  const resources = panelResources().flatMap((indicator) => tablesOf(indicator, {}));
  return [...new Set([...populations, ...demandSeries().map(({ subject, vintage: of }) => populationKey(subject, of)), ...resources])];
}

/** Every demand with every projection of it. */
function demandSeries(): { readonly subject: DemandId; readonly vintage: VintageId }[] {
  return (Object.keys(DEMANDS) as DemandId[]).flatMap((subject) => DEMANDS[subject].vintages.map((vintage) => ({ subject, vintage })));
}

function panelResources(): Indicator[] {
  return RESOURCES.flatMap(({ id }) => [indicatorById(`count-${id}`)!, indicatorById(`density-${id}-per-75plus`)!]);
}

/** The figure the map shows, first and large. */
function ShownFigure({ area }: { readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const shown = useAtlas((state) => state.shown);
  if (!shown || shown.level.id !== area.level) return null;
  const cell = shown.cells[area.index]!;
  return (
    <div className="shown-figure" aria-live="polite">
      <span className="shown-label">{t(shown.indicator.label)}</span>
      {cell.value === null ? <span className="shown-missing">{t(MESSAGES.missing)}: {t(cell.reason)}</span> : <span className="shown-value">{formatCell(shown.indicator, cell, language)} <Badge quality={cell.quality} /></span>}
      {shown.second && <SecondFigure shown={shown} index={area.index} />}
    </div>
  );
}

/** The crossed figure, and what the pair means. */
function SecondFigure({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const t = useText();
  const language = useLanguage();
  const { indicator, cells } = shown.second!;
  const cell = cells[index]!;
  const group = shown.legend.classOf[index]!;
  return (
    <>
      <span className="shown-label">{t(indicator.label)}</span>
      {cell.value === null ? <span className="shown-missing">{t(MESSAGES.missing)}: {t(cell.reason)}</span> : <span className="shown-value">{formatCell(indicator, cell, language)} <Badge quality={cell.quality} /></span>}
      {group >= 0 && <strong>{t(shown.legend.classes[group]!.label)}</strong>}
    </>
  );
}

function Populations({ atlas, area, vintage }: { readonly atlas: Atlas; readonly area: Area; readonly vintage: VintageId }) {
  const t = useText();
  const language = useLanguage();
  const subjects = (Object.keys(POPULATIONS) as PopulationId[]).filter((id) => (POPULATIONS[id].vintages as readonly VintageId[]).includes(vintage));
  const rows = subjects.map((id) => ({ id, series: areaSeries(atlas, area, populationKey(id, vintage)) }));
  const lines = rows.flatMap(({ id, series }): CurveLine[] => (id !== 'total' && series.values ? [{ label: language === 'ja' ? POPULATIONS[id].label.ja.replace('人口', '') : POPULATIONS[id].label.en.replace('Population ', ''), colour: COLOURS[id], years: series.years, values: series.values, observedUntil: VINTAGES[vintage].years[0] }] : []));
  const missing = rows.find(({ series }) => !series.values)?.series;
  const noted = rows.flatMap(({ series }) => (series.values && series.note ? [series.note] : []))[0];
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <section>
      <h3>{t(MESSAGES.populationCurves)} <small>{t(VINTAGES[vintage].label)}</small></h3>
      {lines.length > 0 ? <Curve width={320} height={190} detailed unit={MESSAGES.peopleUnit} language={language} lines={lines} /> : missing && !missing.values && <p className="reason hatched">{t(missing.reason)}</p>}
      {lines.length > 0 && (
        <>
          <p className="hint">{t(MESSAGES.projected)}</p>
          {noted && <p className="hint">{t(noted)}</p>}
          <table className="mini">
            <thead><tr><th scope="col">{t(MESSAGES.populationTable)}</th><th scope="col">2025</th><th scope="col">{t(MESSAGES.peakYearOf)}</th><th scope="col">2025→40</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
            <tbody>
              {rows.map(({ id, series }) => {
                if (!series.values) return null;
                const peak = peakIndex(series.values);
                const at = (year: number): number => series.values[series.years.indexOf(year)]!;
                return (
                  <tr key={id}>
                    <th scope="row">{t(POPULATIONS[id].label)}</th>
                    <td>{number(at(2025))}</td>
                    <td><strong>{series.years[peak]}</strong><br />{number(series.values[peak]!)}</td>
                    <td>{at(2025) > 0 ? formatChange(at(2040) / at(2025), language) : '—'}</td>
                    <td><Badge quality={series.quality} /></td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** Demand for care: now, the peak, and the peak against now; the ministry's projection before our reference ones. */
function Demands({ atlas, area, catalog }: { readonly atlas: Atlas; readonly area: Area; readonly catalog: Catalog | null }) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <section>
      <h3>{t(MESSAGES.demand)}</h3>
      <table className="mini">
        <thead><tr><th scope="col">{t(MESSAGES.kind)}</th><th scope="col">{t(MESSAGES.now)}</th><th scope="col">{t(MESSAGES.peakYearOf)}</th><th scope="col">{t(MESSAGES.peakToNow)}</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
        <tbody>
          {demandSeries().map(({ subject, vintage }) => {
            const series = areaSeries(atlas, area, populationKey(subject, vintage));
            const name = <th scope="row">{t(DEMANDS[subject].label)}<small className="row-note row-reason">{vintage === 'mhlw' ? t(VINTAGES.mhlw.label) : t(MESSAGES.referenceProjection)}・{t(seriesUnit(subject, vintage))}</small></th>;
            if (!series.values) return <tr key={subject + vintage} className="row-missing">{name}<td colSpan={4}>{t(series.reason)}</td></tr>;
            const today = series.values[nowIndex(series.years)]!;
            const peak = peakIndex(series.values);
            const coming = series.values[comingPeakIndex(series.years, series.values)]!;
            return (
              <tr key={subject + vintage}>
                {name}
                <td>{number(today)}</td>
                <td><strong>{series.years[peak]}</strong><br />{number(series.values[peak]!)}</td>
                <td>{today > 0 ? `${formatNumber(coming / today, 2, language)}${t({ ja: '倍', en: '×' })}` : '—'}</td>
                <td><Badge quality={series.quality} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <OwnRateMarks />
      {catalog && <SourceNotes catalog={catalog} datasets={['demand-mhlw', 'demand-h30', VINTAGES.h30.dataset]} />}
    </section>
  );
}

function Resources({ atlas, area, catalog, vintage }: { readonly atlas: Atlas; readonly area: Area; readonly catalog: Catalog | null; readonly vintage: VintageId }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section>
      <h3>{t(MESSAGES.resources)}</h3>
      <table className="mini">
        <thead><tr><th scope="col">{t(MESSAGES.kind)}</th><th scope="col">{t(MESSAGES.count)}</th><th scope="col">{t(MESSAGES.per75)}</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
        <tbody>
          {RESOURCES.map((resource) => {
            const [count, density] = [indicatorById(`count-${resource.id}`)!, indicatorById(`density-${resource.id}-per-75plus`)!];
            const [own, per] = [evaluateArea(atlas, area, count), evaluateArea(atlas, area, density)];
            if (own.value === null) return <tr key={resource.id} className="row-missing"><th scope="row">{t(resource.label)}</th><td colSpan={3}>{t(own.reason)}</td></tr>;
            return (
              <tr key={resource.id}>
                <th scope="row">{t(resource.label)}{own.note && <small className="row-note">{t(own.note)}</small>}{per.value === null && <small className="row-note row-reason">{t(MESSAGES.per75)}: {t(per.reason)}</small>}</th>
                <td>{formatValue(count, own.value, language)}</td>
                <td>{per.value === null ? '—' : formatValue(density, per.value, language)}</td>
                <td><Badge quality={own.quality} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {catalog && <SourceNotes catalog={catalog} datasets={[...new Set([VINTAGES[vintage].dataset, ...panelResources().flatMap((indicator) => datasetsOf(indicator, {}))])]} />}
    </section>
  );
}

/** The area's municipalities with the figure the map shows, each a way to go there. */
function Members({ area, shown }: { readonly area: Area; readonly shown: Shown }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store, data } = useAtlasContext();
  const registry = useAtlas((state) => state.registry)!;
  const atlas = data.atlasNow(registry, tablesOf(shown.indicator, optionsOf(shown.content)));
  const municipalities = registry.levels.municipality.areas;
  const options = optionsOf(shown.content);
  return (
    <section>
      <h3>{t(MESSAGES.members)} <small>{area.members.length}・{t(shown.indicator.label)}</small></h3>
      <ul className="members">
        {area.members.slice(0, MEMBERS_SHOWN).map((member) => {
          const cell = atlas ? evaluateArea(atlas, municipalities[member]!, shown.indicator, options) : null;
          return (
            <li key={member}>
              <button type="button" className="link" onClick={() => store.getState().select(municipalities[member]!)}>{nameOf(municipalities[member]!)}</button>
              <span className={cell?.value === null ? 'member-missing' : 'member-value'}>{cell === null ? '' : cell.value === null ? t(cell.reason) : formatValue(shown.indicator, cell.value, language)}{cell && cell.value !== null && isUncertain(cell.quality) && <> <Badge quality={cell.quality} /></>}</span>
            </li>
          );
        })}
      </ul>
      {area.members.length > MEMBERS_SHOWN && <p className="hint">{t({ ja: `ほか${area.members.length - MEMBERS_SHOWN}市区町村（表で見られます）`, en: `and ${area.members.length - MEMBERS_SHOWN} more (see the table)` })}</p>}
    </section>
  );
}

/** A region's hundreds of members belong in the table. */
const MEMBERS_SHOWN = 100;
