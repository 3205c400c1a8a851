/** Letters that lists write in more than one way. */
const VARIANTS: Readonly<Record<string, string>> = { ヶ: 'ケ', が: 'ケ', ガ: 'ケ', 﨑: '崎', 髙: '高', 渕: '淵', 溪: '渓', 澤: '沢', 邉: '辺', 邊: '辺', 濱: '浜', 齋: '斎', 齊: '斎', 斉: '斎', 廣: '広', 國: '国', 櫻: '桜', 龍: '竜', 會: '会', 條: '条', 德: '徳', 塚: '塚', 眞: '真', 惠: '恵', 逹: '達', 冨: '富', 禮: '礼', 壽: '寿', ー: '-', '−': '-', '‐': '-', '・': '', '･': '' };

/** What kind of body runs an institution, in full and as the lists shorten it; not the name of that body. */
const LEGAL = /^(特定|社会)?医療法人(社団|財団)?|^(一般|公益)?(社団|財団)(医療)?法人|^社会福祉法人|^(地方)?独立行政法人|^国立大学法人|^学校法人|^\((医|医社|医財|特医|社医|社福|財|社|福|一財|一社|公財|公社|独|地独|学)\)/;

/** A name as it is compared: `whole` in one width, without spaces and legal body, `last` its part after the last space. */
export interface ComparedName {
  readonly whole: string;
  readonly last: string;
}

export function comparedName(name: string): ComparedName {
  const parts = name.normalize('NFKC').trim().split(/\s+/);
  return { whole: bare(parts.join('')), last: bare(parts.at(-1)!) };
}

function bare(name: string): string {
  let text = name;
  for (let shorter = text.replace(LEGAL, ''); shorter !== text; shorter = text.replace(LEGAL, '')) text = shorter;
  return [...text].map((letter) => VARIANTS[letter] ?? letter).join('');
}

/**
 * Whether two names in one municipality are of one institution: the same, or one the other with its owner's name before
 * it (恒和会関口病院, 関口病院). Without a space between them that takes four letters, or every 医院 would end another's name.
 */
function sameInstitution(a: ComparedName, b: ComparedName): boolean {
  if (a.whole === b.whole || a.last === b.whole || b.last === a.whole) return true;
  const [short, long] = a.whole.length <= b.whole.length ? [a.whole, b.whole] : [b.whole, a.whole];
  return short.length >= 4 && long.endsWith(short);
}

/** The one entry of that name: those that bear exactly it first. null = none, or several that cannot be told apart. */
export function onlyMatch<Entry extends { readonly compared: ComparedName }>(name: ComparedName, among: readonly Entry[]): Entry | null {
  const exact = among.filter(({ compared }) => compared.whole === name.whole);
  const found = exact.length > 0 ? exact : among.filter(({ compared }) => sameInstitution(compared, name));
  return found.length === 1 ? found[0]! : null;
}
