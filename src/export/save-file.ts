/** Hands a text to the browser as a file to save. @param name without what a file system may refuse. */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** The same for bytes. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers ask for the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A plan's name as part of a file name: letters of every script and digits stay. */
export function fileStem(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '_').replace(/^_+|_+$/g, '').slice(0, 60) || 'plan';
}
