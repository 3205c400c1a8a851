import { ACTIVITIES, ACTIVITY_SCALE } from './activities';
import { BALANCE_INDICATORS, balanceTables } from './balance-indicators';
import { isBalance, isResource, type Indicator, type ResourceIndicator, type SeriesIndicator } from './indicator-kinds';
import { LEVEL_IDS, type LevelId } from './levels';
import { DEMANDS, DENOMINATORS, isDemand, POPULATIONS, RESOURCES, seriesSubject, VINTAGES, type DemandId, type DenominatorId, type PopulationId, type SeriesId, type VintageId } from './subjects';
import type { Text } from './text';

export { isActivity, isBalance, isResource } from './indicator-kinds';
export type { BalanceIndicator, Indicator, ResourceIndicator, SeriesIndicator } from './indicator-kinds';

/** Year shown when none is chosen: 2025, the first of the change 2025→2040, or the nearest a series has. */
export const DEFAULT_YEAR = 2025;
export const CHANGE_YEARS = [2025, 2040] as const;

const PEOPLE: Text = { ja: '人', en: 'people' };
const MEASURES = {
  peak: { label: (of: Text): Text => ({ ja: `${of.ja}が最大となる年`, en: `Peak year of ${lower(of.en)}` }), unit: { ja: '年', en: '' }, decimals: 0 },
  value: { label: (of: Text): Text => of, unit: PEOPLE, decimals: 0 },
  change: { label: (of: Text): Text => ({ ja: `${of.ja}の増減（2025→2040年）`, en: `Change in ${lower(of.en)} 2025–2040` }), unit: { ja: '倍', en: '×' }, decimals: 3 },
  index: { label: (of: Text): Text => ({ ja: `${of.ja}の基準年比`, en: `${of.en} against a base year` }), unit: { ja: '倍', en: '×' }, decimals: 3 },
  peakratio: { label: (of: Text): Text => ({ ja: `${of.ja}の今後の最大÷現在`, en: `Coming peak of ${lower(of.en)} ÷ now` }), unit: { ja: '倍', en: '×' }, decimals: 2 },
  share: { label: (of: Text): Text => ({ ja: `${of.ja}の割合`, en: `Share of ${lower(of.en)}` }), unit: { ja: '%', en: '%' }, decimals: 1 },
} as const;

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function populationIndicators(): SeriesIndicator[] {
  const list: SeriesIndicator[] = [];
  for (const measure of ['peak', 'value', 'change', 'share', 'index', 'peakratio'] as const) {
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
          years: measure === 'peak' || measure === 'change' || measure === 'peakratio' ? [] : VINTAGES[vintage].years,
        });
      }
    }
  }
  return list;
}

function demandIndicators(): SeriesIndicator[] {
  return (['peak', 'value', 'index', 'peakratio'] as const).flatMap((measure) => (Object.keys(DEMANDS) as DemandId[]).flatMap((subject) => {
    const demand = seriesSubject(subject);
    return demand.vintages.map((vintage): SeriesIndicator => ({
      id: `${measure}-${subject}-${vintage}`, measure, subject, vintage,
      label: MEASURES[measure].label(demand.label),
      unit: measure === 'value' ? demandUnit(subject, vintage) : MEASURES[measure].unit,
      decimals: MEASURES[measure].decimals,
      quality: vintage !== 'mhlw' ? 'estimate' : measure === 'value' ? 'official' : 'computed',
      datasets: vintage === 'mhlw' ? ['demand-mhlw'] : ['demand-h30', VINTAGES[vintage].dataset],
      levels: LEVEL_IDS,
      years: measure === 'peak' || measure === 'peakratio' ? [] : VINTAGES[vintage].years,
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

/**
 * Whether some of an indicator's figures on a level are estimates though its best are not: allocated or withheld parts.
 * The ministry's demand is published by area and allocated to what is smaller than one.
 */
export function partlyEstimated(indicator: Indicator, level: LevelId): boolean {
  if (isResource(indicator)) return indicator.resource.partlyEstimated ?? false;
  // A balance rests on allocated demand below the planning areas, and on claims of which some are withheld.
  return isBalance(indicator) || (indicator.vintage === 'mhlw' && !AREA_LEVELS.includes(level));
}

function resourceIndicators(): ResourceIndicator[] {
  return RESOURCES.flatMap((resource): ResourceIndicator[] => {
    const base = { resource, levels: resource.byArea ? AREA_LEVELS : LEVEL_IDS };
    const count: ResourceIndicator = { ...base, id: `count-${resource.id}`, measure: 'count', per: null, scale: 1, label: resource.label, unit: resource.unit, decimals: 0, quality: resource.quality, datasets: [resource.dataset] };
    const densities = (Object.keys(DENOMINATORS) as DenominatorId[]).map((per): ResourceIndicator => ({
      ...base, id: `density-${resource.id}-per-${per}`, measure: 'density', per, scale: DENOMINATORS[per].scale, decimals: 1,
      label: { ja: `${resource.label.ja} ${DENOMINATORS[per].label.ja}`, en: `${resource.label.en} ${DENOMINATORS[per].label.en}` },
      unit: resource.unit, quality: resource.quality === 'official' ? 'computed' : resource.quality,
      datasets: [resource.dataset, per === '100km2' ? 'land' : 'population'],
    }));
    return [count, ...densities];
  });
}

/** Claims of a year, and per 1,000 people aged 75+: those who use home care most. */
function activityIndicators(): ResourceIndicator[] {
  return ACTIVITIES.flatMap((activity): ResourceIndicator[] => {
    const base = { resource: activity, unit: activity.unit, levels: AREA_LEVELS } as const;
    return [
      { ...base, id: `value-${activity.id}`, measure: 'count', per: null, scale: 1, label: activity.label, decimals: 0, quality: activity.quality, datasets: [activity.dataset] },
      {
        ...base, id: `rate-${activity.id}-per75plus`, measure: 'density', per: '75plus', scale: ACTIVITY_SCALE, decimals: 1, quality: 'computed', datasets: [activity.dataset, 'population'],
        label: { ja: `${activity.label.ja} 75歳以上1,000人あたり`, en: `${activity.label.en} per 1,000 aged 75+` },
      },
    ];
  });
}

export const INDICATORS: readonly Indicator[] = [...populationIndicators(), ...demandIndicators(), ...resourceIndicators(), ...activityIndicators(), ...BALANCE_INDICATORS];

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

export function indicatorById(id: string): Indicator | undefined {
  return byId.get(id);
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
  if (isBalance(indicator)) return balanceTables(indicator);
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

/** Units of what a quotient was made of, numerator then denominator; null where the figure is no quotient. Land is in km². */
export function fractionUnits(indicator: Indicator): readonly [Text, Text] | null {
  if (isResource(indicator)) return indicator.per === null ? null : [indicator.unit, indicator.per === '100km2' ? SQUARE_KILOMETRES : PEOPLE];
  if (isBalance(indicator)) return indicator.measure === 'load' ? [seriesUnit(indicator.subject, indicator.vintage), FACILITIES] : [VISITS_A_MONTH, seriesUnit(indicator.subject, indicator.vintage)];
  if (indicator.measure === 'value' || indicator.measure === 'peak') return null;
  const unit = seriesUnit(indicator.subject, indicator.vintage);
  return [unit, unit];
}

const SQUARE_KILOMETRES: Text = { ja: 'km²', en: 'km²' };
const FACILITIES: Text = { ja: '施設', en: 'facilities' };
const VISITS_A_MONTH: Text = { ja: '回/月', en: 'visits a month' };
