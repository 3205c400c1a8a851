import type { DataStore } from '../../data/store';
import { facilitiesCsv } from '../../export/facilities-csv';
import { facilitiesGeoJson } from '../../export/facilities-geojson';
import { facilityDatasets } from '../../export/handout/facilities-over';
import { multiplesDatasets, namedFigures, type MultiplesSheet } from '../../export/handout/from-multiples';
import { areasOf, facilitiesOf, usualSubtitle, type ViewSheet } from '../../export/handout/from-view';
import type { Handout } from '../../export/handout/handout';
import { tableOfMany, tableRows, toCsv } from '../../export/table';
import { viewGeoJson, viewTopoJson, type About } from '../../export/view-geojson';
import type { ViewBook } from '../../export/workbook/view-workbook';
import { EXPORT } from '../../i18n/export-messages';
import type { AtlasTopology } from '../../map/geometry';
import type { BivariateLegend } from '../../model/bivariate';
import type { Registry } from '../../model/registry';
import { citedDatasets } from '../../state/own-rates';
import type { Files } from './files';

/** What the figures on the screen are written to files with. */
export interface ViewFilesParts {
  readonly sheet: ViewSheet;
  /** Small maps in the place of the one. */
  readonly multiples: MultiplesSheet | null;
  /** The same on paper: what it says of its figures, files say. */
  readonly handout: Handout;
  readonly title: string;
  readonly registry: Registry;
  readonly topology: AtlasTopology;
  readonly data: DataStore;
}

/** The figures on the screen, or those of the chosen prefecture, as files; writers of Office files are loaded when they are asked for. */
export function viewFiles({ sheet, multiples, handout: { quality, sources, subtitle: paperSubtitle }, title, registry, topology, data }: ViewFilesParts): Files {
  const { shown, catalog, nameOf, prefectureOf, link, date } = sheet;
  const { language, level, indicator } = shown.content;
  const areas = areasOf(sheet);
  const facilities = facilitiesOf(sheet);
  const subtitle = multiples ? paperSubtitle : usualSubtitle(shown);
  const about: About = { title, level, indicator, unit: shown.indicator.unit[language], attribution: [...sources, quality].join(' '), link, date };
  const maps = multiples ? namedFigures(multiples) : [];
  const view = { shown, maps, areas, nameOf, prefectureOf };
  const rows = () => (multiples ? tableOfMany(areas, maps, { language, nameOf, prefectureOf }) : tableRows(areas, shown.cells, shown.indicator, { language, nameOf, prefectureOf }, shown.second && { figures: shown.second, legend: shown.legend as BivariateLegend }));
  return {
    name: multiples ? `${level}_${indicator}_${multiples.kind}` : `${level}_${indicator}`,
    async workbook() {
      const [{ toXlsx }, { viewWorkbook, workbookTables }] = await Promise.all([import('../../export/workbook/xlsx'), import('../../export/workbook/view-workbook')]);
      const datasets = [...(multiples ? multiplesDatasets(multiples) : citedDatasets(shown)), ...facilityDatasets(facilities)];
      const book: ViewBook = { shown, maps, datasets, facilities, registry, catalog, areas, nameOf, prefectureOf, title, subtitle, quality, link, date };
      return toXlsx(viewWorkbook(book, await data.atlas(workbookTables(shown))));
    },
    csv: () => `\uFEFF${toCsv(rows(), [title, subtitle, quality, ...sources, date, link])}`,
    geoJson: () => viewGeoJson(view, topology, about),
    topoJson: () => viewTopoJson(view, topology, about),
    more: facilities.length === 0 ? [] : [
      { label: EXPORT.facilitiesCsv, file: 'zaitaku-atlas_facilities.csv', type: 'text/csv;charset=utf-8', make: () => `\uFEFF${facilitiesCsv(facilities, registry, catalog, language, [title, ...(shown.supposed ?? []).map((line) => line[language]), date, link])}` },
      { label: EXPORT.facilitiesGeojson, file: 'zaitaku-atlas_facilities.geojson', type: 'application/geo+json', make: () => JSON.stringify(facilitiesGeoJson(facilities, registry, [title, ...sources, date, link].join('\n'), language)) },
    ],
  };
}
