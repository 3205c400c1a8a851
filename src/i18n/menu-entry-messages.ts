import type { Text } from '../model/text';

/** The button of the menu; its entries' texts come with them. */
export const MENU: Text = { ja: 'メニュー', en: 'Menu' };
