import type { Catalog, CatalogDataset } from '../data/schema';
import { EXPLORE } from '../i18n/explore-messages';
import { MESSAGES } from '../i18n/messages';
import { ownRateLine } from '../i18n/rates-messages';
import { readingOfClass, type BivariateLegend, type Figures } from '../model/bivariate';
import type { Cell } from '../model/cell';
import type { Indicator } from '../model/indicators';
import { QUALITY_LABEL } from '../model/quality';
import type { Area } from '../model/registry';
import type { Language } from '../model/text';
import { citedDatasets } from '../state/own-rates';
import type { Shown } from '../state/store';
import { csvLine, gridTabs, plainNumber } from './csv';

/** One line of the exported table: numbers as numbers, missing as an empty cell with its reason. */
export type TableRow = readonly (string | number)[];

interface Names {
  readonly language: Language;
  readonly nameOf: (area: Area) => string;
  readonly prefectureOf: (area: Area) => string;
}

/** A second indicator crossed with the first, and what each area's pair means. */
export interface Crossed {
  readonly figures: Figures;
  readonly legend: BivariateLegend;
}

/** Header and rows of a table of areas, in the order given; a second indicator says all that the first says. */
export function tableRows(areas: readonly Area[], cells: readonly Cell[], indicator: Indicator, { language, nameOf, prefectureOf }: Names, crossed: Crossed | null = null): TableRow[] {
  const header = [MESSAGES.code, MESSAGES.name, MESSAGES.prefecture].map((text) => text[language]);
  const second = crossed ? [...figureTitles(crossed.figures.indicator, language), EXPLORE.combination[language]] : [];
  return [[...header, ...figureTitles(indicator, language), ...second], ...areas.map((area) => {
    const rest = crossed ? [...figureCells(crossed.figures.cells[area.index]!, language), readingAt(crossed.legend, area, language)] : [];
    return [area.code, nameOf(area), prefectureOf(area), ...figureCells(cells[area.index]!, language), ...rest];
  })];
}

/** The same of several figures, each under its own title. */
export function tableOfMany(areas: readonly Area[], columns: readonly NamedFigures[], { language, nameOf, prefectureOf }: Names): TableRow[] {
  const header = [MESSAGES.code, MESSAGES.name, MESSAGES.prefecture].map((text) => text[language]);
  return [[...header, ...columns.flatMap(({ title, indicator }) => figureTitles(indicator, language, title))], ...areas.map((area) => [area.code, nameOf(area), prefectureOf(area), ...columns.flatMap(({ cells }) => figureCells(cells[area.index]!, language))])];
}

/** Figures of a map beside others. */
export interface NamedFigures extends Figures {
  readonly title: string;
  /** Part of a property's name: the year, or the indicator's id. */
  readonly key: string;
}

function figureTitles({ label, unit }: Indicator, language: Language, title = label[language]): string[] {
  return [`${title}${unit[language] ? ` (${unit[language]})` : ''}`, { ja: '分子', en: 'Numerator' }[language], { ja: '分母', en: 'Denominator' }[language], MESSAGES.quality[language], MESSAGES.note[language]];
}

function figureCells(cell: Cell, language: Language): TableRow {
  if (cell.value === null) return ['', '', '', MESSAGES.missing[language], cell.reason[language]];
  const parts = [cell.numerator, cell.denominator].map((part) => (part === undefined ? '' : plainNumber(part)));
  return [plainNumber(cell.value), ...parts, QUALITY_LABEL[cell.quality][language], cell.note?.[language] ?? ''];
}

/** What the pair of figures means; empty where either is missing. */
function readingAt({ x, y, classOf }: BivariateLegend, { index }: Area, language: Language): string {
  return classOf[index]! < 0 ? '' : readingOfClass(x, y, classOf[index]!)[language];
}

/** How a dataset is cited: publisher, title, vintage. */
export function cite({ publisher, title, vintage }: CatalogDataset, language: Language): string {
  return language === 'ja' ? `${publisher.ja}「${title.ja}」${vintage.ja}` : `${publisher.en}, “${title.en}”, ${vintage.en}`;
}

/** 出典 of everything behind the figures, one line a dataset. */
export function sourceLines(shown: Shown, catalog: Catalog | null, language: Language): string[] {
  const own = shown.rates.map((used) => ownRateLine(used.subject, used.own)[language]);
  return [...(shown.supposed ?? []).map((line) => line[language]), ...own, ...(catalog ? sourceLinesOf(catalog, citedDatasets(shown), language) : [])];
}

/** 出典 of datasets by id, one line each, in the catalogue's order. */
export function sourceLinesOf({ datasets }: Catalog, ids: readonly string[], language: Language): string[] {
  return datasets.filter(({ id }) => ids.includes(id)).map((entry) => `${MESSAGES.source[language]}: ${cite(entry, language)}`);
}

/** CSV with Windows line ends, as Excel writes it; the lines about the figures follow after an empty one. */
export function toCsv(rows: readonly TableRow[], about: readonly string[]): string {
  return [...rows.map(csvLine), '', ...about.map((line) => csvLine([line])), ''].join('\r\n');
}

/** Tab-separated, for the clipboard; the lines about the figures, where there are any, follow after an empty one. */
export function toTsv(rows: readonly TableRow[], about: readonly string[]): string {
  return gridTabs(about.length === 0 ? rows : [...rows, [], ...about.map((line) => [line])]);
}
