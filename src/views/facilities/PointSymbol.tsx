import type { FacilityKind, FacilityType } from '../../model/facilities';
import { SUPPOSED_DASH, SUPPOSED_LINE, symbolOf } from '../../map/points/symbols';

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

/** The ring of what a supposition touches, crossed where it closes it, on the white it has on the map. */
export function SupposedSymbol({ closed }: { readonly closed: boolean }) {
  return (
    <svg className="point-symbol" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      <circle r="9.6" fill="#ffffff" />
      <circle r="7.6" fill="none" stroke={SUPPOSED_LINE} strokeWidth="2" {...(!closed && { strokeDasharray: SUPPOSED_DASH.join(' ') })} />
      {closed && <path d="M-5.4-5.4L5.4 5.4M5.4-5.4L-5.4 5.4" stroke={SUPPOSED_LINE} strokeWidth="2" />}
    </svg>
  );
}
