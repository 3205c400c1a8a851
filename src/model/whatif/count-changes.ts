import type { FacilityType } from '../facilities';
import type { Change, Provider, ProviderKind } from './change-log';

/** So many more (or fewer) of something in a municipality. */
export interface CountChange {
  /** Key of the table that counts it. */
  readonly table: string;
  /** Municipality code. */
  readonly municipality: string;
  readonly by: number;
}

/**
 * Tables that count a facility, types apart. Support clinics are counted at two dates: a new one is there at both. Hospitals
 * are counted from the bed report, their types from the filings: one that only the filings name is in no number of the report.
 */
function tablesOf({ kind, type, lists }: Pick<Provider, 'kind' | 'type' | 'lists'>): string[] {
  if (kind === 'hospital') return [...(lists && !lists.includes('bedReport') ? [] : ['zaishibyo-2025']), ...typeTables(kind, type)];
  if (kind === 'station') return ['nursingstation-2026'];
  return ['zaishishin-2025', 'zaishishin-2023', ...typeTables(kind, type)];
}

/** Types are counted of clinics and hospitals. */
function typeTables(kind: ProviderKind, type: FacilityType | null): string[] {
  return kind === 'station' || type === null ? [] : [`${kind === 'clinic' ? 'zaishishin' : 'zaishibyo'}${type}-2025`];
}

/** What a change does to the counts; nothing for changes of series and bases. */
export function countChanges(change: Change): CountChange[] {
  const counted = (tables: readonly string[], municipality: string, by: number): CountChange[] => tables.map((table) => ({ table, municipality, by }));
  switch (change.kind) {
    case 'add': return counted(tablesOf(change.facility), change.facility.municipality, 1);
    case 'close': return counted(tablesOf(change.facility), change.facility.municipality, -1);
    case 'move': {
      const tables = tablesOf(change.facility);
      return change.facility.municipality === change.to.municipality ? [] : [...counted(tables, change.facility.municipality, -1), ...counted(tables, change.to.municipality, 1)];
    }
    case 'retype': {
      const { kind, type, municipality } = change.facility;
      return type === change.type ? [] : [...counted(typeTables(kind, type), municipality, -1), ...counted(typeTables(kind, change.type), municipality, 1)];
    }
    case 'clinics': return counted(tablesOf({ kind: 'clinic', type: change.type }), change.municipality, change.count);
    default: return [];
  }
}
