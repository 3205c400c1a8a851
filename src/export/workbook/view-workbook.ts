import type { Catalog } from '../../data/schema';
import { bracketed } from '../../i18n/format';
import { FACILITY } from '../../i18n/facility-messages';
import { MESSAGES } from '../../i18n/messages';
import { WORKBOOK } from '../../i18n/workbook-messages';
import { readingOfClass, type BivariateLegend } from '../../model/bivariate';
import type { Cell } from '../../model/cell';
import { evaluate, type Atlas } from '../../model/evaluate';
import type { Facility } from '../../model/facilities';
import { fractionUnits, indicatorById, isBalance, isResource, populationKey, tablesOf, type Indicator, type SeriesIndicator } from '../../model/indicators';
import { QUALITY_LABEL, weakest, type Quality } from '../../model/quality';
import type { Area, Registry } from '../../model/registry';
import type { Language, Text } from '../../model/text';
import { optionsOf } from '../../state/content';
import type { Shown } from '../../state/store';
import { plainNumber } from '../csv';
import { facilityTable } from '../facilities-csv';
import { cite, type NamedFigures } from '../table';
import { numberFormat, type WorkCell, type WorkSheet } from './workbook';

/** What a view's workbook is made of. */
export interface ViewBook {
  readonly shown: Shown;
  /** Maps side by side, in the place of the one; [] = the one alone. */
  readonly maps: readonly NamedFigures[];
  /** Datasets behind the figures. */
  readonly datasets: readonly string[];
  /** Shown as points. */
  readonly facilities: readonly Facility[];
  readonly registry: Registry;
  readonly catalog: Catalog | null;
  /** Rows, in code order. */
  readonly areas: readonly Area[];
  readonly nameOf: (area: Area) => string;
  readonly prefectureOf: (area: Area) => string;
  readonly title: string;
  readonly subtitle: string;
  /** How firm the figures are, in a line. */
  readonly quality: string;
  readonly link: string;
  readonly date: string;
}

/** The indicator whose years make a sheet of their own: the shown one, or the series that a peak or a change is of; null for counts at a date. */
function yearly({ indicator }: Shown): SeriesIndicator | null {
  if (isResource(indicator) || isBalance(indicator)) return null;
  if (indicator.years.length > 1) return indicator;
  const series = indicatorById(`value-${indicator.subject}-${indicator.vintage}`);
  return series && !isResource(series) && !isBalance(series) ? series : null;
}

/** Keys of the tables that a view's workbook reads. */
export function workbookTables(shown: Shown): string[] {
  const series = yearly(shown);
  return series ? [...tablesOf(series, {}), populationKey(series.subject, series.vintage)] : [];
}

/** The figures on the screen: values, years, members, sources. @throws Error when a table of `workbookTables` is not loaded. */
export function viewWorkbook(book: ViewBook, atlas: Atlas): WorkSheet[] {
  // Small maps of the years have them all.
  const years = book.maps.length > 0 ? null : yearsSheet(book, atlas);
  const { shown } = book;
  return [valuesSheet(book), ...(years ? [years] : []), ...(shown.level.id === 'municipality' ? [] : [membersSheet(book)]), ...(book.facilities.length > 0 ? [facilitiesSheet(book)] : []), sourcesSheet({ ...book, language: shown.content.language, rates: shown.rates }, book.datasets)];
}

function headings({ indicator, title }: { readonly indicator: Indicator; readonly title?: string }, t: (text: Text) => string, several: boolean, language: Language): string[] {
  const units = fractionUnits(indicator);
  const unit = t(indicator.unit);
  const named = title ?? t(indicator.label);
  const label = `${named}${bracketed(unit, language)}`;
  const prefix = several ? `${named} ` : '';
  return [label, ...(units ? [`${prefix}${t(WORKBOOK.numerator)}${bracketed(t(units[0]), language)}`, `${prefix}${t(WORKBOOK.denominator)}${bracketed(t(units[1]), language)}`] : []), `${prefix}${t(MESSAGES.quality)}`, `${prefix}${t(WORKBOOK.reasons)}`];
}

function figureCells(indicator: Indicator, cell: Cell, t: (text: Text) => string): WorkCell[] {
  const parts = fractionUnits(indicator) !== null;
  if (cell.value === null) return [null, ...(parts ? [null, null] : []), t(MESSAGES.missing), t(cell.reason)];
  const part = (value: number | undefined): WorkCell => (value === undefined ? null : plainNumber(value));
  return [numberCell(indicator, cell.value, cell.quality), ...(parts ? [part(cell.numerator), part(cell.denominator)] : []), t(QUALITY_LABEL[cell.quality]), cell.note ? t(cell.note) : null];
}

function numberCell({ measure, decimals }: Indicator, value: number, quality: Quality): WorkCell {
  const whole = decimals === 0 && !Number.isInteger(value) ? 1 : decimals;
  return { value: plainNumber(value), format: numberFormat(whole, measure === 'peak'), quality };
}

function valuesSheet({ shown, maps, areas, nameOf, prefectureOf }: ViewBook): WorkSheet {
  const t = (text: Text): string => text[shown.content.language];
  const figures = maps.length > 0 ? maps : [{ indicator: shown.indicator, cells: shown.cells }, ...(shown.second ? [shown.second] : [])];
  // The class is of the one map.
  const classed = maps.length === 0;
  const { x, y } = shown.legend as BivariateLegend;
  const classOf = (area: Area): string | null => {
    const group = shown.legend.classOf[area.index]!;
    return group < 0 ? null : t(shown.second ? readingOfClass(x, y, group) : shown.legend.classes[group]!.label);
  };
  return {
    name: t(WORKBOOK.values), frozenColumns: 2,
    header: [t(MESSAGES.code), t(MESSAGES.name), t(MESSAGES.prefecture), ...figures.flatMap((one) => headings(one, t, figures.length > 1, shown.content.language)), ...(classed ? [t(WORKBOOK.class)] : [])],
    rows: areas.map((area) => [area.code, nameOf(area), prefectureOf(area), ...figures.flatMap(({ indicator, cells }) => figureCells(indicator, cells[area.index]!, t)), ...(classed ? [classOf(area)] : [])]),
  };
}

function yearsSheet({ shown, areas, nameOf, prefectureOf }: ViewBook, atlas: Atlas): WorkSheet | null {
  const series = yearly(shown);
  if (!series || series.years.length < 2) return null;
  const t = (text: Text): string => text[shown.content.language];
  const options = series === shown.indicator ? optionsOf(shown.content) : {};
  const columns = series.years.map((year) => evaluate(atlas, shown.level.id, series, { ...options, year }));
  return {
    name: t(WORKBOOK.years), frozenColumns: 2,
    header: [t(MESSAGES.code), t(MESSAGES.name), t(MESSAGES.prefecture), ...series.years.map((year) => `${t(series.label)} ${year}${bracketed(t(series.unit), shown.content.language)}`), t(MESSAGES.quality), t(WORKBOOK.reasons)],
    rows: areas.map((area) => {
      const cells = columns.map((column) => column[area.index]!);
      const found = cells.flatMap((cell) => (cell.value === null ? [] : [cell.quality]));
      const notes = [...new Set(cells.flatMap((cell) => { const note = cell.value === null ? cell.reason : cell.note; return note ? [t(note)] : []; }))];
      return [area.code, nameOf(area), prefectureOf(area), ...cells.map((cell) => (cell.value === null ? null : numberCell(series, cell.value, cell.quality))), found.length === 0 ? t(MESSAGES.missing) : t(QUALITY_LABEL[found.reduce(weakest)]), notes.join('／')];
    }),
  };
}

function facilitiesSheet({ shown, registry, facilities }: ViewBook): WorkSheet {
  const { language } = shown.content;
  const { header, rows } = facilityTable(facilities, registry, language);
  return { name: WORKBOOK.facilities[language], frozenColumns: 1, header, rows: [...rows, [FACILITY.clinicsPartly[language]]] };
}

function membersSheet({ shown, registry, areas, nameOf }: ViewBook): WorkSheet {
  const t = (text: Text): string => text[shown.content.language];
  const municipalities = registry.levels.municipality.areas;
  return {
    name: t(WORKBOOK.members), frozenColumns: 2,
    header: [t(MESSAGES.code), t(MESSAGES.name), t(WORKBOOK.municipalityCode), t(WORKBOOK.municipality)],
    rows: areas.flatMap((area) => area.members.map((index) => [area.code, nameOf(area), municipalities[index]!.code, nameOf(municipalities[index]!)])),
  };
}

/** What a workbook says of itself. */
interface BookAbout extends Pick<ViewBook, 'catalog' | 'title' | 'subtitle' | 'quality' | 'link' | 'date'> {
  readonly language: Language;
  readonly rates: Shown['rates'];
}

/** Where the figures come from, and how the workbook is read. */
export function sourcesSheet({ language, rates, catalog, title, subtitle, quality, link, date }: BookAbout, datasets: readonly string[]): WorkSheet {
  const t = (text: Text): string => text[language];
  const cited = (catalog?.datasets ?? []).filter(({ id }) => datasets.includes(id));
  return {
    name: t(WORKBOOK.about), frozenColumns: 0,
    header: [title, subtitle],
    rows: [
      [t(WORKBOOK.made), date], [t(WORKBOOK.link), link], [t(MESSAGES.quality), quality], [t(WORKBOOK.reading), t(WORKBOOK.estimateColour)],
      ...rates.map(({ own }) => [t(QUALITY_LABEL.yours), own.file]),
      ...cited.flatMap((entry) => [[t(MESSAGES.source), cite(entry, language)], [t(WORKBOOK.officialPage), entry.page], [t(WORKBOOK.terms), t(entry.terms)], ...entry.notes.map((note) => [t(MESSAGES.note), t(note)])]),
    ],
  };
}
