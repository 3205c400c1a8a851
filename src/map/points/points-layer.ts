import type { Facility } from '../../model/facilities';
import { boundsInView, MAX_ZOOM, project, type Point, type Size } from '../mercator';
import { LABEL_FONTS } from '../look';
import { CanvasLayer } from '../canvas-layer';
import type { Camera } from '../scene';
import type { Mark, PointIndex } from './point-index';
import { SUPPOSED_DASH, SUPPOSED_LINE, symbolOf } from './symbols';

/** A finger or a pointer this far off still means the mark. */
const REACH_PX = 12;
const CLUSTER_LINE = '#12161f';
const CHOSEN = '#ffb000';

export interface PointEvents {
  /** The pointer is on a mark, at its place on the map, or on none. */
  over(mark: Mark | null, at: Point): void;
  /** A facility, or several that share a place even at the last zoom. */
  choose(facilities: readonly Facility[]): void;
  /** Several that fall apart further in: go there. */
  zoomTo(camera: Camera): void;
}

interface Drawn {
  readonly mark: Mark;
  readonly at: Point;
  readonly radius: number;
  /** Which of the two it is of. */
  readonly index: PointIndex;
}

/** Facilities as points over the map: the same over both renderers, and on paper. */
export class PointsLayer extends CanvasLayer {
  private indexes: readonly PointIndex[] = [];
  private chosen: readonly Facility[] = [];
  private drawn: readonly Drawn[] = [];
  private over: Mark | null = null;
  private readonly insets = new Map<HTMLCanvasElement, { readonly box: HTMLElement; readonly camera: Camera }>();

  constructor(private readonly events: PointEvents) {
    super('points-canvas');
  }

  mountInset(box: HTMLElement, camera: Camera): () => void {
    const canvas = document.createElement('canvas');
    canvas.className = this.canvas.className;
    canvas.setAttribute('aria-hidden', 'true');
    box.append(canvas);
    this.insets.set(canvas, { box, camera });
    this.redraw();
    return () => {
      this.insets.delete(canvas);
      canvas.remove();
    };
  }

  /** Puts other facilities on the map. @param marked those a supposition touches, over the others. */
  show(index: PointIndex, marked: PointIndex): void {
    this.indexes = [index, marked];
    this.redraw();
  }

  /** Rings the facilities a card tells of. */
  choose(facilities: readonly Facility[]): void {
    this.chosen = facilities;
    this.redraw();
  }

  hover(x: number, y: number): boolean {
    const hit = this.at(x, y);
    if (hit?.mark !== this.over) {
      this.over = hit?.mark ?? null;
      this.events.over(this.over, hit?.at ?? [x, y]);
    }
    return hit !== null;
  }

  select(x: number, y: number): boolean {
    const hit = this.at(x, y);
    if (!hit) return false;
    const { mark, index } = hit;
    // The map may move under the pointer: what it is over is told anew when it moves.
    this.over = null;
    this.events.over(null, hit.at);
    if (mark.facility) this.events.choose([mark.facility]);
    else {
      const zoom = index.expansionZoom(mark.cluster.id);
      if (zoom > MAX_ZOOM) this.events.choose(index.members(mark.cluster.id));
      // A little further than needed: at a whole zoom clusters are still about to part.
      else this.events.zoomTo({ lng: mark.at[0], lat: mark.at[1], zoom: Math.min(MAX_ZOOM, zoom + 0.2) });
    }
    return true;
  }

  private at(x: number, y: number): Drawn | null {
    let best: Drawn | null = null;
    let least = Infinity;
    for (const one of this.drawn) {
      const distance = Math.hypot(one.at[0] - x, one.at[1] - y) - one.radius;
      // Of two at one place the one drawn last, which lies above.
      if (distance <= REACH_PX - 8 && distance <= least) [best, least] = [one, distance];
    }
    return best;
  }

  protected draw(context: CanvasRenderingContext2D, camera: Camera, size: Size): void {
    this.drawn = this.drawMarks(context, camera, size);
    for (const [canvas, { box, camera: fixed }] of this.insets) {
      const [pen, , room] = this.emptied(canvas, box, fixed);
      this.drawMarks(pen, fixed, room);
    }
  }

  private drawMarks(context: CanvasRenderingContext2D, camera: Camera, size: Size): readonly Drawn[] {
    const [west, south, east, north] = boundsInView(camera, size);
    const [dx, dy] = [(east - west) * 0.04, (north - south) * 0.04];
    const drawn = this.indexes.flatMap((index) => index.marks([west - dx, south - dy, east + dx, north + dy], camera.zoom).map((mark) => ({ mark, index, at: project(camera, size, mark.at), radius: mark.cluster ? clusterRadius(mark.cluster.size) : 8 })));
    for (const index of this.indexes) {
      const own = drawn.filter((one) => one.index === index);
      const supposed = index !== this.indexes[0];
      for (const one of own) if (one.mark.cluster) drawCluster(context, one.at, one.radius, one.mark.cluster.size, supposed);
      for (const { mark, at } of own) if (mark.facility) drawSymbol(context, at, mark.facility);
    }
    this.ringChosen(context, camera, size);
    return drawn;
  }

  /** The chosen with a ring, also while a cluster stands for them. */
  private ringChosen(context: CanvasRenderingContext2D, camera: Camera, size: Size): void {
    for (const facility of this.chosen) {
      if (!facility.place.at) continue;
      const at = project(camera, size, facility.place.at);
      for (const [colour, width] of [['#12161f', 6], [CHOSEN, 3]] as const) {
        context.beginPath();
        context.arc(...at, 13, 0, 2 * Math.PI);
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.stroke();
      }
      drawSymbol(context, at, facility);
    }
  }
}

function clusterRadius(size: number): number {
  return size < 10 ? 12 : size < 100 ? 14 : size < 1000 ? 17 : 20;
}

function drawCluster(context: CanvasRenderingContext2D, [x, y]: Point, radius: number, size: number, supposed: boolean): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = 'rgba(255, 255, 255, 0.94)';
  context.fill();
  context.strokeStyle = CLUSTER_LINE;
  context.lineWidth = 1.6;
  context.stroke();
  context.fillStyle = CLUSTER_LINE;
  context.font = `700 ${size < 1000 ? 12 : 11.5}px ${LABEL_FONTS.map((font) => (font.includes(' ') ? `"${font}"` : font)).join(',')}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(size.toLocaleString('ja-JP'), x, y + 0.5);
  if (supposed) drawRing(context, [x, y], radius + 4, false);
}

/** What a supposition touches has a dashed ring; what it closes a whole one with a cross. */
function drawRing(context: CanvasRenderingContext2D, [x, y]: Point, radius: number, crossed: boolean): void {
  const path = new Path2D();
  path.arc(x, y, radius, 0, 2 * Math.PI);
  if (crossed) {
    const arm = radius * Math.SQRT1_2;
    path.moveTo(x - arm, y - arm);
    path.lineTo(x + arm, y + arm);
    path.moveTo(x + arm, y - arm);
    path.lineTo(x - arm, y + arm);
  }
  for (const [colour, width] of [['#ffffff', 5], [SUPPOSED_LINE, 2.2]] as const) {
    context.setLineDash(crossed ? [] : SUPPOSED_DASH);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(path);
  }
  context.setLineDash([]);
}

const paths = new Map<string, Path2D>();
function pathOf(data: string): Path2D {
  let path = paths.get(data);
  if (!path) paths.set(data, (path = new Path2D(data)));
  return path;
}

function drawSymbol(context: CanvasRenderingContext2D, [x, y]: Point, { kind, type, supposed }: Facility): void {
  const { shape, line, fill, inner, innerFill } = symbolOf(kind, type);
  const path = pathOf(shape);
  context.save();
  context.translate(x, y);
  context.lineJoin = 'round';
  // The white casing first: the symbol then stands out on every class colour.
  context.strokeStyle = '#ffffff';
  context.lineWidth = 5;
  context.stroke(path);
  context.fillStyle = fill;
  context.fill(path);
  context.strokeStyle = line;
  context.lineWidth = 2;
  context.stroke(path);
  if (inner !== '') {
    context.fillStyle = innerFill;
    context.fill(pathOf(inner));
  }
  context.restore();
  if (supposed) drawRing(context, [x, y], 12, supposed === 'closed');
}
