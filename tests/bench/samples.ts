/** Runs of one measurement, ms or bytes. */
export type Samples = readonly number[];

export function median(samples: Samples): number {
  if (samples.length === 0) throw new Error('nothing was measured');
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How long a call takes, ms. */
function timed(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Times calls turn by turn, so that a slow spell of the machine hits all of them. */
export function timedInTurn<Name extends string>(runs: number, calls: Readonly<Record<Name, () => () => unknown>>): Record<Name, number[]> {
  const names = Object.keys(calls) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < runs; run++) {
    // The outer call prepares fresh input, outside the clock.
    for (const name of names) samples[name].push(timed(calls[name]()));
  }
  return samples;
}
