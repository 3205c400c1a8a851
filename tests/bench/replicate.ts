import type { Atlas } from '../../src/model/evaluate';
import { LEVEL_IDS, type LevelId } from '../../src/model/levels';
import type { Level } from '../../src/model/registry';
import type { Table } from '../../src/model/table';
import type { UnitSet } from '../../src/model/units';

/**
 * An atlas of `times` copies of the same country side by side, with one nation over all of them, for one table.
 * Made of the registry and the unit set themselves: their builders insist on the real numbers of areas.
 */
export function replicate({ registry, tables }: Atlas, key: string, times: number): Atlas {
  const count = registry.codes.length;
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const shifted = (list: readonly number[], copy: number, by: number): number[] => list.map((index) => index + copy * by);

  const replicateLevel = ({ id, areas, areaOf }: Level): Level => {
    if (id === 'nation') {
      const members = copies.flatMap((copy) => shifted(areas[0]!.members, copy, count));
      return { id, areas: [{ ...areas[0]!, members }], areaOf: new Int32Array(count * times) };
    }
    return {
      id,
      areas: copies.flatMap((copy) => areas.map((area) => ({ ...area, index: area.index + copy * areas.length, code: `${copy}-${area.code}`, members: shifted(area.members, copy, count) }))),
      areaOf: Int32Array.from(copies.flatMap((copy) => shifted([...areaOf], copy, areas.length))),
    };
  };
  const replicateUnits = ({ units, unitsOf, absent, basisNotes }: UnitSet): UnitSet => ({
    units: copies.flatMap((copy) => units.map((unit) => ({ ...unit, members: shifted(unit.members, copy, count) }))),
    unitsOf: copies.flatMap((copy) => unitsOf.map((list) => shifted(list, copy, units.length))),
    absent: new Map(copies.flatMap((copy) => [...absent].map(([municipality, reason]) => [municipality + copy * count, reason] as const))),
    basisNotes,
  });
  const replicateTable = ({ set, years, values }: Table): Table => ({ set: replicateUnits(set), years, values: Float64Array.from(copies.flatMap(() => [...values])) });

  return {
    registry: {
      codes: copies.flatMap((copy) => registry.codes.map((code) => `${copy}-${code}`)),
      levels: Object.fromEntries(LEVEL_IDS.map((id) => [id, replicateLevel(registry.levels[id])])) as Record<LevelId, Level>,
      cities: copies.flatMap((copy) => registry.cities.map(({ code, name, wards }) => ({ code: `${copy}-${code}`, name, wards: shifted(wards, copy, count) }))),
    },
    tables: new Map([[key, replicateTable(tables.get(key)!)]]),
  };
}
