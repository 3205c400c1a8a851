import { use, useEffect, useMemo } from 'react';
import { listenToPen } from '../../map/pen';
import { createSketch } from '../../map/sketch';
import { assign, unassign } from '../../model/plan/assign';
import { lockMunicipalities } from '../../model/plan/plan-properties';
import { moveUnit } from '../../model/plan/unit';
import { MapContext, useLanguage } from '../context';
import { createCarrying, type Carrying } from './carry';
import { listenToDigits } from './digits';
import { brushPen, lassoPen, movePen, rectanglePen, type PenTable } from './pens';
import { useEditor, type Editor } from './plans-context';
import { toolStore, useTools, type ToolId } from './tool-store';
import { unitOf } from './units';
import './tools.css';

export interface MapTools {
  /** A press or Enter on a municipality. */
  readonly pick: (code: string) => void;
  /** The pointer, or the middle of the map after the arrow keys, is over a municipality. */
  readonly hover: (code: string | null) => void;
}

/** Gives the tool in hand to the map: its pen, its cursor, its preview, the number keys. */
export function useMapTools(): MapTools {
  const controller = use(MapContext);
  const editor = useEditor();
  const language = useLanguage();
  const tool = useTools((state) => state.tool);
  const carrying = useMemo(
    () => createCarrying(editor, { preview: (members) => controller?.setPreview(members), highlight: (members) => controller?.setHighlight(members) }, (text) => text[language]),
    [editor, controller, language],
  );
  useEffect(() => {
    if (!controller) return undefined;
    const surface = controller.surface();
    const sketch = createSketch(surface.element);
    surface.element.dataset['tool'] = tool;
    const pen = penOf(tool, { editor, surface, sketch, preview: (members) => controller.setPreview(members) }, carrying);
    const putDown = pen && listenToPen(surface, pen);
    const stopDigits = listenToDigits(surface.element, editor.plans);
    const onEscape = (event: KeyboardEvent): void => { if (event.key === 'Escape') carrying.giveUp(); };
    surface.element.addEventListener('keydown', onEscape);
    return () => {
      putDown?.();
      stopDigits();
      surface.element.removeEventListener('keydown', onEscape);
      carrying.giveUp();
      controller.setPreview(null);
      sketch.remove();
      delete surface.element.dataset['tool'];
    };
  }, [controller, editor, tool, carrying]);
  return useMemo(() => ({
    pick: (code) => pickWith(editor, carrying, code),
    hover(code) {
      const { tool: now, carried } = toolStore.getState();
      if (carried !== null) return void carrying.over(code);
      const none = code === null || now === 'lasso' || now === 'rectangle' || !editor.plans.getState().history?.plan.scope.includes(code);
      controller?.setPreview(none ? null : unitOf(editor, code).codes.map((one) => editor.registry.codes.indexOf(one)));
    },
  }), [editor, carrying, controller]);
}

function penOf(tool: ToolId, table: PenTable, carrying: Carrying) {
  switch (tool) {
    case 'brush': return brushPen(table, false);
    case 'erase': return brushPen(table, true);
    case 'lasso': return lassoPen(table);
    case 'rectangle': return rectanglePen(table);
    case 'move': return movePen(table, carrying);
    // A drag moves the map.
    case 'click': case 'lock': return null;
  }
}

/** What a press, a tap or Enter does with a municipality, or with the unit around it. */
function pickWith(editor: Editor, carrying: Carrying, code: string): void {
  const { plans } = editor;
  const { tool, carried } = toolStore.getState();
  const { zone, edit } = plans.getState();
  const unit = unitOf(editor, code);
  switch (tool) {
    case 'move':
      return carried === null ? carrying.take(code) : carrying.drop(code, false);
    case 'lock':
      return edit(({ locked }) => lockMunicipalities(unit.codes, !unit.codes.every((one) => locked.has(one))));
    case 'erase':
      return edit(() => unassign(unit.codes));
    default:
      return edit((at) => (zone === null ? unassign(unit.codes) : unit.codes.length > 1 ? moveUnit(at, unit, zone) : assign(at, unit.codes, zone)));
  }
}
