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

/**
 * Places names greedily, most important first: one that would touch a placed one is left out.
 * @param widthOf width of a text in CSS px at the label size.
 */
export function placeLabels(labels: readonly SceneLabel[], camera: Camera, size: Size, widthOf: (text: string) => number): readonly PlacedLabel[] {
  const placed: (PlacedLabel & { readonly half: number })[] = [];
  const height = LABEL_PX * 1.2 + 2 * GAP;
  for (const label of labels) {
    const [x, y] = project(camera, size, label.at);
    if (x < -60 || y < -20 || x > size.width + 60 || y > size.height + 20) continue;
    const half = widthOf(label.text) / 2 + GAP;
    const free = placed.every((other) => Math.abs(other.x - x) >= other.half + half || Math.abs(other.y - y) >= height);
    if (free) placed.push({ label, x, y, half });
  }
  return placed;
}
