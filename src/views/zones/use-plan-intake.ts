import { useMemo, useRef, useState } from 'react';
import { readAnyPlan, type PlanIntake } from '../../data/plan-intake';
import { MOST_PLAN_BYTES, refusePlanUnread } from '../../data/plan-problem';
import { buildCodeBook, type CodeBook } from '../../model/plan/municipality-codes';
import { useEditor } from './plans-context';

const LONGEST_NAME = 120;

/** What was given: nothing yet, on its way, or its name and bytes. */
export type Given =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'read'; readonly name: string; readonly read: (scope: readonly string[] | null) => PlanIntake };

/** Takes a file or a pasted table of the user's and reads it; an answer to an earlier one is never shown. */
export function usePlanIntake(): { readonly given: Given; readonly take: (file: File) => void; readonly takeText: (name: string, text: string) => void; readonly clear: () => void } {
  const { registry } = useEditor();
  const codes = useMemo(() => buildCodeBook(registry), [registry]);
  const [given, setGiven] = useState<Given>({ state: 'none' });
  const turn = useRef(0);
  return {
    given,
    take(file) {
      const mine = ++turn.current;
      const name = file.name.slice(0, LONGEST_NAME);
      setGiven({ state: 'reading', name });
      const settle = (next: Given): void => { if (turn.current === mine) setGiven(next); };
      // Far beyond what any kind may have: not even its bytes are asked for.
      const bytes = file.size > MOST_PLAN_BYTES.json ? Promise.resolve(new Uint8Array(MOST_PLAN_BYTES.json + 1)) : file.arrayBuffer().then((buffer) => new Uint8Array(buffer));
      bytes.then((all) => settle(readOf(name, all, codes)), () => settle({ state: 'read', name, read: () => ({ kind: 'refused', problems: [refusePlanUnread(name)] }) }));
    },
    takeText(name, text) {
      turn.current++;
      setGiven(readOf(name, new TextEncoder().encode(asCsv(text)), codes));
    },
    clear() {
      turn.current++;
      setGiven({ state: 'none' });
    },
  };
}

function readOf(name: string, bytes: Uint8Array, codes: CodeBook): Given {
  return { state: 'read', name, read: (scope) => readAnyPlan(name, bytes, codes, scope) };
}

/** A spreadsheet's clipboard parts its cells by tabs. */
function asCsv(text: string): string {
  const [first = ''] = text.split('\n', 1);
  if (!first.includes('\t')) return text;
  return text.split(/\r?\n/).map((line) => line === '' ? '' : line.split('\t').map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}
