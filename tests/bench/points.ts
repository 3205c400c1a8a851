import { PointIndex } from '../../src/map/points/point-index';
import { readFilter } from '../../src/model/facility-filter';
import { matchesFilter, searchFacilities } from '../../src/model/facilities';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

/** A step is felt when it is longer than this, ms. */
const FELT = 100;
/** What a frame leaves for the points at 60 a second. */
const FRAME = 8;

/** All facilities as points: putting them on the map, another filter, a frame of moving it, a letter in the search box. */
export async function points(runs: number): Promise<Row[]> {
  const [support, nursing] = await Promise.all([store.supportFacilities(), store.nursingFacilities()]);
  const all = [...support.facilities, ...nursing.facilities];
  const index = new PointIndex(all);
  const few = readFilter('c12h12');
  const samples = cpuInTurn(runs, {
    put: () => () => new PointIndex(all),
    filter: () => () => new PointIndex(all.filter((one) => matchesFilter(one, few))),
    nation: () => () => index.marks([122, 24, 149, 46], 4.8),
    city: () => () => index.marks([135.2, 34.4, 135.9, 34.9], 11.3),
    search: () => () => searchFacilities(all, '訪問看護 鳥取市', 8),
  });
  return [
    { what: `${all.length.toLocaleString('en')} facilities put on the map`, unit: 'ms', ours: samples.put, target: { most: 2 * FELT } },
    { what: 'another filter', unit: 'ms', ours: samples.filter, target: { most: FELT } },
    { what: 'a frame, the nation', unit: 'ms', ours: samples.nation, target: { most: FRAME } },
    { what: 'a frame, 大阪', unit: 'ms', ours: samples.city, target: { most: FRAME } },
    { what: 'a search in all of them', unit: 'ms', ours: samples.search, target: { most: FELT } },
  ];
}
