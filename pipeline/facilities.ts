import { TAKEN_OVER, type Dataset } from './dataset';
import { AddressDictionary } from './facilities/address-dictionary';
import { Geocoder } from './facilities/geocode';
import { geocodingCheck } from './facilities/geocoding-check';
import { MunicipalityShapes } from './facilities/municipality-shapes';
import { readNursingList } from './facilities/nursing-list';
import { pack } from './facilities/pack';
import { Placer, type Placing } from './facilities/place';
import { readSupportList } from './facilities/support-list';
import type { ListedFacility } from './facilities/facility';
import type { SourceFolder } from './sources';
import type { Zones } from './zones';

const GEOCODED = { ja: '住所の位置は、町丁目の代表点（Geolonia 住所データ、国土交通省「位置参照情報」から、CC BY 4.0）。', en: 'Addresses are placed at the point of their town (Geolonia address data from the MLIT position reference, CC BY 4.0).' };
const ELSEWHERE = { ja: '公表された座標が住所の市区町村から1kmより離れているものは使わず、町丁目の代表点に置いた。', en: 'Published coordinates more than 1 km outside the municipality of the address are not used; the town’s point is.' };

async function placed(sources: SourceFolder, zones: Zones, facilities: readonly ListedFacility[], always: boolean): Promise<Placing[]> {
  const dictionary = new AddressDictionary(sources);
  const placer = new Placer(new Geocoder(dictionary, zones), MunicipalityShapes.read(sources, zones), zones);
  const placings: Placing[] = [];
  // One after the other: the library keeps one cache of patterns, and many at once would compile the same town's again.
  for (const facility of facilities) placings.push(await placer.place(facility, always));
  return placings;
}

/** Clinics and hospitals that have filed for supporting home care, as points. */
export const facilitiesSupport: Dataset = {
  entry: {
    id: 'facilities-support-2025',
    title: { ja: '届出受理医療機関名簿と病床機能報告による在宅療養支援診療所・病院、在宅療養後方支援病院の一覧', en: 'Home-care support clinics and hospitals and backup hospitals, from the bureaus’ lists of filings and the bed-function report' },
    publisher: { ja: '地方厚生（支）局、厚生労働省（位置：国土交通省、Geolonia）', en: 'Regional bureaus of health and welfare; MHLW (places: MLIT, Geolonia)' },
    page: 'https://kouseikyoku.mhlw.go.jp/kantoshinetsu/chousa/kijyun.html',
    vintage: { ja: '名簿は2025年9月・10月、病床機能報告は2025（令和7）年度', en: 'Lists of September and October 2025; bed-function report of FY2025' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約。住所データは CC BY 4.0', en: 'Government of Japan Standard Terms of Use; address data CC BY 4.0' },
    quality: 'computed',
    notes: [
      { ja: '診療所の名簿（種別つき）は34道府県。青森・岩手・宮城・秋田・山形・福島・東京・神奈川・愛知・大阪・兵庫・広島・福岡は、病床機能報告で在支の印がある有床診療所だけ。', en: 'The lists of clinics, with types, cover 34 prefectures. Aomori, Iwate, Miyagi, Akita, Yamagata, Fukushima, Tokyo, Kanagawa, Aichi, Osaka, Hyogo, Hiroshima and Fukuoka have only the bedded clinics that carry the flag in the bed-function report.' },
      { ja: '病院は全国（病床機能報告）。名簿にもあるものは一つにまとめた。種別は名簿にあるものだけ。', en: 'Hospitals cover the nation (bed-function report); one that is on a bureau’s list too is one point. Types come from the lists alone.' },
      GEOCODED, ELSEWHERE,
    ],
  },
  async build(sources, zones) {
    const list = readSupportList(sources, zones);
    const placings = await placed(sources, zones, list.facilities, true);
    return { 'facilities-support.json': { ...pack(placings.map(({ facility }) => facility), zones), listed: list.listed, hospitals: list.hospitals, beddedClinics: list.beddedClinics, geocoding: geocodingCheck(placings) } };
  },
};

/** Home-nursing stations, as points. */
export const facilitiesNursing: Dataset = {
  entry: {
    id: 'facilities-nursing-2026',
    title: { ja: '訪問看護ステーションの一覧（介護サービス情報公表システム オープンデータ）', en: 'Home-nursing stations, one by one (open data of the care-service information system)' },
    publisher: { ja: '厚生労働省', en: 'MHLW' },
    page: 'https://www.mhlw.go.jp/stf/kaigo-kouhyou_opendata.html',
    vintage: { ja: '2026年', en: '2026' },
    retrieved: TAKEN_OVER,
    terms: { ja: 'CC BY 4.0', en: 'CC BY 4.0' },
    quality: 'official',
    notes: [{ ja: '位置は公表された座標。', en: 'Places are the published coordinates.' }, ELSEWHERE, GEOCODED],
  },
  async build(sources, zones) {
    const placings = await placed(sources, zones, readNursingList(sources, zones), false);
    const elsewhere = placings.filter(({ publishedElsewhere }) => publishedElsewhere).length;
    return { 'facilities-nursing.json': { ...pack(placings.map(({ facility }) => facility), zones), publishedElsewhere: elsewhere } };
  },
};
