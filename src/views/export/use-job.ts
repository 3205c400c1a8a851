import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job } from '../../export/png';
import { saveBlob } from '../../export/save-file';
import { EXPORT, exportText } from '../../i18n/export-messages';
import type { Text } from '../../model/text';

export interface Working {
  readonly what: Text;
  /** 0 to 100. */
  readonly percent: number;
}
export type Told = { readonly kind: 'done'; readonly text: Text } | { readonly kind: 'failed'; readonly what: Text; readonly text: Text; readonly again: () => void };

/** One export at a time: where it is, how it ended, and the way to call it off. */
export function useJob(): { readonly working: Working | null; readonly told: Told | null; readonly run: (what: Text, file: string, make: (job: Job) => Promise<Blob>) => Promise<void>; readonly cancel: () => void } {
  const [working, setWorking] = useState<Working | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback(async function start(what: Text, file: string, make: (job: Job) => Promise<Blob>): Promise<void> {
    if (controller.current) return;
    const own = new AbortController();
    controller.current = own;
    setTold(null);
    setWorking({ what, percent: 0 });
    try {
      const blob = await make({ signal: own.signal, progress: (share) => setWorking({ what, percent: Math.round(share * 100) }) });
      own.signal.throwIfAborted();
      saveBlob(file, blob);
      setTold({ kind: 'done', text: exportText.done(file) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setTold(own.signal.aborted ? { kind: 'done', text: EXPORT.cancelled } : { kind: 'failed', what, text: exportText.failed(what, reason), again: () => void start(what, file, make) });
    } finally {
      controller.current = null;
      setWorking(null);
    }
  }, []);
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { working, told, run, cancel };
}
