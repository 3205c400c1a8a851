import { circleAround, type LngLat } from '../model/great-circle';
import { boundsInView, project, type Point, type Size } from './mercator';
import type { LevelId } from '../model/levels';
import { CanvasLayer } from './canvas-layer';
import { placeLabels } from './labels';
import { LABEL_FONTS, LABEL_HALO_PX, LABEL_PX } from './look';
import { shownAtZoom } from './names';
import type { Camera, SceneLabel } from './scene';

/** What the view of reach puts on the map. */
export interface Circles {
  readonly radiusKm: number;
  readonly centres: readonly LngLat[];
  /** Facilities a supposition puts somewhere or alters, which are centres too, and those it closes. */
  readonly marked: readonly { readonly at: LngLat; readonly closed: boolean }[];
  /** Points people are taken to live at, and whether they are reached; null: it cannot be told. */
  readonly homes: readonly { readonly at: LngLat; readonly inside: boolean | null; readonly seat: boolean }[];
}

/** Names of a level, most important first. */
export interface LevelNames {
  readonly level: LevelId;
  readonly labels: readonly SceneLabel[];
}

/** More circles than this in sight are not drawn: they would cover all and take the page a second. */
const MOST_CIRCLES = 4_000;
const MOST_OUTLINES = 300;

/** Circles over the map: what lies inside is a dot, what lies outside a cross. */
export class CirclesLayer extends CanvasLayer {
  private readonly tint = document.createElement('canvas');
  private circles: Circles | null = null;
  private names: LevelNames | null = null;

  constructor() {
    super('points-canvas reach-canvas', 2);
  }

  override mount(element: HTMLElement): void {
    super.mount(element);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  override unmount(): void {
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
    super.unmount();
  }

  /** Paper is light: the look of the page is the light one for as long as its colours are read. */
  private readonly print = ({ type }: Event): void => {
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    if (type === 'beforeprint') dataset['theme'] = 'light';
    // Made anew: Chromium, which prints what is drawn now, would clear what lies below with it.
    this.canvas.width = 0;
    this.redraw();
    dataset['theme'] = theme;
  };

  show(circles: Circles | null): void {
    this.circles = circles;
    this.redraw();
  }

  /** Names over all that is drawn: those of the map would lie beneath the circles. */
  name(names: LevelNames | null): void {
    this.names = names;
    this.redraw();
  }

  /** The page has put on another look: its colours are read anew. */
  look(theme: string): void {
    this.canvas.dataset['theme'] = theme;
    this.redraw();
  }

  /** The land below says nothing here. */
  hover(): boolean {
    return true;
  }

  select(): boolean {
    return true;
  }

  protected draw(pen: CanvasRenderingContext2D, camera: Camera, size: Size, ratio: number): void {
    const { circles } = this;
    // The look is the page's: the dark and the high-contrast one change these.
    const style = getComputedStyle(this.canvas);
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    if (!circles) return;
    const [west, south, east, north] = boundsInView(camera, size);
    const margin = circles.radiusKm / 80;
    const seen = ([lng, lat]: LngLat, by: number): boolean => lng > west - by && lng < east + by && lat > south - by && lat < north + by;
    const centres = circles.centres.filter((at) => seen(at, margin));
    if (centres.length <= MOST_CIRCLES) this.drawCircles(pen, centres, circles.radiusKm, camera, size, ratio, colour('series'));
    for (const { at, inside, seat } of circles.homes) if (seen(at, 0.02)) home(pen, project(camera, size, at), inside, seat ? (camera.zoom > 6.5 ? 5 : 2.5) : camera.zoom > 8 ? 2 : 1.3, colour);
    pen.fillStyle = colour('warn');
    // Over the nation 9,000 of them must leave the town halls in sight.
    const square = camera.zoom > 6.5 ? 4 : 1.5;
    for (const at of centres) {
      const [x, y] = project(camera, size, at);
      pen.fillRect(x - square / 2, y - square / 2, square, square);
    }
    const corners = cornersAt(camera);
    for (const { at, closed } of circles.marked) if (seen(at, margin)) mark(pen, project(camera, size, at), circleAround(at, circles.radiusKm, corners).map((one) => project(camera, size, one)), closed, colour);
    if (this.names && shownAtZoom(this.names.level, camera.zoom)) drawNames(pen, this.names.labels, camera, size, colour('ink'), colour('panel'));
  }

  /** All circles as one tint, however many overlap, and the outline of each where they are few enough to be told apart. */
  private drawCircles(pen: CanvasRenderingContext2D, centres: readonly LngLat[], radiusKm: number, camera: Camera, size: Size, ratio: number, colour: string): void {
    const { tint } = this;
    tint.width = this.canvas.width;
    tint.height = this.canvas.height;
    const brush = tint.getContext('2d')!;
    brush.scale(ratio, ratio);
    brush.fillStyle = colour;
    pen.strokeStyle = colour;
    pen.lineWidth = 1;
    const corners = cornersAt(camera);
    pen.globalAlpha = centres.length > MOST_OUTLINES ? 0.12 : 0.4;
    for (const at of centres) {
      const path = new Path2D();
      ring(path, circleAround(at, radiusKm, corners).map((one) => project(camera, size, one)));
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
      brush.fill(path);
      pen.stroke(path);
    }
    pen.globalAlpha = 0.16;
    pen.drawImage(tint, 0, 0, size.width, size.height);
    pen.globalAlpha = 1;
  }
}

/** The dashed circle of a facility that is supposed, with a dashed ring at its place; of one that is closed the crossed ring alone. */
function mark(pen: CanvasRenderingContext2D, [x, y]: Point, circle: readonly Point[], closed: boolean, colour: (name: string) => string): void {
  const path = new Path2D();
  if (!closed) ring(path, circle);
  path.moveTo(x + 8, y);
  path.arc(x, y, 8, 0, 2 * Math.PI);
  if (closed) {
    path.moveTo(x - 5.5, y - 5.5);
    path.lineTo(x + 5.5, y + 5.5);
    path.moveTo(x + 5.5, y - 5.5);
    path.lineTo(x - 5.5, y + 5.5);
  }
  for (const [name, width] of [['panel', 4.5], ['yours-ink', 2]] as const) {
    pen.setLineDash(closed ? [] : [7, 5]);
    pen.strokeStyle = colour(name);
    pen.lineWidth = width;
    pen.stroke(path);
  }
  pen.setLineDash([]);
}

function drawNames(pen: CanvasRenderingContext2D, labels: readonly SceneLabel[], camera: Camera, size: Size, ink: string, halo: string): void {
  pen.font = `${LABEL_PX}px ${LABEL_FONTS.map((font) => (font.includes(' ') ? `"${font}"` : font)).join(', ')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.strokeStyle = halo;
  pen.lineWidth = LABEL_HALO_PX * 2.4;
  pen.fillStyle = ink;
  for (const { label, x, y } of placeLabels(labels, camera, size, (text) => pen.measureText(text).width)) {
    pen.strokeText(label.text, x, y);
    pen.fillText(label.text, x, y);
  }
}

/** As many as look round: fewer where circles are small. */
function cornersAt({ zoom }: Camera): number {
  return zoom > 8 ? 72 : zoom > 6 ? 36 : 16;
}

function ring(path: Path2D, points: readonly Point[]): void {
  points.forEach(([x, y], index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  path.closePath();
}

function home(pen: CanvasRenderingContext2D, [x, y]: Point, inside: boolean | null, r: number, colour: (name: string) => string): void {
  pen.beginPath();
  if (inside === false) {
    pen.moveTo(x - r, y - r); pen.lineTo(x + r, y + r); pen.moveTo(x + r, y - r); pen.lineTo(x - r, y + r);
    pen.strokeStyle = colour('bad');
    pen.lineWidth = r > 2 ? 2.5 : 1.5;
    pen.stroke();
    return;
  }
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.strokeStyle = colour('series');
  pen.fillStyle = colour(inside === null ? 'panel' : 'series');
  pen.lineWidth = 1;
  pen.fill();
  pen.stroke();
}
