import { neighbors } from 'topojson-client';
import type { AtlasTopology } from './shapes';

/**
 * Which municipalities share a border, as the boundaries' common arcs say: per municipality, ascending, the neighbours
 * with a higher index (each pair once). Meeting in a point is no border; a border through a lake is one.
 */
export function adjacencyOf(topology: AtlasTopology): number[][] {
  return neighbors(topology.objects.municipalities.geometries).map((list, index) => list.filter((other) => other > index).sort((a, b) => a - b));
}
