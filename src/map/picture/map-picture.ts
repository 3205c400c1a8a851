import { estimatedMunicipalities } from '../fills';
import type { Geometry } from '../geometry';
import { placeLabels, roomOfText, type PlacedLabel, type Room } from '../labels';
import { LIGHT_GROUND } from '../ground';
import * as look from '../look';
import { boundsInView, project, type Size } from '../mercator';
import { overlaps } from '../rings';
import type { Camera, Scene, SceneLabel } from '../scene';
import { rectangle, textWidth, type Mark } from './mark';
import { areaData, lineData, projectionOf } from './path-data';
import { GROUND, type Tone } from './tone';

export interface MapPicture {
  readonly geometry: Geometry;
  readonly scene: Scene;
  readonly camera: Camera;
  /** CSS px. */
  readonly size: Size;
  readonly tone: Tone;
  /** Members of areas to outline heavily: the selected one, or the zones of a plan. */
  readonly outlined: readonly (readonly number[])[];
  /** px of the names; smaller ones leave room for more of them. */
  readonly labelPx: number;
  /** What lies over the areas. */
  readonly over?: { readonly beneathNames: boolean; readonly marks: readonly Mark[] } | undefined;
}

/** A map as marks: what `drawScene` draws on the screen, drawn for paper. */
export function mapMarks({ geometry, scene, camera, size, tone, outlined, labelPx, over }: MapPicture): Mark[] {
  const at = projectionOf(camera, size);
  const window = boundsInView(camera, size);
  const ground = GROUND[tone];
  // The list itself where all of it is seen: its outline is kept.
  const seen = (members: readonly number[]): readonly number[] => {
    const inside = members.filter((index) => overlaps(geometry.bounds[index]!, window));
    return inside.length > members.length / 2 ? members : inside;
  };
  const outline = (members: readonly number[]): string => areaData(geometry.outline(seen(members)), at, window);
  const marks: Mark[] = [rectangle(0, 0, size.width, size.height, { fill: ground.sea })];
  const add = (d: string, paint: Omit<Extract<Mark, { kind: 'path' }>, 'kind' | 'd'>): void => {
    if (d !== '') marks.push({ kind: 'path', d, ...paint });
  };

  const mono = tone === 'mono';
  add(areaData(geometry.others, at, window), { fill: ground.otherLand, ...(mono && { stroke: '#8a8a8a', width: 0.5 }) });
  // One outline a class: neighbours of a class are one surface, without a hairline between them.
  const { byClass, estimated } = surfacesOf(scene);
  byClass.forEach((members, index) => {
    const d = outline(members);
    add(d, { fill: index < 0 ? ground.missing : scene.colours[index]! });
    if (index < 0 || /^(hatch|moves)$/.test(scene.zones?.patternOf[index] ?? '')) add(d, { fill: { pattern: 'hatch' } });
  });
  add(outline(estimated), { fill: { pattern: 'dots' } });

  const width = (stops: look.WidthStops): number => look.widthAt(stops, camera.zoom);
  add(lineData(geometry.borders(scene.level), at, window), { stroke: mono ? '#000000' : look.BORDER, width: width(look.borderWidth(scene.level.id)) * (mono ? 0.5 : 1) });
  add(lineData(geometry.coast(), at, window), { stroke: mono ? '#000000' : LIGHT_GROUND.coast, width: width(look.COAST_WIDTH) });
  add(lineData(geometry.prefectureBorders(), at, window), { stroke: mono ? '#000000' : look.PREFECTURE_LINE, width: width(look.PREFECTURE_WIDTH) * (mono ? 1.4 : 1) });
  for (const members of outlined) {
    const d = outline(members);
    add(d, { stroke: look.CASING, width: 4.5 });
    add(d, { stroke: mono ? '#000000' : look.SELECTED_LINE, width: 2 });
  }
  const names = labelMarks(scene.labels, camera, size, labelPx);
  return !over ? [...marks, ...names] : over.beneathNames ? [...marks, ...over.marks, ...names] : [...marks, ...names, ...over.marks];
}

interface Surfaces {
  /** Municipality indexes of each class, -1 = no value. */
  readonly byClass: ReadonlyMap<number, readonly number[]>;
  readonly estimated: readonly number[];
}

/** Kept as long as the classes are: the same map is laid out for several papers, and its outlines are what costs. */
const known = new WeakMap<Int8Array, Surfaces>();

function surfacesOf(scene: Scene): Surfaces {
  const { level, classOf } = scene;
  const ready = known.get(classOf);
  if (ready) return ready;
  const byClass = new Map<number, number[]>();
  level.areaOf.forEach((area, municipality) => {
    const list = byClass.get(classOf[area]!);
    if (list) list.push(municipality);
    else byClass.set(classOf[area]!, [municipality]);
  });
  const surfaces = { byClass, estimated: estimatedMunicipalities(scene) };
  known.set(classOf, surfaces);
  return surfaces;
}

/** Names with room for all of themselves, placed as on the screen: at another size, in a window as much larger or smaller. Numbers of zones come first, then their names as far as there is room. */
function labelMarks(labels: readonly SceneLabel[], camera: Camera, size: Size, px: number): Mark[] {
  const factor = look.LABEL_PX / px;
  const inside = ({ text, at }: SceneLabel): boolean => {
    const [x, y] = project(camera, size, at);
    const half = textWidth(text, px) / 2 + 2;
    return x > half && x < size.width - half && y > px && y < size.height - px;
  };
  const scaled = { width: size.width * factor, height: size.height * factor };
  const widthOf = (text: string): number => textWidth(text, look.LABEL_PX);
  const room = ({ label, x, y }: PlacedLabel): Room => roomOfText(x, y, widthOf(label.text));
  const place = (some: readonly SceneLabel[], taken: readonly Room[]): readonly PlacedLabel[] => placeLabels(some.filter(inside), { ...camera, zoom: camera.zoom + Math.log2(factor) }, scaled, widthOf, taken);
  const whole = new Map(labels.flatMap((label) => (label.short === undefined ? [] : [[{ ...label, text: label.short }, label] as const])));
  const numbers = [...place([...whole.keys()], [])];
  numbers.forEach((one, at) => {
    const [long] = place([whole.get(one.label)!], numbers.flatMap((other) => (other === one ? [] : [room(other)])));
    if (long) numbers[at] = long;
  });
  const names = place(labels.filter(({ short }) => short === undefined), numbers.map(room));
  return [...numbers, ...names].map(({ label, x, y }): Mark => ({ kind: 'text', text: label.text, x: round(x / factor), y: round(y / factor + px * 0.36), size: px, anchor: 'middle', fill: look.LABEL, halo: { colour: '#ffffff', width: px * 0.22 } }));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
