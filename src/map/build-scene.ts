import type { BivariateLegend } from '../model/bivariate';
import type { Legend } from '../model/legend';
import type { Level } from '../model/registry';
import { bivariateColours } from './bivariate-palette';
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
    case 'bivariate':
      return bivariateColours((legend as BivariateLegend).x.groups.length, (legend as BivariateLegend).y.groups.length);
    case 'sequential':
      return count === 1 ? [valueRamp(3)[1]!] : count === 0 ? [] : valueRamp(count);
  }
}

/** The scene of a level in a legend's classes. */
export function buildScene(level: Level, legend: Legend, labels: readonly SceneLabel[]): Scene {
  return { level, classOf: legend.classOf, estimate: legend.estimate, colours: coloursOf(legend), labels };
}
