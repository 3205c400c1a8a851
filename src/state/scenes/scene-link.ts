import * as v from 'valibot';
import { bareScene, editionOf, savedScenes, type SavedScene } from '../../data/saved-scene';
import { fromLinkText, toLinkText, type LinkFault } from '../link-text';

/** Longer links are cut by mail programs and chat windows; beyond this scenes go as a file. */
export const MOST_SCENE_LINK = 6000;

/** The editions of scenes (saved-scene.ts): a link is written as the earliest that can hold its scenes, for earlier builds. */
const VERSION = 3;
const MOST_BYTES = 2_000_000;

const PLAIN = [v.string(), v.string(), v.string(), v.nullable(v.array(v.number())), v.nullable(v.number())] as const;

/** Plans once each, however many scenes show them. */
const linked = v.strictObject({
  plans: v.array(v.string()),
  scenes: v.array(v.union([v.strictTuple([...PLAIN]), v.strictTuple([...PLAIN, v.array(v.number())]), v.strictTuple([...PLAIN, v.array(v.number()), v.record(v.string(), v.unknown())])])),
});

/** Scenes as a piece of a link (link-text.ts); `tooLong` with its characters where it is longer than a link may be. */
export async function encodeSceneLink(listed: readonly SavedScene[]): Promise<{ readonly text: string } | { readonly tooLong: number }> {
  const scenes = listed.map(bareScene);
  const plans = [...new Set(scenes.flatMap(({ plan, compared }) => [...(plan === null ? [] : [plan]), ...(compared ?? [])]))];
  const at = (plan: string): number => plans.indexOf(plan);
  const content = {
    plans,
    scenes: scenes.map(({ title, note, view, bounds, plan, compared, ...more }) => {
      const rest = Object.keys(more).length > 0 ? [(compared ?? []).map(at), more] : compared ? [compared.map(at)] : [];
      return [title, note, view, bounds, plan === null ? null : at(plan), ...rest];
    }),
  };
  const text = await toLinkText(new TextEncoder().encode(JSON.stringify(content)), Math.max(1, ...scenes.map(editionOf)));
  return text.length > MOST_SCENE_LINK ? { tooLong: text.length } : { text };
}

/** The counterpart of `encodeSceneLink`. Never throws: a link that is cut, altered, foreign or newer is named so. */
export async function decodeSceneLink(text: string): Promise<{ readonly scenes: readonly SavedScene[] } | LinkFault> {
  const read = await fromLinkText(text, VERSION, MOST_SCENE_LINK, MOST_BYTES);
  if ('wrong' in read) return read;
  try {
    const { plans, scenes } = v.parse(linked, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)));
    const whole = scenes.map(([title, note, view, bounds, plan, compared = [], more]) => ({ title, note, view, bounds, plan: plan === null ? null : plans[plan], ...(compared.length > 0 && { compared: compared.map((one) => plans[one]) }), ...more }));
    return { scenes: v.parse(savedScenes, whole) };
  } catch {
    return { wrong: 'damaged' };
  }
}
