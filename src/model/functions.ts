import type { ActivitySubject } from './activities';
import type { Cell } from './cell';
import { columnOf } from './columns';
import { evaluateArea, type Atlas } from './evaluate';
import { indicatorById, tablesOf, type Indicator } from './indicators';
import type { LevelId } from './levels';
import { weakest } from './quality';
import { rankOf, type Rank } from './rank';
import type { Area } from './registry';
import type { Text } from './text';

/**
 * The four functions that the ministry's guideline asks of home care (在宅医療の体制構築に係る指針: 退院支援・日常の療養支援・
 * 急変時の対応・看取り), each with the one item of the NDB Open Data that stands for it here.
 */
export interface CareFunction {
  readonly id: 'discharge' | 'daily' | 'sudden' | 'endoflife';
  readonly label: Text;
  readonly activity: ActivitySubject;
  /** Why this item. */
  readonly why: Text;
  /** What the item cannot say of the function. */
  readonly cannot: Text;
}

export const CARE_FUNCTIONS: readonly CareFunction[] = [
  {
    id: 'discharge', activity: 'transition', label: { ja: '退院支援', en: 'Discharge support' },
    why: { ja: '退院して在宅に移った直後の管理に付く加算で、公表されている在宅医療の項目のうち、退院との継ぎ目をじかに数えるものだから。', en: 'It is added to management just after the move home from hospital: of the home-care items published it counts the seam to discharge most directly.' },
    cannot: { ja: '病院側の退院調整や退院前の話し合い、在医総管・施設総管を算定しない患者は入らない。一人の患者に複数回付く。', en: 'It leaves out the hospital’s own discharge planning and conferences, and patients without the management fee; one patient is counted several times.' },
  },
  {
    id: 'daily', activity: 'visits', label: { ja: '日常の療養支援', en: 'Everyday care' },
    why: { ja: '計画的・定期的に訪ねて診る、在宅医療の中心の行為だから（在宅患者訪問診療料Ⅰ・Ⅱ）。', en: 'Planned, regular visits are the core of home care (fees C001 and C001-2).' },
    cannot: { ja: '訪問看護・歯科・薬剤・介護は入らない。回数は患者数ではなく、施設への訪問と自宅への訪問を分けない。', en: 'Nursing, dentistry, pharmacy and long-term care are not in it; visits are not patients, and homes and facilities are not told apart.' },
  },
  {
    id: 'sudden', activity: 'housecalls', label: { ja: '急変時の対応', en: 'Sudden change' },
    why: { ja: '患家の求めに応じて出向く行為で、指針の図も急変時の対応に往診を挙げているから。緊急・夜間などの加算は秘匿が多く、全区域を比べられない。', en: 'A house call answers a request from the home, and the guideline’s own figure names it under sudden change; the urgent and night additions are withheld too often to compare all areas.' },
    cannot: { ja: '急変でない往診、2022年度は感染症の流行時の往診も含む。電話での対応、訪問看護の緊急訪問、救急搬送と入院の受け入れは入らない。', en: 'It holds calls that were not sudden, in FY2022 also those of the pandemic; telephone advice, urgent nursing visits, transports and admissions are not in it.' },
  },
  {
    id: 'endoflife', activity: 'endoflife', label: { ja: '看取り', en: 'End of life' },
    why: { ja: '死亡日に往診または訪問診療を行い、患家で看取ったときの加算で、一人に一回だから。', en: 'It is added once a patient, for attending the death at home on a visit that day.' },
    cannot: { ja: '特別養護老人ホームなどで別の報酬による看取り、病院での看取り、本人の希望に沿ったかは分からない。', en: 'It does not show deaths attended under other fees (such as in nursing homes) or in hospital, nor whether the place was the one wished for.' },
  },
];

/** One function in one area: its rate, its place, and what changed. */
export interface FunctionRow {
  readonly careFunction: CareFunction;
  readonly indicator: Indicator;
  /** FY2022 claims per 1,000 aged 75+. */
  readonly rate: Cell;
  readonly nation: Cell;
  /** FY2022 ÷ FY2019 claims: of the counts, since the two rates divide by populations five years apart. */
  readonly change: Cell;
  /** Rates of all areas of the level, in its order. */
  readonly all: readonly Cell[];
  readonly place: ReturnType<typeof rankOf>;
  /** Among the areas of the same prefecture; null where the level has one area a prefecture or spans prefectures. */
  readonly placeInPrefecture: Rank | null;
}

const rateOf = (activity: ActivitySubject): Indicator => indicatorById(`rate-${activity}-ndb2022-per75plus`)!;
const countOf = (activity: ActivitySubject, vintage: 'ndb2019' | 'ndb2022'): Indicator => indicatorById(`value-${activity}-${vintage}`)!;

/** Keys of the tables the four functions read. */
export function functionTables(): string[] {
  return [...new Set(CARE_FUNCTIONS.flatMap(({ activity }) => [rateOf(activity), countOf(activity, 'ndb2019'), countOf(activity, 'ndb2022')].flatMap((one) => tablesOf(one, {}))))];
}

/** The four functions of an area. @throws Error when a table of `functionTables` is not loaded. */
export function functionsOf(atlas: Atlas, area: Area): FunctionRow[] {
  const peers = area.prefecture === null ? [] : atlas.registry.levels[area.level].areas.flatMap(({ prefecture, index }) => (prefecture === area.prefecture ? [index] : []));
  return CARE_FUNCTIONS.map((careFunction) => {
    const indicator = rateOf(careFunction.activity);
    const all = columnOf(atlas, area.level, indicator);
    const inPrefecture = peers.length > 1 ? rankOf(all, area.index, peers) : null;
    return {
      careFunction, indicator, all,
      rate: all[area.index]!,
      nation: columnOf(atlas, 'nation', indicator)[0]!,
      change: changeOf(evaluateArea(atlas, area, countOf(careFunction.activity, 'ndb2022')), evaluateArea(atlas, area, countOf(careFunction.activity, 'ndb2019'))),
      place: rankOf(all, area.index),
      placeInPrefecture: inPrefecture && 'rank' in inPrefecture ? inPrefecture : null,
    };
  });
}

function changeOf(later: Cell, earlier: Cell): Cell {
  if (later.value === null) return later;
  if (earlier.value === null) return earlier;
  if (earlier.value === 0) return { value: null, reason: { ja: '2019年度が0', en: 'None in FY2019' } };
  const quality = weakest('computed', weakest(later.quality, earlier.quality));
  return { value: later.value / earlier.value, quality, numerator: later.value, denominator: earlier.value };
}

/** The level whose areas the NDB publishes that an area too small for it lies in. */
export const FUNCTION_LEVEL: LevelId = 'secondary335';
