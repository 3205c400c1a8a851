import { useEffect, useMemo, useRef, useState } from 'react';
import { formatCell, formatFraction, formatValue, listed } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { PROFILE_OPEN } from '../i18n/profile-entry-messages';
import type { Cell } from '../model/cell';
import type { Atlas } from '../model/evaluate';
import { evaluateArea } from '../model/evaluate';
import { isResource, populationKey, tablesOf, type Indicator } from '../model/indicators';
import { levelInfo, type LevelId } from '../model/levels';
import { isUncertain } from '../model/quality';
import { parentsOf } from '../model/profile';
import type { Area } from '../model/registry';
import { POPULATIONS, type PopulationId, type VintageId } from '../model/subjects';
import { indicatorOf, optionsOf, secondContent } from '../state/content';
import { selectedArea, type Shown } from '../state/store';
import { Badge } from './Badge';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useSettings, useText } from './context';
import { demandSeries, PanelDemands } from './PanelDemands';
import { PanelPopulations } from './PanelPopulations';
import { panelResources, PanelResources } from './PanelResources';
import { focusMap } from './focus-map';
import { lazyPart } from './lazy-part';
import { subtitleOf } from '../export/titles';

const FourFunctions = lazyPart(async () => ({ default: (await import('./FourFunctions')).FourFunctions }));
const Balance = lazyPart(async () => ({ default: (await import('./Balance')).Balance }));

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
        <button type="button" className="icon-button" aria-label={t(MESSAGES.close)} onClick={() => { select(null); focusMap(); }}>×</button>
        <h2 id="area-heading" tabIndex={-1}>{nameOf(area)} <small>{t(levelInfo(area.level).one)} <span className="code">{area.code}</span></small></h2>
      </div>
      <div className="area-body">
        <ShownFigure area={area} />
        <button ref={profileButton} type="button" className="button profile-open" onClick={() => change({ profile: true })}>{t(PROFILE_OPEN)}</button>
        {/* Under the profile, which says the same and more, nothing is worked out a second time. */}
        {!content.profile && (
          <>
            {failed && <p className="failure" role="alert">{t(MESSAGES.failed)} <button type="button" className="link" onClick={() => setAttempt(attempt + 1)}>{t(MESSAGES.retry)}</button></p>}
            {!ready && !failed && <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
            {ready && <PanelPopulations atlas={ready} area={area} vintage={vintage} />}
            {ready && <PanelDemands atlas={ready} area={area} catalog={catalog} />}
            {ready && <PanelResources atlas={ready} area={area} catalog={catalog} vintage={vintage} />}
            <FourFunctions area={area} />
            <Balance area={area} />
            {area.level !== 'municipality' && shown && <Members area={area} shown={shown} />}
            <section>
              <h3>{t(MESSAGES.parents)}</h3>
              <ul className="parents">
                {parents.map((parent) => <li key={parent.level}><span>{t(levelInfo(parent.level).one)}</span> <button type="button" className="link" onClick={() => select(parent)}>{nameOf(parent)}</button></li>)}
              </ul>
            </section>
          </>
        )}
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

/** The figure the map shows, first and large. */
function ShownFigure({ area }: { readonly area: Area }) {
  const t = useText();
  const shown = useAtlas((state) => state.shown);
  if (!shown || shown.level.id !== area.level) return null;
  const cell = shown.cells[area.index]!;
  return (
    <div className="shown-figure" aria-live="polite">
      <span className="shown-label">{t(shown.indicator.label)} <small>{subtitleOf(shown.indicator, shown.content, t)}</small></span>
      <ShownCell indicator={shown.indicator} cell={cell} />
      {shown.second && <SecondFigure shown={shown} index={area.index} />}
    </div>
  );
}

/** A figure with its quality, what it was made of and what is to be known of it; or why there is none. */
function ShownCell({ indicator, cell }: { readonly indicator: Indicator; readonly cell: Cell }) {
  const t = useText();
  const language = useLanguage();
  const people = useSettings((state) => state.people);
  if (cell.value === null) return <span className="shown-missing">{t(MESSAGES.missing)}: {t(cell.reason)}</span>;
  const parts = formatFraction(indicator, cell, language);
  return (
    <>
      <span className="shown-value">{formatCell(indicator, cell, language, people)} <Badge quality={cell.quality} /></span>
      {(parts || cell.note) && <small className="shown-parts">{listed([parts, cell.note && t(cell.note)], language)}</small>}
    </>
  );
}

/** The crossed figure, and what the pair means. */
function SecondFigure({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const t = useText();
  const { indicator, cells } = shown.second!;
  const group = shown.legend.classOf[index]!;
  return (
    <>
      <span className="shown-label">{t(indicator.label)} <small>{subtitleOf(indicator, secondContent(shown.content), t)}</small></span>
      <ShownCell indicator={indicator} cell={cells[index]!} />
      {group >= 0 && <strong>{t(shown.legend.classes[group]!.label)}</strong>}
    </>
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
      <h3>{t(MESSAGES.members)} <small>{listed([String(area.members.length), t(shown.indicator.label)], language)}</small></h3>
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
