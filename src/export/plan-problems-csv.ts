import type { PlanProblem } from '../data/plan-problem';
import type { Language } from '../model/text';
import { csvLine } from './csv';

const HEADER = { ja: ['ファイル', '行', '列', '理由', '次にすること'], en: ['file', 'row', 'column', 'reason', 'next step'] } as const;

/** Everything that is wrong with a file, a row each, to work through beside it. UTF-8 with a byte order mark, for Excel. */
export function planProblemsCsv(problems: readonly PlanProblem[], language: Language): string {
  const lines = problems.map(({ file, row, column, reason, next }) => csvLine([file, row ?? '', column ?? '', reason[language], next[language]]));
  return `\uFEFF${[csvLine([...HEADER[language]]), ...lines, ''].join('\r\n')}`;
}
