import { useEffect, useState } from 'react';
import type { NursingFacilities, SupportFacilities } from '../../data/facilities';
import { DataError } from '../../data/geo-files';
import { useAtlasContext } from '../context';

export interface LoadedFacilities {
  readonly support: SupportFacilities | null;
  readonly nursing: NursingFacilities | null;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** The lists that are wanted. What has come stays, also when it is no longer asked for. */
export function useFacilities(wantsSupport: boolean, wantsNursing: boolean): LoadedFacilities {
  const { data } = useAtlasContext();
  const [support, setSupport] = useState<SupportFacilities | null>(null);
  const [nursing, setNursing] = useState<NursingFacilities | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failedAttempt, setFailedAttempt] = useState(-1);
  useEffect(() => {
    let current = true;
    const take = <T>(load: Promise<T>, set: (value: T) => void): void => void load.then((value) => current && set(value), (error: unknown) => {
      if (!(error instanceof DataError)) throw error;
      if (current) setFailedAttempt(attempt);
    });
    if (wantsSupport) take(data.supportFacilities(), setSupport);
    if (wantsNursing) take(data.nursingFacilities(), setNursing);
    return () => { current = false; };
  }, [data, wantsSupport, wantsNursing, attempt]);
  const failed = failedAttempt === attempt;
  return { support, nursing, failed, loading: !failed && ((wantsSupport && !support) || (wantsNursing && !nursing)), retry: () => setAttempt(attempt + 1) };
}
