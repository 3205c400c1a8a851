import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGeometry, type AtlasTopology } from '../../src/map/geometry';
import { INSETS } from '../../src/map/insets';
import { contains, largestFirst, type Polygons } from '../../src/map/rings';
import { buildRegistry, type RegistryFile } from '../../src/model/registry';

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../public/geo/${file}`, import.meta.url), 'utf8')) as T;
const registry = buildRegistry(read<RegistryFile>('areas.json'));
const topologies = { first: read<AtlasTopology>('topology-first.json'), full: read<AtlasTopology>('topology-full.json') };
const geometries = { first: buildGeometry(topologies.first), full: buildGeometry(topologies.full) };
const labels = read<Record<string, [number, number][]>>('labels.json');
const tottori = registry.levels.prefecture.areas.find(({ code }) => code === '31')!;
const index = (code: string): number => registry.codes.indexOf(code);

function area(polygons: Polygons, part: number): number {
  const ring = polygons[part]![0]!;
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length]![1] - ring[(i + 1) % ring.length]![0] * y, 0)) / 2;
}

describe.each(['first', 'full'] as const)('%s topology', (which) => {
  const geometry = geometries[which];

  test('its ids are the registry’s codes, in its order', () => {
    expect(geometry.codes).toEqual(registry.codes);
  });
  test('every municipality has a ring that encloses something', () => {
    for (const [i, polygons] of geometry.polygons.entries()) {
      expect(polygons.length, geometry.codes[i]).toBeGreaterThan(0);
      expect(polygons[0]![0]!.length, geometry.codes[i]).toBeGreaterThanOrEqual(4);
      expect(area(polygons, 0), geometry.codes[i]).toBeGreaterThan(0);
    }
  });
  test('いわき市 starts with its largest part, as every shape does', () => {
    const iwaki = geometry.polygons[index('07204')]!;
    expect(area(iwaki, 0)).toBeGreaterThan(0.1);
    for (const polygons of geometry.polygons) for (let part = 1; part < polygons.length; part++) expect(area(polygons, part)).toBeLessThanOrEqual(area(polygons, part - 1));
  });
  test('the outline of a level’s areas starts with the largest part too', () => {
    for (const { members } of registry.levels.secondary335.areas.slice(0, 60)) {
      const outline = geometry.outline(members);
      expect(Math.max(...outline.map((_, part) => area(outline, part)))).toBe(area(outline, 0));
    }
  });
  test('鳥取県 merged is one mainland whose box holds its members', () => {
    const outline = geometry.outline(tottori.members);
    const memberArea = tottori.members.reduce((sum, member) => sum + geometry.polygons[member]!.reduce((all, _, part) => all + area(geometry.polygons[member]!, part), 0), 0);
    expect(tottori.members).toHaveLength(19);
    expect(outline.reduce((all, _, part) => all + area(outline, part), 0)).toBeCloseTo(memberArea, 6);
    const [west, south, east, north] = geometry.boundsOf(tottori.members);
    for (const [x, y] of outline[0]![0]!) expect(x >= west && x <= east && y >= south && y <= north).toBe(true);
  });
  test('the place of 鳥取市役所 is in 鳥取市, and the open sea in nothing', () => {
    expect(geometry.municipalityAt(134.2379, 35.5011)).toBe(index('31201'));
    expect(geometry.municipalityAt(133.5, 37)).toBeNull();
  });
  test('the Northern Territories are other land, not a municipality', () => {
    expect(contains(geometry.others, 147.9, 45.0)).toBe(true);
    expect(geometry.municipalityAt(147.9, 45.0)).toBeNull();
  });
  test('prefecture borders are land borders: no line of 沖縄 or between 北海道 and 青森', () => {
    const lines = geometry.prefectureBorders().flat();
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.every(([x, y]) => y > 30.9 && y < 41.2 && x > 129.5)).toBe(true);
  });
  test('a finer level has all the borders of a coarser one it nests in', () => {
    const points = (lines: readonly (readonly (readonly [number, number])[])[]): Set<string> => new Set(lines.flat().map(String));
    const fine = points(geometry.borders(registry.levels.municipality));
    for (const at of points(geometry.prefectureBorders())) expect(fine.has(at)).toBe(true);
  });
});

test('merging around a hole keeps the hole', () => {
  const { full } = geometries;
  const holed = registry.levels.municipality.areas.filter(({ index: i }) => full.polygons[i]!.some((polygon) => polygon.length > 1));
  expect(holed.length).toBeGreaterThan(0);
  const around = holed[0]!;
  const hole = full.polygons[around.index]!.find((polygon) => polygon.length > 1)![1]!;
  const outline = full.outline([around.index]);
  const [x, y] = hole.slice(1).reduce(([sx, sy], [px, py]) => [sx + px / (hole.length - 1), sy + py / (hole.length - 1)], [0, 0]);
  expect(outline.some((polygon) => polygon.length > 1)).toBe(true);
  expect(contains(outline, x!, y!)).toBe(contains(full.polygons[around.index]!, x!, y!));
});

test('each label stands in its own area', () => {
  const { full } = geometries;
  for (const id of ['municipality', 'healthcentre', 'secondary335', 'secondary330', 'planning339', 'tertiary52', 'prefecture'] as const) {
    const level = registry.levels[id];
    expect(labels[id]).toHaveLength(level.areas.length);
    const astray = level.areas.filter((one) => !one.members.some((member) => contains(full.polygons[member]!, ...labels[id]![one.index]!)));
    expect(astray.map(({ name }) => name), id).toEqual([]);
  }
});

test('the outline and the borders are made once', () => {
  const { first } = geometries;
  expect(first.outline(tottori.members)).toBe(first.outline(tottori.members));
  expect(first.borders(registry.levels.prefecture)).toBe(first.borders(registry.levels.prefecture));
});

test('the Okinawa inset is for the 41 municipalities of 沖縄', () => {
  expect(registry.codes.filter((code) => INSETS[0]!.shows(code))).toHaveLength(41);
});

test('largestFirst puts a tiny island last', () => {
  const square = (side: number): Polygons[number] => [[[0, 0], [0, side], [side, side], [side, 0], [0, 0]]];
  expect(largestFirst([square(1), square(5), square(2)])).toEqual([square(5), square(2), square(1)]);
});
