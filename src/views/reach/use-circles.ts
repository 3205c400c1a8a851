import { use, useEffect, useMemo } from 'react';
import { CirclesLayer } from '../../map/circles-layer';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { reachTargets } from '../../model/coverage/reach';
import { homesIn, pointsReached } from '../../model/coverage/reach-table';
import type { Area } from '../../model/registry';
import { MapContext, useAtlas, useSettings } from '../context';
import type { ReachBase } from './base';

/** Draws circles, town halls and (but for the whole nation) towns on the map, which goes to where they are. */
export function useCircles({ towns, seats }: ReachBase, targets: FacilityTargets, whole: Area, radiusKm: number): void {
  const controller = use(MapContext);
  const theme = useSettings((state) => state.shownTheme);
  const painted = useAtlas((state) => state.shown !== null);
  const layer = useMemo(() => new CirclesLayer(), []);
  const sets = useMemo(() => {
    const members = new Set(whole.members);
    const of = (all: typeof towns) => ({ own: homesIn(all, members), targets: reachTargets(targets.facilities, targets.hiddenIn, all) });
    return { seats: of(seats), towns: whole.level === 'nation' ? null : of(towns) };
  }, [towns, seats, targets, whole]);
  const homes = useMemo(() => {
    const points = (set: typeof sets.seats | null, seat: boolean) => (set ? pointsReached(set.own, set.targets, radiusKm).map((one) => ({ ...one, seat })) : []);
    return [...points(sets.towns, false), ...points(sets.seats, true)];
  }, [sets, radiusKm]);
  useEffect(() => controller?.addLayer(layer), [controller, layer]);
  useEffect(() => layer.show({ radiusKm, centres: targets.facilities, homes }), [layer, radiusKm, targets, homes]);
  useEffect(() => layer.look(theme), [layer, theme]);
  useEffect(() => {
    if (!controller || !painted) return undefined;
    controller.focusOn(whole.level === 'nation' ? null : whole.members, true);
    return () => controller.focusOn(null, true);
  }, [controller, painted, whole]);
}
