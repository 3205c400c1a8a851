import type { Step } from './showing';

/** What a key means while presenting; keys of the usual clickers first. */
const STEPS: Readonly<Record<string, Step>> = {
  PageDown: 'next', ArrowRight: 'next', ArrowDown: 'next', ' ': 'next', Enter: 'next',
  PageUp: 'back', ArrowLeft: 'back', ArrowUp: 'back',
  Home: 'first', End: 'last',
  b: 'black', B: 'black', '.': 'black', p: 'ring', P: 'ring', z: 'undo', Z: 'undo',
};

/** The step that a key asks for; null = the key does nothing. @param key as `KeyboardEvent.key` has it. */
export function stepOf(key: string): Step | null {
  return Object.hasOwn(STEPS, key) ? STEPS[key]! : null;
}
