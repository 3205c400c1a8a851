import type { Text } from '../../model/text';

/** The figures behind a sheet, in the forms they can be saved in. Made when they are asked for. */
export interface Files {
  /** What files are called, without prefix and ending. */
  readonly name: string;
  readonly workbook: () => Promise<Blob>;
  readonly csv: () => string;
  readonly geoJson: () => object;
  readonly topoJson: () => object;
  /** What is on the map beside the areas. */
  readonly more?: readonly { readonly label: Text; readonly file: string; readonly type: string; readonly make: () => string }[];
}
