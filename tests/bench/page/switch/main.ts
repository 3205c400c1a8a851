import { MapController } from '../../../../src/map/controller';
import { INSETS } from '../../../../src/map/insets';
import { DEFAULT_CONTENT } from '../../../../src/state/content';
import { createAtlasStore } from '../../../../src/state/store';
import { syncUrl } from '../../../../src/state/url-sync';
import { SWITCHES } from '../../indicators';
import { nextMap } from '../caught-map';
import { createStore, tablesFor } from '../data';
import { atRest, timeUpdate } from '../update';
import type { Switching } from '../window';
import '../map.css';

/** The application without its views: store, URL and map controller, on full shapes and with its insets. */
async function start(): Promise<Switching> {
  const data = createStore();
  await data.atlas(tablesFor(SWITCHES));
  const store = createAtlasStore(data, DEFAULT_CONTENT, []);
  syncUrl(store);
  const element = document.getElementById('map')!;
  const caught = nextMap();
  const controller = new MapController(element, store, data, '');
  const map = await caught;
  while (element.dataset['refined'] !== 'true') await new Promise((resolve) => setTimeout(resolve, 50));
  for (const { id } of INSETS) {
    const box = document.createElement('div');
    box.className = `inset inset-${id}`;
    document.body.append(box);
    controller.addInset(id, box);
  }
  await atRest(map);
  const { change } = store.getState();

  return {
    async show(level) {
      await timeUpdate(map, () => change({ level, indicator: SWITCHES[0]! }));
      await atRest(map);
    },
    async turnTo(indicator) {
      const update = await timeUpdate(map, () => change({ indicator }));
      if (store.getState().shown?.indicator.id !== indicator) throw new Error('the figures came later than the call returned');
      await atRest(map);
      return update;
    },
    async stepTo(year) {
      const update = await timeUpdate(map, () => change({ year }, false));
      if (store.getState().shown?.content.year !== year) throw new Error('the figures came later than the call returned');
      await atRest(map);
      return update;
    },
  };
}

window.switching = start();
