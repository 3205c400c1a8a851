import type { Dot } from './scatter-layout';

interface Marks {
  readonly hovered: number | null;
  readonly selected: number | null;
  readonly onlyAreas: ReadonlySet<number> | null;
}

/** Draws the dots over the cells: dark with a light rim, so that they show on every colour. */
export function drawDots(canvas: HTMLCanvasElement, dots: readonly Dot[], { hovered, selected, onlyAreas }: Marks): void {
  const context = canvas.getContext('2d');
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!context || width === 0) return;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  const radius = dots.length > 600 ? 1.3 : 2.2;
  const dot = ({ x, y }: Dot, size: number): void => {
    context.beginPath();
    context.arc(x * width, (1 - y) * height, size, 0, 2 * Math.PI);
  };
  context.lineWidth = 0.8;
  context.strokeStyle = 'rgba(255, 255, 255, 0.85)';
  for (const one of dots) {
    context.fillStyle = onlyAreas && !onlyAreas.has(one.area) ? 'rgba(26, 31, 43, 0.22)' : 'rgba(26, 31, 43, 0.85)';
    dot(one, radius);
    context.stroke();
    context.fill();
  }
  for (const [area, colour] of [[selected, '#0b2a8a'], [hovered, '#161d2b']] as const) {
    const found = area === null ? undefined : dots.find((one) => one.area === area);
    if (!found) continue;
    dot(found, radius + 3.4);
    context.lineWidth = 4.5;
    context.strokeStyle = '#fff';
    context.stroke();
    context.lineWidth = 2.2;
    context.strokeStyle = colour;
    context.stroke();
  }
}
