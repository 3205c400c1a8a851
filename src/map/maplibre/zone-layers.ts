import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, GeoJSONSourceDiff, LayerSpecification, LineLayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '../geometry';
import { BORDER, LABEL, LABEL_FONTS, LABEL_HALO, LABEL_HALO_PX, LABEL_PX } from '../look';
import type { PatternId, Scene, SceneBadge, SceneLock, SceneZones } from '../scene';
import * as look from '../zone-look';
import { badgeHalfWidth, badgeTextPx, discTile, highlightTile, lockTile, tileOf } from '../zone-tiles';
import { areaFeature, EMPTY, municipalityFeatures, municipalitySource, source } from './sources';
import { widthExpression } from './style';
import type { ZoneLayers } from './zone-plugin';

const RATIO = 2;
const [HIGHLIGHT, LOCK] = ['zone-highlight', 'zone-lock'];
/** MapLibre reads the weight of all from the first name. */
const BOLD_FONTS = ['Bold', ...LABEL_FONTS];
/** The edge of the scope among the zones' outlines; ids of zones are never empty. */
const SCOPE = '';

function outline(id: string, from: string, color: string, width: LineLayerSpecification['paint'] & object): LineLayerSpecification {
  return { id, type: 'line', source: from, layout: { 'line-join': 'round' }, paint: { 'line-color': color, ...width } };
}

/** Each with the layer it goes under; undefined = on top of all. In the order they are added. */
const LAYERS: readonly (readonly [LayerSpecification, before: string | undefined])[] = [
  [{ id: 'zone-patterns', type: 'fill', source: 'zone-patterns', paint: { 'fill-antialias': false, 'fill-pattern': ['get', 'pattern'] } }, 'borders'],
  [{ id: 'zone-highlight-fill', type: 'fill', source: 'zone-highlight', paint: { 'fill-antialias': false, 'fill-pattern': HIGHLIGHT } }, 'borders'],
  [outline('zone-casing', 'zone-outlines', look.ZONE_CASING, { 'line-width': widthExpression(look.ZONE_CASING_WIDTH) }), 'hovered'],
  [outline('zone-line', 'zone-outlines', look.ZONE_LINE, { 'line-width': widthExpression(look.ZONE_WIDTH) }), 'hovered'],
  [outline('zone-highlight-casing', 'zone-highlight', look.OUTLINE_CASING, { 'line-width': look.HIGHLIGHT_CASING_WIDTH }), 'hovered'],
  [outline('zone-highlight-line', 'zone-highlight', look.HIGHLIGHT_LINE, { 'line-width': look.HIGHLIGHT_WIDTH }), 'hovered'],
  [outline('zone-preview-casing', 'zone-preview', look.OUTLINE_CASING, { 'line-width': look.PREVIEW_CASING_WIDTH }), 'hovered'],
  [outline('zone-preview-line', 'zone-preview', look.PREVIEW_LINE, { 'line-width': look.PREVIEW_WIDTH }), 'hovered'],
  // MapLibre gives room to the topmost layer first: numbers, then locks, then the zones' names, then municipalities.
  [{
    id: 'zone-names', type: 'symbol', source: 'zone-badges',
    layout: { 'text-field': ['get', 'name'], 'text-font': LABEL_FONTS, 'text-size': LABEL_PX, 'text-max-width': 100, 'text-padding': 2, 'text-anchor': 'top', 'text-offset': [0, look.NAME_BELOW / LABEL_PX - 0.6], 'symbol-sort-key': ['get', 'rank'] },
    paint: { 'text-color': LABEL, 'text-halo-color': LABEL_HALO, 'text-halo-width': LABEL_HALO_PX },
  }, undefined],
  [{ id: 'zone-locks', type: 'symbol', source: 'zone-locks', layout: { 'icon-image': LOCK, 'icon-allow-overlap': true, 'icon-padding': 0, 'icon-offset': ['get', 'offset'] } }, undefined],
  // The number is text: MapLibre copies every image in sight at each edit, and for hundreds of numbers that took longer than the edit.
  [{
    id: 'zone-badges', type: 'symbol', source: 'zone-badges',
    layout: { 'icon-image': ['get', 'image'], 'icon-padding': -7, 'text-field': ['get', 'number'], 'text-font': BOLD_FONTS, 'text-size': ['get', 'px'], 'text-padding': 0, 'symbol-sort-key': ['get', 'rank'] },
    paint: { 'text-color': LABEL },
  }, undefined],
];

/**
 * A plan's layers on a MapLibre map. Each edit sends what it changed: outlines of the zones it touched, patterns of the
 * municipalities it moved.
 */
export function startZoneLayers(map: MapLibreMap): ZoneLayers {
  let drawn: Drawn | null = null;
  const fill = (id: string): GeoJSONSource => map.getSource<GeoJSONSource>(id)!;

  function image(id: string, make: () => HTMLCanvasElement): string {
    if (map.hasImage(id)) return id;
    const tile = make();
    map.addImage(id, tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height), { pixelRatio: RATIO });
    return id;
  }

  function begin(geometry: Geometry, { level, classOf }: Scene): Drawn {
    for (const id of ['zone-outlines', 'zone-highlight', 'zone-preview']) map.addSource(id, { ...source(EMPTY), ...(id === 'zone-outlines' ? { promoteId: 'zone' } : {}) });
    map.addSource('zone-patterns', municipalitySource(EMPTY));
    for (const id of ['zone-badges', 'zone-locks']) map.addSource(id, source(EMPTY));
    image(HIGHLIGHT, () => highlightTile(RATIO));
    image(LOCK, () => lockTile(RATIO));
    for (const [layer, before] of LAYERS) map.addLayer(layer, before);
    return { geometry, outlines: new Map(), patterns: Array.from(level.areaOf, () => null), badges: NONE, locks: NO_LOCKS, patterned: false, highlighted: null, preview: null, classOf, zones: null };
  }

  function clear(): void {
    if (!drawn) return;
    drawn = null;
    for (const [{ id }] of LAYERS) if (map.getLayer(id)) map.removeLayer(id);
    if (map.getLayer('borders')) map.setPaintProperty('borders', 'line-color', BORDER);
    for (const id of ['zone-outlines', 'zone-highlight', 'zone-preview', 'zone-patterns', 'zone-badges', 'zone-locks']) if (map.getSource(id)) map.removeSource(id);
  }

  function showOutline(id: 'zone-highlight' | 'zone-preview', geometry: Geometry, members: readonly number[] | null): void {
    fill(id).setData(members ? areaFeature(geometry.outline(members)) : EMPTY);
  }

  return {
    show(geometry, scene, zones, { highlighted = null, preview = null }) {
      if (drawn && drawn.geometry !== geometry) clear();
      const before = drawn ?? begin(geometry, scene);
      // The pointer and the keyboard come here as well, with another highlight on the same plan.
      const outlines = before.zones === zones ? before.outlines : outlinesOf(zones);
      const moved = outlines === before.outlines ? null : outlineChanges(geometry, before.outlines, outlines);
      if (moved) void fill('zone-outlines').updateData(moved);
      const samePatterns = drawn !== null && before.classOf === scene.classOf && before.patterned === zones.patterned;
      const patterns = samePatterns ? before.patterns : patternsOf(scene, zones);
      if (!samePatterns) {
        for (const pattern of zones.patternOf) if (pattern && patterns.includes(pattern)) image(pattern, () => tileOf(pattern, RATIO));
        const changed = patternChanges(geometry, before.patterns, patterns);
        if (changed) void fill('zone-patterns').updateData(changed);
      }
      if (before.badges !== zones.badges) {
        for (const badge of zones.badges) image(discImage(badge), () => discTile(badge, RATIO));
        fill('zone-badges').setData(badgeFeatures(zones.badges));
      }
      if (before.locks !== zones.locks) fill('zone-locks').setData(lockFeatures(zones.locks));
      if (before.patterned !== zones.patterned) map.setPaintProperty('borders', 'line-color', zones.patterned ? look.PATTERN_HAIRLINE : BORDER);
      if (before.highlighted !== highlighted) showOutline('zone-highlight', geometry, highlighted);
      if (before.preview !== preview) showOutline('zone-preview', geometry, preview);
      drawn = { geometry, outlines, patterns, badges: zones.badges, locks: zones.locks, patterned: zones.patterned, highlighted, preview, classOf: scene.classOf, zones };
    },
    clear,
  };
}

interface Drawn {
  readonly geometry: Geometry;
  readonly outlines: ReadonlyMap<string, readonly number[]>;
  /** By municipality index. */
  readonly patterns: readonly (PatternId | null)[];
  readonly badges: readonly SceneBadge[];
  readonly locks: readonly SceneLock[];
  readonly patterned: boolean;
  readonly highlighted: readonly number[] | null;
  readonly preview: readonly number[] | null;
  readonly classOf: Int8Array;
  readonly zones: SceneZones | null;
}

const NONE: readonly SceneBadge[] = [];
const NO_LOCKS: readonly SceneLock[] = [];

/** By zone, the edge of the scope among them. */
export function outlinesOf({ scope, outlines }: SceneZones): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, readonly number[]>([[SCOPE, scope]]);
  for (const { zone, members } of outlines) lists.set(zone, members);
  return lists;
}

/** Outlines to send and to take away, zone by zone; null when all are the same lists as before. */
export function outlineChanges(geometry: Geometry, before: ReadonlyMap<string, readonly number[]>, after: ReadonlyMap<string, readonly number[]>): GeoJSONSourceDiff | null {
  const add: Feature[] = [];
  for (const [zone, members] of after) if (before.get(zone) !== members) add.push({ ...areaFeature(geometry.outline(members)), properties: { zone } });
  const remove: string[] = [];
  for (const zone of before.keys()) if (!after.has(zone)) remove.push(zone);
  return add.length + remove.length > 0 ? { add, remove } : null;
}

/** Municipalities whose pattern comes, goes or changes; null when none does. */
export function patternChanges(geometry: Geometry, before: readonly (PatternId | null)[], after: readonly (PatternId | null)[]): GeoJSONSourceDiff | null {
  const changed: number[] = [];
  for (let municipality = 0; municipality < after.length; municipality++) if (before[municipality] !== after[municipality]) changed.push(municipality);
  if (changed.length === 0) return null;
  const { features } = municipalityFeatures(geometry, changed.filter((municipality) => after[municipality] !== null));
  const patternByCode = new Map(changed.map((municipality) => [geometry.codes[municipality]!, after[municipality]]));
  return {
    add: features.map((one) => ({ ...one, properties: { ...one.properties, pattern: patternByCode.get(one.properties!['code'] as string) } })),
    remove: changed.filter((municipality) => after[municipality] === null).map((municipality) => geometry.codes[municipality]!),
  };
}

/** The pattern of each municipality. */
export function patternsOf({ level, classOf }: Scene, { patternOf }: SceneZones): (PatternId | null)[] {
  const patterns = new Array<PatternId | null>(level.areaOf.length);
  for (let municipality = 0; municipality < patterns.length; municipality++) patterns[municipality] = patternOf[classOf[level.areaOf[municipality]!]!] ?? null;
  return patterns;
}

function discImage({ number, locked }: SceneBadge): string {
  return `zone-disc-${badgeHalfWidth(number)}${locked ? '-locked' : ''}`;
}

function badgeFeatures(badges: readonly SceneBadge[]): FeatureCollection {
  return { type: 'FeatureCollection', features: badges.map((badge, rank) => ({ type: 'Feature', properties: { image: discImage(badge), number: String(badge.number), px: badgeTextPx(badge.number), name: badge.name, rank }, geometry: { type: 'Point', coordinates: [...badge.at] } })) };
}

function lockFeatures(locks: readonly SceneLock[]): FeatureCollection {
  return { type: 'FeatureCollection', features: locks.map(({ at, offset }) => ({ type: 'Feature', properties: { offset }, geometry: { type: 'Point', coordinates: [...at] } })) };
}
