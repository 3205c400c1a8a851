import type { CameraGroup } from '../../map/camera-group';
import type { Geometry } from '../../map/geometry';
import type { Scene } from '../../map/scene';
import type { ComparedColumn } from './compared';
import type { Marked } from './marked';

/** What every way to show the maps is given. */
export interface MapsProps {
  readonly group: CameraGroup;
  readonly geometry: Geometry;
  readonly columns: readonly ComparedColumn[];
  /** One of each column. */
  readonly scenes: readonly Scene[];
  /** What is pointed at on whichever map, in the plot, in the list or by the search. */
  readonly marked: Marked | null;
  readonly onPoint: (municipality: number | null) => void;
}
