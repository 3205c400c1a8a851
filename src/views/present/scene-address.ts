import { forgetPlanInAddress } from '../zones/plan-address';

// Like a plan, scenes stand in the fragment of an address, which browsers send to no server.

const NAME = '#scenes=';

/** The address that carries scenes. @param text as `encodeSceneLink` gives it. */
export function sceneLinkWith(text: string): string {
  return `${location.origin}${location.pathname}${NAME}${text}`;
}

/** The scenes in an address; null where there are none. What a mail program has put after them is left off. */
export function scenesInAddress(hash: string): string | null {
  return hash.startsWith(NAME) ? /^[\w-]*/.exec(hash.slice(NAME.length))![0] : null;
}

/** Takes the scenes out of the address, so that they are not asked about again. */
export const forgetScenesInAddress = forgetPlanInAddress;

/** Puts a scene's plan into the address, where the zone editor finds it and asks whether to add it. */
export function askAboutPlan(plan: string): void {
  location.hash = `plan=${plan}`;
}
