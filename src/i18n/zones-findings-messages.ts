import type { PlanFinding } from '../model/plan/checks';
import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** How much a finding weighs: a word and a sign, never a colour alone. */
export const SEVERITIES = {
  problem: { sign: '✕', label: text('要修正', 'Fix') },
  caution: { sign: '!', label: text('要確認', 'Check') },
  unknown: { sign: '?', label: text('不明', 'Unknown') },
} as const satisfies Record<PlanFinding['severity'], { readonly sign: string; readonly label: Text }>;

/** Texts of the list of findings. */
export const FINDINGS = {
  title: text('確認すること', 'To check'),
  next: text('次の確認へ', 'Next'),
  previous: text('前の確認へ', 'Previous'),
  whole: text('全体を見る', 'Whole plan'),
  go: text('移動', 'Go there'),
  list: text('すべて見る', 'Show all'),
  rule: text('根拠', 'Rule'),
  none: text('確認することはありません', 'Nothing to check'),
  checked: text('調べたこと', 'What is checked'),
  nothing: text('なし', 'none'),
} as const satisfies Record<string, Text>;

export const findingsText = {
  count: (severity: Text, count: number): Text => text(`${severity.ja} ${count}`, `${severity.en} ${count}`),
  times: (count: number): Text => text(`${count}件`, `${count}`),
  goTo: (what: Text): Text => text(`移動: ${what.ja}`, `Go there: ${what.en}`),
  at: (place: number, of: number, severity: Text, label: Text, what: Text): Text => text(`${of}件中${place}件目、${severity.ja}、${label.ja}: ${what.ja}`, `${place} of ${of}, ${severity.en}, ${label.en}: ${what.en}`),
};
