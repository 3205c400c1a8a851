import { unitAround, type Unit } from '../../model/plan/unit';
import type { Editor } from './plans-context';
import { toolStore } from './tool-store';

/** The unit in hand around a municipality: itself, its city, its area. Outside the plan's scope it is the municipality alone, so that an edit can say so. */
export function unitOf({ plans, registry, names }: Editor, code: string): Unit {
  const plan = plans.getState().history?.plan;
  const { unit } = toolStore.getState();
  const found = plan && unit !== 'municipality' ? unitAround(registry, plan, unit, code, names) : null;
  return found && found.codes.includes(code) ? found : { name: names(code), codes: [code] };
}

/** All municipalities of the units around some, each once. */
export function unitsAround(editor: Editor, codes: readonly string[]): readonly string[] {
  if (toolStore.getState().unit === 'municipality') return codes;
  const found = new Set<string>();
  for (const code of codes) if (!found.has(code)) for (const one of unitOf(editor, code).codes) found.add(one);
  return [...found];
}
