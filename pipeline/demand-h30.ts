import { demandRows, packPeople, type DemandPeople } from '../src/model/demand';
import { RATE_UNITS } from '../src/model/rates';
import { buildRegistry } from '../src/model/registry';
import type { DemandId } from '../src/model/subjects';
import { buildUnitSet, type UnitSetFile } from '../src/model/units';
import { registryFile } from './areas';
import { TAKEN_OVER, type Dataset } from './dataset';
import { populationFiles } from './population-files';
import { H30_YEARS, readH30Units } from './population-h30';
import { rateSets } from './rates-h30';
import type { Zones } from './zones';

/** The projection as the browser holds it (cells before years), packed by the same function, so that both compute alike. */
function population(zones: Zones, set: UnitSetFile, rows: readonly (readonly (readonly number[])[])[]): DemandPeople {
  const registry = buildRegistry(registryFile(zones));
  const cells = rows.map((years) => years[0]!.map((_, cell) => years.map((people) => people[cell]!)));
  return packPeople(registry, { set: buildUnitSet(registry, set), years: H30_YEARS, rows: cells });
}

export const demandH30: Dataset = {
  entry: {
    id: 'demand-h30',
    title: { ja: '将来の医療・介護需要の参考推計（平成30年推計人口×率）', en: 'Reference projection of demand (2018 population projection × rates)' },
    publisher: { ja: '本アトラスの計算（率: 厚生労働省 患者調査・NDBオープンデータ・介護保険事業状況報告、消防庁 救急統計）', en: 'Computed by this atlas (rates: MHLW Patient Survey, NDB Open Data, care-insurance reports; FDMA emergency statistics)' },
    page: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000177182.html',
    vintage: { ja: '率: 2017〜2023年（指標ごと）、人口: 平成30年推計 2015〜2045年', en: 'Rates of 2017–2023 (by indicator), population of the 2018 projection 2015–2045' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'estimate',
    notes: [
      { ja: '厚生労働省の図（2017年患者調査の都道府県×性×年齢の受療率による）の再現ではなく、公開されている別の年の率で組み直した参考推計。公表された圏域数との差を併記する。', en: 'Not the ministry’s own computation (which rests on 2017 rates by prefecture, sex and age) but a reconstruction from openly available rates of other years; its difference from the published counts is shown.' },
      { ja: '率は将来も変わらないものとし、最も高い年齢階級は85歳以上（要介護認定者は90歳以上）。', en: 'Rates are held constant; the open age class is 85+ (90+ for certified persons).' },
      { ja: '訪問看護の率は病院・診療所からの訪問看護（在宅患者訪問看護・指導料）のみ。ステーションの利用者は含まない。', en: 'The home-nursing rate covers nursing from hospitals and clinics only, not the users of stations.' },
    ],
  },
  async build(sources, zones) {
    const { set, rows } = await readH30Units(sources, zones);
    const people = population(zones, set, rows);
    const subjects = Object.fromEntries(Object.entries(rateSets(sources, zones)).map(([subject, rates]) => [subject, demandRows(people, rates, RATE_UNITS[subject as DemandId].per)]));
    const files = populationFiles('h30', { ...set, estimated: 'all' }, subjects);
    return Object.fromEntries(Object.entries(files).map(([name, file]) => [name === 'units-h30.json' ? 'units-h30demand.json' : name, file]));
  },
};
