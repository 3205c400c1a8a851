import * as v from 'valibot';
import type { Text } from '../model/text';
import { whatIfRecord } from './what-if-file';

/** How the maps of a comparison stand: all beside each other, two one over the other, or one of what moves between two. */
export interface MapsAsShown {
  readonly mode: 'side' | 'swipe' | 'difference';
  /** Positions of those two columns. */
  readonly pair: readonly [number, number];
  /** Where one lies over the other: percent of the width that the first has. */
  readonly share: number;
}

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
  /** Left out where all maps stand beside each other. */
  readonly maps?: MapsAsShown;
  /** What is supposed on the map (`writeWhatIf`), and whose supposition it is; left out where the data are as they are. */
  readonly whatIf?: { readonly of: Text; readonly log: unknown };
}

/** What a build must know to show a scene as it was: 1 views and plans, 2 comparisons, 3 how their maps stand, suppositions, and the view of reach. */
export function editionOf({ view, plan, compared = [], maps, whatIf }: SavedScene): 1 | 2 | 3 {
  const supposes = [plan ?? '', ...compared].some((text) => text.startsWith('2'));
  if (maps || whatIf || supposes || /[?&]reach=/.test(view)) return 3;
  return compared.length > 0 ? 2 : 1;
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

const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3));

/** A scene as every place that keeps it writes it in JSON: the browser, the project file, links. */
export const sceneEntries = {
  title: v.pipe(v.string(), v.maxLength(MOST_TITLE)),
  note: v.pipe(v.string(), v.maxLength(MOST_NOTE)),
  view: v.pipe(v.string(), v.maxLength(2000), v.regex(/^(\?[\w=&.,-]*)?$/)),
  bounds: v.nullable(box),
  plan: v.nullable(snapshot),
  compared: v.exactOptional(v.pipe(v.array(snapshot), v.minLength(1), v.maxLength(4))),
  maps: v.exactOptional(v.strictObject({ mode: v.picklist(['side', 'swipe', 'difference']), pair: v.tuple([column, column]), share: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) })),
  whatIf: v.exactOptional(v.strictObject({ of: v.strictObject({ ja: v.pipe(v.string(), v.maxLength(MOST_TITLE)), en: v.pipe(v.string(), v.maxLength(MOST_TITLE)) }), log: whatIfRecord })),
};

export const savedScenes = v.pipe(v.array(v.strictObject(sceneEntries)), v.maxLength(MOST_SCENES));

/** A scene as it is kept and sent, whatever else it is listed with. */
export function bareScene({ title, note, view, bounds, plan, compared, maps, whatIf }: SavedScene): SavedScene {
  return { title, note, view, bounds, plan, ...(compared && { compared }), ...(maps && { maps }), ...(whatIf && { whatIf }) };
}
