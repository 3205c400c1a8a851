import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { readRateFile, refuseBySize, type RateReading } from '../src/data/rate-file';
import { DataError } from '../src/data/geo-files';
import { DataStore } from '../src/data/store';
import { cellsCsv, crossedCsv, csvLine } from '../src/export/csv';
import { bivariateLegend } from '../src/model/bivariate';
import { AGE_CLASSES, agesOf } from '../src/model/ages';
import { coverLevel } from '../src/model/cover';
import { evaluate } from '../src/model/evaluate';
import { CHANGE_YEARS, datasetsOf, INDICATORS, indicatorById, isResource, resolveOptions, tablesOf, type Indicator, type IndicatorOptions } from '../src/model/indicators';
import { isLevelId, LEVEL_IDS, LEVELS, type LevelId } from '../src/model/levels';
import { neighboursOf } from '../src/model/neighbours';
import { nameOf, profileOf, profileTables } from '../src/model/profile';
import { comparePublished, publishedTables } from '../src/model/published';
import { RATE_SUBJECTS, type OwnRate } from '../src/model/rates';
import type { Area, Registry } from '../src/model/registry';
import { similarAreas, type Similarity } from '../src/model/similar';
import { standingsOf, standingTables } from '../src/model/standing';
import { POPULATIONS, VINTAGES, type DemandId, type VintageId } from '../src/model/subjects';
import { traitTables } from '../src/model/traits';
import { compareFiles } from './query-compare';
import { reviewPlanFile } from './query-plan';
import { UsageError } from './usage-error';

const USAGE = `usage:
  npm run -s query -- --level LEVEL --indicator INDICATOR [--year Y] [--base-year Y] [--with INDICATOR] [--denominator h30|r5|juki2025] [--denominator-year Y]
  npm run -s query -- --area CODE [--level LEVEL]
  npm run -s query -- --list
  npm run -s query -- --published
  npm run -s query -- --plan FILE [--json]
  npm run -s query -- --compare A.csv B.csv|secondary335|secondary330|healthcentre|prefecture … [--scope PREFECTURE] [--json]
Each takes --rates SUBJECT=FILE.csv (again for more) to compute a reference projection from your own rates;
--shift-jis reads such files as Shift_JIS.
Ids are in docs/data.md.`;

/** The three valid ids nearest to a mistyped one. */
function nearest(id: string, valid: readonly string[]): string {
  return [...valid].sort((a, b) => distance(id, a) - distance(id, b)).slice(0, 3).join(', ');
}

function oneOf(what: string, id: string, valid: readonly string[]): void {
  if (!valid.includes(id)) throw new UsageError(`unknown ${what} "${id}". Nearest: ${nearest(id, valid)}`);
}

const folder = new URL('../public/geo/', import.meta.url);
const store = new DataStore(async (file) => {
  try {
    return JSON.parse(await readFile(fileURLToPath(new URL(file, folder)), 'utf8')) as unknown;
  } catch (cause) {
    throw new DataError(`public/geo/${file}`, cause instanceof Error ? cause.message : String(cause));
  }
});

async function list(): Promise<string> {
  const catalog = new Map((await store.catalog()).datasets.map((dataset) => [dataset.id, dataset]));
  const source = (ids: readonly string[]): string => ids.map((id) => { const dataset = catalog.get(id)!; return `${dataset.publisher.ja}「${dataset.title.ja}」${dataset.vintage.ja}`; }).join(' / ');
  return [
    'kind,id,label,unit,quality,levels,source',
    ...LEVELS.map((level) => csvLine(['level', level.id, level.label.ja, '', 'official', '', source(['areas'])])),
    ...INDICATORS.map((indicator) => csvLine(['indicator', indicator.id, indicator.label.ja, indicator.unit.ja, indicator.quality, indicator.levels.length === LEVELS.length ? 'all' : indicator.levels.join(' '), source(datasetsOf(indicator, {}))])),
    '',
  ].join('\n');
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw new UsageError(`--${name} takes a year, not "${text}"`);
  return Number(text);
}

/** A denominator the indicator does not offer is refused: falling back would print figures that were not asked for. */
function denominatorOptions(indicator: Indicator, vintage: string | undefined, year: number | undefined): IndicatorOptions {
  const standard = resolveOptions(indicator, {}).denominator;
  if ((vintage !== undefined || year !== undefined) && !standard) throw new UsageError(`${indicator.id} has no choice of denominator`);
  if (!standard) return {};
  const offered: readonly VintageId[] = POPULATIONS[standard.subject].vintages;
  if (vintage !== undefined) oneOf('denominator', vintage, offered);
  const denominatorVintage = (vintage ?? standard.vintage) as VintageId;
  const years: readonly number[] = VINTAGES[denominatorVintage].years;
  if (year !== undefined && !years.includes(year)) throw new UsageError(`the denominator ${denominatorVintage} has the years ${years.join(', ')}, not ${year}`);
  return { denominatorVintage, ...(year !== undefined && { denominatorYear: year }) };
}

async function figures(levelId: string, indicatorId: string, args: { year?: string | undefined; 'base-year'?: string | undefined; with?: string | undefined; denominator?: string | undefined; 'denominator-year'?: string | undefined }): Promise<string> {
  oneOf('level', levelId, LEVEL_IDS);
  oneOf('indicator', indicatorId, INDICATORS.map(({ id }) => id));
  const indicator = indicatorById(indicatorId)!;
  const year = wholeNumber('year', args.year);
  const years: readonly number[] = isResource(indicator) ? [] : indicator.years;
  if (year !== undefined && !years.includes(year)) throw new UsageError(`${indicatorId} has ${years.length > 0 ? `the years ${years.join(', ')}` : 'no choice of year'}, not ${year}`);
  const baseYear = wholeNumber('base-year', args['base-year']);
  if (baseYear !== undefined && (indicator.measure !== 'index' || !years.includes(baseYear))) throw new UsageError(`${indicatorId} has ${indicator.measure === 'index' ? `the years ${years.join(', ')}` : 'no base year'}, not ${baseYear}`);
  const options: IndicatorOptions = { ...(year !== undefined && { year }), ...(baseYear !== undefined && { baseYear }), ...denominatorOptions(indicator, args.denominator, wholeNumber('denominator-year', args['denominator-year'])) };
  const second = args.with === undefined ? null : secondIndicator(args.with, indicatorId);
  const atlas = await store.atlas([...tablesOf(indicator, options), ...(second ? tablesOf(second, {}) : [])]);
  const level = atlas.registry.levels[levelId as LevelId];
  const cells = evaluate(atlas, level.id, indicator, options);
  if (!second) return cellsCsv(level.areas, cells);
  const others = { indicator: second, cells: evaluate(atlas, level.id, second) };
  return crossedCsv(level.areas, cells, others.cells, bivariateLegend({ indicator, cells }, others));
}

function secondIndicator(id: string, first: string): Indicator {
  oneOf('indicator', id, INDICATORS.map((one) => one.id));
  if (id === first) throw new UsageError(`--with takes another indicator than --indicator, both are "${id}"`);
  return indicatorById(id)!;
}

/** A code can stand on several levels (3101 is a secondary and a planning area): --level picks, else the first. */
function findArea(registry: Registry, code: string, level: string | undefined): { level: LevelId; index: number; alsoOn: LevelId[] } {
  if (level !== undefined) oneOf('level', level, LEVEL_IDS);
  const found = LEVEL_IDS.flatMap((id) => { const index = registry.levels[id].areas.findIndex((area) => area.code === code); return index < 0 ? [] : [{ level: id, index }]; });
  const chosen = found.find((hit) => level === undefined || hit.level === level);
  if (!chosen) {
    const codes = (level !== undefined && isLevelId(level) ? [level] : LEVEL_IDS).flatMap((id) => registry.levels[id].areas.map((area) => area.code));
    throw new UsageError(`unknown area "${code}"${level ? ` on ${level}` : ''}. Nearest: ${nearest(code, [...new Set(codes)])}`);
  }
  return { ...chosen, alsoOn: found.filter((hit) => hit !== chosen).map((hit) => hit.level) };
}

/** Similar areas by name, each difference as its trait's id with both figures. */
function similarByName(similarity: Similarity): unknown {
  if ('missing' in similarity) return similarity;
  const areas = similarity.areas.map(({ area, distance: far, quality, differences }) => ({ ...nameOf(area), distance: far, quality, differences: differences.map(({ trait, own, theirs, spreads }) => ({ trait: trait.id, own, theirs, spreads })) }));
  return { traits: similarity.traits.map(({ trait, cell, spread }) => ({ trait: trait.id, label: trait.label, cell, spread })), areas };
}

async function profile(code: string, level: string | undefined): Promise<string> {
  const { level: id, index, alsoOn } = findArea(await store.registry(), code, level);
  const [atlas, sexAge, adjacency] = await Promise.all([store.atlas([...profileTables(), ...standingTables(id), ...traitTables(id)]), store.sexAge(), store.adjacency()]);
  const area: Area = atlas.registry.levels[id].areas[index]!;
  const cover = coverLevel(atlas.registry.levels[id], sexAge.set)[index]!;
  const ages = Object.fromEntries([CHANGE_YEARS[0], CHANGE_YEARS[1]].map((year) => [year, agesOf(sexAge, cover, year)]));
  const ranks = standingsOf(atlas, area).map(({ indicator, cell, nation, prefecture }) => ({ indicator: indicator.id, cell, nation, prefecture }));
  const context = { ranks, similar: similarByName(similarAreas(atlas, area)), neighbours: neighboursOf(atlas.registry, adjacency, area).map(nameOf), ...(id === 'nation' && { national: await store.nationalContext() }) };
  return `${JSON.stringify({ ...profileOf(atlas, area), ages: { vintage: 'h30', classes: AGE_CLASSES, byYear: ages }, ...context, alsoOn }, null, 2)}\n`;
}

/** The ministry's counts of 2022 beside ours: reconstructions from other rates, so they differ. */
async function published(): Promise<string> {
  const rows = comparePublished(await store.atlas(publishedTables()));
  return ['indicator,what,published,ours,difference,quality', ...rows.map(({ published: one, what, theirs, ours, quality }) => csvLine([one.indicator, what.ja, theirs, ours, ours - theirs, quality])), ''].join('\n');
}

/** The user's rates in place of the shipped ones for this run; a file with a mistake stops it before any figure is printed. */
async function replaceRates(given: readonly string[], shiftJis: boolean): Promise<void> {
  if (given.length === 0) return;
  const [{ levels }, { prefectures }] = await Promise.all([store.registry(), store.areasDetail()]);
  const names = levels.prefecture.areas.map(({ code, name, index }) => ({ code, name, english: prefectures.english[index]! }));
  const own: Partial<Record<DemandId, OwnRate>> = {};
  for (const one of given) {
    const [, subject = '', file = ''] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (file === '') throw new UsageError(`--rates takes SUBJECT=FILE.csv, not "${one}"`);
    oneOf('subject of rates', subject, RATE_SUBJECTS);
    const id = subject as DemandId;
    if (own[id]) throw new UsageError(`--rates gives ${subject} twice`);
    const reading = await readRates(file, (bytes) => readRateFile(bytes, id, names, shiftJis));
    if (!reading.rates) throw new UsageError([...reading.problems.map((problem) => [[file, problem.row === null ? '' : `row ${problem.row}`, problem.column === null ? '' : `column ${problem.column}`].filter(Boolean).join(', '), `${problem.reason.en}. ${problem.next.en}`].join(': ')), ...(reading.more > 0 ? [`and ${reading.more} more`] : [])].join('\n'));
    own[id] = { file: basename(file), at: new Date().toISOString(), rates: reading.rates };
  }
  store.startWithRates(own);
}

async function readRates(file: string, read: (bytes: Uint8Array) => RateReading): Promise<RateReading> {
  try {
    return refuseBySize((await stat(file)).size) ?? read(await readFile(file));
  } catch (cause) {
    throw new UsageError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}). Give the path of a rate CSV after --rates SUBJECT=`);
  }
}

/** Notices go beside the figures, so that a report stays one that programs can read. */
async function reviewed(file: string, json: boolean): Promise<string> {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new UsageError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}). Give the path of a plan file, or of a CSV with the columns code and zone, after --plan`);
  }
  const { report, notices } = await reviewPlanFile(store, bytes, file, json);
  for (const notice of notices) console.error(notice);
  return report;
}

async function compared(sources: readonly string[], scope: readonly string[], json: boolean): Promise<string> {
  const { report, notices } = await compareFiles(store, sources, scope, json);
  for (const notice of notices) console.error(notice);
  return report;
}

async function main(): Promise<string> {
  let values;
  let positionals;
  try {
    ({ values, positionals } = parseArgs({ allowPositionals: true, options: { compare: { type: 'string' }, scope: { type: 'string', multiple: true }, list: { type: 'boolean' }, published: { type: 'boolean' }, rates: { type: 'string', multiple: true }, 'shift-jis': { type: 'boolean' }, area: { type: 'string' }, plan: { type: 'string' }, json: { type: 'boolean' }, level: { type: 'string' }, indicator: { type: 'string' }, year: { type: 'string' }, 'base-year': { type: 'string' }, with: { type: 'string' }, denominator: { type: 'string' }, 'denominator-year': { type: 'string' } } }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (positionals.length > 0 && values.compare === undefined) throw new UsageError(`unexpected "${positionals[0]}"\n${USAGE}`);
  if (values.list) return list();
  await replaceRates(values.rates ?? [], values['shift-jis'] ?? false);
  if (values.published) return published();
  if (values.plan !== undefined) return reviewed(values.plan, values.json ?? false);
  if (values.compare !== undefined) return compared([values.compare, ...positionals], values.scope ?? [], values.json ?? false);
  if (values.area !== undefined) return profile(values.area, values.level);
  if (values.level !== undefined && values.indicator !== undefined) return figures(values.level, values.indicator, values);
  throw new UsageError(USAGE);
}

try {
  process.stdout.write(await main());
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
