interface StripProps {
  /** Figures of all areas; null = none. */
  readonly values: readonly (number | null)[];
  /** The area in question, within `values`. */
  readonly own: number;
  /** A value to compare with, drawn as a thick line. */
  readonly reference: number | null;
}

const [WIDTH, HEIGHT, EDGE] = [230, 24, 6];

/**
 * All areas on one line, from 0 to the highest, on a square-root scale: a few high ones must not press the rest together.
 * Hidden from screen readers: the row above says value, nation and place.
 */
export function StripPlot({ values, own, reference }: StripProps) {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const highest = Math.max(own, reference ?? 0, ...known);
  const x = (value: number): number => EDGE + Math.sqrt(highest > 0 ? value / highest : 0) * (WIDTH - 2 * EDGE);
  const ticks = known.map((value) => `M${x(value).toFixed(1)} 7V17`).join('');
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className="strip-base" x1={EDGE} x2={WIDTH - EDGE} y1={17} y2={17} />
      <path className="strip-areas" d={ticks} />
      {reference !== null && <line className="strip-reference" x1={x(reference)} x2={x(reference)} y1={2} y2={22} />}
      <circle className="strip-own" cx={x(own)} cy={12} r={5.5} />
    </svg>
  );
}
