import { indicatorById, isResource } from '../model/indicators';
import { isLevelId } from '../model/levels';
import { PAGES } from '../model/pages';
import { POPULATIONS, VINTAGES, type VintageId } from '../model/subjects';
import { isComparison } from './compare-link';
import { DEFAULT_CONTENT, type Content } from './content';
import { multiplesKinds } from './multiples';
import { isPoints } from './points';
import { readReach } from './reach-link';
import { URL_VERSION } from './url-write';

/** A parameter that could not be used; the default stands in its place and the user is told. */
export interface UrlProblem {
  readonly parameter: string;
  /** What stood there, cut short. Shown as text, never as markup. */
  readonly value: string;
}

export interface UrlReading {
  readonly content: Content;
  readonly problems: readonly UrlProblem[];
}

export const CLASS_COUNTS = [3, 4, 5, 6, 7] as const;
const MAX_MANUAL_BREAKS = 6;
/** Beyond any figure here, and still written without a plus sign, which a query string reads as a space. */
const LARGEST_BREAK = 1e15;
const SHOWN_VALUE = 40;
/** Every parameter a link may have. */
export const LINK_PARAMETERS: ReadonlySet<string> = new Set(['v', 'level', 'indicator', 'year', 'base', 'with', 'maps', 'per', 'classes', 'area', 'at', 'lang', 'table', 'profile', 'zones', 'compare', 'reach', 'tiles', 'page', 'points']);
/** Parameters of other tools a link may pick up on its way; they are nobody's mistake. */
const FOREIGN = /^(utm_\w+|fbclid|gclid)$/;

/**
 * Reads a query string. Never throws: what is unknown, malformed or hostile falls back to the default and is named.
 * Whether `area` exists on its level is for the caller to check once the registry is there.
 */
export function readUrl(query: string): UrlReading {
  const parameters = new URLSearchParams(query);
  const problems: UrlProblem[] = [];
  const read = <T>(name: string, parse: (text: string) => T | undefined, usual: T): T => {
    const text = parameters.get(name);
    if (text === null) return usual;
    const value = parse(text);
    if (value !== undefined) return value;
    problems.push({ parameter: name, value: text.slice(0, SHOWN_VALUE) });
    return usual;
  };
  read('v', (text) => (text === String(URL_VERSION) ? text : undefined), '');
  const indicator = read('indicator', (text) => (indicatorById(text) ? text : undefined), DEFAULT_CONTENT.indicator);
  const content: Content = {
    level: read('level', (text) => (isLevelId(text) ? text : undefined), DEFAULT_CONTENT.level),
    indicator,
    year: read('year', (text) => parseYear(text, indicator), null),
    baseYear: read('base', (text) => parseBase(text, indicator), null),
    second: read('with', (text) => (indicatorById(text) && text !== indicator ? text : undefined), null),
    multiples: read('maps', (text) => multiplesKinds(indicatorById(indicator)!).find((kind) => kind === text), null),
    denominator: read('per', (text) => parseDenominator(text, indicator), null),
    scheme: read('classes', parseScheme, null),
    area: read('area', (text) => (/^[0-9A-Za-z]{1,6}$/.test(text) ? text : undefined), null),
    camera: read('at', parseCamera, null),
    language: read('lang', (text) => (text === 'ja' || text === 'en' ? text : undefined), DEFAULT_CONTENT.language),
    table: read('table', parseFlag, false),
    // Of nobody there is no profile.
    profile: read('profile', (text) => (text === '1' && !parameters.has('area') ? undefined : parseFlag(text)), false),
    zones: read('zones', parseFlag, false),
    compare: read('compare', (text) => (isComparison(text) ? text : undefined), null),
    reach: read('reach', (text) => (readReach(text) ? text : undefined), null),
    tiles: read('tiles', parseFlag, false),
    page: read('page', (text) => PAGES.find((page) => page === text), null),
    points: read('points', (text) => (isPoints(text) ? text : undefined), null),
  };
  for (const [name, value] of parameters) {
    if (!LINK_PARAMETERS.has(name) && !FOREIGN.test(name)) problems.push({ parameter: name.slice(0, SHOWN_VALUE), value: value.slice(0, SHOWN_VALUE) });
  }
  // Small maps and the table have the same place.
  const both = content.table && content.multiples !== null;
  if (both) problems.push({ parameter: 'table', value: '1' });
  return { content: { ...content, table: content.table && !both, profile: content.profile && content.area !== null }, problems };
}

function parseFlag(text: string): boolean | undefined {
  return text === '1' ? true : text === '0' ? false : undefined;
}

function parseYear(text: string, indicatorId: string): number | undefined {
  const indicator = indicatorById(indicatorId)!;
  const year = Number(text);
  return !isResource(indicator) && indicator.years.includes(year) ? year : undefined;
}

function parseBase(text: string, indicatorId: string): number | undefined {
  return indicatorById(indicatorId)!.measure === 'index' ? parseYear(text, indicatorId) : undefined;
}

function parseDenominator(text: string, indicatorId: string): Content['denominator'] | undefined {
  const indicator = indicatorById(indicatorId)!;
  if (!isResource(indicator) || indicator.per === null || indicator.per === '100km2') return undefined;
  const [, vintage, year] = /^([a-z0-9]+)-(\d{4})$/.exec(text) ?? [];
  if (!vintage || !(POPULATIONS[indicator.per].vintages as readonly string[]).includes(vintage)) return undefined;
  const years: readonly number[] = VINTAGES[vintage as VintageId].years;
  return years.includes(Number(year)) ? { vintage: vintage as VintageId, year: Number(year) } : undefined;
}

function parseScheme(text: string): Content['scheme'] | undefined {
  const [, kind, rest] = /^(quantile|ckmeans|manual)-([0-9.,e-]+)$/.exec(text) ?? [];
  if (!kind || !rest) return undefined;
  if (kind === 'manual') {
    const breaks = parseBreaks(rest);
    return breaks ? { kind: 'manual', breaks } : undefined;
  }
  const count = Number(rest);
  return (CLASS_COUNTS as readonly number[]).includes(count) ? { kind: kind as 'quantile' | 'ckmeans', count } : undefined;
}

/** Ascending numbers parted by commas, 1 to 6 of them; undefined when they are not that. Also reads the user's own typing. */
export function parseBreaks(text: string): number[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > MAX_MANUAL_BREAKS || parts.some((part) => part === '')) return undefined;
  const breaks = parts.map(Number);
  return breaks.every((value, index) => Math.abs(value) < LARGEST_BREAK && (index === 0 || value > breaks[index - 1]!)) ? breaks : undefined;
}

function parseCamera(text: string): Content['camera'] | undefined {
  const parts = text.split(',').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const [lat, lng, zoom] = parts;
  if (parts.length !== 3 || !(lat! >= 15 && lat! <= 55) || !(lng! >= 110 && lng! <= 165) || !(zoom! >= 3 && zoom! <= 13)) return undefined;
  return { lat: lat!, lng: lng!, zoom: zoom! };
}
