import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { estimatedMunicipalities, fillsOf, missingMunicipalities, type Fills } from '../fills';
import type { Geometry } from '../geometry';
import { LIGHT_GROUND } from '../ground';
import { dotTile, hatchTile } from '../patterns';
import type { Polygons } from '../rings';
import type { Emphasis, Scene, SceneLabel } from '../scene';
import { createPatternLayers, type PatternMembers } from './pattern-layers';
import { areaFeature, EMPTY, labelFeatures, lineFeature, municipalityFeatures } from './sources';
import { borderWidthExpression, DOTS_IMAGE, HATCH_IMAGE } from './style';
import { zonesOnMapLibre, type ZoneLayers } from './zone-plugin';

/** Brings a map from what it shows to what it should show, by sending differences only. */
export interface Painter {
  paint(geometry: Geometry, scene: Scene, emphasis: Emphasis): void;
  /** The WebGL context came back empty: everything must be sent again. */
  forget(): void;
}

const PATTERN_RATIO = 2;

function imageOf(tile: HTMLCanvasElement): ImageData {
  return tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height);
}

/** @param geometry, scene what the style was built from: their sources need no second filling. */
export function createPainter(map: MapLibreMap, geometry: Geometry, scene: Scene): Painter {
  let drawn = { geometry, level: scene.level, labels: scene.labels };
  let ground = scene.ground;
  let states: string[] = [];
  let coloured: { readonly geometry: Geometry; readonly scene: Scene; readonly emphasis: Emphasis } | null = null;
  const hatch = createPatternLayers(map, HATCH_IMAGE, 'borders');
  const dots = createPatternLayers(map, DOTS_IMAGE, 'borders');
  const outlined: { hovered: Polygons | null; selected: Polygons | null } = { hovered: null, selected: null };
  let zones: ZoneLayers | null = null;
  const fill = (id: string, data: Parameters<GeoJSONSource['setData']>[0]): void => void map.getSource<GeoJSONSource>(id)?.setData(data);

  function addImages(): void {
    for (const [id, tile] of [[HATCH_IMAGE, hatchTile], [DOTS_IMAGE, dotTile]] as const) {
      if (!map.hasImage(id)) map.addImage(id, imageOf(tile(PATTERN_RATIO)), { pixelRatio: PATTERN_RATIO });
    }
  }

  function setShapes(next: Geometry, level: Scene['level'], labels: readonly SceneLabel[], nextScene: Scene): void {
    const swapped = next !== drawn.geometry;
    if (swapped) {
      fill('land', municipalityFeatures(next));
      fill('others', areaFeature(next.others));
      fill('coast', lineFeature(next.coast()));
      fill('prefectures', lineFeature(next.prefectureBorders()));
    }
    if (swapped || level !== drawn.level) {
      fill('borders', lineFeature(next.borders(level)));
      map.setPaintProperty('borders', 'line-width', borderWidthExpression(nextScene));
    }
    if (labels !== drawn.labels) fill('labels', labelFeatures(labels));
    drawn = { geometry: next, level, labels };
  }

  function setGround(next: Scene['ground']): void {
    if (next === ground) return;
    ground = next;
    const { sea, otherLand, coast } = next ?? LIGHT_GROUND;
    map.setPaintProperty('sea', 'background-color', sea);
    map.setPaintProperty('others', 'fill-color', otherLand);
    map.setPaintProperty('coast', 'line-color', coast);
  }

  function setColours(nextScene: Scene, emphasis: Emphasis): Fills {
    const fills = fillsOf(nextScene, emphasis);
    const { colour } = fills;
    nextScene.level.areaOf.forEach((area, municipality) => {
      const state = colour[area]!;
      if (states[municipality] === state) return;
      states[municipality] = state;
      map.setFeatureState({ source: 'land', id: drawn.geometry.codes[municipality]! }, { colour: colour[area] });
    });
    return fills;
  }

  /** The members whose area is not put aside; null when nothing is. */
  function pattern(members: readonly number[], { level }: Scene, dimmed: readonly boolean[] | null): PatternMembers {
    return { members, pointedAt: dimmed === null ? null : members.filter((municipality) => !dimmed[level.areaOf[municipality]!]) };
  }

  function setOutline(id: 'hovered' | 'selected', outline: Polygons | null): void {
    if (outlined[id] === outline) return;
    outlined[id] = outline;
    fill(id, outline ? areaFeature(outline) : EMPTY);
  }

  return {
    paint(next, nextScene, emphasis) {
      const { level, labels } = nextScene;
      addImages();
      setShapes(next, level, labels, nextScene);
      setGround(nextScene.ground);
      // A moving pointer comes here as well, and changes neither.
      const { onlyClass, onlyAreas } = emphasis;
      if (coloured?.scene !== nextScene || coloured.emphasis.onlyClass !== onlyClass || coloured.emphasis.onlyAreas !== onlyAreas || coloured.geometry !== next) {
        const { dimmed } = setColours(nextScene, emphasis);
        hatch.show(next, pattern(missingMunicipalities(nextScene), nextScene, dimmed));
        dots.show(next, pattern(estimatedMunicipalities(nextScene), nextScene, dimmed));
        coloured = { geometry: next, scene: nextScene, emphasis };
      }
      const outlineOf = (area: number | null): Polygons | null => (area === null ? null : next.outline(level.areas[area]!.members));
      setOutline('hovered', emphasis.hovered === emphasis.selected ? null : outlineOf(emphasis.hovered));
      setOutline('selected', outlineOf(emphasis.selected));
      if (nextScene.zones) (zones ??= zonesOnMapLibre(map))?.show(next, nextScene, nextScene.zones, emphasis);
      else zones?.clear();
    },
    forget() {
      states = [];
      coloured = null;
      zones?.clear();
    },
  };
}
