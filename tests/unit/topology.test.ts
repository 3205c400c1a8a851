import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import type { AtlasTopology, Shape } from '../../pipeline/geometry/shapes';
import { arcIndex, polygonsOf, renumberArcs } from '../../pipeline/geometry/shapes';
import { simplifyForNation } from '../../pipeline/geometry/simplify';
import { visualCentre } from '../../pipeline/geometry/visual-centre';
import { SourceError, SourceFolder } from '../../pipeline/sources';
import { topology } from '../../pipeline/topology';

/** Two squares side by side, 1° each, sharing a border with a small bend; an islet of 0.02° off the second; an unused arc. */
function twoSquares(): AtlasTopology {
  const shapes: Shape[] = [
    { type: 'Polygon', id: '01', arcs: [[1, 0]] },
    { type: 'MultiPolygon', id: '02', arcs: [[[2, ~0]], [[3]]] },
    { type: 'Polygon', id: '03', arcs: [[4]] },
  ];
  return {
    type: 'Topology',
    arcs: [
      [[1, 1], [1.01, 0.5], [1, 0]],
      [[1, 0], [0, 0], [0, 1], [1, 1]],
      [[1, 1], [2, 1], [2, 0], [1, 0]],
      [[2.1, 0], [2.12, 0], [2.12, 0.02], [2.1, 0.02], [2.1, 0]],
      [[3, 0], [3.02, 0], [3.02, 0.02], [3, 0.02], [3, 0]],
      [[8, 8], [9, 9]],
    ],
    objects: { municipalities: { type: 'GeometryCollection', geometries: shapes }, others: { type: 'GeometryCollection', geometries: [] } },
  };
}
const COARSE = { gridDegrees: 0.01, bend: 0.02, island: 0.01 };

describe('simplifyForNation', () => {
  const simple = simplifyForNation(twoSquares(), COARSE);
  const [first, second, third] = simple.objects.municipalities.geometries;

  test('drops a bend both neighbours share, and still shares the arc', () => {
    expect(polygonsOf(first!)[0]![0]!.map(arcIndex)).toContain(polygonsOf(second!)[0]![0]!.map(arcIndex).find((arc) => polygonsOf(first!)[0]![0]!.map(arcIndex).includes(arc)));
    expect(JSON.stringify(feature(simple, first as never))).not.toContain('1.01');
  });
  test('drops a small island of a municipality with a mainland', () => {
    expect(second!.type).toBe('Polygon');
  });
  test('keeps an island as small when it is all there is', () => {
    expect(polygonsOf(third!)).toHaveLength(1);
    expect((feature(simple, third as never).geometry as unknown as GeoJSON.Polygon).coordinates[0]!.length).toBeGreaterThanOrEqual(4);
  });
  test('drops arcs that nothing uses', () => {
    expect(simple.arcs).toHaveLength(4);
  });
  test('says which municipality a grid is too coarse for', () => {
    expect(() => simplifyForNation(twoSquares(), { ...COARSE, gridDegrees: 5 })).toThrow(/^0\d: nothing is left/);
  });
});

test('renumberArcs counts arcs in the order of use and keeps their direction', () => {
  const { objects, arcs } = renumberArcs(twoSquares());
  expect(objects.municipalities.geometries.map(polygonsOf)).toEqual([[[[0, 1]]], [[[2, ~1]], [[3]]], [[[4]]]]);
  expect(arcs[0]).toEqual(twoSquares().arcs[1]);
});

describe('visualCentre', () => {
  test('of a square is its middle', () => {
    const [x, y] = visualCentre([[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]], 0.01);
    expect(x).toBeCloseTo(2, 1);
    expect(y).toBeCloseTo(2, 1);
  });
  test('of a horseshoe is in its thick part, where the centroid would be in the bay', () => {
    const [x, y] = visualCentre([[[0, 0], [10, 0], [10, 10], [9, 10], [9, 4], [1, 4], [1, 10], [0, 10], [0, 0]]], 0.01);
    expect(y).toBeCloseTo(2, 1);
    expect(x).toBeGreaterThan(1);
  });
  test('keeps clear of holes', () => {
    const [x, y] = visualCentre([[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[3, 3], [3, 10], [10, 10], [10, 3], [3, 3]]], 0.01);
    expect(Math.min(x, y)).toBeLessThan(3);
  });
});

test('a boundary file with the wrong number of geometries is refused, by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  mkdirSync(join(folder, 'boundaries'));
  writeFileSync(join(folder, 'boundaries/N03-21_210101.topojson'), JSON.stringify({ type: 'Topology', arcs: [], objects: { 'N03-21_210101': { type: 'GeometryCollection', geometries: [] } } }));
  const build = topology.build(new SourceFolder(folder), { rows: [], indexOf: new Map(), cities: [] });
  await expect(build).rejects.toThrow(SourceError);
  await expect(build).rejects.toThrow(/N03-21_210101\.topojson, geometries: .*1,906/);
});

describe('what ships', () => {
  const text = (file: string): string => readFileSync(new URL(`../../public/geo/${file}`, import.meta.url), 'utf8');

  test('is small enough: 60 KB for the first paint, 350 KB for the whole', () => {
    expect(brotliCompressSync(text('topology-first.json')).length).toBeLessThan(60_000);
    expect(brotliCompressSync(text('topology-full.json')).length).toBeLessThan(350_000);
  });
  test('has the same ids in both', () => {
    const ids = (file: string): unknown[] => (JSON.parse(text(file)) as AtlasTopology).objects.municipalities.geometries.map(({ id }) => id);
    expect(ids('topology-first.json')).toEqual(ids('topology-full.json'));
    expect(ids('topology-first.json')).toHaveLength(1896);
  });
  test('names the parents in the whole topology only', () => {
    const first = (file: string): unknown => (JSON.parse(text(file)) as AtlasTopology).objects.municipalities.geometries[0]!.properties;
    expect(first('topology-first.json')).toBeUndefined();
    expect(first('topology-full.json')).toEqual({ name: '札幌市中央区', healthcentre: '01h01', bureau: 'B1', secondary335: '0104', secondary330: '0104', planning339: '0104', tertiary52: '012', prefecture: '01' });
  });
});
