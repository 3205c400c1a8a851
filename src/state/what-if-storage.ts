import { readWhatIf, writeWhatIf } from '../data/what-if-file';
import type { ChangeLog } from '../model/whatif/change-log';

const KEY = 'zaitaku-atlas.what-if';

/** Suppositions made without a plan, as this browser keeps them. */
export interface KeptWhatIf {
  readonly log: ChangeLog;
  /** What it keeps and nobody can read, and where that is wrong; null: all is well. */
  readonly damaged: { readonly text: string; readonly where: string } | null;
}

/** None where it keeps nothing or what it kept is damaged, which stays there until another log is kept. */
export function keptWhatIf(codes: ReadonlySet<string>): KeptWhatIf {
  const text = keptText();
  if (text === null) return { log: [], damaged: null };
  try {
    const read = readWhatIf(JSON.parse(text), codes);
    return read.log ? { log: read.log, damaged: null } : { log: [], damaged: { text, where: read.where } };
  } catch {
    return { log: [], damaged: { text, where: 'JSON' } };
  }
}

function keptText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @returns false where the browser refuses: the log then lasts as long as the page. */
export function keepWhatIf(log: ChangeLog): boolean {
  try {
    if (log.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(writeWhatIf(log)));
    return true;
  } catch {
    return false;
  }
}
