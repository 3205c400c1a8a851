import type { Division } from '../model/plan/divide-zone';
import type { ItemId } from '../model/plan/plan';
import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of what is done with one zone, of its institutions and of its checklist. */
export const ZONE_TOOLS = {
  colour: text('色', 'Colour'),
  automatic: text('自動', 'Automatic'),
  clash: text('隣の圏域と同じ色になるため、別の色で表しています。', 'A neighbouring zone has this colour, so another is shown.'),
  order: text('順番', 'Order'),
  earlier: text('前へ', 'Earlier'),
  later: text('後へ', 'Later'),
  locks: text('固定', 'Locks'),
  lockZone: text('圏域の出入りを固定', 'Lock members of the zone'),
  lockAll: text('市区町村をすべて固定', 'Lock all its municipalities'),
  unlockAll: text('市区町村の固定をすべて外す', 'Unlock all its municipalities'),
  split: text('圏域を分ける', 'Split the zone'),
  splitBy: text('分け方', 'Split by'),
  chosen: text('選んだ市区町村を別の圏域に', 'Chosen municipalities into a zone of their own'),
  doSplit: text('分ける', 'Split'),
  whole: text('この分け方では分かれません', 'This does not divide it'),
  chooseSome: text('一つ以上を選び、一つ以上を残してください', 'Choose at least one, and leave at least one'),
  marks: text('医療機関と拠点', 'Institutions and hubs'),
  lead: text('積極的役割を担う医療機関', 'Lead institution'),
  hub: text('必要な連携を担う拠点', 'Coordination hub'),
  noMark: text('まだありません', 'None yet'),
  role: text('役割', 'Role'),
  markName: text('名前（一覧から、または自由に）', 'Name (from the list or freely)'),
  markPlace: text('所在地', 'Where it stands'),
  unknownPlace: text('決めない', 'Not said'),
  addMark: text('加える', 'Add'),
  nameless: text('名前を入れてください', 'Give a name'),
  known: text('もう加えてあります', 'It is there already'),
  notLoaded: text('施設の一覧を読めませんでした。名前を書けば加えられます。', 'The list of facilities could not be loaded. You can write the name.'),
  leadHint: text('基本的には在宅療養支援診療所・病院などから。一覧にない医療機関も書けます。', 'Basically from among home-care support clinics and hospitals; others can be written.'),
  hubHint: text('病院、診療所、訪問看護事業所、医師会などの団体、保健所、市町村など。', 'A hospital, clinic, nursing station, medical association, health centre, municipality and so on.'),
  association: text('地区医師会', 'Local medical association'),
  healthCentre: text('保健所', 'Health centre'),
  municipality: text('市区町村', 'Municipality'),
  items: text('在宅医療・介護連携推進事業', 'Home-care and long-term-care cooperation'),
  itemsAbout: text('圏域の準備を確かめるための覚えです。介護保険の地域支援事業の8項目（厚生労働省「在宅医療について」2021年の資料による。手引き Ver.3（2020年9月）からは、項目の実施よりも PDCA に沿った取組が求められています）。', 'A checklist for planning: the eight items of the programme under long-term care insurance (MHLW paper of 2021; since the guide Ver. 3 of September 2020 the aim is work along a PDCA cycle rather than the items one by one; our translation).'),
} as const satisfies Record<string, Text>;

export const DIVISION_LABEL: Record<Division, Text> = {
  parts: text('離れた部分ごと', 'Unconnected parts'),
  secondary335: text('二次医療圏ごと（第7次・335）', 'Secondary areas (7th plan, 335)'),
  secondary330: text('二次医療圏ごと（第8次・330）', 'Secondary areas (8th plan, 330)'),
  healthcentre: text('保健所圏域ごと', 'Health-centre areas'),
  prefecture: text('都道府県ごと', 'Prefectures'),
  city: text('市区町村ごと（政令市は市ごと）', 'Municipalities (wards of a city together)'),
};

/** Names of the eight items as the paper of 2021 lists them. */
export const ITEM_LABEL: Record<ItemId, Text> = {
  ア: text('地域の医療・介護の資源の把握', 'Knowing the area’s medical and care resources'),
  イ: text('在宅医療・介護連携の課題の抽出と対応策の検討', 'Finding problems of cooperation and what to do about them'),
  ウ: text('切れ目のない在宅医療と在宅介護の提供体制の構築推進', 'Building home medical and long-term care without gaps'),
  エ: text('医療・介護関係者の情報共有の支援', 'Helping medical and care workers share information'),
  オ: text('在宅医療・介護連携に関する相談支援', 'Advice on cooperation of home medical and long-term care'),
  カ: text('医療・介護関係者の研修', 'Training of medical and care workers'),
  キ: text('地域住民への普及啓発', 'Informing residents'),
  ク: text('在宅医療・介護連携に関する関係市区町村の連携', 'Cooperation of the municipalities concerned'),
};

/** Names of the palette's colours, in its order. */
export const COLOUR_NAMES: readonly Text[] = [text('空色', 'Sky blue'), text('山吹', 'Amber'), text('紫', 'Purple'), text('赤茶', 'Terracotta'), text('青緑', 'Teal'), text('若緑', 'Light green'), text('灰緑', 'Sage'), text('桃', 'Pink'), text('薄黄', 'Pale yellow'), text('からし', 'Mustard')];

/** Texts with something in them. */
export const zoneToolsText = {
  pieces: (count: number): Text => text(`${count}つに分かれます`, `Divides into ${count}`),
  removeMark: (name: string): Text => text(`${name}を外す`, `Take out ${name}`),
  more: (count: number): Text => text(`ほか${count}件。名前でしぼってください。`, `${count} more: type part of the name.`),
  found: (count: number): Text => text(`${count}件`, `${count} found`),
  ticked: (count: number): Text => text(`8項目のうち${count}`, `${count} of 8`),
};
