import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Tools of the map: their name, and how each is used. */
export const TOOL_NAMES = {
  click: text('選ぶ', 'Pick'),
  brush: text('なぞる', 'Brush'),
  lasso: text('投げ縄', 'Lasso'),
  rectangle: text('四角', 'Box'),
  move: text('動かす', 'Move'),
  erase: text('消す', 'Erase'),
  lock: text('固定', 'Lock'),
} as const satisfies Record<string, Text>;

export const TOOL_HINTS = {
  click: text('押した市区町村を塗ります。キーでは矢印で中央に合わせて Enter。', 'Press a municipality to put it into the chosen zone. By keyboard: bring it to the middle with the arrows, then Enter.'),
  brush: text('なぞった市区町村を塗ります。Esc でやめます。指2本で地図が動きます。', 'Drag to paint every municipality on the way. Two fingers move the map. Esc gives up.'),
  lasso: text('囲んだ市区町村（地名の点が中にあるもの）を塗ります。キーでは市区町村の表で。', 'Draw a line around municipalities (those whose name’s place lies inside) to paint them. By keyboard: use the table of municipalities.'),
  rectangle: text('囲んだ市区町村（地名の点が中にあるもの）を塗ります。キーでは市区町村の表で。', 'Drag a box around municipalities (those whose name’s place lies inside) to paint them. By keyboard: use the table of municipalities.'),
  move: text('つかんで、移す先の圏域の上で離します。キーでは Enter でつかみ、Enter で置きます。', 'Take a municipality and let go over the zone it goes to. By keyboard: Enter takes it, Enter again puts it down.'),
  erase: text('なぞった市区町村を未割当にします。', 'Drag to take municipalities out of their zones.'),
  lock: text('押した市区町村を動かないようにします。もう一度押すと外れます。', 'Press a municipality to lock it; press it again to unlock it.'),
} as const satisfies Record<keyof typeof TOOL_NAMES, Text>;

export const UNIT_NAMES = {
  municipality: text('市区町村', 'Municipality'),
  city: text('市（政令市は全区）', 'City (all its wards)'),
  healthcentre: text('保健所圏域', 'Health-centre area'),
  secondary335: text('二次医療圏（第7次・335）', 'Secondary area (7th, 335)'),
  secondary330: text('二次医療圏（第8次・330）', 'Secondary area (8th, 330)'),
} as const satisfies Record<string, Text>;

export const TOOLS_TEXT = {
  tools: text('地図の道具', 'Tools of the map'),
  unit: text('一度に扱う単位', 'At a time'),
  stay: text('描きはじめた県の中だけ', 'Stay in the prefecture it begins in'),
  patterned: text('色の代わりに模様（白黒印刷）', 'Patterns in place of colours (black-and-white print)'),
  keys: text('数字キーで塗る圏域を選べます（0 は未割当）。', 'Number keys choose the zone to paint with (0 = none).'),
  nothingInside: text('囲みの中に、案の市区町村の地名の点がありません', 'No municipality of the plan has its name’s place inside'),
  noZoneThere: text('そこに圏域がないので、動かしませんでした', 'There is no zone there: nothing was moved'),
  putBack: text('もとの圏域に置いたので、変わりません', 'Put back into its own zone'),
  givenUp: text('やめました', 'Given up'),
} as const satisfies Record<string, Text>;

export const toolsText = {
  chosen: (number: number, name: string): Text => text(`塗る圏域: ${number} ${name}`, `Painting with zone ${number}, ${name}`),
  noneChosen: text('塗る圏域: 未割当にする', 'Painting with: unassign'),
  noSuchZone: (number: number): Text => text(`${number}番の圏域はありません`, `There is no zone ${number}`),
  carrying: ({ ja, en }: Text): Text => text(`${ja}をつかみました。移す先の圏域を押すか、中央に合わせて Enter`, `${en} taken. Press the zone it goes to, or bring it to the middle and press Enter`),
  ghost: ({ ja, en }: Text, zone: string | null): Text => (zone === null ? text(ja, en) : text(`${ja} → ${zone}`, `${en} → ${zone}`)),
} as const;
