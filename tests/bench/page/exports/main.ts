import { DataStore } from '../../../../src/data/store';
import { qualityCounts, usualSubtitle, usualTitle, viewHandout, type ViewSheet } from '../../../../src/export/handout/from-view';
import { handoutPages } from '../../../../src/export/handout/pages';
import { qrOf } from '../../../../src/export/handout/qr';
import { toPng } from '../../../../src/export/png';
import { viewWorkbook, workbookTables } from '../../../../src/export/workbook/view-workbook';
import { toXlsx } from '../../../../src/export/workbook/xlsx';
import { exportText } from '../../../../src/i18n/export-messages';
import { buildGeometry, type AtlasTopology } from '../../../../src/map/geometry';
import { DEFAULT_CONTENT } from '../../../../src/state/content';
import { citedDatasets } from '../../../../src/state/own-rates';
import { createAtlasStore, type AtlasState, type Shown } from '../../../../src/state/store';
import { slidesOf } from '../../../../src/views/export/slides';
import type { Exports } from '../window';

const JOB = { progress: () => {}, signal: new AbortController().signal };
const SLIDES = 10;

/** Every export of the 335 areas with nothing warm, from the figures on the screen to the finished file. */
async function measure(): Promise<Exports> {
  const data = new DataStore(async (file) => (await fetch(`/geo/${file}`)).json() as Promise<unknown>);
  const store = createAtlasStore(data, DEFAULT_CONTENT, []);
  const state = await new Promise<AtlasState & { readonly shown: Shown }>((resolve) => {
    store.subscribe((now) => { if (now.shown) resolve(now as AtlasState & { readonly shown: Shown }); });
  });
  const { shown, registry, catalog } = state;
  const geometry = buildGeometry((await data.topology('full')) as AtlasTopology);
  const atlas = await data.atlas(workbookTables(shown));
  const sheet: ViewSheet = {
    shown, catalog, geometry, labels: [], points: await data.labels(), nameOf: ({ name }) => name, prefectureOf: () => '', title: '',
    region: 'nation', prefectureName: '', table: 'all', selected: null, link: location.href, date: '2026-01-01',
  };
  const timed = async (make: () => Promise<Blob>): Promise<number> => {
    const start = performance.now();
    const { size } = await make();
    if (size < 1000) throw new Error(`a file of ${size} bytes`);
    return performance.now() - start;
  };
  const png = await timed(() => toPng(handoutPages(viewHandout(sheet), { paper: 'a4', orientation: 'landscape', tone: 'colour', qr: qrOf(sheet.link) })[0]!, 300, JOB));
  const book = { ...sheet, maps: [], datasets: citedDatasets(shown), facilities: [], registry: registry!, areas: shown.level.areas, title: usualTitle(shown, 'ja'), subtitle: usualSubtitle(shown), quality: exportText.qualities(qualityCounts(shown.level.areas, shown.cells)).ja };
  const xlsx = await timed(() => toXlsx(viewWorkbook(book, atlas)));
  // Ten sheets made anew: no map of one is kept for the next.
  const pptx = await timed(() => slidesOf(Array.from({ length: SLIDES }, () => ({ handout: viewHandout(sheet), notes: '' })), 'colour', JOB));
  return { png, xlsx, pptx };
}

window.exports = measure();
