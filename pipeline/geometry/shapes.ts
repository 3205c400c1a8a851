import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

export type Shape = Polygon | MultiPolygon;
export interface Shapes {
  type: 'GeometryCollection';
  geometries: Shape[];
}
/** The topology as shipped: the municipalities in registry order, and the land that belongs to no area. */
export type AtlasTopology = Topology<{ municipalities: Shapes; others: Shapes }>;

/** The polygons of a shape, each a list of rings, each a list of arc references. */
export function polygonsOf(shape: Shape): number[][][] {
  return shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
}

/** The same shape with other polygons; one polygon becomes a Polygon, which is shorter in JSON. */
export function withPolygons(shape: Shape, polygons: number[][][]): Shape {
  const { id, properties } = shape;
  const common = { ...(id === undefined ? {} : { id }), ...(properties === undefined ? {} : { properties }) };
  const only = polygons[0];
  return polygons.length === 1 && only ? { type: 'Polygon', ...common, arcs: only } : { type: 'MultiPolygon', ...common, arcs: polygons };
}

/** Arc index of a reference (`~index` = the arc reversed). */
export function arcIndex(reference: number): number {
  return reference < 0 ? ~reference : reference;
}

export function mapShapes(topology: AtlasTopology, change: (shape: Shape) => Shape): AtlasTopology['objects'] {
  const { municipalities, others } = topology.objects;
  return {
    municipalities: { ...municipalities, geometries: municipalities.geometries.map(change) },
    others: { ...others, geometries: others.geometries.map(change) },
  };
}

/**
 * Renumbers the arcs by first use and drops the unused ones. Neighbouring numbers then stand side by side in the
 * file, which compresses better than the order of the source.
 */
export function renumberArcs(topology: AtlasTopology): AtlasTopology {
  const renumbered = new Map<number, number>();
  const reference = (old: number): number => {
    const index = arcIndex(old);
    const known = renumbered.get(index);
    const now = known ?? renumbered.size;
    if (known === undefined) renumbered.set(index, now);
    return old < 0 ? ~now : now;
  };
  const objects = mapShapes(topology, (shape) => withPolygons(shape, polygonsOf(shape).map((rings) => rings.map((ring) => ring.map(reference)))));
  return { ...topology, objects, arcs: [...renumbered.keys()].map((index) => topology.arcs[index]!) };
}
