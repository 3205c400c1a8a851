import { useEffect, useState } from 'react';
import { multiplesOf, multiplesTables, type SmallFigures } from '../../state/multiples';
import { useAtlas, useAtlasContext } from '../context';

/** The figures of the small maps on the screen; [] where it shows one map, null while their tables are on the way or cannot be had. */
export function useSmallFigures(): readonly SmallFigures[] | null {
  const { data } = useAtlasContext();
  const content = useAtlas((state) => state.content);
  const rates = useAtlas((state) => state.ownRates);
  const [made, setMade] = useState<{ readonly of: object; readonly rates: object; readonly figures: readonly SmallFigures[] | null } | null>(null);
  useEffect(() => {
    if (content.multiples === null) return undefined;
    let current = true;
    const tell = (figures: readonly SmallFigures[] | null): void => { if (current) setMade({ of: content, rates, figures }); };
    data.atlas(multiplesTables(content)).then((atlas) => tell(multiplesOf(atlas, content)), () => tell(null));
    return () => { current = false; };
  }, [data, content, rates]);
  if (content.multiples === null) return NONE;
  return made?.of === content && made.rates === rates ? made.figures : null;
}

const NONE: readonly SmallFigures[] = [];
