import type { CrossingFile } from '../src/model/crossings';
import { CROSSINGS } from './crossing-table';
import type { Dataset } from './dataset';
import { SourceError } from './sources';

const TABLE = 'pipeline/crossing-table.ts';

/** Ways over water, so that a zone of islands is not called torn apart: our own table, no file of the source folder. */
export const crossings: Dataset = {
  entry: {
    id: 'crossings',
    title: { ja: '橋・旅客航路による市区町村のつながり', en: 'Municipalities linked by bridges and passenger routes' },
    publisher: { ja: '本アトラスが編んだ表（行ごとに参照した公開ページを記載）', en: 'Compiled by this atlas (each row names the public page it was found on)' },
    page: 'https://advectionfog.net/ocean/route-okinawa_amami.html',
    vintage: { ja: '2026年11月22日に参照した写し。行により2009〜2025年の記述', en: 'Stored copies consulted on 22 November 2026; pages of 2009–2025' },
    retrieved: { ja: '2026年11月22日に公開ページの写しで確かめた', en: 'Checked against stored copies of public pages on 22 November 2026' },
    terms: { ja: '橋と航路の有無という事実だけを用い、文章は写していない', en: 'Only the fact that a bridge or route exists is used; no wording is copied' },
    quality: 'estimate',
    notes: [
      { ja: '公的な一覧ではない。航路の休止・廃止・季節運航・便数は分からないので、計画に使うときは現況を確かめること。', en: 'No official list: suspensions, seasonal service and frequency are not in it; confirm before relying on a link.' },
      { ja: '「ページ」は行の多い参照先の一つ。ほかは crossings.json の行ごとにある。', en: 'The page named is the one that most rows rest on; the others stand with each row of crossings.json.' },
      { ja: '対馬・壱岐の航路は福岡県・佐賀県に着くため、長崎県の本土とはつながらない。和歌山県北山村は三重県・奈良県に囲まれた飛び地。', en: 'Routes of Tsushima and Iki land in Fukuoka and Saga, so they are not linked to Nagasaki’s mainland. Kitayama (Wakayama) is an exclave between Mie and Nara.' },
      { ja: '沖縄本島と宮古・八重山の間は、確かめられた旅客航路がないため、つながりなしとして扱う。', en: 'No passenger route between Okinawa’s main island and Miyako or Yaeyama could be backed, so they count as unlinked.' },
    ],
  },
  async build(_sources, zones) {
    const seen = new Set<string>();
    for (const [a, b] of CROSSINGS) {
      const pair = [a, b].sort().join('–');
      for (const code of [a, b]) if (!zones.indexOf.has(code)) throw new SourceError(TABLE, pair, `no municipality ${code}`);
      if (a === b || seen.has(pair)) throw new SourceError(TABLE, pair, 'stands twice or links to itself');
      seen.add(pair);
    }
    const links = CROSSINGS.map(([a, b, kind, ja, en, reference]) => ({ codes: [a, b] as const, kind, name: { ja, en }, reference }));
    return { 'crossings.json': { links } satisfies CrossingFile };
  },
};
