/** What the bytes of a file are, when they are not text in UTF-8 or Shift_JIS. */
export type NotText = 'excel' | 'image' | 'utf16' | 'binary' | 'encoding';
export type FileText = { readonly text: string; readonly encoding: 'utf-8' | 'shift_jis' } | { readonly problem: NotText };

// A zip (xlsx) and the older compound file (xls).
const EXCEL = [[0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06], [0xd0, 0xcf, 0x11, 0xe0]];
// PNG, JPEG, GIF, PDF.
const IMAGE = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x25, 0x50, 0x44, 0x46]];
const UTF16 = [[0xff, 0xfe], [0xfe, 0xff]];

/**
 * Text of a file: UTF-8, else Shift_JIS (cp932). A file does not say its encoding: Shift_JIS is a guess, which the caller has to say.
 * A byte order mark is left out.
 */
export function fileText(bytes: Uint8Array): FileText {
  const starts = (magics: readonly (readonly number[])[]): boolean => magics.some((magic) => magic.every((byte, index) => bytes[index] === byte));
  if (starts(EXCEL)) return { problem: 'excel' };
  if (starts(IMAGE)) return { problem: 'image' };
  if (starts(UTF16)) return { problem: 'utf16' };
  if (bytes.includes(0)) return { problem: 'binary' };
  for (const encoding of ['utf-8', 'shift_jis'] as const) {
    const text = tryDecode(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return { problem: 'encoding' };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
