import { useEffect, useMemo, useState } from 'react';
import type { LabelPoints } from '../../data/schema';
import { shortName } from '../../i18n/names';
import type { LevelNames } from '../../map/circles-layer';
import type { Registry } from '../../model/registry';
import type { ReachContent } from '../../state/reach-link';
import { useAreaName, useAtlasContext } from '../context';
import type { ReachScope } from './base';

/** Names of the table's rows where they lie, of a plan's municipalities where those are its zones; none until their places are loaded. */
export function useNames(registry: Registry, rows: ReachContent['rows'], { areas, whole }: ReachScope): LevelNames | null {
  const { data } = useAtlasContext();
  const nameOf = useAreaName();
  const [points, setPoints] = useState<LabelPoints | null>(null);
  useEffect(() => {
    let current = true;
    // Without names the map still says everything.
    data.labels().then((loaded) => current && setPoints(loaded), () => undefined);
    return () => { current = false; };
  }, [data]);
  return useMemo(() => {
    const level = rows === 'plan' ? 'municipality' : rows;
    const places = points?.[level];
    if (!places) return null;
    const named = rows === 'plan' ? whole.members.map((member) => registry.levels.municipality.areas[member]!) : [...areas].sort((a, b) => b.members.length - a.members.length);
    return { level, labels: named.map((area) => ({ area: area.index, text: shortName(nameOf(area)), at: places[area.index]! })) };
  }, [registry, rows, areas, whole, points, nameOf]);
}
