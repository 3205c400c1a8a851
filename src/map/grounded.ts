import { LIGHT_GROUND, type Ground } from './ground';
import { OTHER_LAND } from './look';
import type { Scene } from './scene';

/** A scene of zones on the sea and land of the look that is shown: municipalities outside its scope are land like any other. */
export function grounded(scene: Scene, ground: Ground): Scene {
  if (ground === LIGHT_GROUND && scene.onPaper) return { ...scene, ground, colours: scene.onPaper };
  const land = scene.ground?.otherLand ?? OTHER_LAND;
  return { ...scene, ground, colours: scene.colours.map((colour) => (colour === OTHER_LAND || colour === land ? ground.otherLand : colour)) };
}
