import { toPng, type Job } from '../../export/png';
import type { Slide } from '../../export/pptx';
import type { Tone } from '../../map/picture/tone';

/** Dots of a slide's map: sharp on a projector of 3,840 pixels across its 13.3 inches. */
const SLIDE_DPI = 200;

/** Sheets as slides with their notes, one each, their maps painted here. @throws DOMException `AbortError` when called off. */
export async function slidesOf(slides: readonly Slide[], tone: Tone, job: Job): Promise<Blob> {
  const { toPptx } = await import('../../export/pptx');
  const quiet: Job = { ...job, progress: () => {} };
  const paint = async (picture: Parameters<typeof toPng>[0]): Promise<string> => base64Of(await toPng(picture, SLIDE_DPI, quiet));
  return toPptx(slides, tone, paint, job);
}

/** In pieces: all bytes at once are more arguments than a call takes. */
async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
