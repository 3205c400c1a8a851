import type { LngLat } from './geocode';

export type FacilityKind = 'clinic' | 'hospital' | 'backup' | 'station';
/** Lists a facility stands in. */
export type FacilityList = 'bureau' | 'bedReport' | 'nursing';

/** A facility as its lists tell of it, before it has a place. */
export interface ListedFacility {
  readonly kind: FacilityKind;
  /** 1 機能強化型単独, 2 機能強化型連携, 3 従来型; null where no list says. */
  readonly type: 1 | 2 | 3 | null;
  readonly lists: readonly FacilityList[];
  readonly name: string;
  /** As published, with its prefecture; null where none is published. */
  readonly address: string | null;
  readonly prefecture: string;
  /** Municipality index where its list names one. */
  readonly municipality: number | null;
  /** Coordinates published for it, the newest first. */
  readonly published: readonly LngLat[];
}

/** How a facility got its place: coordinates published for it, its 町丁目's point, or only the larger 大字's. */
export type Accuracy = 'point' | 'town' | 'oaza';
/** Why it has none. */
export type Unplaced = 'noAddress' | 'townNotFound' | 'elsewhere';

export interface PlacedFacility extends Omit<ListedFacility, 'municipality' | 'published'> {
  readonly municipality: number;
  readonly place: { readonly at: LngLat; readonly accuracy: Accuracy } | { readonly at: null; readonly reason: Unplaced };
}
