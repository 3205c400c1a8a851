import type { ClassScheme } from '../model/classes';
import { indicatorById, type Indicator, type IndicatorOptions } from '../model/indicators';
import type { LevelId } from '../model/levels';
import type { VintageId } from '../model/subjects';
import type { Language } from '../model/text';

/** What a link must reproduce. The URL mirrors this and nothing else. */
export interface Content {
  readonly level: LevelId;
  /** Indicator id, as in the query command. */
  readonly indicator: string;
  /** Year of a value or share; null = the indicator's default. */
  readonly year: number | null;
  /** Population that densities divide by; null = the default. */
  readonly denominator: { readonly vintage: VintageId; readonly year: number } | null;
  /** How values are cut into classes; null = the default. */
  readonly scheme: Exclude<ClassScheme, { kind: 'fixed' }> | null;
  /** Code of the selected area on `level`. */
  readonly area: string | null;
  readonly language: Language;
  /** Where the map stands; null = fitted to the nation, or to the selected area. */
  readonly camera: { readonly lng: number; readonly lat: number; readonly zoom: number } | null;
  readonly table: boolean;
  /** Background tiles of 地理院地図, off by default: the only request that leaves the origin. */
  readonly tiles: boolean;
}

export const DEFAULT_CONTENT: Content = {
  level: 'secondary335',
  indicator: 'peak-65plus-h30',
  year: null,
  denominator: null,
  scheme: null,
  area: null,
  language: 'ja',
  camera: null,
  table: false,
  tiles: false,
};

/** The indicator of a content. Contents are only made with known ids. */
export function indicatorOf(content: Content): Indicator {
  return indicatorById(content.indicator)!;
}

export function optionsOf(content: Content): IndicatorOptions {
  return {
    ...(content.year !== null && { year: content.year }),
    ...(content.denominator && { denominatorVintage: content.denominator.vintage, denominatorYear: content.denominator.year }),
  };
}
