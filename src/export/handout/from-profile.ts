import type { Catalog, LabelPoints } from '../../data/schema';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { bracketed, formatNumber, formatValue, listed } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { shortName } from '../../i18n/names';
import { PROFILE } from '../../i18n/profile-messages';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { Geometry } from '../../map/geometry';
import { OTHER_LAND } from '../../map/look';
import type { Bounds } from '../../map/rings';
import { areaSeries, evaluateArea, type Atlas } from '../../model/evaluate';
import { datasetsOf, indicatorById, populationKey, seriesUnit, tablesOf } from '../../model/indicators';
import { levelInfo } from '../../model/levels';
import { peakIndex } from '../../model/peak';
import { QUALITIES, QUALITY_LABEL, type Quality } from '../../model/quality';
import type { Area } from '../../model/registry';
import { seriesSubject, VINTAGES, type SeriesId, type VintageId } from '../../model/subjects';
import type { Language, Text } from '../../model/text';
import { sourceLinesOf } from '../table';
import type { Handout, HandoutTable } from './handout';

/** What the main figures of an area are put on a slide with. */
export interface ProfileSheet {
  readonly atlas: Atlas;
  readonly area: Area;
  readonly geometry: Geometry;
  readonly points: LabelPoints | null;
  readonly nameOf: (area: Area) => string;
  /** What the map fits; null = the nation. */
  readonly bounds: Bounds | null;
  /** What the figures suppose, a line each below a heading; [] = nothing. */
  readonly supposed: readonly string[];
  readonly catalog: Catalog | null;
  readonly language: Language;
  readonly link: string;
  readonly date: string;
}

/** The projection that a series is told by: the first that has figures for the area. */
const SERIES: readonly (readonly [SeriesId, ...VintageId[]])[] = [['total', 'r5', 'h30'], ['65plus', 'r5', 'h30'], ['75plus', 'r5', 'h30'], ['85plus', 'h30'], ['homevisit', 'mhlw', 'h30']];
const RESOURCES = ['count-zaishishin-2025', 'count-zaishibyo-2025', 'count-nursingstation-2026', 'density-zaishishin-2025-per-75plus'] as const;
const YEARS = [2030, 2040, 2050];
const NOW = 2025;
const HERE = '#f2b64c';
const LAND = '#f7f8fa';

/** Tables that the figures are computed from. */
export const PROFILE_SHEET_TABLES: readonly string[] = [...new Set([...SERIES.flatMap(([subject, ...vintages]) => vintages.map((vintage) => populationKey(subject, vintage))), ...RESOURCES.flatMap((id) => tablesOf(indicatorById(id)!, {}))])];

/** Where an area lies, how many live there now and later, and who provides home care. */
export function profileHandout({ atlas, area, geometry, points, nameOf, bounds, supposed, catalog, language, link, date }: ProfileSheet): Handout {
  const t = (text: Text): string => text[language];
  const level = atlas.registry.levels[area.level];
  const { table, qualities, datasets } = figures(atlas, area, language);
  const counted = QUALITIES.map((quality) => [QUALITY_LABEL[quality], qualities.filter((own) => own === quality).length] as const).filter(([, count]) => count > 0);
  return {
    language, link, date,
    title: nameOf(area),
    subtitle: listed([supposed.length > 0 && t(WHAT_IF.shown), t(levelInfo(area.level).one), t(PROFILE.curves)], language),
    map: {
      geometry, bounds, outlined: [area.members], numbered: null,
      scene: {
        level, colours: [HERE, area.level === 'nation' ? OTHER_LAND : LAND], classOf: Int8Array.from(level.areas, ({ index }) => (index === area.index ? 0 : 1)), estimate: new Uint8Array(level.areas.length),
        labels: level.areas.flatMap((one) => { const at = points?.[area.level]?.[one.index]; return at ? [{ area: one.index, text: shortName(nameOf(one)), at }] : []; }).sort((one, other) => Number(other.area === area.index) - Number(one.area === area.index)),
      },
    },
    panels: [], legend: { heading: '', rows: [], notes: [] }, summary: table, tables: [],
    sources: [...supposed, ...(catalog ? sourceLinesOf(catalog, datasets, language) : [])],
    quality: t(exportText.qualities([...counted, [MESSAGES.missing, qualities.filter((own) => own === null).length]])),
  };
}

interface Found {
  readonly table: HandoutTable;
  /** Of each row; null = no figure. */
  readonly qualities: readonly (Quality | null)[];
  readonly datasets: readonly string[];
}

function figures(atlas: Atlas, area: Area, language: Language): Found {
  const t = (text: Text): string => text[language];
  const notes: string[] = [];
  const qualities: (Quality | null)[] = [];
  const datasets = new Set(['areas']);
  const told = new Map<VintageId, string[]>();
  const missing = (reason: Text): string => `— ${t(exportText.note(notes.includes(t(reason)) ? notes.indexOf(t(reason)) + 1 : notes.push(t(reason))))}`;
  const mark = (quality: Quality): string => (quality === 'estimate' ? '※' : quality === 'yours' ? '◆' : '');
  const named = (year: number): string => `${year}${language === 'ja' ? '年' : ''}`;
  const series = SERIES.map(([subject, ...vintages]): string[] => {
    const all = vintages.map((vintage) => ({ vintage, found: areaSeries(atlas, area, populationKey(subject, vintage)) }));
    const { vintage, found } = all.find((one) => one.found.values) ?? all[0]!;
    const label = `${t(seriesSubject(subject).label)}${bracketed(t(seriesUnit(subject, vintage)), language)}`;
    told.set(vintage, [...(told.get(vintage) ?? []), t(seriesSubject(subject).label)]);
    if (!found.values) {
      qualities.push(null);
      return [label, missing(found.reason), ...YEARS.map(() => ''), ''];
    }
    const { years, values, quality } = found;
    datasets.add(VINTAGES[vintage].dataset);
    qualities.push(quality);
    const at = (year: number): string => { const index = years.indexOf(year); return index < 0 ? '' : `${formatNumber(values[index]!, 0, language)}${mark(quality)}`; };
    // The ministry's projection begins in 2024.
    const now = years.includes(NOW) ? at(NOW) : `${at(years[0]!)}${bracketed(named(years[0]!), language)}`;
    return [label, now, ...YEARS.map(at), named(years[peakIndex(values)]!)];
  });
  const resources = RESOURCES.map((id): string[] => {
    const indicator = indicatorById(id)!;
    const cell = evaluateArea(atlas, area, indicator);
    for (const dataset of datasetsOf(indicator, {})) datasets.add(dataset);
    qualities.push(cell.value === null ? null : cell.quality);
    return [`${t(indicator.label)}${bracketed(t(indicator.unit), language)}`, cell.value === null ? missing(cell.reason) : `${formatValue(indicator, cell.value, language)}${mark(cell.quality)}`, ...YEARS.map(() => ''), ''];
  });
  return {
    table: {
      title: t(PROFILE.keyFigures),
      columns: [{ title: t(PROFILE.indicator) }, ...[NOW, ...YEARS].map((year) => ({ title: named(year), number: true })), { title: t(MESSAGES.peakYearOf), number: true }],
      rows: [...series, ...resources],
      notes: [...[...told].map(([vintage, of]) => `${t(VINTAGES[vintage].label)}: ${of.join(t({ ja: '、', en: ', ' }))}`), t(EXPORT.estimateMark), t(EXPORT.noYear), ...notes.map((note, index) => `${t(exportText.note(index + 1))}　${note}`)],
    },
    qualities, datasets: [...datasets],
  };
}
