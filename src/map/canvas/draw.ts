import { estimatedMunicipalities, fillsOf, missingMunicipalities } from '../fills';
import type { Geometry } from '../geometry';
import { LIGHT_GROUND } from '../ground';
import { placeLabels } from '../labels';
import * as look from '../look';
import { boundsInView, worldAt, type Size } from '../mercator';
import { dotTile, hatchTile } from '../patterns';
import { overlaps } from '../rings';
import type { Camera } from '../scene';
import { anchoredPattern, inWindow, type CanvasFrame, type Drawing } from './frame';
import { ORIGIN } from './paths';
import { zonesOnCanvas } from './zone-plugin';

/** Draws a scene on a canvas of `size × pixelRatio`. Needs nothing of the page, so exports use it as well. */
export function drawScene(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { geometry, paths, scene, emphasis, camera, size, pixelRatio } = drawing;
  const ground = scene.ground ?? LIGHT_GROUND;
  const px = 1 / 2 ** camera.zoom;
  const ratio = pixelRatio / px;
  const [cx, cy] = worldAt([camera.lng, camera.lat]);
  const onMap = (): void =>
    context.setTransform(ratio, 0, 0, ratio, (size.width / 2) * pixelRatio - (cx - ORIGIN[0]) * ratio, (size.height / 2) * pixelRatio - (cy - ORIGIN[1]) * ratio);
  const stroke = (path: Path2D, colour: string, width: number): void => {
    context.strokeStyle = colour;
    context.lineWidth = width * px;
    context.stroke(path);
  };

  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = ground.sea;
  context.fillRect(0, 0, size.width * pixelRatio, size.height * pixelRatio);
  onMap();
  context.lineJoin = 'round';
  context.fillStyle = ground.otherLand;
  context.fill(paths.others());

  const visible = visibleTest(geometry, camera, size);
  const fills = fillsOf(scene, emphasis);
  const byColour = new Map<string, Path2D>();
  scene.level.areaOf.forEach((area, municipality) => {
    if (visible(municipality)) joined(byColour, fills.colour[area]!).addPath(paths.municipality(municipality));
  });
  // One path a colour: neighbours of the same colour are one surface, with no hairline of sea between them.
  for (const [colour, path] of byColour) {
    context.fillStyle = colour;
    context.fill(path);
  }
  for (const [members, tile] of [[missingMunicipalities(scene), hatchTile], [estimatedMunicipalities(scene), dotTile]] as const) {
    const strengths = new Map<number, Path2D>();
    for (const municipality of members) {
      const strength = fills.dimmed?.[scene.level.areaOf[municipality]!] ? look.DIMMED_PATTERN_OPACITY : 1;
      if (visible(municipality)) joined(strengths, strength).addPath(paths.municipality(municipality));
    }
    for (const [strength, path] of strengths) {
      context.globalAlpha = strength;
      context.fillStyle = anchoredPattern(context, tile(2), camera.zoom);
      context.fill(path);
    }
    context.globalAlpha = 1;
  }

  const frame: CanvasFrame = { context, drawing, visible, stroke };
  if (scene.zones) zonesOnCanvas()?.patterns(frame, scene.zones);

  const { zoom } = camera;
  stroke(paths.borders(scene.level), look.BORDER, look.widthAt(look.borderWidth(scene.level.id), zoom));
  stroke(paths.coast(), ground.coast, look.widthAt(look.COAST_WIDTH, zoom));
  stroke(paths.prefectures(), look.PREFECTURE_LINE, look.widthAt(look.PREFECTURE_WIDTH, zoom));
  if (scene.zones) zonesOnCanvas()?.lines(frame, scene.zones);
  const { hovered, selected } = emphasis;
  if (hovered !== null && hovered !== selected) stroke(paths.outline(scene.level.areas[hovered]!.members), look.HOVER_LINE, look.HOVER_WIDTH);
  if (selected !== null) {
    const outline = paths.outline(scene.level.areas[selected]!.members);
    stroke(outline, look.CASING, look.CASING_WIDTH);
    stroke(outline, look.SELECTED_LINE, look.SELECTED_WIDTH);
  }
  drawLabels(frame);
}

function joined<K>(paths: Map<K, Path2D>, key: K): Path2D {
  const known = paths.get(key);
  if (known) return known;
  const path = new Path2D();
  paths.set(key, path);
  return path;
}

/** Close up, and in an inset, only few municipalities are in the window. */
function visibleTest(geometry: Geometry, camera: Camera, size: Size): (municipality: number) => boolean {
  const window = boundsInView(camera, size);
  return (municipality) => overlaps(geometry.bounds[municipality]!, window);
}

const widths = new Map<string, number>();

function drawLabels({ context, drawing }: CanvasFrame): void {
  const { scene, camera, size, pixelRatio } = drawing;
  inWindow(context, pixelRatio);
  context.font = `${look.LABEL_PX}px ${look.LABEL_FONTS.map((font) => (font.includes(' ') ? `"${font}"` : font)).join(', ')}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = look.LABEL_HALO;
  context.lineWidth = look.LABEL_HALO_PX * 2;
  context.fillStyle = look.LABEL;
  const widthOf = (text: string): number => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    widths.set(text, width);
    return width;
  };
  const write = (text: string, x: number, y: number): void => {
    // 'middle' is the middle of the em box; MapLibre centres what is drawn, a pixel lower.
    context.strokeText(text, x, y + 1);
    context.fillText(text, x, y + 1);
  };
  const taken = (scene.zones && zonesOnCanvas()?.symbols(drawing, scene.zones, { context, widthOf, write })) ?? [];
  for (const { label, x, y } of placeLabels(scene.labels, camera, size, widthOf, taken)) write(label.text, x, y);
}
