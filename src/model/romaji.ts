/** Hepburn readings of kana, longest first where two kana make one sound. */
const SYLLABLES: Readonly<Record<string, string>> = Object.fromEntries(
  `きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo じゃ ja じゅ ju じょ jo びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo
あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ぁ a ぃ i ぅ u ぇ e ぉ o ー`
    .split(/\s+/).reduce<[string, string][]>((pairs, word, index, words) => (index % 2 === 0 ? [...pairs, [word, words[index + 1] ?? '']] : pairs), []),
);

/**
 * Kana in the Hepburn form road signs use: long o and u unmarked (とうきょう → tokyo), n before b, m, p stays n.
 * Without knowledge of word borders a true "ou" (いのうえ) is shortened too; it is a reading aid, not an official spelling.
 */
export function kanaToRomaji(kana: string): string {
  let out = '';
  for (let index = 0; index < kana.length; index++) {
    const two = SYLLABLES[kana.slice(index, index + 2)];
    if (two && kana.length > index + 1) {
      out += two;
      index++;
      continue;
    }
    const char = kana[index]!;
    if (char === 'っ') {
      const next = SYLLABLES[kana.slice(index + 1, index + 3)] ?? SYLLABLES[kana[index + 1] ?? ''] ?? '';
      out += next.startsWith('ch') ? 't' : next.charAt(0);
    } else out += SYLLABLES[char] ?? '';
  }
  return out.replace(/ou/g, 'o').replace(/oo/g, 'o').replace(/uu/g, 'u');
}

const SUFFIXES: readonly (readonly [kanji: string, readings: readonly string[]])[] = [
  ['市', ['し']], ['区', ['く']], ['町', ['ちょう', 'まち']], ['村', ['むら', 'そん']],
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A municipality's name for English readers: とっとりし, 鳥取市 → "Tottori-shi". */
export function municipalityRomaji(name: string, kana: string): string {
  const suffix = SUFFIXES.find(([kanji]) => name.endsWith(kanji))?.[1].find((reading) => kana.endsWith(reading) && kana.length > reading.length);
  const stem = suffix ? kana.slice(0, -suffix.length) : kana;
  // Wards of designated cities are read "さっぽろし ちゅうおうく": the space tells where the city ends.
  const words = stem.split(' ').map((part, index, all) => (index < all.length - 1 && part.endsWith('し') ? `${capital(kanaToRomaji(part.slice(0, -1)))}-shi` : capital(kanaToRomaji(part))));
  return words.join(' ') + (suffix ? `-${kanaToRomaji(suffix)}` : '');
}
