import { isFree, roomOfText, type Room } from '../labels';
import { borderWidth, widthAt } from '../look';
import { project } from '../mercator';
import type { PatternId } from '../scene';
import { BADGE_RADIUS, HIGHLIGHT_CASING_WIDTH, HIGHLIGHT_LINE, HIGHLIGHT_WIDTH, LOCK_PX, NAME_BELOW, OUTLINE_CASING, PATTERN_HAIRLINE, PREVIEW_CASING_WIDTH, PREVIEW_LINE, PREVIEW_WIDTH, ZONE_CASING, ZONE_CASING_WIDTH, ZONE_LINE, ZONE_WIDTH } from '../zone-look';
import { badgeHalfWidth, badgeTile, highlightTile, lockTile, tileOf } from '../zone-tiles';
import { anchoredPattern } from './frame';
import type { CanvasZones } from './zone-plugin';

const tiles = new Map<string, HTMLCanvasElement>();

function kept(key: string, make: () => HTMLCanvasElement): HTMLCanvasElement {
  const known = tiles.get(key) ?? make();
  tiles.set(key, known);
  return known;
}

/** A plan on a canvas: patterns under the lines, borders and outlines, then numbers and padlocks. */
export const canvasZones: CanvasZones = {
  patterns({ context, drawing: { paths, scene, emphasis, camera }, visible }, { patternOf }) {
    const fills = new Map<PatternId, Path2D>();
    scene.level.areaOf.forEach((area, municipality) => {
      const pattern = patternOf[scene.classOf[area]!];
      if (!pattern || !visible(municipality)) return;
      const path = fills.get(pattern) ?? new Path2D();
      fills.set(pattern, path);
      path.addPath(paths.municipality(municipality));
    });
    for (const [pattern, path] of fills) {
      context.fillStyle = anchoredPattern(context, kept(pattern, () => tileOf(pattern, 2)), camera.zoom);
      context.fill(path);
    }
    if (!emphasis.highlighted) return;
    context.fillStyle = anchoredPattern(context, kept('highlight', () => highlightTile(2)), camera.zoom);
    context.fill(paths.outline(emphasis.highlighted));
  },

  lines({ drawing: { paths, scene, emphasis, camera: { zoom } }, stroke }, { outlines, scope, patterned }) {
    if (patterned) stroke(paths.borders(scene.level), PATTERN_HAIRLINE, widthAt(borderWidth(scene.level.id), zoom));
    const borders = [scope, ...outlines.map(({ members }) => members)].map((members) => paths.outline(members));
    for (const path of borders) stroke(path, ZONE_CASING, widthAt(ZONE_CASING_WIDTH, zoom));
    for (const path of borders) stroke(path, ZONE_LINE, widthAt(ZONE_WIDTH, zoom));
    const { highlighted, preview } = emphasis;
    if (highlighted) {
      stroke(paths.outline(highlighted), OUTLINE_CASING, HIGHLIGHT_CASING_WIDTH);
      stroke(paths.outline(highlighted), HIGHLIGHT_LINE, HIGHLIGHT_WIDTH);
    }
    if (preview) {
      stroke(paths.outline(preview), OUTLINE_CASING, PREVIEW_CASING_WIDTH);
      stroke(paths.outline(preview), PREVIEW_LINE, PREVIEW_WIDTH);
    }
  },

  symbols({ camera, size, pixelRatio }, { badges, locks }, { context, widthOf, write }) {
    const ratio = Math.ceil(pixelRatio);
    const stamp = (tile: HTMLCanvasElement, x: number, y: number): void => {
      const [width, height] = [tile.width / ratio, tile.height / ratio];
      context.drawImage(tile, x - width / 2, y - height / 2, width, height);
    };
    const taken: Room[] = [];
    const shown = badges.flatMap((badge) => {
      const [x, y] = project(camera, size, badge.at);
      const room = { x, y, halfWidth: badgeHalfWidth(badge.number) + 1, halfHeight: BADGE_RADIUS + 1 };
      if (!isFree(room, taken)) return [];
      taken.push(room);
      return [{ badge, x, y }];
    });
    const locked = locks.map(({ at, offset: [dx, dy] }) => {
      const [x, y] = project(camera, size, at);
      taken.push({ x: x + dx, y: y + dy, halfWidth: LOCK_PX / 2, halfHeight: LOCK_PX / 2 });
      return [x + dx, y + dy] as const;
    });
    for (const { badge, x, y } of shown) {
      const room = roomOfText(x, y + NAME_BELOW, widthOf(badge.name));
      if (!isFree(room, taken)) continue;
      taken.push(room);
      write(badge.name, x, y + NAME_BELOW);
    }
    for (const { badge, x, y } of shown) stamp(kept(`${badge.number} ${badge.locked} ${ratio}`, () => badgeTile(badge, ratio)), x, y);
    for (const [x, y] of locked) stamp(kept(`lock ${ratio}`, () => lockTile(ratio)), x, y);
    return taken;
  },
};
