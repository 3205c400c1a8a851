import type { Cover } from './cover';
import type { UnitSet } from './units';
import type { Text } from './text';

/** The 19 five-year age classes of the H30 projection. */
export const AGE_CLASSES = [...Array.from({ length: 18 }, (_, index) => `${index * 5}-${index * 5 + 4}`), '90+'] as const;

/** People by sex and age of every unit of the H30 projection: unit → cell (men's 19 classes, then women's) → year. */
export interface SexAge {
  readonly set: UnitSet;
  readonly years: readonly number[];
  readonly rows: readonly (readonly (readonly number[])[])[];
}

export interface Ages {
  readonly men: readonly number[];
  readonly women: readonly number[];
}

/** People by sex and age class of an area in one year, or the reason there are none. */
export function agesOf({ years, rows }: SexAge, cover: Cover, year: number): Ages | { readonly missing: Text } {
  if (!cover.units) return { missing: cover.reason };
  const { units } = cover;
  const column = years.indexOf(year);
  const people = (cell: number): number => units.reduce((sum, unit) => sum + rows[unit]![cell]![column]!, 0);
  return { men: AGE_CLASSES.map((_, age) => people(age)), women: AGE_CLASSES.map((_, age) => people(AGE_CLASSES.length + age)) };
}
