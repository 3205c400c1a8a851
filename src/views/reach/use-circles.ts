import { use, useEffect, useMemo } from 'react';
import { CirclesLayer } from '../../map/circles-layer';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import type { Area } from '../../model/registry';
import { MapContext, useAtlas, useSettings } from '../context';
import { circlesOf, type ReachBase } from './base';

/** Draws circles, town halls and (but for the whole nation) towns on the map, which goes to where they are. */
export function useCircles(base: ReachBase, targets: FacilityTargets, whole: Area, radiusKm: number): void {
  const controller = use(MapContext);
  const theme = useSettings((state) => state.shownTheme);
  const painted = useAtlas((state) => state.shown !== null);
  const layer = useMemo(() => new CirclesLayer(), []);
  const of = useMemo(() => circlesOf(base, targets, whole), [base, targets, whole]);
  const circles = useMemo(() => of(radiusKm), [of, radiusKm]);
  useEffect(() => controller?.addLayer(layer), [controller, layer]);
  useEffect(() => layer.show(circles), [layer, circles]);
  useEffect(() => layer.look(theme), [layer, theme]);
  useEffect(() => {
    if (!controller || !painted) return undefined;
    controller.focusOn(whole.level === 'nation' ? null : whole.members, true);
    return () => controller.focusOn(null, true);
  }, [controller, painted, whole]);
}
