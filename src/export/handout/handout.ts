import type { Geometry } from '../../map/geometry';
import type { Bounds } from '../../map/rings';
import type { Size } from '../../map/mercator';
import type { Mark } from '../../map/picture/mark';
import type { Tone } from '../../map/picture/tone';
import type { Camera, Scene } from '../../map/scene';
import type { Language } from '../../model/text';

/** All that a sheet says, in one language; how it lies on paper is `handoutPages`' affair. */
export interface Handout {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly map: HandoutMap;
  /** Maps side by side in the place of the one, all of the same part of the country; [] = the one alone. */
  readonly panels: readonly HandoutPanel[];
  /** Percent of the width that the first of two panels has, lying over the second; without it they stand side by side. */
  readonly divide?: number;
  readonly legend: HandoutLegend;
  /** A few rows for a slide: the highest figures, the share of each class, or what a comparison finds. */
  readonly summary: HandoutTable | null;
  readonly tables: readonly HandoutTable[];
  /** 出典: one line a dataset. */
  readonly sources: readonly string[];
  /** How firm the figures are: 「公表 329、推計 0、値なし 6」. */
  readonly quality: string;
  readonly link: string;
  /** ISO date of making. */
  readonly date: string;
}

export interface HandoutMap {
  readonly geometry: Geometry;
  readonly scene: Scene;
  /** What the map fits; null = the nation, with its insets. */
  readonly bounds: Bounds | null;
  /** Members of areas to outline. */
  readonly outlined: readonly (readonly number[])[];
  /** In black and white: index of the class that a label stands for, by area; null = labels stay as they are (plans number their zones). */
  readonly numbered: { readonly points: readonly (readonly [number, number])[] } | null;
  /** Points or circles over the areas. */
  readonly over?: MapOver;
}

/** What lies over the areas of a map, drawn for whatever size the map has. */
export interface MapOver {
  /** Names of areas then stay legible on it. */
  readonly beneathNames: boolean;
  readonly draw: (view: OverView) => readonly Mark[];
}

export interface OverView {
  readonly camera: Camera;
  readonly size: Size;
  /** Size of a px of type. */
  readonly unit: number;
  readonly tone: Tone;
}

export interface HandoutPanel {
  readonly title: string;
  readonly map: HandoutMap;
}

/** Without rows the maps have its place too, and what is summed up stands under them. */
export interface HandoutLegend {
  readonly heading: string;
  readonly rows: readonly LegendRow[];
  readonly notes: readonly string[];
}

export interface LegendRow {
  /** Class of the scene, -1 = no value; `dots` = the mark of estimates; or a symbol of what lies over the areas. */
  readonly of: number | 'dots' | LegendSymbol;
  readonly label: string;
  readonly count: string;
}

export interface LegendSymbol {
  /** In a box of 20 × 20 around 0, 0. */
  readonly marks: (tone: Tone) => readonly Mark[];
  /** What stands for it where there are texts alone. */
  readonly glyph: string;
  readonly colour: string;
}

export interface HandoutTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Numbered notes that rows refer to, and what the table leaves out. */
  readonly notes: readonly string[];
}

/** What every page of a handout is laid out with, px. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Size of a px of type: larger on A3, which hangs on a wall. */
  readonly unit: number;
}
