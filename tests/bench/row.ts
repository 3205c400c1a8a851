import { median, type Samples } from './samples';

/** One line of the report. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'kB';
  readonly ours: Samples;
  /** The same by the means we compare with. */
  readonly baseline?: Samples;
  /** Without one the row only informs. */
  readonly target?: Target;
}

/** `most`: ours at most so many units. `faster`: baseline ÷ ours at least. `slower`: ours ÷ baseline at most. */
export type Target = { readonly most: number } | { readonly faster: number } | { readonly slower: number };

export function isMet({ ours, baseline, target }: Row): boolean | null {
  if (!target) return null;
  if ('most' in target) return median(ours) <= target.most;
  if (!baseline) throw new Error('a ratio needs a baseline');
  const ratio = median(ours) / median(baseline);
  return 'faster' in target ? 1 / ratio >= target.faster : ratio <= target.slower;
}

function targetText({ target, unit }: Row): string {
  if (!target) return '';
  if ('most' in target) return `≤ ${target.most} ${unit}`;
  return 'faster' in target ? `≥ ${target.faster} × faster` : `≤ ${target.slower} ×`;
}

function ratioText({ ours, baseline, target }: Row): string {
  if (!baseline) return '';
  const ratio = median(ours) / median(baseline);
  return target && 'slower' in target ? `${ratio.toFixed(2)} × as long` : `1 / ${(1 / ratio).toFixed(1)}`;
}

function samplesText(samples: Samples): string {
  const format = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
  return `${format(median(samples))} (${format(Math.min(...samples))}–${format(Math.max(...samples))}, n=${samples.length})`;
}

const VERDICT = new Map([[true, '✓ met'], [false, '✗ MISSED'], [null, '']]);

/** Rows of one subject as aligned columns: medians, with the range and the number of runs. */
export function tableOf(title: string, rows: readonly Row[]): string {
  const lines = [
    [title, 'unit', 'ours', 'baseline', 'ours / baseline', 'target', 'verdict'],
    ...rows.map((row) => [row.what, row.unit, samplesText(row.ours), row.baseline ? samplesText(row.baseline) : '', ratioText(row), targetText(row), VERDICT.get(isMet(row))!]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd());
  return [text[0], '─'.repeat(Math.max(...text.map((line) => line.length))), ...text.slice(1)].join('\n');
}
