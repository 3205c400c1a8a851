import * as v from 'valibot';
import { savedScenes, type SavedScene } from '../../data/saved-scene';
import { fromLinkText, toLinkText, type LinkFault } from '../link-text';

/** Longer links are cut by mail programs and chat windows; beyond this scenes go as a file. */
export const MOST_SCENE_LINK = 6000;

const VERSION = 1;
const MOST_BYTES = 2_000_000;

/** Plans once each, however many scenes show them. */
const linked = v.strictObject({
  plans: v.array(v.string()),
  scenes: v.array(v.tuple([v.string(), v.string(), v.string(), v.nullable(v.array(v.number())), v.nullable(v.number())])),
});

/** Scenes as a piece of a link (link-text.ts); `tooLong` with its characters where it is longer than a link may be. */
export async function encodeSceneLink(scenes: readonly SavedScene[]): Promise<{ readonly text: string } | { readonly tooLong: number }> {
  const plans = [...new Set(scenes.flatMap(({ plan }) => plan ?? []))];
  const content = { plans, scenes: scenes.map(({ title, note, view, bounds, plan }) => [title, note, view, bounds, plan === null ? null : plans.indexOf(plan)]) };
  const text = await toLinkText(new TextEncoder().encode(JSON.stringify(content)), VERSION);
  return text.length > MOST_SCENE_LINK ? { tooLong: text.length } : { text };
}

/** The counterpart of `encodeSceneLink`. Never throws: a link that is cut, altered, foreign or newer is named so. */
export async function decodeSceneLink(text: string): Promise<{ readonly scenes: readonly SavedScene[] } | LinkFault> {
  const read = await fromLinkText(text, VERSION, MOST_SCENE_LINK, MOST_BYTES);
  if ('wrong' in read) return read;
  try {
    const { plans, scenes } = v.parse(linked, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)));
    const whole = scenes.map(([title, note, view, bounds, plan]) => ({ title, note, view, bounds, plan: plan === null ? null : plans[plan] }));
    return { scenes: v.parse(savedScenes, whole) };
  } catch {
    return { wrong: 'damaged' };
  }
}
