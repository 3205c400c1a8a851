import { readWhatIf, writeWhatIf } from '../data/what-if-file';
import type { ChangeLog } from '../model/whatif/change-log';

const KEY = 'zaitaku-atlas.what-if';

/** Suppositions made without a plan, as this browser keeps them; none where it keeps nothing or what it kept is damaged. */
export function keptWhatIf(codes: ReadonlySet<string>): ChangeLog {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? [] : readWhatIf(JSON.parse(kept), codes).log ?? [];
  } catch {
    return [];
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
