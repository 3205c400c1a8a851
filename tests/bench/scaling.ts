import { evaluate, type Atlas } from '../../src/model/evaluate';
import { indicatorById } from '../../src/model/indicators';
import { legendOf } from '../../src/model/legend';
import { deriveAll, uncovered } from './deriving';
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
  return [
    { what: '10 × municipalities, against 10 countries one by one', unit: 'ms', ours: samples.together, baseline: samples.oneByOne, target: { slower: LINEAR } },
    { what: 'classes of 1,896 values: quantile', unit: 'ms', ours: samples.quantile },
    { what: 'classes of 1,896 values: natural breaks (ckmeans)', unit: 'ms', ours: samples.ckmeans },
    { what: 'classes of 18,960 values: quantile', unit: 'ms', ours: samples.quantileTen },
    { what: 'classes of 18,960 values: natural breaks (ckmeans)', unit: 'ms', ours: samples.ckmeansTen },
  ];
}
