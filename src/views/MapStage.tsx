import { useEffect, useRef, useState, type ReactNode } from 'react';
import { areaName, shortName } from '../i18n/names';
import { FACILITIES_TITLE, FACILITIES_TOGGLE } from '../i18n/facilities-entry-messages';
import { MESSAGES } from '../i18n/messages';
import { MapController } from '../map/controller';
import { GROUNDS } from '../map/ground';
import type { MapEvents } from '../map/scene';
import { INSETS } from '../map/insets';
import { FIRST_POINTS } from '../state/points';
import { MapContext, useAtlas, useSettings, useAtlasContext, useAreasDetail, useLanguage, useText } from './context';
import { watchFreeSpace } from './free-space';
import { lazyPart } from './lazy-part';
import { Tooltip } from './Tooltip';

const SmallMultiples = lazyPart(async () => ({ default: (await import('./SmallMultiples')).SmallMultiples }));

/**
 * The map with what floats on it: insets, zoom buttons, tooltip. `children` are the panels at its edges.
 * @param onHeld leaves the wheel and a single finger to the page around the map, and hears when one was held back.
 */
export function MapStage({ children, onHeld }: { readonly children: ReactNode; readonly onHeld?: NonNullable<MapEvents['held']> }) {
  const t = useText();
  const language = useLanguage();
  const { store, data } = useAtlasContext();
  const detail = useAreasDetail(language === 'en');
  const stage = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const theme = useSettings((state) => state.shownTheme);
  const [controller, setController] = useState<MapController | null>(null);
  /** null until there is a map. */
  const [national, setNational] = useState<boolean | null>(null);
  const multiples = useAtlas((state) => state.content.multiples);
  const supposed = useAtlas((state) => state.supposing?.id);
  const painted = useAtlas((state) => state.shown !== null);
  const tiles = useAtlas((state) => state.content.tiles);
  const points = useAtlas((state) => state.content.points);
  const zones = useAtlas((state) => state.content.zones || state.content.reach !== null);
  // Under a profile the map is out of sight, so it must be out of reach as well.
  const covered = useAtlas((state) => state.content.profile || state.content.page !== null);

  useEffect(() => {
    const created = new MapController(element.current!, store, data, MESSAGES.mapLabel[store.getState().content.language], onHeld);
    created.camera.onNational = setNational;
    const frame = stage.current!;
    const stopWatching = watchFreeSpace(frame, (padding) => {
      created.resize();
      created.camera.setPadding(padding);
      // What floats on the map keeps clear of the panels as well.
      frame.style.setProperty('--free-right', `${padding.right}px`);
      frame.style.setProperty('--free-bottom', `${padding.bottom}px`);
      frame.style.setProperty('--free-left', `${padding.left}px`);
      frame.style.setProperty('--free-top', `${padding.top}px`);
    });
    setController(created);
    return () => {
      stopWatching();
      created.destroy();
    };
  }, [store, data, onHeld]);
  useEffect(() => {
    controller?.setNames((state, index) => shortName(areaName(state.shown!.level.areas[index]!, state.content.language, detail)));
  }, [controller, detail]);
  useEffect(() => controller?.setGround(GROUNDS[theme]), [controller, theme]);
  useEffect(() => controller?.setLabel(MESSAGES.mapLabel[language]), [controller, language]);

  return (
    <div ref={stage} className="stage" inert={covered}>
      <div ref={element} className="map" />
      {national && painted && controller && (
        <div className="insets">
          {INSETS.map((inset) => <InsetBox key={inset.id} id={inset.id} label={t(inset.label)} controller={controller} />)}
        </div>
      )}
      <MapContext value={controller}>{children}</MapContext>
      <div className="map-buttons">
        {!zones && <button type="button" className="points-toggle" aria-pressed={points !== null} aria-label={t(FACILITIES_TITLE)} title={t(FACILITIES_TITLE)} onClick={() => store.getState().change({ points: points === null ? FIRST_POINTS : null, multiples: null })}>{t(FACILITIES_TOGGLE)}</button>}
        <button type="button" aria-label={t(MESSAGES.zoomIn)} title={t(MESSAGES.zoomIn)} onClick={() => controller?.camera.zoom(1)}>＋</button>
        <button type="button" aria-label={t(MESSAGES.zoomOut)} title={t(MESSAGES.zoomOut)} onClick={() => controller?.camera.zoom(-1)}>−</button>
        <button type="button" aria-label={t(MESSAGES.nationHome)} title={t(MESSAGES.nationHome)} onClick={() => controller?.camera.home()}>⌂</button>
      </div>
      {tiles && <p className="tiles-credit"><a href="https://maps.gsi.go.jp/development/ichiran.html" target="_blank" rel="noreferrer">{t(MESSAGES.tilesCredit)}</a></p>}
      {multiples && national !== null && controller && <SmallMultiples key={supposed} controller={controller} />}
      <Tooltip controller={controller} />
    </div>
  );
}

function InsetBox({ id, label, controller }: { readonly id: string; readonly label: string; readonly controller: MapController }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => controller.addInset(id, box.current!), [controller, id]);
  return (
    <div className={`inset inset-${id}`}>
      <div ref={box} className="inset-map" />
      <span className="inset-label">{label}</span>
    </div>
  );
}
