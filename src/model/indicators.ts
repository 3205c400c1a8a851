import { LEVEL_IDS, type LevelId } from './levels';
import type { Quality } from './quality';
import { DEMANDS, DENOMINATORS, isDemand, POPULATIONS, RESOURCES, seriesSubject, VINTAGES, type DemandId, type DenominatorId, type PopulationId, type Resource, type SeriesId, type VintageId } from './subjects';
import type { Text } from './text';

/** One thing the map can show. Ids read `measure-subject-vintage` and stand in URLs and on the command line. */
export type Indicator = SeriesIndicator | ResourceIndicator;

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
export interface SeriesIndicator extends IndicatorBase {
  readonly measure: 'peak' | 'value' | 'change' | 'share' | 'index';
  readonly subject: SeriesId;
  readonly vintage: VintageId;
  /** Years to choose from (value, share, index); `resolveOptions` has the default. */
  readonly years: readonly number[];
}
export interface ResourceIndicator extends IndicatorBase {
  readonly measure: 'count' | 'density';
  readonly resource: Resource;
  readonly per: DenominatorId | null;
}

/** Year shown when none is chosen: 2025, the first of the change 2025→2040, or the nearest a series has. */
export const DEFAULT_YEAR = 2025;
export const CHANGE_YEARS = [2025, 2040] as const;

const PEOPLE: Text = { ja: '人', en: 'people' };
const MEASURES = {
  peak: { label: (of: Text): Text => ({ ja: `${of.ja}が最大となる年`, en: `Peak year of ${lower(of.en)}` }), unit: { ja: '年', en: '' }, decimals: 0 },
  value: { label: (of: Text): Text => of, unit: PEOPLE, decimals: 0 },
  change: { label: (of: Text): Text => ({ ja: `${of.ja}の増減（2025→2040年）`, en: `Change in ${lower(of.en)} 2025–2040` }), unit: { ja: '倍', en: '×' }, decimals: 3 },
  index: { label: (of: Text): Text => ({ ja: `${of.ja}の基準年比`, en: `${of.en} against a base year` }), unit: { ja: '倍', en: '×' }, decimals: 3 },
  share: { label: (of: Text): Text => ({ ja: `${of.ja}の割合`, en: `Share of ${lower(of.en)}` }), unit: { ja: '%', en: '%' }, decimals: 1 },
} as const;

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function populationIndicators(): SeriesIndicator[] {
  const list: SeriesIndicator[] = [];
  for (const measure of ['peak', 'value', 'change', 'share', 'index'] as const) {
    for (const subject of Object.keys(POPULATIONS) as PopulationId[]) {
      if (measure === 'share' && subject === 'total') continue;
      for (const vintage of POPULATIONS[subject].vintages) {
        const single = VINTAGES[vintage].years.length === 1;
        if (single && measure !== 'value' && measure !== 'share') continue;
        const { label, unit, decimals } = MEASURES[measure];
        const name = measure === 'share' && subject === '65plus' ? { ja: '高齢化率（65歳以上人口の割合）', en: 'Ageing rate (share of population 65+)' } : label(POPULATIONS[subject].label);
        list.push({
          id: `${measure}-${subject}-${vintage}`, measure, subject, vintage, unit, decimals, label: name,
          quality: measure === 'value' ? 'official' : 'computed',
          datasets: [VINTAGES[vintage].dataset], levels: LEVEL_IDS,
          years: measure === 'peak' || measure === 'change' ? [] : VINTAGES[vintage].years,
        });
      }
    }
  }
  return list;
}

function demandIndicators(): SeriesIndicator[] {
  return (['peak', 'value', 'index'] as const).flatMap((measure) => (Object.keys(DEMANDS) as DemandId[]).flatMap((subject) => {
    const demand = seriesSubject(subject);
    return demand.vintages.map((vintage): SeriesIndicator => ({
      id: `${measure}-${subject}-${vintage}`, measure, subject, vintage,
      label: MEASURES[measure].label(demand.label),
      unit: measure === 'value' ? demandUnit(subject, vintage) : MEASURES[measure].unit,
      decimals: MEASURES[measure].decimals,
      quality: vintage !== 'mhlw' ? 'estimate' : measure === 'value' ? 'official' : 'computed',
      datasets: vintage === 'mhlw' ? ['demand-mhlw'] : ['demand-h30', VINTAGES[vintage].dataset],
      levels: LEVEL_IDS,
      years: measure === 'peak' ? [] : VINTAGES[vintage].years,
    }));
  }));
}

/** Unit of a subject's values. */
export function seriesUnit(subject: SeriesId, vintage: VintageId): Text {
  return isDemand(subject) ? demandUnit(subject, vintage) : PEOPLE;
}

function demandUnit(subject: DemandId, vintage: VintageId): Text {
  const units: Partial<Record<VintageId, Text>> = DEMANDS[subject].units;
  return units[vintage]!;
}

/** Secondary areas and what they nest in; on other levels single areas may coincide and are valued where they do. */
const AREA_LEVELS: readonly LevelId[] = ['secondary335', 'secondary330', 'planning339', 'tertiary52', 'prefecture', 'bureau', 'nation'];

function resourceIndicators(): ResourceIndicator[] {
  return RESOURCES.flatMap((resource): ResourceIndicator[] => {
    const base = { resource, levels: resource.byArea ? AREA_LEVELS : LEVEL_IDS };
    const count: ResourceIndicator = { ...base, id: `count-${resource.id}`, measure: 'count', per: null, label: resource.label, unit: resource.unit, decimals: 0, quality: resource.quality, datasets: [resource.dataset] };
    const densities = (Object.keys(DENOMINATORS) as DenominatorId[]).map((per): ResourceIndicator => ({
      ...base, id: `density-${resource.id}-per-${per}`, measure: 'density', per, decimals: 1,
      label: { ja: `${resource.label.ja} ${DENOMINATORS[per].label.ja}`, en: `${resource.label.en} ${DENOMINATORS[per].label.en}` },
      unit: resource.unit, quality: resource.quality === 'official' ? 'computed' : resource.quality,
      datasets: [resource.dataset, per === '100km2' ? 'land' : 'population'],
    }));
    return [count, ...densities];
  });
}

export const INDICATORS: readonly Indicator[] = [...populationIndicators(), ...demandIndicators(), ...resourceIndicators()];

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

export function indicatorById(id: string): Indicator | undefined {
  return byId.get(id);
}

export function isResource(indicator: Indicator): indicator is ResourceIndicator {
  return 'resource' in indicator;
}

/** What the user may choose beyond the indicator itself. */
export interface IndicatorOptions {
  /** Year of a value, share or index. */
  readonly year?: number;
  /** Year an index compares with. */
  readonly baseYear?: number;
  /** Population that densities divide by. */
  readonly denominatorVintage?: VintageId;
  readonly denominatorYear?: number;
}

/** Options with every default filled in, as far as the indicator has them. */
export interface ResolvedOptions {
  readonly year: number | null;
  readonly baseYear: number | null;
  readonly denominator: { readonly subject: PopulationId; readonly vintage: VintageId; readonly year: number } | null;
}

/**
 * Fills in defaults: year 2025, for an index 2040 against 2025; denominators from the newest projection that has the age group (R5, for 85+ H30),
 * at the projected year nearest the count's date. Choices the indicator does not offer fall back to the default.
 */
export function resolveOptions(indicator: Indicator, options: IndicatorOptions): ResolvedOptions {
  if (!isResource(indicator)) {
    const { years, measure } = indicator;
    if (years.length === 0) return { ...NO_CHOICE, denominator: null };
    const chosenYear = (wish: number | undefined, usual: number): number => (years.includes(wish ?? NaN) ? wish! : nearestYear(years, usual));
    if (measure !== 'index') return { year: chosenYear(options.year, DEFAULT_YEAR), baseYear: null, denominator: null };
    return { year: chosenYear(options.year, CHANGE_YEARS[1]), baseYear: chosenYear(options.baseYear, CHANGE_YEARS[0]), denominator: null };
  }
  if (indicator.per === null || indicator.per === '100km2') return { ...NO_CHOICE, denominator: null };
  const offered: readonly VintageId[] = POPULATIONS[indicator.per].vintages;
  const chosen = options.denominatorVintage;
  const vintage = chosen && offered.includes(chosen) ? chosen : offered.includes('r5') ? 'r5' : 'h30';
  const years: readonly number[] = VINTAGES[vintage].years;
  const at = indicator.resource.at;
  const nearest = nearestYear(years, at);
  const year = years.includes(options.denominatorYear ?? NaN) ? options.denominatorYear! : nearest;
  return { ...NO_CHOICE, denominator: { subject: indicator.per, vintage, year } };
}

const NO_CHOICE = { year: null, baseYear: null } as const;

function nearestYear(years: readonly number[], at: number): number {
  return years.reduce((best, year) => (Math.abs(year - at) < Math.abs(best - at) ? year : best));
}

/** Keys of the tables an indicator with these options needs loaded. */
export function tablesOf(indicator: Indicator, options: IndicatorOptions): string[] {
  if (!isResource(indicator)) {
    const own = populationKey(indicator.subject, indicator.vintage);
    return indicator.measure === 'share' ? [own, populationKey('total', indicator.vintage)] : [own];
  }
  const { denominator } = resolveOptions(indicator, options);
  if (indicator.per === '100km2') return [indicator.resource.id, 'land-habitable'];
  return denominator ? [indicator.resource.id, populationKey(denominator.subject, denominator.vintage)] : [indicator.resource.id];
}

export function populationKey(subject: SeriesId, vintage: VintageId): string {
  return `${vintage}-${subject}`;
}

/** Catalogue ids behind an indicator with these options, denominators included. */
export function datasetsOf(indicator: Indicator, options: IndicatorOptions): string[] {
  const { denominator } = resolveOptions(indicator, options);
  return indicator.datasets.map((id) => (id === 'population' ? VINTAGES[denominator!.vintage].dataset : id));
}
