import { sizeOf } from './element-size';
import type { Size } from './mercator';
import type { Camera, MapLayer } from './scene';

/** A layer on a canvas of its own over the map, whichever renderer draws below: drawn anew when the map moves or changes its size. */
export abstract class CanvasLayer implements MapLayer {
  protected readonly canvas = document.createElement('canvas');
  private element: HTMLElement | null = null;
  private camera: Camera | null = null;
  private readonly sizes = new ResizeObserver(() => this.redraw());

  /** @param finest device pixels to a CSS px at the most, where more would cost more than they show. */
  constructor(className: string, private readonly finest = Infinity) {
    this.canvas.className = className;
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  mount(element: HTMLElement): void {
    this.element = element;
    element.append(this.canvas);
    this.sizes.observe(element);
  }

  unmount(): void {
    this.sizes.disconnect();
    this.canvas.remove();
    this.element = null;
  }

  follow(camera: Camera): void {
    this.camera = camera;
    this.redraw();
  }

  abstract hover(x: number, y: number): boolean;
  abstract select(x: number, y: number): boolean;

  /** On an empty canvas that counts in CSS px. @param ratio device pixels to one of them. */
  protected abstract draw(pen: CanvasRenderingContext2D, camera: Camera, size: Size, ratio: number): void;

  /** Draws what has changed; nothing before there is a map. */
  protected redraw(): void {
    const { element, camera, canvas } = this;
    if (element && camera) this.draw(...this.emptied(canvas, element, camera));
  }

  /** A canvas over the whole of an element, emptied, as `draw` takes it. */
  protected emptied(canvas: HTMLCanvasElement, element: HTMLElement, camera: Camera): [CanvasRenderingContext2D, Camera, Size, number] {
    const size = sizeOf(element);
    const ratio = Math.min(this.finest, window.devicePixelRatio || 1);
    const [columns, rows] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    const pen = canvas.getContext('2d')!;
    // Assigning empties, but takes new memory even when nothing changed.
    const fits = canvas.width === columns && canvas.height === rows;
    if (!fits) [canvas.width, canvas.height] = [columns, rows];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (fits) pen.clearRect(0, 0, size.width, size.height);
    return [pen, camera, size, ratio];
  }
}
