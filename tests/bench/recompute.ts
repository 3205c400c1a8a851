import { ownDemandTable } from '../../src/model/demand';
import { evaluate, type Atlas } from '../../src/model/evaluate';
import { INDICATORS, isResource, populationKey, tablesOf, type Indicator } from '../../src/model/indicators';
import { LEVEL_IDS } from '../../src/model/levels';
import { RATE_SUBJECTS, RATE_UNITS, type OwnRate } from '../../src/model/rates';
import type { DemandId } from '../../src/model/subjects';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

/** Indicators that change with the rates of a subject. */
function indicatorsOf(subjects: readonly DemandId[]): Indicator[] {
  return INDICATORS.filter((indicator) => !isResource(indicator) && indicator.vintage === 'h30' && (subjects as readonly string[]).includes(indicator.subject));
}

function evaluateAll(atlas: Atlas, indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, indicator) => sum + LEVEL_IDS.reduce((areas, level) => areas + evaluate(atlas, level, indicator).length, 0), 0);
}

/** A rate change: demand of all units by the new rates, then the figures of all that hangs on them, on all 9 levels. */
export async function recompute(runs: number): Promise<Row[]> {
  const keys = [...new Set(INDICATORS.flatMap((indicator) => tablesOf(indicator, {})))];
  const [sets, people, atlas] = await Promise.all([store.rateSets(), store.demandPeople(), store.atlas(keys)]);
  const replaced = (subjects: readonly DemandId[]): (() => Atlas) => {
    // Other rates each time, so that no run meets the one before.
    const own = subjects.map((subject): OwnRate => ({ file: 'bench.csv', at: '', rates: sets[subject].rates.map((row) => row.map((rate) => rate * (0.5 + Math.random() / 2))) }));
    return () => ({ registry: atlas.registry, tables: new Map([...atlas.tables, ...subjects.map((subject, index) => [populationKey(subject, 'h30'), ownDemandTable(atlas.tables.get(populationKey(subject, 'h30'))!.set, people, own[index]!, RATE_UNITS[subject].per)] as const)]) });
  };
  const { one, all, whole, table } = cpuInTurn(runs, {
    one: () => { const make = replaced(['homevisit']); return () => evaluateAll(make(), indicatorsOf(['homevisit'])); },
    all: () => { const make = replaced(RATE_SUBJECTS); return () => evaluateAll(make(), indicatorsOf(RATE_SUBJECTS)); },
    whole: () => { const make = replaced(['homevisit']); return () => evaluateAll(make(), INDICATORS); },
    table: () => replaced(['homevisit']),
  });
  return [
    { what: `one rate set replaced: its ${indicatorsOf(['homevisit']).length} indicators on all 9 levels`, unit: 'ms', ours: one, target: { most: 100 } },
    { what: `all ${RATE_SUBJECTS.length} replaced: their ${indicatorsOf(RATE_SUBJECTS).length} indicators on all 9 levels`, unit: 'ms', ours: all, target: { most: 100 } },
    { what: 'demand of all units by one rate set', unit: 'ms', ours: table },
    { what: `one replaced: all ${INDICATORS.length} indicators, those that do not change too`, unit: 'ms', ours: whole },
  ];
}
