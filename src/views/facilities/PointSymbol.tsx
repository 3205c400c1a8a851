import type { FacilityKind, FacilityType } from '../../model/facilities';
import { symbolOf } from '../../map/points/symbols';

/** A facility's symbol as the map draws it. */
export function PointSymbol({ kind, type }: { readonly kind: FacilityKind; readonly type: FacilityType | null }) {
  const { shape, line, fill, inner, innerFill } = symbolOf(kind, type);
  return (
    <svg className="point-symbol" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      <path d={shape} fill={fill} stroke={line} strokeWidth="2" strokeLinejoin="round" />
      {inner !== '' && <path d={inner} fill={innerFill} />}
    </svg>
  );
}
