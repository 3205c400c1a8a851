import { planProblem, type PlanProblem } from '../data/plan-problem';
import { CODE_VINTAGE, type Plan } from '../model/plan/plan';
import { planFromBytes, planToBytes, vintageOfBytes } from './plan-bytes';

/** Longer links are cut by mail programs and chat windows; beyond this a plan goes as a file. Characters of the plan alone. */
export const MOST_LINK_CHARACTERS = 4000;

/** Format of the links: raised when the meaning of the bytes changes, with a reader for the earlier one. */
const VERSION = 1;
/** More bytes than any link of ours unfolds to: a link made to fill the memory stops here. */
const MOST_BYTES = 500_000;

/**
 * A plan as a piece of a link: `<version><d|s><base64url>`, d deflated, s stored where the browser cannot deflate; the
 * bytes are a CRC-32 and the plan. Only A–Z a–z 0–9 - _.
 * @param codes all municipality codes of the vintage, ascending.
 */
export async function encodePlanLink(plan: Plan, codes: readonly string[]): Promise<{ readonly text: string } | { readonly problem: PlanProblem }> {
  if (plan.vintage !== CODE_VINTAGE) return { problem: planProblem('', 'otherVintage', [plan.vintage, CODE_VINTAGE]) };
  const known = new Set(codes);
  const stranger = [...plan.scope, ...plan.zones.flatMap(({ marks }) => marks.flatMap(({ municipality }) => municipality ?? []))].find((code) => !known.has(code));
  if (stranger !== undefined) return { problem: planProblem('', 'unknownMunicipality', [stranger]) };
  const content = planToBytes(plan, codes);
  const sealed = new Uint8Array(content.length + 4);
  new DataView(sealed.buffer).setUint32(0, crc32(content));
  sealed.set(content, 4);
  const deflated = await throughStream(sealed, 'CompressionStream');
  const text = deflated !== null && deflated.length < sealed.length ? `${VERSION}d${toBase64Url(deflated)}` : `${VERSION}s${toBase64Url(sealed)}`;
  return text.length > MOST_LINK_CHARACTERS ? { problem: planProblem('', 'linkTooLong', [text.length, MOST_LINK_CHARACTERS]) } : { text };
}

/** The counterpart of `encodePlanLink`. Never throws: a link that is cut, altered, foreign, newer or of another vintage is named so. */
export async function decodePlanLink(text: string, codes: readonly string[]): Promise<{ readonly plan: Plan } | { readonly problem: PlanProblem }> {
  const refuse = (problem: PlanProblem): { problem: PlanProblem } => ({ problem });
  const damaged = (): { problem: PlanProblem } => refuse(planProblem('', 'damagedLink', []));
  const [, version, form, body] = /^([1-9]\d{0,3})([a-z])(.*)$/s.exec(text) ?? [];
  if (version === undefined) return refuse(planProblem('', 'foreignLink', []));
  if (Number(version) > VERSION) return refuse(planProblem('', 'newerLink', [Number(version), VERSION]));
  if (text.length > MOST_LINK_CHARACTERS || (form !== 'd' && form !== 's')) return damaged();
  const bytes = fromBase64Url(body!);
  if (!bytes) return damaged();
  if (form === 'd' && !canStream('DecompressionStream')) return refuse(planProblem('', 'noInflate', []));
  const sealed = form === 'd' ? await throughStream(bytes, 'DecompressionStream') : bytes;
  if (!sealed || sealed.length < 4) return damaged();
  const content = sealed.subarray(4);
  if (new DataView(sealed.buffer, sealed.byteOffset).getUint32(0) !== crc32(content)) return damaged();
  try {
    const vintage = vintageOfBytes(content);
    if (vintage !== CODE_VINTAGE) return refuse(planProblem('', 'otherVintage', [vintage, CODE_VINTAGE]));
    return { plan: planFromBytes(content, codes) };
  } catch {
    return damaged();
  }
}

type Stream = 'CompressionStream' | 'DecompressionStream';

/** Whether the browser has the stream and knows raw deflate (Safari before 16.4 and Firefox before 113 do not). */
function canStream(stream: Stream): boolean {
  try {
    return Boolean(new globalThis[stream]('deflate-raw'));
  } catch {
    return false;
  }
}

async function throughStream(bytes: Uint8Array<ArrayBuffer>, stream: Stream): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!canStream(stream)) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new globalThis[stream]('deflate-raw')).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > MOST_BYTES) {
        await reader.cancel();
        return null;
      }
      pieces.push(read.value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** CRC-32 of PNG and zip (polynomial EDB88320). */
function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return ~remainder >>> 0;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
