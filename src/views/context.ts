import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AreasDetail } from '../data/schema';
import type { DataStore } from '../data/store';
import { areaName } from '../i18n/names';
import type { MapController } from '../map/controller';
import type { Area } from '../model/registry';
import type { Language, Text } from '../model/text';
import { createSettings, type SettingsState } from '../state/settings';
import type { AtlasState, AtlasStore } from '../state/store';

/** The map's owner, for views that draw on it; null until it stands. */
export const MapContext = createContext<MapController | null>(null);

/** Settings of whoever sits here; the usual ones in a frame, which belongs to the page around it. */
export const SettingsContext = createContext(createSettings(null, null, () => {}));

export function useSettings<T>(selector: (state: SettingsState) => T): T {
  return useStore(useContext(SettingsContext), selector);
}

interface AtlasContext {
  readonly store: AtlasStore;
  readonly data: DataStore;
}

export const AtlasContext = createContext<AtlasContext | null>(null);

export function useAtlasContext(): AtlasContext {
  const context = useContext(AtlasContext);
  if (!context) throw new Error('views stand inside AtlasContext');
  return context;
}

export function useAtlas<T>(selector: (state: AtlasState) => T): T {
  return useStore(useAtlasContext().store, selector);
}

export function useLanguage(): Language {
  return useAtlas((state) => state.content.language);
}

/** Turns a Text into the interface's language. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** Readings of all areas; null until loaded (and where loading failed: names stay Japanese). */
export function useAreasDetail(wanted: boolean): AreasDetail | null {
  const { data } = useAtlasContext();
  const [detail, setDetail] = useState<AreasDetail | null>(null);
  useEffect(() => {
    let current = true;
    if (wanted) data.areasDetail().then((loaded) => current && setDetail(loaded), () => undefined);
    return () => { current = false; };
  }, [data, wanted]);
  return detail;
}

export function useAreaName(): (area: Area) => string {
  const language = useLanguage();
  const detail = useAreasDetail(language === 'en');
  return useCallback((area: Area) => areaName(area, language, detail), [language, detail]);
}
