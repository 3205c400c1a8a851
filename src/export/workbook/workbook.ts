import type { Quality } from '../../model/quality';

/** A cell of a workbook: a number keeps its sign and digits and is shown in `format`; null = empty. */
export type WorkCell = string | number | null | NumberCell;

export interface NumberCell {
  readonly value: number;
  /** Excel's number format. */
  readonly format: string;
  /** Estimates and the user's own figures are coloured. */
  readonly quality: Quality;
}

export interface WorkSheet {
  readonly name: string;
  /** Units stand in the header. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly WorkCell[])[];
  /** Columns that stay in sight beside the header. */
  readonly frozenColumns: number;
}

/** Excel's format of a number with these decimals; years have no thousands. */
export function numberFormat(decimals: number, year = false): string {
  return year ? '0' : `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}
