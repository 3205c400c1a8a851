import { expect, test } from 'vitest';
import { DataStore } from '../../src/data/store';
import { sourceLines } from '../../src/export/table';
import { planTables } from '../../src/model/plan/metric-list';
import { suppose } from '../../src/model/whatif/apply';
import { appended } from '../../src/model/whatif/change-log';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { figuresBy, tablesOfContent } from '../../src/state/figures';
import { createAtlasStore, type Supposing } from '../../src/state/store';
import { readGeo } from './fixtures/atlas';

const CONTENT = { ...DEFAULT_CONTENT, indicator: 'count-zaishishin-2025', level: 'municipality' as const };
const log = appended([], { kind: 'clinics', municipality: '31364', count: 2, type: null });
const supposing: Supposing = { id: 1, of: { ja: '案', en: 'plan' }, log, lines: [{ ja: 'もし…なら の数字', en: 'Supposed' }, { ja: '三朝町に2か所', en: 'Two in Misasa' }], apply: (atlas) => suppose(atlas, log).atlas };

test('what is supposed is in every atlas handed out, tables that come later too, and is told; taken off, all is as it was', async () => {
  const data = new DataStore(async (file) => readGeo(file));
  const store = createAtlasStore(data, CONTENT, []);
  await new Promise<void>((resolve) => { const stop = store.subscribe(({ loading }) => { if (!loading) { stop(); resolve(); } }); });
  const { registry } = store.getState();
  const misasa = registry!.codes.indexOf('31364');
  const before = store.getState().shown!;
  expect(before.cells[misasa]).toMatchObject({ value: 0, quality: 'computed' });

  store.getState().suppose(supposing);
  const after = store.getState().shown!;
  expect(after.cells[misasa]).toMatchObject({ value: 2, quality: 'yours' });
  expect(after.cells.filter((cell, index) => cell.value !== before.cells[index]!.value)).toHaveLength(1);
  expect(sourceLines(after, null, 'en').slice(0, 2)).toEqual(['Supposed', 'Two in Misasa']);
  const key = 'zaishishin-2025';
  expect((await data.atlas(planTables())).tables.get(key)).toBe(data.atlasNow(registry, [key])!.tables.get(key));
  expect((await data.atlas(planTables())).tables.get(key)).not.toBe((await data.atlasAsIs(planTables())).tables.get(key));
  // Scenes tell of the data, whatever is on the map.
  expect(figuresBy(await data.atlasAsIs(tablesOfContent(CONTENT)), CONTENT, {}, null).cells[misasa]).toEqual(before.cells[misasa]);

  store.getState().suppose(null);
  expect(store.getState().shown!.cells).toEqual(before.cells);
  expect(sourceLines(store.getState().shown!, null, 'ja')).toEqual([]);
});
