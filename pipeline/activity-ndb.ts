import type { ActivitySubject, ActivityVintage } from '../src/model/activities';
import type { CountsFile } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { readNdb, type NdbItem } from './ndb';
import { assertTotal, SourceError, type SourceFolder } from './sources';
import { addRanges, rangesOf, totalRange, type Range, type WithholdingRule } from './withheld';
import type { Zones } from './zones';

/** Billing codes of an activity: all codes of fee classes, or listed additions. */
type Codes = { readonly classes: readonly string[] } | { readonly codes: readonly number[] };

/** Institutions by standing: others; 在支診等; 強化型 with beds; 強化型 without. */
const URGENT = [114000370, 114011570, 114017470, 114017770];
const NIGHT = [114000470, 114011670, 114017570, 114017870];
const SMALL_HOURS = [114000570, 114011770, 114017670, 114017970];
const HOLIDAY = [114029570, 114029470, 114029270, 114029370];

const ITEMS: Record<ActivitySubject, Codes> = {
  visits: { classes: ['C001', 'C001-2'] },
  // 特別往診料 (some 800 a year in all of Japan, nearly all withheld) is left out.
  housecalls: { codes: [114000110] },
  // Without the temporary COVID-19 codes of FY2022, which FY2019 has nothing like, and without those to 特別往診料.
  urgentcalls: { codes: [...URGENT, ...NIGHT, ...SMALL_HOURS, ...HOLIDAY] },
  transition: { codes: [114016070] },
  management: { classes: ['C002', 'C002-2'] },
  endoflife: { codes: [114018570] },
  terminalcare: { codes: [114018170, 114018270, 114018370, 114018470, 114042370, 114042470, 114042570, 114042670, 114042970, 114043070, 114043170, 114043270] },
  deathconfirm: { codes: [114007270, 114018670, 114019970] },
};

interface Round {
  readonly prefix: string;
  readonly months: string;
  readonly area: WithholdingRule;
  readonly prefecture: WithholdingRule;
  /** National totals (総計 of both files, summed over the codes); where a total is itself withheld, its least. */
  readonly nation: Record<ActivitySubject, number>;
}

/** What each round's own note says of its dashes. FY2019 areas: also counts of fewer than three institutions. */
const ROUNDS: Record<ActivityVintage, Round> = {
  ndb2019: {
    prefix: 'ndb/06_C', months: 'H31年04月～R02年03月',
    area: { zerosShown: false, onlySmall: false }, prefecture: { zerosShown: false, onlySmall: true },
    nation: { visits: 18_995_982, housecalls: 2_448_145, urgentcalls: 520_745, transition: 614_548, management: 8_174_136, endoflife: 111_621, terminalcare: 110_520, deathconfirm: 56_143 },
  },
  ndb2022: {
    prefix: 'ndb/09_C', months: '2022年04月～2023年03月',
    area: { zerosShown: true, onlySmall: true }, prefecture: { zerosShown: true, onlySmall: true },
    nation: { visits: 21_956_943, housecalls: 3_077_627, urgentcalls: 903_711, transition: 792_251, management: 10_172_505, endoflife: 198_175, terminalcare: 194_195, deathconfirm: 79_704 },
  },
};

/** Ranges of one code in unit order: the nation, prefectures, secondary areas; every block held against its total. */
function unitRanges(item: NdbItem, byArea: NdbItem, round: Round, prefectures: readonly string[], areas: readonly string[], file: string): Range[] {
  const nation = totalRange(item.nation);
  const cellOf = (one: NdbItem, place: string): number | null => {
    const cell = one.places.get(place);
    if (cell === undefined) throw new SourceError(file, `code ${item.code}`, `no column for ${place}`);
    return cell;
  };
  try {
    if (byArea.nation !== item.nation) throw new Error(`the total by area is ${byArea.nation}, by prefecture ${item.nation}`);
    const ofPrefectures = rangesOf(prefectures.map((place) => cellOf(item, place)), nation, round.prefecture);
    if (addRanges(ofPrefectures).upper < nation.lower) throw new Error('the prefectures cannot add up to the total');
    const ofAreas = prefectures.flatMap((prefecture, index) => rangesOf(areas.filter((code) => code.startsWith(prefecture)).map((code) => cellOf(byArea, code)), ofPrefectures[index]!, round.area));
    const unplaced = byArea.unplaced ?? nation.upper;
    if (addRanges(ofAreas).upper + unplaced < nation.lower) throw new Error('the areas cannot add up to the total');
    return [nation, ...ofPrefectures, ...ofAreas];
  } catch (cause) {
    throw cause instanceof SourceError ? cause : new SourceError(file, `code ${item.code} ${item.name}`, (cause as Error).message);
  }
}

async function readRound(sources: SourceFolder, zones: Zones, round: Round): Promise<Record<ActivitySubject, Range[]>> {
  const file = `${round.prefix}_area2_n.xlsx`;
  const byPrefecture = await readNdb(sources, `${round.prefix}_pref_n.xlsx`, round.months);
  const byArea = await readNdb(sources, file, round.months);
  const prefectures = [...new Set(zones.rows.map((row) => row.prefecture.code))].sort();
  const areas = [...new Set(zones.rows.map((row) => row.secondary335.code))].sort();
  const places = [...byArea.values()][0]!.places;
  if (places.size !== areas.length || areas.some((code) => !places.has(code))) throw new SourceError(file, 'header', `${places.size} secondary areas, the ${areas.length} of the 7th plan expected`);
  const subjects = Object.entries(ITEMS) as [ActivitySubject, Codes][];
  return Object.fromEntries(subjects.map(([subject, wanted]) => {
    const codes = 'codes' in wanted ? wanted.codes : [...byPrefecture.values()].filter(({ feeClass }) => wanted.classes.includes(feeClass)).map(({ code }) => code);
    const ranges = codes.map((code) => {
      const [item, area] = [byPrefecture.get(code), byArea.get(code)];
      if (!item || !area) throw new SourceError(item ? file : `${round.prefix}_pref_n.xlsx`, `code ${code}`, `has no row (${subject})`);
      return unitRanges(item, area, round, prefectures, areas, file);
    });
    const sums = ranges[0]!.map((_, unit) => addRanges(ranges.map((one) => one[unit]!)));
    assertTotal(file, `nation, ${subject}`, sums[0]!.lower, round.nation[subject]);
    return [subject, sums];
  })) as Record<ActivitySubject, Range[]>;
}

/** Home care billed in FY2019 and FY2022, by secondary area, prefecture and nation, with what is withheld kept as ranges. */
export const activityNdb: Dataset = {
  entry: {
    id: 'activity-ndb',
    title: { ja: 'NDBオープンデータ 医科診療行為 C在宅医療（算定回数）第6回・第9回', en: 'NDB Open Data, medical fees, section C home care (claims), rounds 6 and 9' },
    publisher: { ja: '厚生労働省', en: 'MHLW' },
    page: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000177182.html',
    vintage: { ja: '2019年度・2022年度診療分', en: 'Care of FY2019 and FY2022' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'official',
    notes: [
      { ja: '二次医療圏（335）・都道府県別の公表値で、市区町村別の値はない。区域は算定した医療機関のあるところと読む（秘匿の条件が「算定医療機関が3未満」であることによる。ファイルに明記はない）。患者の住む区域とは限らない。', en: 'Published by secondary area (335) and prefecture, not by municipality. The area is taken to be that of the billing institution (counts of fewer than three institutions are withheld; the files do not say so outright), which need not be where the patient lives.' },
      { ja: '10回未満などの値は秘匿され、0とは区別する。2019年度の二次医療圏では、算定した医療機関が3未満の値も大きさによらず秘匿。秘匿分の幅が5％以内の区域は公表分の合計を推計として示し、それより広い区域は値なしとして幅を示す。', en: 'Counts below ten and some others are withheld, which is not zero; in FY2019 also, by area, those of fewer than three institutions whatever their size. Where what is withheld leaves 5% or less open, the sum of what is published stands as an estimate; where more, there is no value but the range.' },
    ],
  },
  async build(sources, zones) {
    const tables: Record<string, number[]> = {};
    const withheld: Record<string, [number, number][]> = {};
    for (const [vintage, round] of Object.entries(ROUNDS)) {
      for (const [subject, ranges] of Object.entries(await readRound(sources, zones, round))) {
        tables[`${subject}-${vintage}`] = ranges.map(({ lower }) => lower);
        withheld[`${subject}-${vintage}`] = ranges.flatMap(({ lower, upper }, unit): [number, number][] => (upper > lower ? [[unit, upper]] : []));
      }
    }
    const file: CountsFile = {
      groups: [{ units: { nation: true, prefectures: true, secondary335: true, noMunicipality: { ja: 'NDBオープンデータは二次医療圏（335）単位の公表で、この区域の値なし', en: 'NDB Open Data are published by secondary area (335), not for this area' } }, tables, withheld }],
    };
    return { 'activity-ndb.json': file };
  },
};
