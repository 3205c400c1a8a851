import { assertTotal, type SourceFolder } from '../sources';
import type { Zones } from '../zones';
import type { ListedFacility } from './facility';
import { coordinates } from './published-coordinates';
import { withPrefecture } from './support-list';

const NURSING_FILE = 'resources/visiting-nurse-stations-2026.csv';

/** 訪問看護ステーション with their own coordinates. */
export function readNursingList(sources: SourceFolder, zones: Zones): ListedFacility[] {
  const names = new Map(zones.rows.map(({ prefecture }) => [prefecture.code, prefecture.name]));
  const rows = sources.csv(NURSING_FILE, ['pref_code', 'name', 'address', 'muni_code', 'lat', 'lon']).map((row): ListedFacility => {
    const at = coordinates(row['lon'], row['lat']);
    const prefecture = row['pref_code']!;
    return { kind: 'station', type: null, lists: ['nursing'], name: row['name']!, address: withPrefecture(withoutRepeat(row['address']!), names.get(prefecture)!), prefecture, municipality: zones.indexOf.get(row['muni_code']!) ?? null, published: at ? [at] : [] };
  });
  assertTotal(NURSING_FILE, 'stations', rows.length, 17_958);
  return rows;
}

/** The source writes the building twice: at the end of the address, and again after a space. */
function withoutRepeat(address: string): string {
  const space = address.lastIndexOf(' ');
  for (let at = space; at > 0; at = address.lastIndexOf(' ', at - 1)) {
    const building = address.slice(at + 1);
    if (address.slice(0, at).endsWith(building)) return address.slice(0, at);
  }
  return address;
}
