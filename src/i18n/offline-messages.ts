import type { Text } from '../model/text';

/** Texts about builds kept in the browser. */
export const OFFLINE = {
  region: { ja: '新しい版のお知らせ', en: 'A new version' },
  ready: { ja: '新しい版があります。', en: 'There is a new version.' },
  readyNote: { ja: '切りかえると画面を読み込み直します。今の表示は保たれます。', en: 'Switching reloads the page; what is shown stays.' },
  elsewhere: { ja: '別の画面で新しい版に切りかわりました。', en: 'Another window has switched to a new version.' },
  elsewhereNote: { ja: 'この画面も読み込み直すと、同じ版にそろいます。', en: 'Reload this page too, so that both are the same version.' },
  now: { ja: '今すぐ切りかえる', en: 'Switch now' },
  reload: { ja: '読み込み直す', en: 'Reload' },
  later: { ja: 'あとで', en: 'Later' },
} as const satisfies Record<string, Text>;
