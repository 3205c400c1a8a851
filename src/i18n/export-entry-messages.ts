import type { Text } from '../model/text';

/** The button that opens the export dialog; the rest of its texts come with it. */
export const EXPORT_OPEN: Text = { ja: '書き出し', en: 'Export' };
