/** A text in the interface's two languages. Both are required, so no screen can lack one. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}
export type Language = keyof Text;
