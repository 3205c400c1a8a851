import { EXPLORE } from '../../i18n/explore-messages';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { formatValue, listed } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { coloursOf } from '../../map/build-scene';
import { levelInfo } from '../../model/levels';
import { isResource, type Indicator } from '../../model/indicators';
import { QUALITY_LABEL } from '../../model/quality';
import { seriesSubject, VINTAGES } from '../../model/subjects';
import type { Area } from '../../model/registry';
import type { Text } from '../../model/text';
import type { MultiplesKind, SmallFigures } from '../../state/multiples';
import { citedDatasets, usedRates } from '../../state/own-rates';
import type { OwnRates } from '../../model/rates';
import { sourceLinesOf, type NamedFigures } from '../table';
import { areasOf, qualityCounts, viewHandout, type ViewSheet } from './from-view';
import type { Handout, HandoutTable } from './handout';

/** What the small maps of a view are put on paper with. */
export interface MultiplesSheet {
  readonly sheet: ViewSheet;
  readonly kind: MultiplesKind;
  readonly figures: readonly SmallFigures[];
  readonly rates: OwnRates;
}

/** What small maps are called where the user has not said. */
export function multiplesTitle({ sheet: { shown: { indicator, content: { language } } }, kind }: Pick<MultiplesSheet, 'sheet' | 'kind'>): string {
  return `${(kind === 'years' ? EXPLORE.byYearTitle : EXPLORE.byIndicatorTitle)[language]}: ${(kind === 'years' ? indicator.label : measureOf(indicator))[language]}`;
}

/** What maps of several indicators have in common. */
function measureOf({ measure }: Indicator): Text {
  return measure === 'peak' ? MESSAGES.peakYearOf : MESSAGES.measureChange;
}

/** A map a year, or a map an indicator, in the classes they share. */
export function multiplesHandout(small: MultiplesSheet): Handout {
  const { sheet, kind, figures } = small;
  const whole = viewHandout({ ...sheet, table: 'none', facilities: null });
  const { shown, catalog, geometry } = sheet;
  const { content, indicator, level } = shown;
  const { language } = content;
  const t = (text: Text): string => text[language];
  const areas = areasOf(sheet);
  const panels = figures.map((one) => ({
    title: captionOf(one, kind, t),
    map: { ...whole.map, geometry, scene: { level, classOf: one.legend.classOf, estimate: one.legend.estimate, colours: coloursOf(one.legend), labels: [] } },
  }));
  const sources = catalog ? sourceLinesOf(catalog, multiplesDatasets(small), language) : [];
  const cells = figures.map((one) => one.cells);
  const rows = whole.legend.rows.filter(({ of }) => typeof of === 'number' && of >= 0).map((row) => ({ ...row, count: '' }));
  const missing = figures.some(({ legend }) => areas.some(({ index }) => legend.classOf[index] === -1));
  const estimates = figures.some(({ legend }) => areas.some(({ index }) => legend.estimate[index] === 1));
  return {
    ...whole,
    title: sheet.title.trim() || multiplesTitle(small),
    subtitle: listed([sheet.prefectureName, t(levelInfo(content.level).one), !isResource(indicator) && t(VINTAGES[indicator.vintage].label)], language),
    map: panels[0]!.map, panels,
    legend: { ...whole.legend, ...(kind === 'indicators' && { heading: `${t(measureOf(indicator))}${t(indicator.unit) ? `（${t(indicator.unit)}）` : ''}` }), rows: [...rows, ...(missing ? [{ of: -1, label: t(MESSAGES.missing), count: '' }] : []), ...(estimates ? [{ of: 'dots' as const, label: t(EXPORT.estimateDots), count: '' }] : [])] },
    summary: nationTable(small, t),
    tables: sheet.table === 'none' ? [] : [countsTable(small, areas, t), valuesTable(small, areas, t)],
    // The user's own rates are named by the sheet of the one map, before the catalogue's.
    sources: [...whole.sources.filter((line) => !line.startsWith(`${MESSAGES.source[language]}:`)), ...sources],
    quality: t(exportText.qualities(areas.length === 0 ? [] : summed(cells.map((column) => qualityCounts(areas, column))))),
  };
}

/** The figures of all the maps as files name them. */
export function namedFigures({ sheet: { shown: { content: { language } } }, kind, figures }: MultiplesSheet): NamedFigures[] {
  return figures.map((one) => {
    const label = one.indicator.label[language];
    return kind === 'years' ? { ...one, title: `${label} ${captionOf(one, kind, (text) => text[language])}`, key: String(one.year) } : { ...one, title: label, key: one.indicator.id };
  });
}

/** Datasets behind all the maps. */
export function multiplesDatasets({ sheet: { shown: { content } }, figures, rates }: MultiplesSheet): string[] {
  return [...new Set(figures.flatMap((one) => citedDatasets({ indicator: one.indicator, content, second: null, rates: usedRates({ ...content, indicator: one.indicator.id, second: null }, rates) })))];
}

/** A year, or what is shown of whom. */
function captionOf({ indicator, year }: SmallFigures, kind: MultiplesKind, t: (text: Text) => string): string {
  if (kind === 'years') return t({ ja: `${year}年`, en: String(year) });
  return isResource(indicator) ? t(indicator.label) : t(seriesSubject(indicator.subject).label);
}

function summed(counts: readonly (readonly (readonly [Text, number])[])[]): (readonly [Text, number])[] {
  const totals = new Map<Text, number>();
  for (const [name, count] of counts.flat()) totals.set(name, (totals.get(name) ?? 0) + count);
  return [...totals];
}

/** The nation's figure of each map. */
function nationTable({ sheet: { shown }, figures, kind }: MultiplesSheet, t: (text: Text) => string): HandoutTable {
  const { language } = shown.content;
  const unit = t(shown.indicator.unit);
  return {
    title: '', notes: [],
    columns: [{ title: t(kind === 'years' ? MESSAGES.year : EXPORT.indicator) }, { title: `${t(EXPLORE.nation)}${unit ? `（${unit}）` : ''}`, number: true }, { title: t(EXPORT.quality) }],
    rows: figures.map((one) => [captionOf(one, kind, t), one.nation.value === null ? '—' : formatValue(one.indicator, one.nation.value, language), one.nation.value === null ? t(MESSAGES.missing) : t(QUALITY_LABEL[one.nation.quality])]),
  };
}

/** How many areas are in each class of each map. */
function countsTable({ figures, kind }: MultiplesSheet, areas: readonly Area[], t: (text: Text) => string): HandoutTable {
  const { classes } = figures[0]!.legend;
  const count = ({ legend }: SmallFigures, of: number): string => String(areas.filter(({ index }) => legend.classOf[index] === of).length);
  const labels: readonly (readonly [number, Text])[] = [...classes.map(({ label }, of) => [of, label] as const), [-1, MESSAGES.missing]];
  return {
    title: t(EXPORT.areasColumn), notes: [],
    columns: [{ title: t(EXPORT.classColumn) }, ...figures.map((one) => ({ title: captionOf(one, kind, t), number: true }))],
    rows: labels.map(([of, label]) => [t(label), ...figures.map((one) => count(one, of))]).filter((row, at) => at < classes.length || row.slice(1).some((cell) => cell !== '0')),
  };
}

function valuesTable({ sheet: { shown, nameOf, prefectureOf }, figures, kind }: MultiplesSheet, areas: readonly Area[], t: (text: Text) => string): HandoutTable {
  const { language } = shown.content;
  const notes: string[] = [];
  const numberOf = (reason: string): number => (notes.includes(reason) ? notes.indexOf(reason) + 1 : notes.push(reason));
  return {
    title: t(exportText.allOf(areas.length)),
    columns: [{ title: t(EXPORT.code) }, { title: t(EXPORT.name) }, { title: t(EXPORT.prefecture) }, ...figures.map((one) => ({ title: `${captionOf(one, kind, t)}${t(one.indicator.unit) ? `（${t(one.indicator.unit)}）` : ''}`, number: true }))],
    rows: areas.map((area) => [area.code, nameOf(area), prefectureOf(area), ...figures.map(({ indicator, cells }) => {
      const cell = cells[area.index]!;
      if (cell.value === null) return `— ${t(exportText.note(numberOf(t(cell.reason))))}`;
      return `${formatValue(indicator, cell.value, language)}${cell.quality === 'estimate' ? '※' : cell.quality === 'yours' ? '◆' : ''}`;
    })]),
    notes: [t(EXPORT.estimateMark), ...notes.map((note, index) => `${t(exportText.note(index + 1))}　${note}`)],
  };
}
