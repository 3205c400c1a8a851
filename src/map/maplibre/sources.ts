import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
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

/** Beyond zoom 10 tiles are stretched: their grid is then still finer than the boundaries are true. */
export function source(data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: 10 };
}

/**
 * Municipalities by code. Hardly simplified: each is simplified by itself, and neighbours would part so far that the sea
 * shone through between municipalities of one colour.
 */
export function municipalitySource(data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification {
  return { ...source(data), promoteId: 'code', tolerance: 0.1 };
}
