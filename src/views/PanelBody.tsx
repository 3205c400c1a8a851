import { useEffect, useMemo, useState } from 'react';
import { formatValue, listed } from '../i18n/format';
import { nameLang } from '../i18n/names';
import { MESSAGES } from '../i18n/messages';
import { evaluateArea, type Atlas } from '../model/evaluate';
import { isResource, populationKey, tablesOf } from '../model/indicators';
import { levelInfo } from '../model/levels';
import { parentsOf } from '../model/profile';
import { isUncertain } from '../model/quality';
import type { Area } from '../model/registry';
import { POPULATIONS, type PopulationId, type VintageId } from '../model/subjects';
import { indicatorOf, optionsOf } from '../state/content';
import type { Shown } from '../state/store';
import { Badge } from './Badge';
import { Balance } from './Balance';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from './context';
import { FourFunctions } from './FourFunctions';
import { demandSeries, PanelDemands } from './PanelDemands';
import { PanelPopulations } from './PanelPopulations';
import { panelResources, PanelResources } from './PanelResources';

/** What the panel says of an area beyond the figure on the map. */
export function PanelBody({ area }: { readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
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
  return (
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
          {parentsOf(registry, area).map((parent) => <li key={parent.level}><span>{t(levelInfo(parent.level).one)}</span> <button type="button" className="link" lang={nameLang(nameOf(parent), language)} onClick={() => store.getState().select(parent)}>{nameOf(parent)}</button></li>)}
        </ul>
      </section>
    </>
  );
}

/** Tables of the panel: the populations of one projection and every resource with its denominators. */
function panelTables(vintage: VintageId): string[] {
  const populations = (Object.keys(POPULATIONS) as PopulationId[]).filter((id) => (POPULATIONS[id].vintages as readonly VintageId[]).includes(vintage)).map((id) => populationKey(id, vintage));
  const resources = panelResources().flatMap((indicator) => tablesOf(indicator, {}));
  return [...new Set([...populations, ...demandSeries().map(({ subject, vintage: of }) => populationKey(subject, of)), ...resources])];
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
