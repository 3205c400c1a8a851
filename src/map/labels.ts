import { LABEL_PX } from './look';
import { project, type Size } from './mercator';
import type { Camera, SceneLabel } from './scene';

/** Clear space around a name, CSS px. */
const GAP = 2;

export interface PlacedLabel {
  readonly label: SceneLabel;
  /** Centre, CSS px. */
  readonly x: number;
  readonly y: number;
}

/** Room that is taken in the window, CSS px around its middle. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Room of a name, with clear space around it. @param width of its text. */
export function roomOfText(x: number, y: number, width: number): Room {
  return { x, y, halfWidth: width / 2 + GAP, halfHeight: LABEL_PX * 0.6 + GAP };
}

/** Whether nothing taken reaches into a room. */
export function isFree(room: Room, taken: readonly Room[]): boolean {
  return taken.every((other) => Math.abs(other.x - room.x) >= other.halfWidth + room.halfWidth || Math.abs(other.y - room.y) >= other.halfHeight + room.halfHeight);
}

/**
 * Places names greedily, most important first: one that would touch a placed one is left out.
 * @param widthOf width of a text in CSS px at the label size.
 * @param taken what stands in the window already.
 */
export function placeLabels(labels: readonly SceneLabel[], camera: Camera, size: Size, widthOf: (text: string) => number, taken: readonly Room[] = []): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const rooms = [...taken];
  for (const label of labels) {
    const [x, y] = project(camera, size, label.at);
    if (x < -60 || y < -20 || x > size.width + 60 || y > size.height + 20) continue;
    const room = roomOfText(x, y, widthOf(label.text));
    if (!isFree(room, rooms)) continue;
    rooms.push(room);
    placed.push({ label, x, y });
  }
  return placed;
}
