import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import type { Geometry } from '../geometry';
import type { Lines, Polygons } from '../rings';
import type { SceneLabel } from '../scene';

/** GeoJSON as MapLibre's sources take it. */

const multiPolygon = (polygons: Polygons): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] });

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** `code` stays text: an id "01101" would be read as the number 1101. */
export function municipalityFeatures({ codes, polygons }: Geometry, municipalities: readonly number[] = codes.map((_, index) => index)): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: municipalities.map((index) => ({ type: 'Feature', properties: { code: codes[index]! }, geometry: multiPolygon(polygons[index]!) })),
  };
}

export function areaFeature(polygons: Polygons): Feature<MultiPolygon> {
  return { type: 'Feature', properties: {}, geometry: multiPolygon(polygons) };
}

export function lineFeature(lines: Lines): Feature<MultiLineString> {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines as unknown as number[][][] } };
}

export function labelFeatures(labels: readonly SceneLabel[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ text, at }, rank) => ({ type: 'Feature', properties: { text, rank }, geometry: { type: 'Point', coordinates: [...at] } })),
  };
}
