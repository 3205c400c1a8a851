import type { Atlas } from '../../src/model/evaluate';
import { levelsInside, areasInside } from '../../src/model/inside';
import { columnOf } from '../../src/model/columns';
import { evaluateArea } from '../../src/model/evaluate';
import type { LevelId } from '../../src/model/levels';
import { neighboursOf, type Adjacency } from '../../src/model/neighbours';
import { profileOf, profileTables } from '../../src/model/profile';
import { areaByCode } from '../../src/model/registry';
import { similarAreas } from '../../src/model/similar';
import { traitTables } from '../../src/model/traits';
import { comparedIndicators, standingsOf, standingTables } from '../../src/model/standing';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

/** Everything a profile shows of an area, once: series and figures, ranks, similar areas, neighbours and members. */
function openProfile(atlas: Atlas, adjacency: Adjacency, level: LevelId, code: string): number {
  const { registry } = atlas;
  const area = areaByCode(registry, level, code)!;
  const similar = similarAreas(atlas, area);
  const beside = [...neighboursOf(registry, adjacency, area), ...('areas' in similar ? similar.areas.map((one) => one.area) : [])];
  const inside = levelsInside(registry, area).slice(0, 1).flatMap((one) => areasInside(registry, area, one));
  const compared = [...beside, ...inside].flatMap((one) => comparedIndicators(one.level).map((indicator) => evaluateArea(atlas, one, indicator)));
  return profileOf(atlas, area).figures.length + standingsOf(atlas, area).length + compared.length;
}

/** The same tables in another map: nothing is kept for it yet. */
function fresh(atlas: Atlas): Atlas {
  return { registry: atlas.registry, tables: new Map(atlas.tables) };
}

/** The model's part of opening a profile, on the level with the fewest and the one with the most areas. */
export async function profile(runs: number): Promise<Row[]> {
  const levels = ['municipality', 'secondary335'] as const;
  const [atlas, adjacency] = await Promise.all([store.atlas([...profileTables(), 'land-total', ...levels.flatMap((level) => [...standingTables(level), ...traitTables(level)])]), store.adjacency()]);
  const areas = { municipality: '31201', secondary: '3101' };
  openProfile(atlas, adjacency, 'municipality', areas.municipality);
  const samples = cpuInTurn(runs, {
    municipality: () => { const first = fresh(atlas); return () => openProfile(first, adjacency, 'municipality', areas.municipality); },
    secondary: () => { const first = fresh(atlas); return () => openProfile(first, adjacency, 'secondary335', areas.secondary); },
    next: () => () => openProfile(atlas, adjacency, 'municipality', '31202'),
    one: () => { const first = fresh(atlas); return () => comparedIndicators('municipality').map((indicator) => columnOf(first, 'municipality', indicator).length); },
  });
  return [
    { what: 'first profile of a municipality: 1,896 to rank among', unit: 'ms', ours: samples.municipality, target: { most: 50 } },
    { what: 'first profile of a secondary area: 335', unit: 'ms', ours: samples.secondary, target: { most: 50 } },
    { what: 'the next municipality, the columns kept', unit: 'ms', ours: samples.next },
    { what: 'of it: figures of 8 indicators for all municipalities', unit: 'ms', ours: samples.one },
  ];
}
