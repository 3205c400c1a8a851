import type { LabelPoints } from '../data/schema';
import type { Legend } from '../model/legend';
import type { Level } from '../model/registry';
import { changeRamp, peakRamp, valueRamp } from './palette';
import type { Scene, SceneLabel } from './scene';

/** Colours of a legend's classes, in class order. Zero, where it is a class of its own, is the palest. */
export function coloursOf(legend: Legend): readonly string[] {
  const count = legend.classes.length;
  switch (legend.family) {
    case 'peak':
      return peakRamp(count);
    case 'diverging':
      return changeRamp(legend.belowNeutral, count - legend.belowNeutral, false);
    case 'sequential':
      return count === 1 ? [valueRamp(3)[1]!] : count === 0 ? [] : valueRamp(count);
  }
}

/** The scene of a level in a legend's classes. */
export function buildScene(level: Level, legend: Legend, labels: readonly SceneLabel[]): Scene {
  return { level, classOf: legend.classOf, estimate: legend.estimate, colours: coloursOf(legend), labels };
}

/** Levels whose points the label file has under another level: the nation and bureaus are not named on the map. */
const UNNAMED = new Set(['nation', 'bureau']);

/**
 * Names of a level's areas, most important first.
 * @param weight people by municipality, or null when not loaded: then areas with more municipalities come first.
 */
export function sceneLabels(level: Level, points: LabelPoints, nameOf: (index: number) => string, weight: Float64Array | null): SceneLabel[] {
  const at = points[level.id];
  if (!at || UNNAMED.has(level.id)) return [];
  const weightOf = (members: readonly number[]): number => (weight ? members.reduce((sum, member) => sum + weight[member]!, 0) : members.length);
  return level.areas
    .map((area) => ({ area: area.index, text: nameOf(area.index), at: at[area.index]!, weight: weightOf(area.members) }))
    .sort((a, b) => b.weight - a.weight || a.area - b.area)
    .map(({ area, text, at: point }) => ({ area, text, at: point }));
}
