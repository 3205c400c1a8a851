import { zoneBackground } from '../../map/zone-swatch';
import { useTools } from './tool-store';

/** A zone's colour, or its pattern where the map shows patterns. @param index in the palette; null = in no zone. */
export function ZoneSwatch({ index }: { readonly index: number | null }) {
  const patterned = useTools((state) => state.patterned);
  if (index === null) return <span className="zone-colour hatched" aria-hidden="true" />;
  return <span className="zone-colour" style={{ background: zoneBackground(index, patterned) }} aria-hidden="true" />;
}
