import { useMemo } from 'react';
import type { LabelPoints } from '../../data/schema';
import type { DataStore } from '../../data/store';
import type { ViewSheet } from '../../export/handout/from-view';
import { dayOf } from '../../export/plan-about';
import { shortName } from '../../i18n/names';
import { buildGeometry, type AtlasTopology, type Geometry } from '../../map/geometry';
import { MapNames } from '../../map/names';
import type { Bounds } from '../../map/rings';
import type { Facility } from '../../model/facilities';
import { selectedArea } from '../../state/store';
import { useAreaName, useAtlas, useAtlasContext } from '../context';

/** What sheets are drawn from beside the figures. */
export interface SheetParts {
  readonly topology: AtlasTopology;
  readonly geometry: Geometry;
  readonly names: MapNames;
  readonly points: LabelPoints | null;
}

const known = new WeakMap<DataStore, Promise<SheetParts>>();

/** Full shapes and names, kept from one opening of the dialog to the next. @throws DataError (rejects) naming the file. */
export function loadSheetParts(data: DataStore): Promise<SheetParts> {
  let parts = known.get(data);
  if (!parts) {
    const load = async (): Promise<SheetParts> => {
      const names = new MapNames();
      const [topology, points] = await Promise.all([data.topology('full') as Promise<AtlasTopology>, data.labels().catch(() => null), names.load(data)]);
      return { topology, geometry: buildGeometry(topology), names, points };
    };
    known.set(data, (parts = load()));
    parts.catch(() => known.delete(data));
  }
  return parts;
}

export interface SheetOptions {
  readonly region: 'nation' | 'screen' | number;
  readonly table: ViewSheet['table'];
}

/** The figures on the screen as a sheet without a title of the user's; null while there are none. @param screen what the map shows. @param facilities points on it. */
export function useSheet(parts: SheetParts, { region, table }: SheetOptions, screen: Bounds | null, facilities: readonly Facility[] | null): ViewSheet | null {
  const { store } = useAtlasContext();
  const shown = useAtlas((state) => state.shown);
  const catalog = useAtlas((state) => state.catalog);
  const registry = useAtlas((state) => state.registry);
  const selected = useAtlas(selectedArea);
  const nameOf = useAreaName();
  return useMemo(() => {
    if (!shown || !registry) return null;
    const prefectures = registry.levels.prefecture.areas;
    parts.names.setNameOf((_, index) => shortName(nameOf(shown.level.areas[index]!)));
    return {
      shown, catalog, geometry: parts.geometry, points: parts.points, nameOf, table, title: '',
      labels: parts.names.labels(store.getState(), shown, Infinity),
      prefectureOf: ({ prefecture }) => (prefecture === null ? '' : nameOf(prefectures[prefecture]!)),
      region: region === 'screen' ? screen ?? 'nation' : region,
      prefectureName: typeof region === 'number' ? nameOf(prefectures[region]!) : '',
      selected: selected?.level === shown.level.id ? selected : null,
      facilities, link: location.href, date: dayOf(),
    };
  }, [shown, catalog, registry, selected, nameOf, parts, region, table, screen, facilities, store]);
}
