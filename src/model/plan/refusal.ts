import type { Text } from '../text';
import type { PlaceNames } from './place-names';
import { zoneById } from './patch';
import type { Plan } from './plan';

/** A part of an edit that was not done, and why. */
export type Refusal =
  | { readonly kind: 'municipality-locked' | 'outside-scope' | 'other-prefecture'; readonly code: string }
  /** `code`: the municipality that was to come or go; null when the zone itself was to go. */
  | { readonly kind: 'zone-locked'; readonly zone: string; readonly code: string | null }
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'name-empty' | 'scope-empty' };

export interface RefusalText {
  /** Which place, and why. */
  readonly reason: Text;
  readonly next: Text;
}

/** How many places a message names before it only counts them. */
const MOST_NAMED = 3;

/** Refusals in words, one message a reason however many places share it. `plan`: the plan the edit was meant for. */
export function refusalTexts(plan: Plan, refusals: readonly Refusal[], names: PlaceNames): RefusalText[] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    const key = refusal.kind === 'zone-locked' ? `zone-locked ${refusal.zone}` : refusal.kind;
    groups.set(key, [...(groups.get(key) ?? []), refusal]);
  }
  return [...groups.values()].map((group) => textOf(plan, group, names));
}

function textOf(plan: Plan, group: readonly Refusal[], names: PlaceNames): RefusalText {
  const first = group[0]!;
  const codes = [...new Set(group.flatMap((refusal) => ('code' in refusal && refusal.code !== null ? [refusal.code] : [])))];
  const places = placesText(codes, names);
  const [be, it] = codes.length === 1 ? ['is', 'it'] : ['are', 'them'];
  switch (first.kind) {
    case 'municipality-locked':
      return say(`${places.ja}は固定されているので、動かしませんでした`, `${places.en} ${be} locked and stayed`, '動かすには、先に固定を外してください。', `Unlock ${it} first to move ${it}.`);
    case 'zone-locked': {
      const { name } = zoneById(plan, first.zone);
      if (codes.length === 0) return say(`圏域「${name}」は固定されているので、そのままにしました`, `Zone ${name} is locked and stayed as it was`, '変えるには、先に圏域の固定を外してください。', 'Unlock the zone first to change it.');
      return say(`圏域「${name}」は固定されているので、${places.ja}を出し入れしませんでした`, `Zone ${name} is locked: ${places.en} stayed`, '出し入れするには、先に圏域の固定を外してください。', 'Unlock the zone first to move municipalities in or out.');
    }
    case 'outside-scope':
      return say(`${places.ja}は案の範囲の外です`, `${places.en} ${be} outside the plan’s scope`, '加えるには、先に案の範囲を広げてください。', `Widen the scope of the plan first to include ${it}.`);
    case 'other-prefecture':
      return say(`${places.ja}は描きはじめた都道府県の外なので、塗りませんでした`, `${places.en} ${be} outside the prefecture where the stroke began and stayed`, '塗るには「この都道府県だけ」を外してください。', 'Switch off “Stay in this prefecture” to include such places.');
    case 'name-taken':
      return say(`「${first.name}」という圏域がもうあります`, `There is a zone ${first.name} already`, 'ちがう名前をつけてください。', 'Choose another name.');
    case 'name-empty':
      return say('名前が空です', 'The name is empty', '1文字以上の名前をつけてください。', 'Give a name of at least one character.');
    case 'scope-empty':
      return say('範囲に市町村がありません', 'The scope has no municipality', '都道府県などを一つ以上選んでください。', 'Choose at least one prefecture or other area.');
  }
}

const say = (ja: string, en: string, nextJa: string, nextEn: string): RefusalText => ({ reason: { ja, en }, next: { ja: nextJa, en: nextEn } });

/** 「米子市」, 「米子市・境港市」, 「米子市・境港市・日野町ほか9」. */
function placesText(codes: readonly string[], names: PlaceNames): Text {
  const named = codes.slice(0, MOST_NAMED).map(names);
  const more = codes.length - named.length;
  const ja = named.map((name) => name.ja).join('・') + (more > 0 ? `ほか${more}` : '');
  return { ja, en: named.map((name) => name.en).join(', ') + (more > 0 ? ` and ${more} more` : '') };
}
