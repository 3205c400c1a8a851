import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the table of municipalities, in which zones are drawn without a map. */
export const GRID = {
  filter: text('名前・読み・コードでしぼる', 'Filter by name, reading or code'),
  arrows: text('矢印キー', 'Arrow keys'),
  byRow: text('行を上下', 'Up and down the rows'),
  byNeighbour: text('隣の市区町村へ', 'To the neighbour that way'),
  keys: text('キーの使い方', 'Keys'),
  short: text('数字キーで圏域へ移します。Alt+矢印で隣の市区町村へ。Enter で圏域を選びます。', 'Number keys move to a zone. Alt+arrow goes to a neighbour. Enter chooses a zone.'),
  pick: text('選択', 'Select'),
  people75: text('75歳以上（2025年）', 'Aged 75+ (2025)'),
  clinics: text('在支診', 'Support clinics'),
  lock: text('固定', 'Lock'),
  locked: text('固定中', 'Locked'),
  neighbours: text('隣の市区町村', 'Neighbours'),
  noneAround: text('行を選ぶと、隣の市区町村と、矢印キーの行き先がここに出ます。', 'Go to a row to see its neighbours and where the arrow keys lead.'),
  isolated: text('隣の市区町村も、つながる橋・航路もありません。', 'No neighbour, and no bridge or route.'),
  outside: text('範囲の外', 'outside'),
  bridge: text('橋', 'bridge'),
  ferry: text('航路', 'ferry'),
  moveTo: text('移す先', 'Move to'),
  move: text('移す', 'Move'),
  newZone: text('新しい圏域に', 'Into a new zone'),
  toggleLock: text('固定／外す', 'Lock / unlock'),
  clear: text('選択解除', 'Clear'),
  none: text('合う市区町村がありません', 'No municipality matches'),
  allIn: text('未割当の市区町村はありません', 'No municipality is unassigned'),
  nothingMeant: text('市区町村の行に移るか、スペースキーで選んでから番号を押してください', 'Go to a municipality, or select some with Space, before you press a number'),
  cleared: text('選択を解除しました', 'Selection cleared'),
} as const satisfies Record<string, Text>;

/** Texts with something in them. */
export const gridText = {
  shown: (count: number, all: number): Text => (count === all ? text(`${all}市区町村`, `${all} municipalities`) : text(`${all}市区町村のうち${count}`, `${count} of ${all} municipalities`)),
  selected: (count: number): Text => text(`${count}市区町村を選択中`, `${count} selected`),
  typing: (digits: string): Text => text(`番号 ${digits} …`, `Number ${digits} …`),
  noZone: (digits: string): Text => text(`${digits} 番の圏域はありません`, `There is no zone ${digits}`),
  neighboursOf: (name: string): Text => text(`${name}の隣`, `Around ${name}`),
  walked: (direction: Text, place: Text, zone: Text): Text => text(`${direction.ja}: ${place.ja}（${zone.ja}）`, `${capital(direction.en)}: ${place.en} (${zone.en})`),
  over: (direction: Text, kind: Text, way: Text): Text => text(`${direction.ja}（${kind.ja} ${way.ja}）`, `${direction.en} (${kind.en} ${way.en})`),
  leaves: (direction: Text, place: Text, prefecture: string): Text => text(`${direction.ja}: ${place.ja}（${prefecture}）は案の範囲の外です`, `${capital(direction.en)}: ${place.en} (${prefecture}) is outside the plan`),
  nothing: (direction: Text): Text => text(`${direction.ja}に隣の市区町村はありません`, `No neighbour to the ${direction.en}`),
  goTo: (place: string): Text => text(`${place}へ`, `Go to ${place}`),
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
