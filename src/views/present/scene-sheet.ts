import type { SavedScene } from '../../data/saved-scene';
import { readUrl } from '../../state/url-read';
import { compareScene } from './compare-scene';
import { planScene } from './plan-scene';
import { profileScene } from './profile-scene';
import { reachScene } from './reach-scene';
import type { SceneSetting, SceneSheet } from './scene-setting';
import { viewScene } from './view-scene';

const known = new WeakMap<object, Map<string, Promise<SceneSheet>>>();

/** A scene drawn up with today's data. @throws DataError (rejects) naming the file, RangeError when a plan of it cannot be read. */
export async function sceneSheet(scene: SavedScene, setting: SceneSetting): Promise<SceneSheet> {
  let sheets = known.get(setting.rates);
  if (!sheets) known.set(setting.rates, (sheets = new Map()));
  // Title and notes are written on; what is drawn stays.
  const key = JSON.stringify([scene.view, scene.bounds, scene.plan, scene.compared, scene.maps, scene.whatIf, setting.language]);
  let sheet = sheets.get(key);
  if (!sheet) {
    sheets.set(key, (sheet = drawnUp(scene, setting)));
    sheet.catch(() => sheets.delete(key));
  }
  const { handout, figure } = await sheet;
  return { handout: { ...handout, title: scene.title.trim() || handout.title }, figure };
}

async function drawnUp(scene: SavedScene, setting: SceneSetting): Promise<SceneSheet> {
  const { content } = readUrl(scene.view);
  if (content.reach !== null) return reachScene(scene, content.reach, setting);
  if (scene.plan !== null) return planScene(scene, scene.plan, setting);
  if (content.compare !== null) return compareScene(scene, setting);
  return (content.profile && content.area !== null && await profileScene(scene, content, setting)) || viewScene(scene, setting);
}
