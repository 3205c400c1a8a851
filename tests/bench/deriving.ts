import { evaluate, type Atlas } from '../../src/model/evaluate';
import { indicatorById } from '../../src/model/indicators';
import { LEVEL_IDS } from '../../src/model/levels';
import type { Table } from '../../src/model/table';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

const KEY = 'h30-65plus';
export const PEAK = indicatorById('peak-65plus-h30')!;

/** The same table over a unit set nobody has covered anything with yet. */
export function uncovered(atlas: Atlas, key: string): Atlas {
  const table = atlas.tables.get(key)!;
  const fresh: Table = { ...table, set: { ...table.set } };
  return { registry: atlas.registry, tables: new Map([[key, fresh]]) };
}

/** Covers and peak years of every level. */
export function deriveAll(atlas: Atlas): number {
  return LEVEL_IDS.reduce((sum, level) => sum + evaluate(atlas, level, PEAK).length, 0);
}

/** All levels' peak years from the municipal rows, nothing computed before. */
export async function deriving(runs: number): Promise<Row[]> {
  const atlas = await store.atlas([KEY]);
  const { cold, covered } = cpuInTurn(runs, {
    cold: () => {
      const fresh = uncovered(atlas, KEY);
      return () => deriveAll(fresh);
    },
    covered: () => () => deriveAll(atlas),
  });
  return [
    { what: 'peak year of all 9 levels, covers included', unit: 'ms', ours: cold, target: { most: 100 } },
    { what: 'the same, first time in the process', unit: 'ms', ours: cold.slice(0, 1) },
    { what: 'the same, covers known', unit: 'ms', ours: covered },
  ];
}
