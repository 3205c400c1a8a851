import { afterEach, expect, test, vi } from 'vitest';
import { DataStore } from '../../src/data/store';
import { MapController } from '../../src/map/controller';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { createAtlasStore } from '../../src/state/store';
import { box } from './map-fixture';

const made: (() => void)[] = [];
afterEach(() => { for (const undo of made.splice(0)) undo(); });

test('what a view has the map fitted to holds, also where the shapes come after the figures', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  const data = new DataStore(async (file) => {
    if (file === 'topology-first.json') await held;
    return (await fetch(`/geo/${file}`)).json() as Promise<unknown>;
  });
  const store = createAtlasStore(data, DEFAULT_CONTENT, []);
  const element = box(800, 600);
  const controller = new MapController(element, store, data, 'map');
  made.push(() => { controller.destroy(); element.remove(); });
  await vi.waitFor(() => expect(store.getState().shown).not.toBeNull(), 10_000);
  const tottori = (await data.registry()).levels.prefecture.areas.find(({ code }) => code === '31')!;
  controller.focusOn(tottori.members, true);
  release();
  await vi.waitFor(() => expect(element.dataset['ready']).toBeDefined(), 10_000);
  const [west, south, east, north] = controller.camera.viewBounds()!;
  expect([west < 133.14, south < 35.06, east > 134.51, north > 35.61]).toEqual([true, true, true, true]);
  expect(east - west).toBeLessThan(4);
});
