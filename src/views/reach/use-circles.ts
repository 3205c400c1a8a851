import { use, useEffect, useMemo } from 'react';
import { CirclesLayer, type Circles, type LevelNames } from '../../map/circles-layer';
import type { Area } from '../../model/registry';
import { MapContext, useAtlas, useSettings } from '../context';

/** Draws circles, town halls and (but for the whole nation) towns on the map, which goes to where they are. */
export function useCircles(circles: Circles, names: LevelNames | null, whole: Area): void {
  const controller = use(MapContext);
  const theme = useSettings((state) => state.shownTheme);
  const painted = useAtlas((state) => state.shown !== null);
  const layer = useMemo(() => new CirclesLayer(), []);
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
