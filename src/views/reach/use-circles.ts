import { use, useEffect, useMemo } from 'react';
import { CirclesLayer, type Circles, type LevelNames } from '../../map/circles-layer';
import { reachScene } from '../../map/reach-scene';
import type { ReachContent } from '../../state/reach-link';
import { MapContext, useAtlas, useSettings } from '../context';
import type { ReachScope } from './base';

/** Draws circles, town halls and (but for the whole nation) towns over plain land on the map, which goes to where they are. */
export function useCircles(circles: Circles, names: LevelNames | null, rows: ReachContent['rows'], { areas, whole }: ReachScope): void {
  const controller = use(MapContext);
  const theme = useSettings((state) => state.shownTheme);
  const registry = useAtlas((state) => state.registry)!;
  const painted = useAtlas((state) => state.shown !== null);
  const layer = useMemo(() => new CirclesLayer(), []);
  const scene = useMemo(() => reachScene(registry, rows, areas, whole, [], theme), [registry, rows, areas, whole, theme]);
  useEffect(() => controller?.setOverlay({ scene, hover: () => {}, select: () => {} }), [controller, scene]);
  useEffect(() => () => controller?.setOverlay(null), [controller]);
  useEffect(() => controller?.addLayer(layer), [controller, layer]);
  useEffect(() => layer.show(circles), [layer, circles]);
  useEffect(() => layer.name(names), [layer, names]);
  useEffect(() => layer.look(theme), [layer, theme]);
  useEffect(() => {
    if (!controller || !painted) return undefined;
    controller.focusOn(whole.level === 'nation' ? null : whole.members, true);
    return () => controller.focusOn(null, true);
  }, [controller, painted, whole]);
}
