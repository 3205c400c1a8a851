import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { ACTIVITY_MESSAGES } from '../../i18n/activity-messages';
import { nameLang } from '../../i18n/names';
import { MESSAGES } from '../../i18n/messages';
import { profileTitle } from '../../i18n/profile-entry-messages';
import { PROFILE } from '../../i18n/profile-messages';
import { datasetsOf, INDICATORS, type Indicator } from '../../model/indicators';
import { levelInfo } from '../../model/levels';
import { parentsOf, profileTables } from '../../model/profile';
import { areaByCode, type Area } from '../../model/registry';
import { traitTables } from '../../model/traits';
import { comparedIndicators, rankedIndicators, standingTables } from '../../model/standing';
import { VINTAGES } from '../../model/subjects';
import type { Text } from '../../model/text';
import { selectedArea } from '../../state/store';
import { Balance } from '../Balance';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { CopyLink } from '../CopyLink';
import { FourFunctions } from '../FourFunctions';
import { OwnRateMarks } from '../OwnRates';
import { SourceNotes } from '../SourceNotes';
import { AllSources } from './AllSources';
import { memberLevels, Members, Neighbours } from './Around';
import { Curves } from './Curves';
import { KEY_FIGURE_TABLES, KeyFigures } from './KeyFigures';
import { NationalContext } from './NationalContext';
import './profile.css';
import { Pyramid } from './Pyramid';
import { Ranks } from './Ranks';
import { RESOURCE_INDICATORS, Resources } from './Resources';
import { Similar } from './Similar';
import { useLoaded } from './use-loaded';
import { Waiting } from './Waiting';

interface Section {
  readonly id: string;
  readonly title: Text;
  readonly content: ReactNode;
  /** Catalogue ids behind its figures. */
  readonly datasets: readonly string[];
  /** The content is a section of the panel with heading and sources of its own. */
  readonly whole?: true;
}

/** The selected area as a page of its own, over the map. */
export default function Profile() {
  const area = useAtlas(selectedArea);
  return area && <ProfileOf key={`${area.level}${area.code}`} area={area} />;
}

function ProfileOf({ area }: { readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const rates = useAtlas((state) => Object.values(state.ownRates).map(({ at }) => at).join());
  const registry = useAtlas((state) => state.registry)!;
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLElement>(null);
  const parents = parentsOf(registry, area);
  // A tertiary area that is the prefecture is named once.
  const crumbs = parents.filter((parent) => parent.level !== 'tertiary52' || parent.name !== parents.find(({ level }) => level === 'prefecture')?.name);
  const { change, select } = store.getState();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const element = page.current!;
    const onKey = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !(event.target instanceof HTMLSelectElement)) change({ profile: false }); };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [page, change]);
  useEffect(() => {
    // Paper opens nothing: the tables behind the charts are printed, and closed again afterwards.
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...page.current!.querySelectorAll<HTMLDetailsElement>('details.profile-data:not([open])')];
      for (const details of opened) details.open = true;
    };
    const restore = (): void => { for (const details of opened) details.open = false; };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', restore);
    };
  }, [page]);
  return (
    <article ref={page} className="profile" aria-labelledby="profile-heading">
      <div className="profile-page">
        <div className="profile-bar">
          <h2 id="profile-heading" ref={heading} tabIndex={-1}><span lang={nameLang(nameOf(area), language)}>{nameOf(area)}</span> <small>{nameOf(area) === t(levelInfo(area.level).one) ? '' : `${t(levelInfo(area.level).one)} `}<span className="code">{area.code}</span></small></h2>
          <div className="profile-actions">
            <CopyLink />
            <button type="button" className="button" onClick={() => window.print()}>{t(PROFILE.print)}</button>
            <button type="button" className="button" onClick={() => change({ profile: false })}>{t(PROFILE.close)}</button>
          </div>
        </div>
        <nav className="crumbs" aria-label={t(MESSAGES.breadcrumb)}>
          <ol>{crumbs.map((parent) => <li key={parent.level}><button type="button" className="link" lang={nameLang(nameOf(parent), language)} onClick={() => select(parent)}>{nameOf(parent)}</button>{nameOf(parent) !== t(levelInfo(parent.level).one) && <small> {t(levelInfo(parent.level).one)}</small>}</li>)}</ol>
        </nav>
        {/* Made anew when the user's rates change: what is computed once a page would be old. */}
        <Body key={rates} area={area} />
      </div>
    </article>
  );
}

function Body({ area }: { readonly area: Area }) {
  const t = useText();
  const { store, data } = useAtlasContext();
  const nameOf = useAreaName();
  const registry = useAtlas((state) => state.registry);
  const catalog = useAtlas((state) => state.catalog);
  const [keys] = useState(() => [...new Set([...KEY_FIGURE_TABLES, ...profileTables(), ...standingTables(area.level), ...traitTables(area.level)])]);
  const load = useCallback(() => data.atlas(keys), [data, keys]);
  const loaded = useLoaded(load, () => data.atlasNow(registry, keys));
  const atlas = loaded.value;
  if (!atlas) return <Waiting what={t(MESSAGES.failed)} loaded={loaded} />;
  const nation = areaByCode(atlas.registry, 'nation', '00')!;
  const compared = datasetsOfAll(comparedIndicators(area.level));
  const inside = memberLevels(atlas, area);
  const sections: Section[] = [
    { id: 'curves', title: PROFILE.curves, content: <Curves atlas={atlas} area={area} />, datasets: datasetsOfAll(INDICATORS.filter(({ measure }) => measure === 'value')).filter((id) => id !== VINTAGES.juki2025.dataset) },
    { id: 'ages', title: PROFILE.ages, content: <Pyramid area={area} />, datasets: [VINTAGES.h30.dataset] },
    { id: 'resources', title: PROFILE.resources, content: <Resources atlas={atlas} area={area} />, datasets: datasetsOfAll(RESOURCE_INDICATORS) },
    { id: 'functions', title: ACTIVITY_MESSAGES.fourFunctions, content: <FourFunctions area={area} headingId="profile-functions" />, datasets: ['activity-ndb'], whole: true },
    { id: 'balance', title: ACTIVITY_MESSAGES.balance, content: <Balance area={area} headingId="profile-balance" />, datasets: ['demand-mhlw', 'activity-ndb'], whole: true },
    { id: 'ranks', title: PROFILE.ranks, content: <Ranks atlas={atlas} area={area} />, datasets: datasetsOfAll(rankedIndicators(area.level)) },
    { id: 'similar', title: PROFILE.similar, content: <Similar atlas={atlas} area={area} />, datasets: [...new Set([...compared, ...datasetsOfAll(rankedIndicators(area.level).filter(({ id }) => id.startsWith('density-clinics'))), 'land'])] },
    { id: 'neighbours', title: PROFILE.neighbours, content: <Neighbours atlas={atlas} area={area} />, datasets: ['topology', ...compared] },
    ...(inside.length > 0 ? [{ id: 'members', title: PROFILE.members, content: <Members atlas={atlas} area={area} />, datasets: datasetsOfAll(inside.flatMap(comparedIndicators)) }] : []),
    ...(area.level === 'nation' ? [{ id: 'national', title: PROFILE.national, content: <NationalContext />, datasets: ['national-context'] }] : []),
  ];
  const all = [...new Set(['areas', VINTAGES.juki2025.dataset, 'land', ...sections.flatMap(({ datasets }) => datasets)])];
  const goTo = (id: string): void => {
    const target = document.getElementById(`profile-${id}`)!;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  return (
    <>
      <KeyFigures atlas={atlas} area={area} />
      <OwnRateMarks />
      <nav className="profile-contents" aria-label={t(PROFILE.contents)}>
        <ul>
          {[...sections, { id: 'sources', title: PROFILE.allSources }].map(({ id, title }) => <li key={id}><a className="link" href={`#profile-${id}`} onClick={(event) => { event.preventDefault(); goTo(id); }}>{t(title)}</a></li>)}
          {area.level !== 'nation' && <li><button type="button" className="link" onClick={() => store.getState().select(nation)}>{t(PROFILE.nationalLink)}</button></li>}
        </ul>
      </nav>
      {sections.map(({ id, title, content, datasets, whole }) => (whole ? <div key={id} className={`profile-section profile-section-${id}`}>{content}</div> : (
        <section key={id} className={`profile-section profile-section-${id}`} aria-labelledby={`profile-${id}`}>
          <h3 id={`profile-${id}`} tabIndex={-1}>{t(title)}</h3>
          {content}
          {catalog && <SourceNotes catalog={catalog} datasets={datasets} />}
        </section>
      )))}
      {catalog && (
        <section className="profile-section profile-section-sources" aria-labelledby="profile-sources">
          <h3 id="profile-sources" tabIndex={-1}>{t(PROFILE.allSources)}</h3>
          <AllSources catalog={catalog} datasets={all} />
        </section>
      )}
      <p className="profile-address">{t(profileTitle(nameOf(area)))} {location.href}</p>
    </>
  );
}

function datasetsOfAll(indicators: readonly Indicator[]): string[] {
  return [...new Set(indicators.flatMap((indicator) => datasetsOf(indicator, {})))];
}
