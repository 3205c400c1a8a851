import { evaluate, type Atlas } from '../../src/model/evaluate';
import { indicatorById } from '../../src/model/indicators';
import { LEVEL_IDS, type LevelId } from '../../src/model/levels';
import { legendOf } from '../../src/model/legend';
import { deriveAll, PEAK, uncovered } from './deriving';
import { replicate } from './replicate';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

const KEY = 'h30-65plus';
const TIMES = 10;
/** A quarter over linear for noise. */
const LINEAR = 1.25;

/**
 * The model on ten copies of Japan as one country, against the ten one by one: whatever is worse than linear shows here
 * before it hurts anyone. Both sides read and make as much, so that the caches, the collector and a slow spell of the
 * machine weigh on both alike.
 */
export async function scaling(runs: number): Promise<Row[]> {
  const atlas = await store.atlas([KEY]);
  const larger = replicate(atlas, KEY, TIMES);
  const separate = Array.from({ length: TIMES }, () => replicate(atlas, KEY, 1));
  const deriveFresh = (atlases: readonly Atlas[]) => () => {
    const fresh = atlases.map((one) => uncovered(one, KEY));
    return () => fresh.forEach(deriveAll);
  };
  const levelFresh = (atlases: readonly Atlas[], level: LevelId) => () => {
    const fresh = atlases.map((one) => uncovered(one, KEY));
    return () => fresh.forEach((one) => evaluate(one, level, PEAK));
  };
  const value = indicatorById('value-65plus-h30')!;
  const cut = (of: Atlas, kind: 'quantile' | 'ckmeans') => {
    const cells = evaluate(of, 'municipality', value);
    return () => () => legendOf(value, cells, { kind, count: 6 });
  };
  const samples = cpuInTurn(runs, {
    oneByOne: deriveFresh(separate),
    together: deriveFresh([larger]),
    quantile: cut(atlas, 'quantile'),
    quantileTen: cut(larger, 'quantile'),
    ckmeans: cut(atlas, 'ckmeans'),
    ckmeansTen: cut(larger, 'ckmeans'),
  });
  // A level at a time, so that what one level leaves in memory is not on the next one's bill.
  const byLevel = LEVEL_IDS.map((level) => cpuInTurn(runs, { oneByOne: levelFresh(separate, level), together: levelFresh([larger], level) }));
  const summed = (side: 'oneByOne' | 'together'): number[] => Array.from({ length: runs }, (_, run) => byLevel.reduce((sum, level) => sum + level[side][run]!, 0));
  return [
    { what: '10 × municipalities, against 10 countries one by one', unit: 'ms', ours: samples.together, baseline: samples.oneByOne, target: { slower: LINEAR } },
    { what: 'the same, level by level', unit: 'ms', ours: summed('together'), baseline: summed('oneByOne') },
    { what: 'classes of 1,896 values: quantile', unit: 'ms', ours: samples.quantile },
    { what: 'classes of 1,896 values: natural breaks (ckmeans)', unit: 'ms', ours: samples.ckmeans },
    { what: 'classes of 18,960 values: quantile', unit: 'ms', ours: samples.quantileTen },
    { what: 'classes of 18,960 values: natural breaks (ckmeans)', unit: 'ms', ours: samples.ckmeansTen },
  ];
}
