import { useCallback, useEffect, useRef } from 'react';
import { typeDigit, TYPING_MS } from '../../model/plan/typed-number';

interface Listener {
  /** The number stands: position of the zone from 0, or null for none. */
  readonly done: (position: number | null) => void;
  /** Digits typed so far, more may follow. */
  readonly open: (digits: string) => void;
  /** No zone has the number. */
  readonly none: (digits: string) => void;
}

/** Digits typed within a moment of each other as one number. @param zones how many there are. @returns what takes a digit. */
export function useTypedNumber(zones: number, listener: Listener): (digit: string) => void {
  const typing = useRef({ digits: '', timer: 0 });
  const latest = useRef(listener);
  useEffect(() => { latest.current = listener; });
  useEffect(() => () => clearTimeout(typing.current.timer), []);
  return useCallback((digit: string) => {
    clearTimeout(typing.current.timer);
    const typed = typeDigit(typing.current.digits, digit, zones);
    typing.current.digits = typed.kind === 'open' ? typed.digits : '';
    if (typed.kind === 'done') latest.current.done(typed.position);
    else if (typed.kind === 'none') latest.current.none(typed.digits);
    else {
      latest.current.open(typed.digits);
      typing.current.timer = window.setTimeout(() => {
        typing.current.digits = '';
        latest.current.done(typed.position);
      }, TYPING_MS);
    }
  }, [zones]);
}
