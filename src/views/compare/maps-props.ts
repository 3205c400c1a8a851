import type { CameraGroup } from '../../map/camera-group';
import type { Geometry } from '../../map/geometry';
import type { Scene } from '../../map/scene';
import type { ComparedColumn } from './compared';

/** What every way to show the maps is given. */
export interface MapsProps {
  readonly group: CameraGroup;
  readonly geometry: Geometry;
  readonly columns: readonly ComparedColumn[];
  /** One of each column. */
  readonly scenes: readonly Scene[];
  /** Municipality index pointed at on whichever map, or chosen from the list. */
  readonly pointed: number | null;
  readonly onPoint: (municipality: number | null) => void;
}
