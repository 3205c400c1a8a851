import type { ClassScheme } from '../model/classes';
import { indicatorById, type Indicator, type IndicatorOptions } from '../model/indicators';
import type { LevelId } from '../model/levels';
import type { PageId } from '../model/pages';
import type { VintageId } from '../model/subjects';
import type { Language } from '../model/text';

/** What a link must reproduce. The URL mirrors this and nothing else. */
export interface Content {
  readonly level: LevelId;
  /** Indicator id, as in the query command. */
  readonly indicator: string;
  /** Year of a value or share; null = the indicator's default. */
  readonly year: number | null;
  /** Year an index compares with; null = the default. */
  readonly baseYear: number | null;
  /** Population that densities divide by; null = the default. */
  readonly denominator: { readonly vintage: VintageId; readonly year: number } | null;
  /** A second indicator crossed with the first; null = none. Its options are its defaults. */
  readonly second: string | null;
  /** Small maps instead of one: of every year, or of every indicator with the same legend. */
  readonly multiples: 'years' | 'indicators' | null;
  /** How values are cut into classes; null = the default. */
  readonly scheme: Exclude<ClassScheme, { kind: 'fixed' }> | null;
  /** Code of the selected area on `level`. */
  readonly area: string | null;
  readonly language: Language;
  /** Where the map stands; null = fitted to the nation, or to the selected area. */
  readonly camera: { readonly lng: number; readonly lat: number; readonly zoom: number } | null;
  readonly table: boolean;
  /** The selected area's profile lies over the map; only with an area. */
  readonly profile: boolean;
  /** The zone editor stands in the place of the indicator's panels. Plans themselves are never in a link. */
  readonly zones: boolean;
  /** What is compared, side by side (state/compare-link.ts); null = the comparison is closed. */
  readonly compare: string | null;
  /** What the view of reach shows (state/reach-link.ts); null = the view is closed. */
  readonly reach: string | null;
  /** Background tiles of 地理院地図, off by default: the only request that leaves the origin. */
  readonly tiles: boolean;
  /** A page of text lies over the map; null = none. */
  readonly page: PageId | null;
  /** Facilities shown as points (state/points.ts); null = none and no panel for them. */
  readonly points: string | null;
}

export const DEFAULT_CONTENT: Content = {
  level: 'secondary335',
  indicator: 'peak-65plus-h30',
  year: null,
  baseYear: null,
  denominator: null,
  second: null,
  multiples: null,
  scheme: null,
  area: null,
  language: 'ja',
  camera: null,
  table: false,
  profile: false,
  zones: false,
  compare: null,
  reach: null,
  tiles: false,
  page: null,
  points: null,
};

/** The indicator of a content. Contents are only made with known ids. */
export function indicatorOf(content: Content): Indicator {
  return indicatorById(content.indicator)!;
}

export function optionsOf(content: Content): IndicatorOptions {
  return {
    ...(content.year !== null && { year: content.year }),
    ...(content.baseYear !== null && { baseYear: content.baseYear }),
    ...(content.denominator && { denominatorVintage: content.denominator.vintage, denominatorYear: content.denominator.year }),
  };
}

/** The content as the crossed indicator reads it: years and denominators are its defaults, never those chosen for the first. */
export function secondContent(content: Content): Content {
  return { ...content, year: null, baseYear: null, denominator: null };
}
