import { useEffect, useState } from 'react';
import type { Supposing } from '../../state/store';
import { useAtlas, useAtlasContext } from '../context';
import { supposingOf } from '../whatif/suppose';
import type { OpenPlan } from './open-plan';

/** What is supposed here: what is on the map, else what the plan supposes by whose zones people are counted. */
export function useSupposing(open: OpenPlan | null | undefined): Supposing | null {
  const { data } = useAtlasContext();
  const onMap = useAtlas((state) => state.supposing);
  const [own, setOwn] = useState<{ readonly open: OpenPlan; readonly supposing: Supposing | null } | null>(null);
  useEffect(() => {
    let current = true;
    if (open && !onMap) {
      const { plan: { name }, log, names } = open;
      // Rates touch nothing here, and all else is loaded with the plan.
      void supposingOf(data, { ja: name, en: name }, log.filter(({ change }) => change.kind !== 'rates'), names).then((supposing) => current && setOwn({ open, supposing }));
    }
    return () => { current = false; };
  }, [data, open, onMap]);
  return onMap ?? (own && own.open === open ? own.supposing : null);
}
