import { useEffect, useState } from 'react';
import type { PrefectureName } from '../data/rate-words';
import type { RateSets } from '../data/schema';
import type { DataStore } from '../data/store';
import { rateCsv } from '../export/rate-template';
import { saveFile } from '../export/save-file';
import type { RateTable } from '../model/rates';
import type { DemandId } from '../model/subjects';
import type { Language } from '../model/text';
import { useAtlasContext } from './context';

/** What the dialog works on: the shipped rates and the prefectures' names. */
interface Ready {
  readonly sets: RateSets;
  readonly prefectures: readonly PrefectureName[];
}

export interface RateBasis {
  readonly ready: Ready | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

async function load(data: DataStore): Promise<Ready> {
  // The population is asked for as well: a preview needs it, and it is the largest file.
  const [sets, registry, detail] = await Promise.all([data.rateSets(), data.registry(), data.areasDetail(), data.demandPeople()]);
  return { sets, prefectures: registry.levels.prefecture.areas.map(({ code, name, index }) => ({ code, name, english: detail.prefectures.english[index]! })) };
}

/** Loads the basis once it is wanted. */
export function useRateBasis(wanted = true): RateBasis {
  const { data } = useAtlasContext();
  const [ready, setReady] = useState<Ready | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  useEffect(() => {
    let current = true;
    if (wanted) load(data).then((loaded) => current && setReady(loaded), () => current && setFailedAttempt(attempt));
    return () => { current = false; };
  }, [data, wanted, attempt]);
  return { ready, failed: failedAttempt === attempt, retry: () => setAttempt(attempt + 1) };
}

/** Hands the rates to the user as a file Excel reads: UTF-8 with the mark in front. */
export function saveRates(subject: DemandId, rates: RateTable, prefectures: readonly PrefectureName[], language: Language): void {
  saveFile(`zaitaku-atlas_rates_${subject}.csv`, `\uFEFF${rateCsv(subject, rates, prefectures, language)}`, 'text/csv;charset=utf-8');
}
