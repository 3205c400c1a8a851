import { ageHeadings, type PrefectureName } from '../data/rate-words';
import { RATE_CELLS, RATE_UNITS, type RateTable } from '../model/rates';
import { DEMANDS, type DemandId } from '../model/subjects';
import type { Language } from '../model/text';
import { csvLine } from './csv';

const CLASSES = RATE_CELLS / 2;
const HEADER = { ja: ['指標', '単位', '都道府県', '性'], en: ['indicator', 'unit', 'prefecture', 'sex'] } as const;
const SEXES = { ja: ['男', '女'], en: ['men', 'women'] } as const;

/**
 * Rates as a CSV to look at, change and read back (`readRateFile` gives the same numbers): a row a prefecture and sex, a
 * column an age class, 85+ as one where both oldest classes share their rate. Without the mark Excel needs in front.
 */
export function rateCsv(subject: DemandId, rates: RateTable, prefectures: readonly PrefectureName[], language: Language): string {
  const open85 = rates.every((row) => row[CLASSES - 2] === row[CLASSES - 1] && row[2 * CLASSES - 2] === row[2 * CLASSES - 1]);
  const ages = ageHeadings(open85);
  const lines = prefectures.flatMap((prefecture, index) => [0, 1].map((sex) => csvLine([
    DEMANDS[subject].label[language], RATE_UNITS[subject].label[language], language === 'ja' ? prefecture.name : prefecture.english, SEXES[language][sex]!,
    ...ages.map(({ age }) => rates[index]![sex * CLASSES + age]!),
  ])));
  return [csvLine([...HEADER[language], ...ages.map((heading) => heading[language])]), ...lines, ''].join('\r\n');
}
