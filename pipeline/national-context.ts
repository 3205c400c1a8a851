import { FILING_TYPES, filingTotals, type NationalContext } from '../src/model/national-context';
import type { Dataset } from './dataset';
import { assertTotal, SourceError } from './sources';

/** What the figures are taken from; no file of the source folder holds them as a table. */
const PAPER = '厚生労働省「在宅医療について」（2022年）';
const PREFECTURES = 47;

/** Counts of filings on 1 July of the last six years of the chart, and the survey of June 2022 on the 7th medical plans. */
const CONTEXT: NationalContext = {
  years: [2016, 2017, 2018, 2019, 2020, 2021],
  clinics: {
    alone: [189, 188, 195, 197, 205, 217],
    linked: [2725, 2790, 2969, 3161, 3302, 3005],
    conventional: [11_931, 10_434, 10_827, 10_956, 11_108, 11_291],
  },
  hospitals: {
    alone: [155, 172, 184, 196, 214, 225],
    linked: [317, 337, 339, 366, 398, 392],
    conventional: [663, 714, 822, 877, 934, 970],
  },
  survey: {
    zones: [{ id: 'secondary', prefectures: 31 }, { id: 'healthcentre', prefectures: 3 }, { id: 'association', prefectures: 6 }, { id: 'municipality', prefectures: 4 }, { id: 'other', prefectures: 3 }],
    lead: [{ id: 'none', prefectures: 42 }, { id: 'all', prefectures: 4 }, { id: 'area', prefectures: 1 }],
    hubs: [{ id: 'none', prefectures: 38 }, { id: 'placed', prefectures: 9 }],
  },
};

/** The one total the order of the years can be checked against: support hospitals in 2020 (令和2年). */
const HOSPITALS_2020 = 1546;

/** Trends of support clinics and hospitals by type, and how prefectures set their zones: figures of the ministry's paper. */
export const nationalContext: Dataset = {
  entry: {
    id: 'national-context',
    title: { ja: '在宅療養支援診療所等の届出数、第7次医療計画における在宅医療の圏域等の記載', en: 'Filings of home-care support clinics and hospitals; zones of home care in the 7th medical plans' },
    publisher: { ja: '厚生労働省（保険局医療課調べ・医政局地域医療計画課調べ）', en: 'MHLW (surveys of the Medical Economics Division and the Regional Medical Planning Division)' },
    page: 'https://www.mhlw.go.jp/stf/newpage_29343.html',
    vintage: { ja: '届出は各年7月1日（2016〜2021年）、圏域等の記載は令和4年6月調べ', en: 'Filings on 1 July of 2016–2021; zones as surveyed in June 2022' },
    retrieved: { ja: '2022年の資料に印刷された数字を2026年11月22日に書き写した', en: 'Copied on 22 November 2026 from the figures printed in the papers of 2022' },
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'official',
    notes: [
      { ja: '資料の図は在支診が平成19年から、在支病が平成20年からだが、種別の数が印刷されているのは終わりの6年分だけ。それより前は載せない。', en: 'The chart starts in 2007 (clinics) and 2008 (hospitals), but prints counts by type for its last six years only; earlier years are left out.' },
      { ja: '数字と年の対応は図の並び順による。確かめられたのは二つ: 在支病の令和2年の合計が1,546であること、令和3年の数が厚生労働省の2024年9月30日の資料の令和3年と同じであること。在支診の平成28年〜令和2年の年は、別の資料では確かめられていない。', en: 'Which count belongs to which year follows the order of the chart. Two points could be checked: support hospitals sum to 1,546 in 2020, and the counts of 2021 equal those for 2021 in a ministry paper of 30 September 2024. The years 2016–2020 of the clinics are not confirmed by another paper.' },
      { ja: '圏域の設定は、印刷された数と凡例を並び順で対応させた。本文で確かめられるのは二次医療圏（31、66％）だけ。', en: 'For the zones, counts and answers are matched by their order; the text confirms the secondary area alone (31, 66 %).' },
      { ja: '届出数は厚生局への届出で、医療施設静態調査の在支診（2023年）や名簿から数えた数とは調べ方が違う。', en: 'Filings are counted differently from the facility survey of 2023 and from the bureaus’ lists elsewhere in this atlas.' },
    ],
  },
  async build() {
    for (const [kind, filings] of Object.entries({ clinics: CONTEXT.clinics, hospitals: CONTEXT.hospitals })) {
      for (const type of FILING_TYPES) if (filings[type].length !== CONTEXT.years.length) throw new SourceError(PAPER, `${kind} ${type}`, `${filings[type].length} counts for ${CONTEXT.years.length} years`);
    }
    assertTotal(PAPER, 'support hospitals in 2020', filingTotals(CONTEXT.hospitals)[CONTEXT.years.indexOf(2020)]!, HOSPITALS_2020);
    for (const [question, answers] of Object.entries(CONTEXT.survey)) {
      assertTotal(PAPER, `survey, ${question}`, (answers as readonly { readonly prefectures: number }[]).reduce((sum, { prefectures }) => sum + prefectures, 0), PREFECTURES);
    }
    return { 'national-context.json': CONTEXT };
  },
};
