/** What lies around and between the coloured areas. Only this changes with the theme: classes keep their colours. */
export interface Ground {
  readonly sea: string;
  readonly otherLand: string;
  readonly coast: string;
}

export const LIGHT_GROUND: Ground = { sea: '#e4ebf3', otherLand: '#d4d9e0', coast: 'rgba(62, 78, 102, 0.45)' };
/** The coast is bright here: the darkest classes would be lost in the sea. */
const DARK_GROUND: Ground = { sea: '#0d131d', otherLand: '#39414e', coast: 'rgba(214, 224, 240, 0.75)' };
const CONTRAST_GROUND: Ground = { sea: '#000000', otherLand: '#333333', coast: '#ffffff' };

/** By the look that is shown. */
export const GROUNDS = { light: LIGHT_GROUND, dark: DARK_GROUND, contrast: CONTRAST_GROUND } as const;
