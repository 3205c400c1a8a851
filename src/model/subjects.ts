import type { Text } from './text';

/** Population projections and counts the product holds. */
export const VINTAGES = {
  h30: { years: [2015, 2020, 2025, 2030, 2035, 2040, 2045], dataset: 'population-h30', label: { ja: '平成30年推計', en: '2018 projection' } },
  r5: { years: [2020, 2025, 2030, 2035, 2040, 2045, 2050], dataset: 'population-r5', label: { ja: '令和5年推計', en: '2023 projection' } },
  juki2025: { years: [2025], dataset: 'population-juki2025', label: { ja: '住民基本台帳 2025年1月1日', en: 'Resident register, 1 January 2025' } },
  mhlw: { years: [2024, 2030, 2035, 2040, 2045, 2050], dataset: 'demand-mhlw', label: { ja: '厚生労働省推計', en: 'MHLW projection' } },
} as const satisfies Record<string, { years: readonly number[]; dataset: string; label: Text }>;
export type VintageId = keyof typeof VINTAGES;

/** Population subjects. R5 publishes no 85+. */
export const POPULATIONS = {
  total: { label: { ja: '総人口', en: 'Total population' }, vintages: ['h30', 'r5', 'juki2025'] },
  '65plus': { label: { ja: '65歳以上人口', en: 'Population 65+' }, vintages: ['h30', 'r5', 'juki2025'] },
  '75plus': { label: { ja: '75歳以上人口', en: 'Population 75+' }, vintages: ['h30', 'r5', 'juki2025'] },
  '85plus': { label: { ja: '85歳以上人口', en: 'Population 85+' }, vintages: ['h30', 'juki2025'] },
} as const satisfies Record<string, { label: Text; vintages: readonly VintageId[] }>;
export type PopulationId = keyof typeof POPULATIONS;

const unit = (ja: string, en: string): Text => ({ ja, en });

/**
 * Demand for care. The ministry's own projection (`mhlw`, by planning area) where there is one; `h30` are reference
 * projections of ours: H30 population × rates, estimates everywhere.
 */
export const DEMANDS = {
  homevisit: { label: { ja: '訪問診療', en: 'Home visits' }, vintages: ['mhlw', 'h30'], units: { mhlw: unit('件/月', 'claims a month'), h30: unit('件/月', 'billings a month') } },
  outpatient: { label: { ja: '外来', en: 'Outpatients' }, vintages: ['mhlw', 'h30'], units: { mhlw: unit('件/月', 'claims a month'), h30: unit('回/日', 'visits a day') } },
  inpatient: { label: { ja: '入院', en: 'Inpatients' }, vintages: ['h30'], units: { h30: unit('人/日', 'patients a day') } },
  emergency: { label: { ja: '救急搬送', en: 'Emergency transports' }, vintages: ['h30'], units: { h30: unit('件/月', 'transports a month') } },
  homenursing: { label: { ja: '訪問看護', en: 'Home nursing' }, vintages: ['h30'], units: { h30: unit('回/年', 'billings a year') } },
  certified: { label: { ja: '要介護認定者', en: 'People certified for care' }, vintages: ['h30'], units: { h30: unit('人', 'people') } },
} as const satisfies Record<string, { label: Text; vintages: readonly VintageId[]; units: Partial<Record<VintageId, Text>> }>;
export type DemandId = keyof typeof DEMANDS;

/** Whatever has a yearly series. */
export type SeriesId = PopulationId | DemandId;

export function isDemand(subject: SeriesId): subject is DemandId {
  return subject in DEMANDS;
}

/** Label and vintages of a subject of either kind. */
export function seriesSubject(subject: SeriesId): { readonly label: Text; readonly vintages: readonly VintageId[] } {
  return isDemand(subject) ? DEMANDS[subject] : POPULATIONS[subject];
}

export interface Resource {
  /** `subject-vintage`, as in indicator ids and table keys. */
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly dataset: string;
  /** Decimal date of the count; the denominator's default year is the nearest of its series. */
  readonly at: number;
  /** Badge: the best quality a municipality or area can have; cells say their own. */
  readonly quality: 'official' | 'computed' | 'estimate';
  /** Published by secondary area, so undefined below it. */
  readonly byArea: boolean;
  /** Some municipalities have allocated counts, or some areas a sum of which a part is withheld: said beside the indicator's name, not only on the map. */
  readonly partlyEstimated?: true;
}

const FACILITIES: Text = { ja: '施設', en: 'facilities' };
const place = (ja: string, en: string): Text => ({ ja, en });

export const RESOURCES: readonly Resource[] = [
  { id: 'zaishishin-2023', label: place('在宅療養支援診療所（2023年）', 'Home-care support clinics (2023)'), unit: FACILITIES, dataset: 'resources-medical-facilities-2023', at: 2023.75, quality: 'official', byArea: true },
  { id: 'zaishishin-2025', label: place('在宅療養支援診療所（2025年）', 'Home-care support clinics (2025)'), unit: FACILITIES, dataset: 'resources-homecare-2025', at: 2025.75, quality: 'computed', byArea: false, partlyEstimated: true },
  { id: 'zaishishin1-2025', label: place('在支診 強化型・単独（2025年）', 'Support clinics, enhanced, alone (2025)'), unit: FACILITIES, dataset: 'resources-facility-list-2025', at: 2025.75, quality: 'computed', byArea: false },
  { id: 'zaishishin2-2025', label: place('在支診 強化型・連携（2025年）', 'Support clinics, enhanced, linked (2025)'), unit: FACILITIES, dataset: 'resources-facility-list-2025', at: 2025.75, quality: 'computed', byArea: false },
  { id: 'zaishishin3-2025', label: place('在支診 従来型（2025年）', 'Support clinics, conventional (2025)'), unit: FACILITIES, dataset: 'resources-facility-list-2025', at: 2025.75, quality: 'computed', byArea: false },
  { id: 'zaishibyo-2025', label: place('在宅療養支援病院（2025年度）', 'Home-care support hospitals (FY2025)'), unit: FACILITIES, dataset: 'resources-bed-report-2025', at: 2025.5, quality: 'computed', byArea: false },
  { id: 'zaishibyo1-2025', label: place('在支病 強化型・単独（2025年の届出名簿）', 'Support hospitals, enhanced, alone (2025 filings)'), unit: FACILITIES, dataset: 'resources-facility-list-2025', at: 2025.75, quality: 'computed', byArea: false },
  { id: 'zaishibyo2-2025', label: place('在支病 強化型・連携（2025年の届出名簿）', 'Support hospitals, enhanced, linked (2025 filings)'), unit: FACILITIES, dataset: 'resources-facility-list-2025', at: 2025.75, quality: 'computed', byArea: false },
  { id: 'zaishibyo3-2025', label: place('在支病 従来型（2025年の届出名簿）', 'Support hospitals, conventional (2025 filings)'), unit: FACILITIES, dataset: 'resources-facility-list-2025', at: 2025.75, quality: 'computed', byArea: false },
  { id: 'nursingstation-2026', label: place('訪問看護ステーション（2026年）', 'Home-nursing stations (2026)'), unit: FACILITIES, dataset: 'resources-nursing-2026', at: 2026, quality: 'computed', byArea: false },
  { id: 'clinics-2023', label: place('一般診療所（2023年）', 'General clinics (2023)'), unit: FACILITIES, dataset: 'resources-medical-facilities-2023', at: 2023.75, quality: 'official', byArea: true },
  { id: 'clinics-2025', label: place('診療所（2025年）', 'Clinics (2025)'), unit: FACILITIES, dataset: 'resources-homecare-2025', at: 2025.67, quality: 'computed', byArea: false },
  { id: 'hospitals-2025', label: place('病院（2025年）', 'Hospitals (2025)'), unit: FACILITIES, dataset: 'resources-homecare-2025', at: 2025.67, quality: 'computed', byArea: false },
];

/** What densities divide by: an age group per 100,000, or habitable land per 100 km². */
export const DENOMINATORS = {
  '65plus': { label: { ja: '65歳以上10万人あたり', en: 'per 100,000 aged 65+' }, scale: 100_000 },
  '75plus': { label: { ja: '75歳以上10万人あたり', en: 'per 100,000 aged 75+' }, scale: 100_000 },
  '85plus': { label: { ja: '85歳以上10万人あたり', en: 'per 100,000 aged 85+' }, scale: 100_000 },
  '100km2': { label: { ja: '可住地100km²あたり', en: 'per 100 km² habitable' }, scale: 100 },
} as const satisfies Record<string, { label: Text; scale: number }>;
export type DenominatorId = keyof typeof DENOMINATORS;
