/**
 * Two questions in nine colours, row by row from the lowest second value: blue grows with the first, orange with the
 * second. Found by search in OKLab for the largest smallest difference under normal, protan, deutan and tritan vision
 * (0.15, where 0.02 is just noticeable); tests hold it there.
 */
const NINE = [
  '#f0eeeb', '#9eadea', '#5767e0',
  '#edaf88', '#9d7590', '#58378a',
  '#e06b00', '#903839', '#49003c',
] as const;
const SIDE = 3;
/** Which of three steps n groups take: two are the ends, one the lower end. */
const STEPS: readonly (readonly number[])[] = [[], [0], [0, 2], [0, 1, 2]];

/** Colours of `columns` × `rows` groups, at most 3 × 3. @throws RangeError beyond that. */
export function bivariateColours(columns: number, rows: number): readonly string[] {
  const [across, up] = [STEPS[columns], STEPS[rows]];
  if (!across || !up) throw new RangeError(`no bivariate colours for ${columns} × ${rows} groups`);
  return up.flatMap((row) => across.map((column) => NINE[row * SIDE + column]!));
}
