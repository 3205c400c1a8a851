import { quantize } from 'topojson-client';
import { presimplify, type Triangle } from 'topojson-simplify';
import type { Arc, Topology } from 'topojson-specification';
import { arcIndex, mapShapes, polygonsOf, renumberArcs, withPolygons, type AtlasTopology, type Shape } from './shapes';

type Position = readonly [number, number];

export interface Coarseness {
  /** Side of the coordinate grid in degrees. */
  readonly gridDegrees: number;
  /** A bend is dropped when its triangle is smaller than this, in square degrees of longitude on the Mercator plane. */
  readonly bend: number;
  /** An island is dropped when smaller than this (same unit), unless it is all its municipality has. */
  readonly island: number;
}

/** On the Mercator plane a degree of latitude is longer than one of longitude by 1 / cos: weigh by what the screen shows. */
function mercatorStretch(latitude: number): number {
  return 1 / Math.cos((latitude * Math.PI) / 180);
}

function triangleWeight([a, b, c]: Triangle): number {
  return (Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2) * mercatorStretch(b[1]);
}

function planarArea(points: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice) / 2;
}

/**
 * A strongly simplified topology for the national view: shared arcs stay shared, so neighbours still meet, and
 * every municipality keeps its largest ring however small.
 * @throws Error when the grid is too coarse for some municipality to keep a ring.
 */
export function simplifyForNation(full: AtlasTopology, { gridDegrees, bend, island }: Coarseness): AtlasTopology {
  const [west, south] = full.transform?.translate ?? [0, 0];
  // presimplify leaves each bend's weight as a third coordinate.
  const weighed = presimplify(full, triangleWeight).arcs as unknown as (readonly [x: number, y: number, weight: number])[][];
  const least = weighed.map(() => bend);

  /** The arc on the grid, without the bends that weigh too little. */
  const snapped = (index: number): Position[] => {
    const kept: Position[] = [];
    for (const [x, y, weight] of weighed[index]!) {
      if (weight < least[index]!) continue;
      const at: Position = [Math.round((x - west) / gridDegrees), Math.round((y - south) / gridDegrees)];
      const last = kept.at(-1);
      if (last?.[0] !== at[0] || last[1] !== at[1]) kept.push(at);
    }
    return kept;
  };
  const points = (ring: readonly number[], arc: (index: number) => Position[]): Position[] =>
    ring.flatMap((reference) => (reference < 0 ? arc(arcIndex(reference)).toReversed() : arc(reference)));
  const encloses = (ring: readonly number[]): boolean => planarArea(points(ring, snapped)) > 0;
  const sourceArea = (ring: readonly number[]): number => {
    const outline = points(ring, (index) => weighed[index]!.map(([x, y]) => [x, y]));
    return planarArea(outline) * mercatorStretch(outline[0]?.[1] ?? 0);
  };
  const largestRing = (shape: Shape): readonly number[] => {
    const outers = polygonsOf(shape).map((rings) => rings[0]!);
    const areas = outers.map(sourceArea);
    return outers[areas.indexOf(Math.max(...areas))]!;
  };

  // Before any ring is dropped, so that a neighbour sees the finer shared arcs too.
  for (const shape of full.objects.municipalities.geometries) {
    const ring = largestRing(shape);
    for (let tries = 0; !encloses(ring); tries++) {
      if (tries === 60) throw new Error(`${shape.id}: nothing is left of it on a grid of ${gridDegrees}°`);
      for (const reference of ring) least[arcIndex(reference)]! /= 2;
    }
  }

  const objects = mapShapes(full, (shape) => {
    const main = largestRing(shape);
    const kept = polygonsOf(shape).filter(([outer]) => outer && encloses(outer) && (outer === main || outer.length > 1 || sourceArea(outer) >= island));
    return withPolygons(shape, kept.map((rings) => rings.filter(encloses)));
  });
  objects.others.geometries = objects.others.geometries.filter((shape) => shape.arcs.length > 0);
  const arcs: Arc[] = weighed.map((_, index) => snapped(index).map(([column, row]) => [west + column * gridDegrees, south + row * gridDegrees]));
  const coarse: Topology<AtlasTopology['objects']> = { type: 'Topology', objects, arcs };
  return renumberArcs(quantize(coarse, { scale: [gridDegrees, gridDegrees], translate: [west, south] }));
}
