import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Geometry } from '../../src/map/geometry';
import type { Level } from '../../src/model/registry';

/** A level's areas as one would put them on a map without us: each its own polygon, with what colours it as a property. */
export function areasGeoJson(geometry: Geometry, { areas }: Level, propertiesOf: (area: number) => Record<string, unknown>): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ index, members }) => ({
      type: 'Feature',
      properties: propertiesOf(index),
      geometry: { type: 'MultiPolygon', coordinates: geometry.outline(members) as unknown as number[][][][] },
    })),
  };
}
