import type { Plan } from './plan';

/** An id no zone of the plan has: `z` and the number after the highest. */
export function freeZoneId({ zones }: Pick<Plan, 'zones'>): string {
  return `z${Math.max(0, ...zones.map(({ id }) => Number(/^z(\d{1,9})$/.exec(id)?.[1] ?? 0))) + 1}`;
}

/** The name if no zone has it, else with the first number that makes it free: 「西部」→「西部2」, 「圏域1」→「圏域2」. */
export function freeZoneName(names: readonly string[], name: string): string {
  const taken = new Set(names);
  const stem = name.replace(/\d+$/, '');
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${stem}${number}`;
  return free;
}
