import { toolsText, TOOLS_TEXT } from '../../i18n/zones-tools-messages';
import { membersByZone } from '../../model/plan/members';
import { moveUnit } from '../../model/plan/unit';
import type { Text } from '../../model/text';
import type { Editor } from './plans-context';
import { tellTools, toolStore } from './tool-store';
import { unitOf } from './units';

/** Taking a municipality (or the unit around it) in hand and putting it down in another zone, by pointer or by keyboard. */
export interface Carrying {
  readonly take: (code: string | null) => void;
  /** Shows where it would go. @returns what to write beside the pointer; null = nothing is carried. */
  readonly over: (code: string | null) => string | null;
  /** @param tookNow it was taken by the same press: put down where it was, it stays in hand. */
  readonly drop: (code: string | null, tookNow: boolean) => void;
  readonly giveUp: () => void;
}

export interface Outlines {
  readonly preview: (members: readonly number[] | null) => void;
  readonly highlight: (members: readonly number[] | null) => void;
}

export function createCarrying(editor: Editor, { preview, highlight }: Outlines, say: (text: Text) => string): Carrying {
  const { plans, registry } = editor;
  const plan = () => plans.getState().history!.plan;
  const indexes = (codes: readonly string[]): number[] => codes.map((code) => registry.codes.indexOf(code));
  const target = (code: string | null) => plan().zones.find(({ id }) => code !== null && id === plan().zoneOf.get(code)) ?? null;
  const letGo = (): void => {
    toolStore.setState({ carried: null });
    preview(null);
    highlight(null);
  };
  return {
    take(code) {
      if (code === null || !plan().scope.includes(code)) return;
      toolStore.setState({ carried: code });
      const unit = unitOf(editor, code);
      highlight(indexes(unit.codes));
      tellTools(toolsText.carrying(unit.name));
    },
    over(code) {
      const { carried } = toolStore.getState();
      if (carried === null) return null;
      const zone = target(code);
      const other = zone !== null && zone.id !== plan().zoneOf.get(carried);
      preview(other ? indexes(membersByZone(plan()).get(zone.id)!) : null);
      return say(toolsText.ghost(unitOf(editor, carried).name, other ? `${plan().zones.indexOf(zone) + 1} ${zone.name}` : null));
    },
    drop(code, tookNow) {
      const { carried } = toolStore.getState();
      if (carried === null) return;
      const zone = target(code);
      const own = plan().zoneOf.get(carried) ?? null;
      if (tookNow && code === carried) return;
      letGo();
      if (!zone) return tellTools(TOOLS_TEXT.noZoneThere);
      if (zone.id === own) return tellTools(TOOLS_TEXT.putBack);
      tellTools(null);
      const unit = unitOf(editor, carried);
      plans.getState().edit((at) => moveUnit(at, unit, zone.id));
    },
    giveUp() {
      if (toolStore.getState().carried === null) return;
      letGo();
      tellTools(TOOLS_TEXT.givenUp);
    },
  };
}
