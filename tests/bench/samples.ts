import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Runs of one measurement, ms or bytes. */
export type Samples = readonly number[];

export function median(samples: Samples): number {
  if (samples.length === 0) throw new Error('nothing was measured');
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * CPU time of a call, ms, the collector's and the compiler's threads included. On an idle machine at least what the clock
 * shows; on a busy one it leaves out the time that other programs had.
 */
function cpuTime(call: () => unknown): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** CPU times of calls, turn by turn, so that a slow spell of the machine hits all of them. */
export function cpuInTurn<Name extends string>(runs: number, calls: Readonly<Record<Name, () => () => unknown>>): Record<Name, number[]> {
  const names = Object.keys(calls) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      // Preparing fresh input, and what the call before has left behind, are not on this one's bill.
      const call = calls[name]();
      collectGarbage();
      samples[name].push(cpuTime(call));
    }
  }
  return samples;
}
