import type {
  ExpressionSpecification,
  LineLayerSpecification,
  RasterSourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Geometry } from '../geometry';
import { LIGHT_GROUND } from '../ground';
import * as look from '../look';
import type { Scene } from '../scene';
import { areaFeature, EMPTY, labelFeatures, lineFeature, municipalityFeatures, municipalitySource, source } from './sources';

export const HATCH_IMAGE = 'hatch';
export const DOTS_IMAGE = 'dots';

/** Shown only when the user asks for a background; nothing is requested before. */
export const TILES: RasterSourceSpecification = {
  type: 'raster',
  tiles: ['https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png'],
  tileSize: 256,
  minzoom: 5,
  maxzoom: 18,
};

export function widthExpression(stops: look.WidthStops): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
export function borderWidthExpression(scene: Scene): ExpressionSpecification {
  return widthExpression(look.borderWidth(scene.level.id));
}

function line(id: string, from: string, color: string, width: number | ExpressionSpecification): LineLayerSpecification {
  return { id, type: 'line', source: from, layout: { 'line-join': 'round' }, paint: { 'line-color': color, 'line-width': width } };
}

/**
 * The whole style. Colours are feature-state, so that recolouring rebuilds no tile; patterns cannot be, and come as
 * layers of their own under the borders (pattern-layers.ts).
 */
export function buildStyle(geometry: Geometry, scene: Scene): StyleSpecification {
  const ground = scene.ground ?? LIGHT_GROUND;
  return {
    version: 8,
    sources: {
      others: source(areaFeature(geometry.others)),
      land: municipalitySource(municipalityFeatures(geometry)),
      borders: source(lineFeature(geometry.borders(scene.level))),
      coast: source(lineFeature(geometry.coast())),
      prefectures: source(lineFeature(geometry.prefectureBorders())),
      hovered: source(EMPTY),
      selected: source(EMPTY),
      labels: source(labelFeatures(scene.labels)),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': ground.sea } },
      { id: 'others', type: 'fill', source: 'others', paint: { 'fill-color': ground.otherLand } },
      // Its outlines (fill-antialias) stay on: they close the pinholes where neighbours of one colour meet.
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], look.MISSING] } },
      line('borders', 'borders', look.BORDER, borderWidthExpression(scene)),
      line('coast', 'coast', ground.coast, widthExpression(look.COAST_WIDTH)),
      line('prefectures', 'prefectures', look.PREFECTURE_LINE, widthExpression(look.PREFECTURE_WIDTH)),
      line('hovered', 'hovered', look.HOVER_LINE, look.HOVER_WIDTH),
      line('selected-casing', 'selected', look.CASING, look.CASING_WIDTH),
      line('selected', 'selected', look.SELECTED_LINE, look.SELECTED_WIDTH),
      {
        id: 'labels',
        type: 'symbol',
        source: 'labels',
        layout: {
          'text-field': ['get', 'text'],
          'text-font': look.LABEL_FONTS,
          'text-size': look.LABEL_PX,
          'text-max-width': 100,
          'text-padding': 2,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-color': look.LABEL, 'text-halo-color': look.LABEL_HALO, 'text-halo-width': look.LABEL_HALO_PX },
      },
    ],
  };
}
