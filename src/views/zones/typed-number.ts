import { TYPING_MS, typeDigit } from '../../model/plan/typed-number';

interface Listener {
  /** The number stands: position of the zone from 0, or null for none. `waited`: nothing followed what `open` told of. */
  readonly done: (position: number | null, waited: boolean) => void;
  /** Digits typed so far and the zone they mean; more may follow. */
  readonly open: (digits: string, position: number) => void;
  /** No zone has the number. */
  readonly none: (digits: string) => void;
}

export interface TypedNumber {
  /** @param zones how many there are. @param listener of this digit: what it is meant for is settled when it is typed, not when the waiting is over. */
  readonly type: (digit: string, zones: number, listener: Listener) => void;
  /** Forgets what was begun. */
  readonly stop: () => void;
}

/** Digits typed within a moment of each other as one number. */
export function typedNumber(): TypedNumber {
  let digits = '';
  let timer = 0;
  const stop = (): void => {
    clearTimeout(timer);
    digits = '';
  };
  return {
    stop,
    type(digit, zones, { done, open, none }) {
      const typed = typeDigit(digits, digit, zones);
      stop();
      if (typed.kind === 'done') return done(typed.position, false);
      if (typed.kind === 'none') return none(typed.digits);
      ({ digits } = typed);
      open(digits, typed.position);
      timer = window.setTimeout(() => {
        stop();
        done(typed.position, true);
      }, TYPING_MS);
    },
  };
}
