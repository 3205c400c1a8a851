import type { FilingType, ZoneSurvey } from '../model/national-context';
import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the national context. */
export const NATIONAL = {
  clinics: text('在宅療養支援診療所の届出数', 'Filings of home-care support clinics'),
  hospitals: text('在宅療養支援病院の届出数', 'Filings of home-care support hospitals'),
  filingsAbout: text('各年7月1日の届出数。資料に種別の数が印刷されている6年分です。', 'Filings on 1 July; the six years for which the paper prints counts by type.'),
  total: text('計', 'All'),
  year: text('年', 'Year'),
  unit: text('施設', 'facilities'),
  survey: text('第7次医療計画での在宅医療の圏域など（47都道府県、2022年6月調べ）', 'Zones of home care in the 7th medical plans (47 prefectures, June 2022)'),
  zones: text('圏域の設定の単位', 'What zones are made of'),
  lead: text('積極的役割を担う医療機関の記載', 'Lead institutions in the plan'),
  hubs: text('必要な連携を担う拠点の記載', 'Coordination hubs in the plan'),
  answer: text('答え', 'Answer'),
  prefectures: text('都道府県', 'Prefectures'),
  share: text('割合', 'Share'),
  failed: text('全国の状況を読み込めませんでした。', 'The national context could not be loaded.'),
} as const satisfies Record<string, Text>;

export const FILING_LABEL: Record<FilingType, Text> = {
  alone: text('機能強化型（単独）', 'Enhanced, alone'),
  linked: text('機能強化型（連携）', 'Enhanced, linked'),
  conventional: text('従来型', 'Conventional'),
};

export const ANSWER_LABEL: { readonly [Question in keyof ZoneSurvey]: Readonly<Record<ZoneSurvey[Question][number]['id'], Text>> } = {
  zones: {
    secondary: text('二次医療圏', 'Secondary area'), healthcentre: text('保健所圏域', 'Health-centre area'), association: text('郡市区医師会', 'Local medical association'),
    municipality: text('市町村', 'Municipality'), other: text('その他', 'Other'),
  },
  lead: { none: text('記載なし、または指針の内容のみ', 'None, or only the guideline’s wording'), all: text('届出のある在支診・在支病をすべて記載', 'All facilities with a filing'), area: text('圏域ごとに定めている', 'Set for each area') },
  hubs: { none: text('記載なし、または指針の内容のみ', 'None, or only the guideline’s wording'), placed: text('拠点を位置づけている', 'Hubs are placed') },
};
