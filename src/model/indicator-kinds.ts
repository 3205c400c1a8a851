import type { Activity } from './activities';
import type { LevelId } from './levels';
import type { Quality } from './quality';
import type { DemandId, DenominatorId, Resource, SeriesId, VintageId } from './subjects';
import type { Text } from './text';

/** One thing the map can show. Ids read `measure-subject-vintage` and stand in URLs and on the command line. */
export type Indicator = SeriesIndicator | ResourceIndicator | BalanceIndicator;

interface IndicatorBase {
  readonly id: string;
  readonly label: Text;
  /** Unit of the value; empty for a year. */
  readonly unit: Text;
  /** Digits after the decimal point on screen. The query prints full precision. */
  readonly decimals: number;
  /** The quality its figures have at best; every cell carries its own. */
  readonly quality: Quality;
  /** Catalogue ids of the datasets behind it. */
  readonly datasets: readonly string[];
  /** Levels on which at least some area can have a value. */
  readonly levels: readonly LevelId[];
}

/** A population or demand over years, and what follows from it alone. */
export interface SeriesIndicator extends IndicatorBase {
  /** `index`: a year ÷ a base year; `peakratio`: the highest value from now on ÷ now. */
  readonly measure: 'peak' | 'value' | 'change' | 'share' | 'index' | 'peakratio';
  readonly subject: SeriesId;
  readonly vintage: VintageId;
  /** Years to choose from (value, share, index); `resolveOptions` has the default. */
  readonly years: readonly number[];
}

/** Something counted at a date: facilities, or claims of a fiscal year (`Activity`). */
export interface ResourceIndicator extends IndicatorBase {
  readonly measure: 'count' | 'density';
  readonly resource: Resource | Activity;
  readonly per: DenominatorId | null;
  /** What the quotient is multiplied by: per 100,000 people, per 1,000, per 100 km². */
  readonly scale: number;
}

/** Demand set against what there is to meet it. */
export interface BalanceIndicator extends IndicatorBase {
  /** `load`: demand ÷ facilities; `supply`: claims as billed ÷ demand. */
  readonly measure: 'load' | 'supply';
  readonly subject: DemandId;
  readonly vintage: VintageId;
  /** Demand of today, or at its highest from today on. */
  readonly when: 'now' | 'peak';
  /** None to choose. */
  readonly years: readonly number[];
}

/** Indicators counted at a date, with a choice of denominator. */
export function isResource(indicator: Indicator): indicator is ResourceIndicator {
  return 'resource' in indicator;
}

/** Counts of claims, as against counts of facilities. */
export function isActivity(indicator: Indicator): indicator is ResourceIndicator & { readonly resource: Activity } {
  return isResource(indicator) && 'subject' in indicator.resource;
}

/** Demand against facilities or against claims. */
export function isBalance(indicator: Indicator): indicator is BalanceIndicator {
  return indicator.measure === 'load' || indicator.measure === 'supply';
}
