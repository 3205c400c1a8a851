import { Fragment, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { counted, MESSAGES } from '../i18n/messages';
import { indicatorOf } from '../state/content';
import { whenMapStands } from '../map/when-map-stands';
import { selectedArea } from '../state/store';
import { profileTitle } from '../i18n/profile-entry-messages';
import { EXPORT_OPEN } from '../i18n/export-entry-messages';
import { ZONES_OPEN, ZONES_SHORT } from '../i18n/zones-entry-messages';
import { AreaPanel } from './AreaPanel';
import { useAreaName, useAtlas, useAtlasContext, useText } from './context';
import { CopyLink } from './CopyLink';
import { Legend } from './Legend';
import { LevelSelect } from './LevelSelect';
import { MapStage } from './MapStage';
import type { MenuDialog } from './menu/entry';
import { MenuButton } from './menu/MenuButton';
import { Notices } from './Notices';
import { lazyPart } from './lazy-part';
import { Picker } from './Picker';
import { Search } from './Search';

const TableView = lazyPart(async () => ({ default: (await import('./TableView')).TableView }));

const Zones = lazyPart(() => import('./zones/Zones'));

const ExportDialog = lazyPart(() => import('./export/ExportDialog'));

const Reach = lazyPart(() => import('./reach/Reach'));

const Compare = lazyPart(() => import('./compare/Compare'));

const Profile = lazyPart(() => import('./profile/Profile'));

const Scenes = lazyPart(() => import('./present/Scenes'));

const Pages = lazyPart(() => import('./help/Pages'));

// What nobody needs at once waits for the map, and is not missed where it cannot be had.
const Attendant = lazy(() => whenMapStands().then(() => import('./menu/Attendant')).catch(() => ({ default: () => null })));
const SupposedOnMap = lazyPart(() => import('./whatif/SupposedOnMap'));

const Facilities = lazyPart(() => import('./facilities/Facilities'));

/** The explore view: the map has the screen, panels float at its edges. */
export function App() {
  const t = useText();
  const { store } = useAtlasContext();
  const language = useAtlas((state) => state.content.language);
  const table = useAtlas((state) => state.content.table);
  const profile = useAtlas((state) => state.content.profile);
  const zones = useAtlas((state) => state.content.zones);
  const reach = useAtlas((state) => state.content.reach !== null);
  const compare = useAtlas((state) => state.content.compare !== null);
  const page = useAtlas((state) => state.content.page);
  const supposing = useAtlas((state) => state.supposing);
  const points = useAtlas((state) => state.content.points !== null && state.content.multiples === null);
  const area = useAtlas(selectedArea);
  const nameOf = useAreaName();
  const loading = useAtlas((state) => state.loading);
  const tableButton = useRef<HTMLButtonElement>(null);
  const zonesButton = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<{ readonly View: MenuDialog; readonly opener: HTMLElement } | null>(null);
  const wasOpen = useRef(table);
  const wasZoning = useRef(zones);
  const { change } = store.getState();

  useEffect(() => {
    document.documentElement.lang = language;
    // A page of text names itself.
    if (page) return;
    const name = MESSAGES.appName[language];
    document.title = profile && area ? `${profileTitle(nameOf(area))[language]}｜${name}` : name;
  }, [language, page, profile, area, nameOf]);
  useEffect(() => {
    // One key away, with a modifier: single keys must not fire on a shared screen.
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyT') return;
      event.preventDefault();
      change({ table: !store.getState().content.table, profile: false, zones: false, compare: null, reach: null });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, change]);
  useEffect(() => {
    if (wasOpen.current && !table) tableButton.current?.focus();
    wasOpen.current = table;
  }, [table]);
  useEffect(() => {
    if (wasZoning.current && !zones && !table) zonesButton.current?.focus();
    wasZoning.current = zones;
  }, [zones, table]);

  useEffect(() => {
    // Scenes that came with the address are asked about wherever the page stands.
    const look = (): void => { if (location.hash.startsWith('#scenes=')) setDialog({ View: Scenes, opener: document.querySelector<HTMLElement>('.menu-place button')! }); };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);

  return (
    <div className="app">
      <button type="button" className="skip" onClick={() => change({ table: true, profile: false, zones: false, compare: null, reach: null })}>{t(MESSAGES.skipToTable)}</button>
      <header className="header">
        <h1 className="brand"><img src="./icon.svg" alt="" width="28" height="28" /><span>{t(MESSAGES.appName)}</span></h1>
        <Search />
        <nav className="actions">
          <button ref={zonesButton} type="button" className="button" aria-expanded={zones && !compare} aria-label={t(ZONES_OPEN)} onClick={() => change({ zones: compare || !zones, compare: null, reach: null, table: false, profile: false, multiples: null, camera: null })}><span className="zones-long">{t(ZONES_OPEN)}</span><span className="zones-short">{t(ZONES_SHORT)}</span></button>
          <button ref={tableButton} type="button" className="button" aria-expanded={table} aria-keyshortcuts="Alt+T" title={t(MESSAGES.tableOpen)} onClick={() => change({ table: !table, profile: false, zones: false, compare: null, reach: null })}>{t(MESSAGES.table)}</button>
          <button type="button" className="button zones-long" aria-haspopup="dialog" onClick={(event) => setDialog({ View: ExportDialog, opener: event.currentTarget })}>{t(EXPORT_OPEN)}</button>
          <CopyLink />
          <button type="button" className="button" lang={language === 'ja' ? 'en' : 'ja'} onClick={() => change({ language: language === 'ja' ? 'en' : 'ja' })}>{t(MESSAGES.language)}</button>
          <MenuButton onDialog={(View, opener) => setDialog({ View, opener })} />
        </nav>
      </header>
      {supposing && <SupposedOnMap />}
      <main className={table ? 'main main-table' : 'main'}>
        <MapStage>
          {/* Parts that keep figures are made anew with what is supposed. */}
          {compare ? <Compare /> : zones ? <Zones /> : reach ? <Reach /> : (
            <Fragment key={supposing?.id}>
              <div className="left" data-edge-column="">
                <PickerPanel />
                <Legend />
              </div>
              <AreaPanel />
              {points && <Facilities />}
            </Fragment>
          )}
          {table && !zones && !compare && !reach && <TableView key={supposing?.id} />}
          {/* In the page's body: what it is laid over may be inert or printed. */}
          {dialog && createPortal(<dialog.View onClose={() => { setDialog(null); dialog.opener.focus(); }} />, document.body)}
          {!profile && <Notices />}
          <p className={loading ? 'busy busy-on' : 'busy'} role="status">{loading ? `${t(MESSAGES.loading)}…` : ''}</p>
        </MapStage>
        {page && <Pages key={page} page={page} />}
        {profile && !page && (
          <>
            <Profile key={supposing?.id} />
            <Notices />
          </>
        )}
      </main>
      <Suspense fallback={null}><Attendant onDialog={(View, opener) => setDialog({ View, opener })} /></Suspense>
    </div>
  );
}

/** On wide screens the picker stands open; on small ones a bar with the indicator's name opens it. */
function PickerPanel() {
  const t = useText();
  const content = useAtlas((state) => state.content);
  const missing = useAtlas((state) => state.shown?.legend.missing ?? 0);
  const [open, setOpen] = useState(false);
  return (
    <section className={open ? 'panel picker picker-open' : 'panel picker'} aria-label={t(MESSAGES.picker)} data-edge="picker">
      <div className="picker-bar">
        <button type="button" className="picker-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{t(indicatorOf(content).label)}</span><span aria-hidden="true">▾</span>
          <span className="visually-hidden">{t(MESSAGES.pickerOpen)} {missing > 0 ? t(counted.missingAreas(missing)) : ''}</span>
        </button>
        <LevelSelect />
      </div>
      <div className="picker-body">
        <Picker />
        <button type="button" className="button picker-done" onClick={() => setOpen(false)}>{t(MESSAGES.pickerDone)}</button>
      </div>
    </section>
  );
}
