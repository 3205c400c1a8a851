import type { Text } from './text';

/** The levels, finest first. Each is a partition of the 1,896 municipalities of 2021-01-01. */
export const LEVEL_IDS = [
  'municipality',
  'healthcentre',
  'secondary335',
  'secondary330',
  'planning339',
  'tertiary52',
  'prefecture',
  'bureau',
  'nation',
] as const;

export type LevelId = (typeof LEVEL_IDS)[number];

export interface LevelInfo {
  readonly id: LevelId;
  /** Full name, as in the picker. */
  readonly label: Text;
  /** Name of one area of the level, as in a heading beside the area's name. */
  readonly one: Text;
  /** How many areas the level has; asserted when the registry is built. */
  readonly size: number;
}

export const LEVELS: readonly LevelInfo[] = [
  { id: 'municipality', size: 1896, label: { ja: '市区町村（1,896）', en: 'Municipalities (1,896)' }, one: { ja: '市区町村', en: 'municipality' } },
  { id: 'healthcentre', size: 463, label: { ja: '保健所圏域（463）', en: 'Health-centre areas (463)' }, one: { ja: '保健所圏域', en: 'health-centre area' } },
  { id: 'secondary335', size: 335, label: { ja: '二次医療圏（第7次・335圏域）', en: 'Secondary areas (7th plan, 335)' }, one: { ja: '二次医療圏', en: 'secondary area' } },
  { id: 'secondary330', size: 330, label: { ja: '二次医療圏（第8次・330圏域）', en: 'Secondary areas (8th plan, 330)' }, one: { ja: '二次医療圏（第8次）', en: 'secondary area (8th plan)' } },
  { id: 'planning339', size: 339, label: { ja: '構想区域（339）', en: 'Planning areas (339)' }, one: { ja: '構想区域', en: 'planning area' } },
  { id: 'tertiary52', size: 52, label: { ja: '三次医療圏（52）', en: 'Tertiary areas (52)' }, one: { ja: '三次医療圏', en: 'tertiary area' } },
  { id: 'prefecture', size: 47, label: { ja: '都道府県（47）', en: 'Prefectures (47)' }, one: { ja: '都道府県', en: 'prefecture' } },
  { id: 'bureau', size: 8, label: { ja: '地方厚生局（8）', en: 'Regional bureaus (8)' }, one: { ja: '厚生局の管轄', en: 'bureau region' } },
  { id: 'nation', size: 1, label: { ja: '全国', en: 'Nation' }, one: { ja: '全国', en: 'nation' } },
];

export function isLevelId(text: string): text is LevelId {
  return (LEVEL_IDS as readonly string[]).includes(text);
}

export function levelInfo(id: LevelId): LevelInfo {
  return LEVELS[LEVEL_IDS.indexOf(id)]!;
}
