/**
 * Puts a text on the clipboard; to be called from a press. Without HTTPS (an office's own network) and in some frames there is
 * no clipboard to write to: what the browser copies from a field is there still.
 * @throws Error (rejects) where neither is allowed.
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const from = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // Outside an open dialog nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (from instanceof HTMLElement) from.focus();
  if (!copied) throw new Error('no clipboard');
}
