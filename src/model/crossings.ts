import type { Registry } from './registry';
import type { Text } from './text';

/** A bridge or a passenger route between two municipalities that share no land border there. */
export interface Crossing {
  /** Municipality indexes, ascending. */
  readonly between: readonly [number, number];
  readonly kind: 'bridge' | 'ferry';
  readonly name: Text;
}

export interface CrossingFile {
  readonly links: readonly { readonly codes: readonly [string, string]; readonly kind: 'bridge' | 'ferry'; readonly name: Text; readonly reference: string }[];
}

/**
 * The links of `crossings.json` over the registry, bridges before ferries, otherwise in the file's order.
 * @throws Error on a code the registry does not know, a municipality linked to itself, or a pair named twice.
 */
export function buildCrossings(registry: Registry, { links }: CrossingFile): Crossing[] {
  const indexOf = new Map(registry.codes.map((code, index) => [code, index]));
  const seen = new Set<string>();
  const crossings = links.map(({ codes, kind, name }): Crossing => {
    const [a, b] = codes.map((code) => {
      const index = indexOf.get(code);
      if (index === undefined) throw new Error(`crossings: no municipality ${code}`);
      return index;
    }) as [number, number];
    const between = a < b ? ([a, b] as const) : ([b, a] as const);
    if (a === b || seen.has(between.join())) throw new Error(`crossings: ${codes.join('–')} stands twice or links to itself`);
    seen.add(between.join());
    return { between, kind, name };
  });
  // A way that is always open is named before one that sails at times.
  return [...crossings.filter(({ kind }) => kind === 'bridge'), ...crossings.filter(({ kind }) => kind === 'ferry')];
}
