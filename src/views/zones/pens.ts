import { TOOLS_TEXT } from '../../i18n/zones-tools-messages';
import { areasAlong } from '../../map/along';
import { enclosed, rectangle } from '../../map/enclosed';
import type { Point } from '../../map/mercator';
import type { Pen } from '../../map/pen';
import type { Sketch } from '../../map/sketch';
import type { MapSurface } from '../../map/surface';
import { extendStroke, startStroke, strokeEdit } from '../../model/plan/stroke';
import type { Carrying } from './carry';
import type { Editor } from './plans-context';
import { tellTools, toolStore } from './tool-store';
import { unitsAround } from './units';

export interface PenTable {
  readonly editor: Editor;
  readonly surface: MapSurface;
  readonly sketch: Sketch;
  /** Outlines municipalities, by index. */
  readonly preview: (members: readonly number[] | null) => void;
}

/** Paints what it passes, as one step. @param erases takes municipalities out of their zones. */
export function brushPen({ editor, surface, preview }: PenTable, erases: boolean): Pen {
  const { plans, registry } = editor;
  let last: Point = [0, 0];
  const walk = (path: readonly Point[]): void => {
    const areas = areasAlong(surface.areaAt, last, path);
    last = path.at(-1)!;
    if (areas.length === 0) return;
    const { stayInPrefecture } = toolStore.getState();
    plans.getState().paint(unitsAround(editor, areas.map((area) => registry.codes[area]!)), { ...(erases ? { zone: null } : {}), stayInPrefecture });
  };
  return {
    down(at) {
      last = at;
      preview(null);
      walk([at]);
    },
    move: walk,
    up: () => plans.getState().endStroke(),
    cancel: () => plans.getState().cancelStroke(),
  };
}

/** Takes what a line encloses, as one step. @param shape the line from the places the pointer has been. */
function enclosingPen({ editor, surface, sketch, preview }: PenTable, shape: (path: readonly Point[]) => readonly Point[]): Pen {
  const { plans, registry, points } = editor;
  let path: Point[] = [];
  let places: readonly (Point | null)[] = [];
  let inside: readonly string[] = [];
  const drop = (): void => {
    path = [];
    sketch.clear();
    preview(null);
  };
  return {
    down(at) {
      path = [at];
      inside = [];
      const scope = new Set(plans.getState().history?.plan.scope);
      places = registry.codes.map((code, index) => (scope.has(code) && points?.['municipality'] ? surface.project(points['municipality'][index]!) : null));
      preview(null);
    },
    move(told) {
      path.push(...told);
      const line = shape(path);
      sketch.line(line);
      inside = unitsAround(editor, enclosed(line, places).map((index) => registry.codes[index]!));
      preview(inside.map((code) => registry.codes.indexOf(code)));
    },
    up() {
      const begun = surface.areaAt(path[0]!);
      const drawn = path.length > 1;
      drop();
      const { history, zone, edit } = plans.getState();
      if (!history || !drawn) return;
      if (inside.length === 0) return tellTools(TOOLS_TEXT.nothingInside);
      const { stayInPrefecture } = toolStore.getState();
      // The prefecture it keeps to is the one it began in, so what lies there comes first.
      const home = begun === null ? null : registry.codes[begun]!.slice(0, 2);
      const codes = inside.toSorted((a, b) => Number(b.startsWith(home ?? '-')) - Number(a.startsWith(home ?? '-')));
      edit((plan) => strokeEdit(extendStroke(startStroke(plan, zone, stayInPrefecture), codes)));
    },
    cancel: drop,
  };
}

/** A line drawn freehand. */
export function lassoPen(table: PenTable): Pen {
  return enclosingPen(table, (path) => path);
}

/** A box from corner to corner. */
export function rectanglePen(table: PenTable): Pen {
  return enclosingPen(table, (path) => rectangle(path[0]!, path.at(-1)!));
}

/** Takes a municipality and puts it down over another zone; a press without a drag takes it, the next puts it down. */
export function movePen({ editor: { registry }, surface, sketch }: PenTable, carrying: Carrying): Pen {
  let [at, tookNow]: [Point, boolean] = [[0, 0], false];
  const code = (): string | null => {
    const area = surface.areaAt(at);
    return area === null ? null : registry.codes[area]!;
  };
  const follow = (): void => {
    const words = carrying.over(code());
    if (words !== null) sketch.words(words, at);
  };
  return {
    down(place) {
      at = place;
      tookNow = toolStore.getState().carried === null;
      if (tookNow) carrying.take(code());
      follow();
    },
    move(path) {
      at = path.at(-1)!;
      follow();
    },
    up() {
      sketch.clear();
      carrying.drop(code(), tookNow);
    },
    cancel() {
      sketch.clear();
      carrying.giveUp();
    },
  };
}
