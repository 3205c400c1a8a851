import { useEffect, useState } from 'react';

/** Whether a key was the last thing used: what the pointer passes over is seen, and told to nobody. */
export function useByKey(): boolean {
  const [byKey, setByKey] = useState(false);
  useEffect(() => {
    const onKey = (): void => setByKey(true);
    const onPointer = (): void => setByKey(false);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointermove', onPointer, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointermove', onPointer, true);
    };
  }, []);
  return byKey;
}
