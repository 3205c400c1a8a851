import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of plans as things one keeps, sends and gets back. */
export const PLANS = {
  full: text('保存する空きがありません', 'There is no room to save'),
  fullHint: text('いらない案を消すと、次の編集からまた保存します。消せないときは、閉じる前に「書き出す」で圏域案のファイルを保存してください。', 'Delete plans you no longer need and saving goes on with the next edit; or export the plan file before you close.'),
} as const satisfies Record<string, Text>;
