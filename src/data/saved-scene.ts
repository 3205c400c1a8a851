import * as v from 'valibot';

/** A view kept to be presented: what of it a link reproduces, the part of the map that was seen, and what is said of it. */
export interface SavedScene {
  readonly title: string;
  /** For the speaker alone; '' = none. */
  readonly note: string;
  /** The query string of the view (state/url-write.ts), without its language: a scene is shown in that of the screen. */
  readonly view: string;
  /** West, south, east, north in degrees of what was seen of the map; null = where the view itself would stand. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** The plan of zones as it was (state/plan-link.ts); null = the view is not of one. */
  readonly plan: string | null;
  /** The plans of the comparison that `view` opens, as they were, in the order it first names them; left out where it compares none. */
  readonly compared?: readonly string[];
}

/** Texts and lists that are longer were not made here. */
export const MOST_SCENES = 200;
export const MOST_TITLE = 120;
export const MOST_NOTE = 4000;
/** A plan of all Japan's municipalities, each its own zone, has about 20,000 characters. */
export const MOST_SNAPSHOT = 60_000;

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const box = v.pipe(v.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]), v.check(([west, south, east, north]) => west < east && south < north));

const snapshot = v.pipe(v.string(), v.maxLength(MOST_SNAPSHOT), v.regex(/^[\w-]+$/));

/** A scene as every place that keeps it writes it in JSON: the browser, the project file, links. */
export const sceneEntries = {
  title: v.pipe(v.string(), v.maxLength(MOST_TITLE)),
  note: v.pipe(v.string(), v.maxLength(MOST_NOTE)),
  view: v.pipe(v.string(), v.maxLength(2000), v.regex(/^(\?[\w=&.,-]*)?$/)),
  bounds: v.nullable(box),
  plan: v.nullable(snapshot),
  compared: v.exactOptional(v.pipe(v.array(snapshot), v.minLength(1), v.maxLength(4))),
};

export const savedScenes = v.pipe(v.array(v.strictObject(sceneEntries)), v.maxLength(MOST_SCENES));

/** A scene as it is kept and sent, whatever else it is listed with. */
export function bareScene({ title, note, view, bounds, plan, compared }: SavedScene): SavedScene {
  return { title, note, view, bounds, plan, ...(compared && { compared }) };
}
