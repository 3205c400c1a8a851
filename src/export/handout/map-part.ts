import { EXPORT, exportText } from '../../i18n/export-messages';
import { INSETS, insetCamera, NATIONAL_BOUNDS } from '../../map/insets';
import { fitBounds, type Size } from '../../map/mercator';
import { mapMarks } from '../../map/picture/map-picture';
import { rectangle, textWidth, type Mark } from '../../map/picture/mark';
import { classNumber, greys, type Tone } from '../../map/picture/tone';
import { shownAtZoom } from '../../map/names';
import type { Camera, Scene } from '../../map/scene';
import type { Handout, HandoutMap } from './handout';
import type { Language } from '../../model/text';
import { scaleBar } from './scale-bar';

const INK = '#1a1f2b';
const FRAME = '#8692a6';
/** Height of the strip under a map, before it is scaled. */
export const STRIP_PX = 22;

/** The scene in the colours of the paper: greys with the classes' numbers in black and white. */
export function tonedScene({ scene, numbered }: HandoutMap, tone: Tone): Scene {
  if (tone === 'colour') return scene;
  const colours = numbered ? greys(scene.colours.length) : zoneGreys(scene.colours.length);
  if (!numbered) return { ...scene, colours };
  const named = new Map(scene.labels.map((label) => [label.area, label]));
  // Names first, as they are ordered; then the number alone of the areas without one.
  const number = (area: number): string => (scene.classOf[area]! < 0 ? '' : classNumber(scene.classOf[area]!));
  const bare = scene.level.areas.flatMap(({ index }) => (named.has(index) || scene.classOf[index]! < 0 ? [] : [{ area: index, text: number(index), at: numbered.points[index]! }]));
  return { ...scene, colours, labels: [...scene.labels.map((label) => ({ ...label, text: number(label.area) + label.text })), ...bare] };
}

/** Five greys for zones that touch; land outside the plan and in no zone is white. Zones carry their numbers besides. */
function zoneGreys(count: number): readonly string[] {
  const steps = ['#ececec', '#b4b4b4', '#d2d2d2', '#989898', '#f8f8f8'];
  return Array.from({ length: count }, (_, index) => (index >= count - AROUND_ZONES ? '#ffffff' : steps[index % steps.length]!));
}

/** Classes of a plan's scene after those of its zones: outside the scope, in no zone. */
const AROUND_ZONES = 2;

/** Names as the screen would write them at this scale; numbers of classes always. */
function withNames(scene: Scene, camera: Camera): Scene {
  return shownAtZoom(scene.level.id, camera.zoom) ? scene : { ...scene, labels: [] };
}

/** The last layout of each map: a new title must not draw the same map again. */
const kept = new WeakMap<HandoutMap, { readonly key: string; readonly marks: readonly Mark[] }>();

/**
 * The map in its frame with insets, north and scale, `box` px large with the strip under it.
 * @param unit size of a px of type.
 * @param paper what the scale holds for; null = a screen, on which only the bar is true.
 * @param strip room of north, scale and names of the insets, px wide; null = without: of maps side by side one has them for all.
 */
export function mapPart({ map, language }: Pick<Handout, 'map' | 'language'>, box: Size, unit: number, tone: Tone, paper: string | null, strip: number | null = box.width): readonly Mark[] {
  const key = JSON.stringify([language, box, unit, tone, paper, strip]);
  const ready = kept.get(map);
  if (ready?.key === key) return ready.marks;
  const marks = drawMap(map, language, box, unit, tone, paper, strip);
  kept.set(map, { key, marks });
  return marks;
}

function drawMap(map: HandoutMap, language: Language, box: Size, unit: number, tone: Tone, paper: string | null, strip: number | null): readonly Mark[] {
  const size: Size = { width: box.width, height: box.height - STRIP_PX * unit };
  const { geometry, outlined, bounds } = map;
  const edge = 12 * unit;
  const camera = fitBounds(bounds ?? NATIONAL_BOUNDS, size, { top: edge, right: edge, bottom: edge, left: edge }, 12, 0);
  const plan = map.numbered === null;
  const scene = tonedScene(plan || tone === 'mono' ? { ...map, scene: plan ? map.scene : withNames(map.scene, camera) } : { ...map, scene: withNames(map.scene, camera) }, tone);
  const numbersOnly = tone === 'mono' && !plan && scene.labels.length > 0 && !shownAtZoom(scene.level.id, camera.zoom);
  const picture = { geometry, scene, tone, outlined, labelPx: (numbersOnly ? 8.5 : 11.5) * unit };
  const seen = (at: Camera, room: Size): readonly Mark[] => mapMarks({ ...picture, camera: at, size: room, over: map.over && { ...map.over, marks: map.over.draw({ camera: at, size: room, unit, tone }) } });
  const marks: Mark[] = [{ kind: 'group', x: 0, y: 0, clip: size, marks: seen(camera, size) }];
  if (bounds === null) {
    let x = 0;
    for (const inset of INSETS) {
      const inside: Size = inset.id === 'okinawa' ? { width: 0.24 * size.width, height: 0.2 * size.height } : { width: 0.09 * size.width, height: 0.2 * size.height };
      const label = inset.label[language];
      const named = strip !== null && textWidth(label, 10 * unit) + 5 * unit < inside.width;
      marks.push({ kind: 'group', x: round(x), y: 0, clip: inside, marks: [
        ...seen(insetCamera(inset, inside), inside),
        ...(named ? [{ kind: 'text', text: label, x: 5 * unit, y: 13 * unit, size: 10 * unit, fill: INK, halo: { colour: '#ffffff', width: 2.4 * unit } } as const] : []),
        rectangle(0, 0, round(inside.width), round(inside.height), { stroke: FRAME, width: 2 }),
      ] });
      x += inside.width;
    }
  }
  marks.push(rectangle(0, 0, round(size.width), round(size.height), { stroke: FRAME, width: 1.2 }));
  if (strip === null) return marks;
  marks.push(...northMarks(size.width - 18 * unit, 12 * unit, unit, EXPORT.north[language]));
  marks.push({ kind: 'group', x: 0, y: round(size.height), marks: stripMarks(camera, strip, unit, paper, language, bounds === null) });
  return marks;
}

/** Mercator's north is up everywhere. */
function northMarks(x: number, y: number, unit: number, label: string): Mark[] {
  const at = (value: number): number => round(value * unit);
  return [
    { kind: 'path', d: `M${round(x)} ${round(y)}l${at(6)} ${at(17)}l${at(-6)} ${at(-4)}l${at(-6)} ${at(4)}z`, fill: INK, stroke: '#ffffff', width: at(1) },
    { kind: 'text', text: label, x: round(x), y: round(y + 28 * unit), size: 10 * unit, anchor: 'middle', bold: true, fill: INK, halo: { colour: '#ffffff', width: 2.4 * unit } },
  ];
}

function stripMarks(camera: Camera, width: number, unit: number, paper: string | null, language: Language, insets: boolean): Mark[] {
  const bar = scaleBar(camera, 130 * unit);
  const half = bar.px / 2;
  const y = round(9 * unit);
  const height = round(4 * unit);
  const size = 9.5 * unit;
  const said = paper === null ? [] : [exportText.scale(bar.ratio, paper, camera.lat.toFixed(1))[language]];
  const texts = [bar.label, ...said, ...(insets ? [EXPORT.insetNote[language]] : [])];
  let x = bar.px + 6 * unit;
  return [
    rectangle(0, y, round(half), height, { fill: INK, stroke: INK, width: 0.8 }),
    rectangle(round(half), y, round(half), height, { fill: '#ffffff', stroke: INK, width: 0.8 }),
    ...texts.flatMap((text): Mark[] => {
      const at = x;
      x += textWidth(text, size) + 14 * unit;
      return at + textWidth(text, size) > width ? [] : [{ kind: 'text', text, x: round(at), y: round(14.5 * unit), size, fill: INK }];
    }),
  ];
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
