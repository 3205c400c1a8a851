import { useEffect, useMemo, useRef, type CSSProperties } from 'react';
import type { CameraGroup } from '../../map/camera-group';
import { createCanvasRenderer } from '../../map/canvas/renderer';
import { NO_EMPHASIS } from '../../map/fills';
import type { Geometry } from '../../map/geometry';
import type { Emphasis, MapRenderer, Scene } from '../../map/scene';
import type { Marked } from './marked';

interface Props {
  readonly group: CameraGroup;
  readonly geometry: Geometry;
  readonly scene: Scene;
  readonly label: string;
  readonly marked: Marked | null;
  readonly onPoint: (municipality: number | null) => void;
  /** Outlined municipalities: the zone left, in red, and the zone entered, in blue; without them what is pointed at is blue. */
  readonly left?: readonly number[] | null;
  readonly entered?: readonly number[] | null;
  readonly style?: CSSProperties;
}

/** One of the maps that move together. */
export function SyncedMap({ group, geometry, scene, label, marked, onPoint, left, entered, style }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const renderer = useRef<MapRenderer | null>(null);
  const emphasis = useMemo((): Emphasis => {
    const members = marked?.members ?? [];
    const [single] = members;
    return { ...NO_EMPHASIS, hovered: members.length === 1 ? single! : null, highlighted: left ?? null, preview: members.length > 1 ? members : entered ?? (single === undefined ? null : members) };
  }, [marked, left, entered]);
  /** What a map that is made anew begins with. */
  const latest = useRef({ geometry, scene, emphasis, onPoint });
  useEffect(() => { latest.current = { geometry, scene, emphasis, onPoint }; });
  useEffect(() => {
    const element = box.current!;
    const tellSize = (): void => group.resized({ width: element.clientWidth, height: element.clientHeight });
    const point = (area: number | null): void => latest.current.onPoint(area);
    const made: MapRenderer = createCanvasRenderer(element, latest.current.geometry, {
      hover: point,
      select: point,
      cameraMove: (camera) => { if (renderer.current) group.moved(renderer.current, camera); },
      cameraRest: () => {},
    }, { camera: group.camera(), interactive: true, label });
    renderer.current = made;
    const leave = group.add(made);
    tellSize();
    made.setScene(latest.current.scene);
    made.setEmphasis(latest.current.emphasis);
    const watcher = new ResizeObserver(tellSize);
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      leave();
      made.destroy();
      renderer.current = null;
    };
  }, [group, label]);
  useEffect(() => renderer.current?.setGeometry(geometry), [geometry]);
  useEffect(() => renderer.current?.setScene(scene), [scene]);
  useEffect(() => renderer.current?.setEmphasis(emphasis), [emphasis]);
  return <div ref={box} className="compare-map" style={style} />;
}
