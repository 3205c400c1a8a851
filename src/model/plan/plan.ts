/**
 * A plan (圏域案): home-care zones over a scope. A value: edits make a new plan and leave the old one as it was.
 * Municipalities are named by code, so that a plan outlives the order of the registry.
 */
export interface Plan {
  readonly id: string;
  readonly name: string;
  /** Codes of the municipalities the plan is about, in registry order. */
  readonly scope: readonly string[];
  /** In the user's order; a zone without municipalities may stand here. */
  readonly zones: readonly Zone[];
  /** Municipality code → zone id. In the scope and not here: unassigned. */
  readonly zoneOf: ReadonlyMap<string, string>;
  /** Municipalities that no edit may move. */
  readonly locked: ReadonlySet<string>;
  /** Date of the municipality codes, ISO. */
  readonly vintage: string;
}

/** A home-care zone (在宅医療圏域). */
export interface Zone {
  readonly id: string;
  readonly name: string;
  /** The user's own choice of a colour (index in the zone palette); null = chosen by graph colouring. */
  readonly colour: number | null;
  /** No municipality may come or go. */
  readonly locked: boolean;
  readonly marks: readonly Mark[];
  /** Ticked items of 在宅医療・介護連携推進事業, ア to ク. */
  readonly items: readonly ItemId[];
}

/** 積極的役割を担う医療機関 (lead) or 必要な連携を担う拠点 (hub), from the facility list or written freely. */
export interface Mark {
  readonly kind: 'lead' | 'hub';
  readonly name: string;
  /** Where it stands, if known. */
  readonly municipality: string | null;
}

export const ITEM_IDS = ['ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク'] as const;
export type ItemId = (typeof ITEM_IDS)[number];

/** Date of the product's municipality codes and boundaries. */
export const CODE_VINTAGE = '2021-01-01';
