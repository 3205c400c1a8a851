import { useEffect, useRef, useState, type RefObject } from 'react';
import { readRateFile, refuseBySize, refuseUnread, type RateReading, type Refusal } from '../data/rate-file';
import { rateChange, type RateChange } from '../model/rate-change';
import type { LevelId } from '../model/levels';
import type { OwnRate } from '../model/rates';
import type { DemandId } from '../model/subjects';
import { useAtlasContext } from './context';
import type { RateBasis } from './rate-basis';

const LONGEST_NAME = 120;

export interface RefusedFile {
  readonly state: 'refused';
  readonly file: string;
  readonly reading: Refusal;
}
export interface ReadyFile {
  readonly state: 'ready';
  readonly own: OwnRate;
  readonly level: LevelId;
  readonly change: RateChange;
  readonly shiftJis: boolean;
}
export type Intake = { readonly state: 'none' | 'reading' } | RefusedFile | ReadyFile;

interface RateIntake {
  readonly intake: Intake;
  /** Takes what was chosen or dropped; nothing is in use before the user says so. */
  readonly take: (files: readonly File[]) => void;
  /** Reads the same file as Shift_JIS. */
  readonly again: () => void;
  readonly clear: () => void;
}

/** Reads a file of the user's and works out what its rates would change. */
export function useRateFile(subject: DemandId, { ready }: RateBasis): RateIntake {
  const { store, data } = useAtlasContext();
  const [intake, setIntake] = useState<Intake>({ state: 'none' });
  const last = useRef<File | null>(null);
  /** Counts up with every file and every change of mind: an answer to an older one is not shown. */
  const turn = useRef(0);

  const readFile = async (file: File, shiftJis: boolean): Promise<RateReading> => {
    const large = refuseBySize(file.size);
    if (large) return large;
    try {
      return readRateFile(new Uint8Array(await file.arrayBuffer()), subject, ready!.prefectures, shiftJis);
    } catch {
      // A folder, or a file that was moved away between choosing and reading.
      return refuseUnread();
    }
  };
  const judge = async (file: File, shiftJis: boolean): Promise<Intake> => {
    const name = file.name.slice(0, LONGEST_NAME);
    const reading = await readFile(file, shiftJis);
    if (!reading.rates) return { state: 'refused', file: name, reading };
    const own: OwnRate = { file: name, at: new Date().toISOString(), rates: reading.rates };
    const { content } = store.getState();
    const level: LevelId = content.level === 'nation' ? 'secondary335' : content.level;
    const [registry, before, after] = await Promise.all([data.registry(), data.tableInUse(subject), data.tableFrom(subject, own)]);
    return { state: 'ready', own, level, change: rateChange(registry, level, subject, before, after), shiftJis };
  };
  const begin = (file: File, shiftJis: boolean): void => {
    const mine = ++turn.current;
    last.current = file;
    setIntake({ state: 'reading' });
    const settle = (next: Intake): void => { if (turn.current === mine) setIntake(next); };
    judge(file, shiftJis).then(settle, () => settle({ state: 'refused', file: file.name, reading: refuseUnread() }));
  };
  return {
    intake,
    take: (files) => { if (ready && files[0]) begin(files[0], false); },
    again: () => { if (last.current) begin(last.current, true); },
    clear: () => {
      turn.current++;
      last.current = null;
      setIntake({ state: 'none' });
    },
  };
}

/** An answer below the fold of a small dialog is brought into sight when it comes. */
export function useIntoView(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  // Newer browsers give a promise back, which React would take for the clean-up.
  useEffect(() => { void element.current?.scrollIntoView({ block: 'nearest' }); }, []);
  return element;
}
