import { FACILITY_KINDS, type FacilityFilter, type FacilityKind, type FacilityType } from './facilities';

/** A filter as links write it (state/points.ts): `c12hs` … */
const LETTER: Readonly<Record<FacilityKind, string>> = { clinic: 'c', hospital: 'h', backup: 'b', station: 's' };

/** Types a kind comes with; kinds without types have 0 alone. */
export function typesOf(kind: FacilityKind): readonly (0 | FacilityType)[] {
  return kind === 'clinic' || kind === 'hospital' ? [1, 2, 3, 0] : [0];
}

/** @param text one that `isPoints` takes; letters it does not know mean nothing. */
export function readFilter(text: string): FacilityFilter {
  const filter: Partial<Record<FacilityKind, (0 | FacilityType)[]>> = {};
  if (text === 'none') return filter;
  for (const kind of FACILITY_KINDS) {
    const digits = new RegExp(`${LETTER[kind]}(\\d*)`).exec(text)?.[1];
    if (digits !== undefined) filter[kind] = typesOf(kind).length === 1 ? [0] : [...digits].map(Number) as (0 | FacilityType)[];
  }
  return filter;
}

export function writeFilter(filter: FacilityFilter): string {
  const text = FACILITY_KINDS.map((kind) => {
    const types = [...(filter[kind] ?? [])].sort();
    return types.length === 0 ? '' : LETTER[kind] + (typesOf(kind).length === 1 ? '' : types.join(''));
  }).join('');
  return text === '' ? 'none' : text;
}

/** The same filter with one kind and type put in or taken out. */
export function withType(filter: FacilityFilter, kind: FacilityKind, type: 0 | FacilityType, shown: boolean): FacilityFilter {
  const others = (filter[kind] ?? []).filter((one) => one !== type);
  return { ...filter, [kind]: shown ? [...others, type] : others };
}
