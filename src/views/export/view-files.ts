import type { DataStore } from '../../data/store';
import { areasOf, qualityCounts, usualSubtitle, type ViewSheet } from '../../export/handout/from-view';
import { sourceLines, tableRows, toCsv } from '../../export/table';
import { viewGeoJson, viewTopoJson, type About } from '../../export/view-geojson';
import type { ViewBook } from '../../export/workbook/view-workbook';
import { exportText } from '../../i18n/export-messages';
import type { AtlasTopology } from '../../map/geometry';
import type { BivariateLegend } from '../../model/bivariate';
import type { Registry } from '../../model/registry';
import type { Files } from './files';

/** What the figures on the screen are written to files with. */
export interface ViewFilesParts {
  readonly sheet: ViewSheet;
  readonly title: string;
  readonly registry: Registry;
  readonly topology: AtlasTopology;
  readonly data: DataStore;
}

/** The figures on the screen, or those of the chosen prefecture, as files; writers of Office files are loaded when they are asked for. */
export function viewFiles({ sheet, title, registry, topology, data }: ViewFilesParts): Files {
  const { shown, catalog, nameOf, prefectureOf, link, date } = sheet;
  const { language, level, indicator } = shown.content;
  const areas = areasOf(sheet);
  const quality = exportText.qualities(qualityCounts(areas, shown.cells))[language];
  const subtitle = usualSubtitle(shown);
  const sources = sourceLines(shown, catalog, language);
  const about: About = { title, level, indicator, unit: shown.indicator.unit[language], attribution: [...sources, quality].join(' '), link, date };
  const view = { shown, areas, nameOf, prefectureOf };
  return {
    name: `${level}_${indicator}`,
    async workbook() {
      const [{ toXlsx }, { viewWorkbook, workbookTables }] = await Promise.all([import('../../export/workbook/xlsx'), import('../../export/workbook/view-workbook')]);
      const book: ViewBook = { shown, registry, catalog, areas, nameOf, prefectureOf, title, subtitle, quality, link, date };
      return toXlsx(viewWorkbook(book, await data.atlas(workbookTables(shown))));
    },
    csv: () => `\uFEFF${toCsv(tableRows(areas, shown.cells, shown.indicator, { language, nameOf, prefectureOf }, shown.second && { figures: shown.second, legend: shown.legend as BivariateLegend }), [title, subtitle, quality, ...sources, date, link])}`,
    geoJson: () => viewGeoJson(view, topology, about),
    topoJson: () => viewTopoJson(view, topology, about),
  };
}
