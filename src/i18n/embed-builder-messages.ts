import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the dialog in which the code of a frame for another site is made. */
export const BUILDER = {
  title: text('サイトに埋め込む', 'Embed in a site'),
  close: text('「サイトに埋め込む」を閉じる', 'Close “Embed in a site”'),
  intro: text('いま地図に出ている内容を、ほかのサイトのページに置くためのコードを作ります。', 'Makes the code that shows what is on the map on a page of another site.'),
  left: text('圏域案、比較、届く範囲、施設の点、並べる地図、プロフィールは、埋め込みには出ません。その下にある地図が出ます。', 'An embed shows the map alone: plans, comparisons, reach, facility points, small maps and profiles are left out.'),
  ownRates: text('手元の率は埋め込みには入りません。見る人には元の率の数字が出ます。', 'Your own rates are not in the embed: its readers see figures by the original rates.'),
  tiles: text('地理院タイルを背景に出しているため、見る人のブラウザーは国土地理院と通信します。', 'Background tiles are on: readers’ browsers will ask the Geospatial Information Authority for them.'),
  single: text('この版（一つのファイル）は埋め込めません。サーバーに置いたアトラスを開き、そこで作ってください。', 'This copy is a single file and cannot be embedded. Open the atlas on a web server and make the code there.'),
  name: text('枠の名前（読み上げに使われます）', 'Name of the frame (for screen readers)'),
  nameMissing: text('名前がないので、指標と区域の名前を使います。画面を見ない人は、名前で枠を知ります。', 'Without a name those of the indicator and the area are used: those who do not see the frame know it by its name.'),
  controls: text('出すもの', 'What to offer'),
  always: text('地図・凡例・出典は必ず出ます。', 'Map, legend and sources are always there.'),
  language: text('言語', 'Language'),
  japanese: text('日本語', 'Japanese'),
  english: text('English', 'English'),
  theme: text('配色', 'Colours'),
  position: text('今の地図の位置ではじめる', 'Start at the map’s present position'),
  kind: text('コードの種類', 'Kind of code'),
  kindScript: text('スクリプトつき', 'With script'),
  kindFrame: text('iframe だけ', 'iframe alone'),
  kindHint: text('スクリプトつきは、高さが中身に合います。スクリプトを置けないサイトでは iframe だけを。', 'With the script the height follows the content. Where scripts are not allowed, take the iframe alone.'),
  height: text('高さ', 'Height'),
  heightAuto: text('中身に合わせる', 'As the content'),
  heightFixed: text('決める', 'Fixed'),
  pixels: text('高さ（px）', 'Height (px)'),
  pixelsUntil: text('スクリプトが動くまでの高さ（px）', 'Height until the script runs (px)'),
  data: text('データ', 'Data'),
  live: text('いつも最新', 'Latest'),
  frozen: text('今のデータに留める', 'Keep the present data'),
  liveHint: text('アトラスのデータが更新されると、埋め込みの数字も変わります。', 'Figures change whenever the atlas’s data are updated.'),
  origins: text('話してよいサイト', 'Sites that may talk with it'),
  originsHint: text('知らせを受けたり、ページから表示を変えたりするときだけ。例: https://www.pref.example.lg.jp', 'Only where the page listens to the frame or changes its view. For example https://www.pref.example.lg.jp'),
  originsNone: text('なし（どのページとも話しません）', 'None (it talks with no page)'),
  originsOwn: text('コードを置いたページのサイトだけ', 'Only the site of the page the code stands on'),
  originsByScript: text('スクリプトつきのコードは、高さを知るために、置かれたページのサイトを自分で加えます。ここに書いておくと、読み直しがなく速く出ます。', 'To learn the height, the script adds the site of its page by itself. Named here, the frame comes faster, as it need not be loaded anew.'),
  origin: text('サイトのオリジン', 'Origin of a site'),
  add: text('加える', 'Add'),
  originWrong: text('https:// からホスト名まで（必要なら :ポート）を、終わりの / や道なしで入れてください。', 'Give https:// and the host name (with :port if needed), without a final slash or a path.'),
  originTwice: text('もう入っています。', 'It is already there.'),
  preview: text('見本', 'Preview'),
  width: text('見本の幅', 'Width of the preview'),
  code: text('コード', 'Code'),
  copy: text('コードをコピー', 'Copy the code'),
  copied: text('コードをコピーしました', 'Code copied'),
  notCopied: text('コピーできません。選んであるコードを Ctrl+C（Mac は Command+C）でコピーしてください。', 'Could not copy. The code is selected: press Ctrl+C (Command+C on a Mac).'),
  where: text('このアトラスの場所', 'Where this atlas is'),
  whereHint: text('見る人に届く場所でなければ、そこに置いたアトラスで作ってください。', 'If readers cannot reach it, make the code with the atlas that they can reach.'),
  table: text('主な数字の表（地図を使わずに見る）', 'Table of key figures (without the map)'),
  tablePresent: text('主な数字の表（地図を使わずに見る。最新のデータ）', 'Table of key figures (without the map; latest data)'),
} as const satisfies Record<string, Text>;

/** What a frame may offer, by the ids of `show` (docs/embed.md). */
export const CONTROL_LABELS = {
  choose: text('指標と区域の単位を選ぶ', 'Choosing indicator and areas'),
  zoom: text('拡大・縮小のボタン', 'Zoom buttons'),
  area: text('選んだ区域の値', 'Figure of the selected area'),
  table: text('表', 'Table'),
  full: text('「全画面で開く」', 'Link to the full view'),
} as const satisfies Record<string, Text>;

/** Colours of a frame, by the ids of `theme`. */
export const THEME_LABELS = {
  light: text('明るい', 'Light'),
  dark: text('暗い', 'Dark'),
  contrast: text('高コントラスト', 'High contrast'),
  system: text('見る人の設定', 'As the reader’s device'),
} as const satisfies Record<string, Text>;

/** Texts with something in them. */
export const builder = {
  remove: (origin: string): Text => text(`${origin} を外す`, `Remove ${origin}`),
  frozenHint: (version: string): Text => text(
    `データが更新されても、今の版（${version}）の数字のままです。アトラスを配る側がその版を残している間だけで（docs/hosting.md）、なくなれば枠の中にそう書き、今の数字は読む人が求めるまで出しません。`,
    `Keeps the figures of the present version (${version}) when the data are updated, as long as whoever hosts the atlas keeps that version (docs/hosting.md). Once it is gone the frame says so and shows present figures only on request.`,
  ),
  pixelsWrong: (least: number, most: number): Text => text(`${least}〜${most} の整数を入れてください。`, `Give a whole number from ${least} to ${most}.`),
  previewOf: (width: number): Text => text(`埋め込みの見本（幅${width}px）`, `Preview of the embed, ${width} px wide`),
} as const;
