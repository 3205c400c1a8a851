import { changeWords } from '../i18n/what-if-words';
import type { Cell } from '../model/cell';
import type { PlanDifference } from '../model/compare/difference';
import { COVERAGE_METRICS } from '../model/coverage/coverage-metrics';
import { ZONE_METRICS } from '../model/plan/metric-list';
import type { PlaceNames } from '../model/plan/place-names';
import type { Plan } from '../model/plan/plan';
import type { Language } from '../model/text';
import type { ChangeLog } from '../model/whatif/change-log';
import { csvLine, plainNumber } from './csv';

/** The changes that are on, one line each, as files list them; none where nothing is supposed. */
export function changeLines(log: ChangeLog, names: PlaceNames, language: Language): string[] {
  const on = log.filter((entry) => entry.on);
  if (on.length === 0) return [];
  return [language === 'ja' ? 'もし…なら の数字（次の変更を入れた値。元のデータではない）' : 'Figures of a supposition (with these changes; not the data)', ...on.map(({ change }, index) => `${index + 1}. ${changeWords(change, names)[language]}`)];
}

/** Every figure of the plan and its zones before and after, one a row; then, after an empty row, the changes. */
export function whatIfCsv(difference: PlanDifference, plan: Plan, log: ChangeLog, names: PlaceNames, language: Language): string {
  const cell = (one: Cell): (string | number)[] => (one.value === null ? ['', 'missing', one.reason[language]] : [plainNumber(one.value), one.quality, one.note?.[language] ?? '']);
  const lines = [
    ...difference.coverage.map(({ from, to }, index) => csvLine(['plan', plan.name, COVERAGE_METRICS[index]!.id, COVERAGE_METRICS[index]!.label[language], ...cell(from), ...cell(to)])),
    ...difference.zones.flatMap(({ second, changes }) => (changes ?? []).map(({ from, to }, index) => csvLine(['zone', plan.zones.find(({ id }) => id === second)!.name, ZONE_METRICS[index]!.id, ZONE_METRICS[index]!.label[language], ...cell(from), ...cell(to)]))),
  ];
  return `\uFEFF${['part,name,metric,label,before,before_quality,before_note,after,after_quality,after_note', ...lines, '', ...changeLines(log, names, language).map((line) => csvLine([line])), ''].join('\r\n')}`;
}
