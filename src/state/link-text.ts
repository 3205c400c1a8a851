/** Why a piece of a link could not be unfolded. */
export type LinkFault = { readonly wrong: 'foreign' | 'damaged' | 'noInflate' } | { readonly wrong: 'newer'; readonly version: number };

/**
 * Bytes as a piece of a link: `<version><d|s><base64url>`, d deflated, s stored where the browser cannot deflate; before
 * the bytes stands their CRC-32. Only A–Z a–z 0–9 - _.
 */
export async function toLinkText(content: Uint8Array, version: number): Promise<string> {
  const sealed = new Uint8Array(content.length + 4);
  new DataView(sealed.buffer).setUint32(0, crc32(content));
  sealed.set(content, 4);
  const deflated = await throughStream(sealed, 'CompressionStream', Infinity);
  return deflated !== null && deflated.length < sealed.length ? `${version}d${toBase64Url(deflated)}` : `${version}s${toBase64Url(sealed)}`;
}

/**
 * The counterpart of `toLinkText`. Never throws.
 * @param most characters a link of ours may have; `mostBytes` that it may unfold to: one made to fill the memory stops there.
 */
export async function fromLinkText(text: string, version: number, most: number, mostBytes: number): Promise<{ readonly bytes: Uint8Array; readonly version: number } | LinkFault> {
  const [, found, form, body] = /^([1-9]\d{0,3})([a-z])(.*)$/s.exec(text) ?? [];
  if (found === undefined) return { wrong: 'foreign' };
  if (Number(found) > version) return { wrong: 'newer', version: Number(found) };
  if (text.length > most || (form !== 'd' && form !== 's')) return { wrong: 'damaged' };
  const bytes = fromBase64Url(body!);
  if (!bytes) return { wrong: 'damaged' };
  if (form === 'd' && !canStream('DecompressionStream')) return { wrong: 'noInflate' };
  const sealed = form === 'd' ? await throughStream(bytes, 'DecompressionStream', mostBytes) : bytes;
  if (!sealed || sealed.length < 4) return { wrong: 'damaged' };
  const content = sealed.subarray(4);
  return new DataView(sealed.buffer, sealed.byteOffset).getUint32(0) === crc32(content) ? { bytes: content, version: Number(found) } : { wrong: 'damaged' };
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

async function throughStream(bytes: Uint8Array<ArrayBuffer>, stream: Stream, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!canStream(stream)) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new globalThis[stream]('deflate-raw')).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) {
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
