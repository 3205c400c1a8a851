import type { LevelId } from '../levels';
import { areaByCode, type Registry } from '../registry';

/**
 * Municipality codes of one or more areas (a prefecture, several, a tertiary area), each once, in registry order.
 * @throws Error when there is no such area.
 */
export function scopeOf(registry: Registry, areas: readonly { readonly level: LevelId; readonly code: string }[]): string[] {
  const members = areas.flatMap(({ level, code }) => {
    const area = areaByCode(registry, level, code);
    if (!area) throw new Error(`no area ${code} on level ${level}`);
    return area.members;
  });
  return [...new Set(members)].sort((a, b) => a - b).map((index) => registry.codes[index]!);
}
