import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });
const ja = (count: number): string => count.toLocaleString('ja-JP');
const en = (count: number): string => count.toLocaleString('en-GB');

/** Texts of the facilities shown as points. */
export const FACILITY = {
  panel: text('施設', 'Facilities'),
  panelHint: text('記号の形が種類、中の印が種別です', 'Shape: kind of facility. Mark inside: its type'),
  fold: text('しぼりこみをたたむ', 'Fold the filters'),
  unfold: text('しぼりこみを開く', 'Open the filters'),
  close: text('施設の表示をやめる', 'Take the facilities off the map'),
  list: text('一覧を見る', 'Show the list'),
  listClose: text('一覧を閉じる', 'Close the list'),
  loading: text('施設を読み込んでいます…', 'Loading facilities…'),
  failed: text('施設を読み込めませんでした。通信を確かめて、もう一度お試しください。', 'Facilities could not be loaded. Check the connection and try again.'),
  retry: text('もう一度', 'Try again'),
  limits: text('この一覧で言えること・言えないこと', 'What these lists can and cannot say'),
  clinicsPartly: text('在支診がそろうのは34道府県です。青森・岩手・宮城・秋田・山形・福島・東京・神奈川・愛知・大阪・兵庫・広島・福岡は有床診療所だけで、点がないことは在支診がないことではありません。', 'Clinics are complete in 34 prefectures. Aomori, Iwate, Miyagi, Akita, Yamagata, Fukushima, Tokyo, Kanagawa, Aichi, Osaka, Hyogo, Hiroshima and Fukuoka have bedded clinics only: no point there does not mean no clinic.'),
  typesPartly: text('種別が分かるのは、届出名簿にある施設だけです。', 'Types are known only where a bureau’s list names the facility.'),
  cardHere: text('同じ位置の施設', 'Facilities at this place'),
  cardClose: text('施設の説明を閉じる', 'Close the facility'),
  backToAll: text('同じ位置の施設へもどる', 'Back to all at this place'),
  type: text('種別', 'Type'),
  kind: text('種類', 'Kind'),
  filing: text('届出', 'Filing'),
  address: text('住所', 'Address'),
  noAddress: text('公表されていない', 'Not published'),
  undecidedAddress: text('決めていない', 'Not decided'),
  inNoList: text('名簿にない（もし…なら）', 'In no list (supposed)'),
  supposed: text('もし…なら', 'What if'),
  supposedRing: text('加えた・移した・種別を変えた', 'Added, moved, type changed'),
  supposedCross: text('やめた', 'Closed'),
  supposedSeat: text('場所を決めていないものは、仮に役場の位置に描いています。', 'Those without a place are drawn at the town hall for want of one.'),
  lists: text('出典', 'Source'),
  place: text('位置', 'Place'),
  municipality: text('市区町村', 'Municipality'),
  name: text('名称', 'Name'),
  clusterMark: text('数字は近くの施設をまとめた数', 'A number: so many facilities nearby'),
  clusterHint: text('押すと拡大', 'Press to zoom in'),
  filter: text('名称・住所でしぼる', 'Filter by name or address'),
  shownKinds: text('表示中の種類', 'Kinds on the map'),
  onlyUnplaced: text('位置のないものだけ', 'Only those without a place'),
  more: text('続きを表示', 'Show more'),
  csv: text('CSV', 'CSV'),
  none: text('条件に合う施設がありません。', 'No facility matches.'),
  showOnMap: text('地図で見る', 'Show on the map'),
  nation: text('全国', 'Japan'),
} as const satisfies Record<string, Text>;

export const facilityText = {
  shown: (placed: number, unplaced: number): Text => text(`表示 ${ja(placed)}か所${unplaced > 0 ? `（位置なし ${ja(unplaced)}）` : ''}`, `${en(placed)} shown${unplaced > 0 ? ` (${en(unplaced)} without a place)` : ''}`),
  marked: (count: number): Text => text(`手元 ${ja(count)}`, `${en(count)} yours`),
  unnamed: (count: number): Text => text(`減らす${ja(count)}か所は、どの施設か決まっていないため、地図と一覧に残っています。`, `${en(count)} clinics taken away are still here: it is not said which they are.`),
  cluster: (size: number): Text => text(`${ja(size)}か所`, `${en(size)} facilities`),
  listTitle: (area: string, count: number): Text => text(`施設の一覧：${area}（${ja(count)}か所）`, `Facilities: ${area} (${en(count)})`),
  rows: (shown: number, all: number): Text => text(`${ja(all)}か所のうち${ja(shown)}を表示`, `${en(shown)} of ${en(all)} shown`),
  accuracy: (medianM: number, ninthM: number, hospitals: number): Text => text(`町丁目の代表点は、公表座標のある病院${hospitals}か所で比べて中央値${ja(medianM)}m（9割は${ja(ninthM)}m以内）離れています。`, `The point of a town lies ${en(medianM)} m from the published place in the median of ${hospitals} hospitals (nine in ten within ${en(ninthM)} m).`),
  left: (count: number): Text => text(`名簿のある道府県で、病床機能報告に印があるのに名簿に見あたらない有床診療所${count}か所は、名簿を優先して載せていません。`, `${count} bedded clinics that carry the flag but are not in their prefecture’s list are left out: the list decides.`),
  elsewhere: (count: number): Text => text(`訪問看護ステーションのうち、公表された座標が住所の市区町村の外にある${count}か所は、町丁目の代表点に置くか、位置なしとしました。`, `${count} stations whose published coordinates lie outside their municipality are placed by their town, or not at all.`),
  unlistedHere: (prefectures: string): Text => text(`${prefectures}には在支診の名簿がなく、有床診療所だけを載せています。`, `${prefectures}: no list of clinics here, only bedded clinics.`),
};
