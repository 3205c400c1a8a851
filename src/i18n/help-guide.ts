import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** One task of 使い方: its steps, the view it is about, and a screenshot of that (tests/pictures takes it). */
export interface GuideSection {
  readonly id: 'explore' | 'area' | 'table' | 'zones' | 'compare' | 'suppose' | 'show' | 'embed' | 'settings';
  readonly title: Text;
  readonly steps: readonly Text[];
  /** Opens the view; the screenshot is taken from it. */
  readonly query: string;
  /** What is seen on the screenshot. */
  readonly picture: Text;
}

export const GUIDE: readonly GuideSection[] = [
  {
    id: 'explore',
    title: text('需要がいつ最大になるかを見る', 'See when demand peaks'),
    steps: [
      text('「知りたいこと」で「いつ最大か」を選び、指標（65歳以上人口、訪問診療など）を選びます。', 'Under “Question” choose “Peak when?”, then an indicator such as people aged 65+ or home visits.'),
      text('「区域の単位」で、市区町村から全国までの9つの単位を切り替えます。', '“Areas” switches between nine levels, from municipalities to the nation.'),
      text('凡例の棒は区域の数です。棒を選ぶと、その区分だけが地図に残ります。', 'The legend’s bars are numbers of areas; choose one to keep only that class on the map.'),
    ],
    query: '',
    picture: text('全国の二次医療圏を、65歳以上人口が最大となる年で塗り分けた地図。左に指標の選択と凡例', 'Map of Japan: secondary areas coloured by the year in which people aged 65+ peak; the choice of indicator and the legend on the left'),
  },
  {
    id: 'area',
    title: text('一つの区域をくわしく見る', 'Look at one area'),
    steps: [
      text('地図の区域を押すか、上の欄で名称・よみ・コードからさがします。', 'Click an area, or find it by name, kana or code in the box at the top.'),
      text('開いた欄に、人口の推移、需要、在宅医療の資源、四つの機能が並びます。値のとなりの印は「公表・計算・推計・手元」の別です。', 'The panel that opens shows population, demand, home-care resources and the four functions. The mark beside a figure says whether it is official, computed, an estimate or yours.'),
      text('「詳しいプロフィール」は、全系列、順位、似た区域をまとめた一枚で、A4に印刷できます。', '“Full profile” has every series, ranks and similar areas on one page, which prints on A4.'),
    ],
    query: 'v=1&area=3101',
    picture: text('鳥取県東部の二次医療圏を選んだ画面。右の欄に値、人口の推移、需要', 'The secondary area of eastern Tottori selected; its figure, curves of population and demand in the panel on the right'),
  },
  {
    id: 'table',
    title: text('資源が足りるかを、表でも見る', 'See whether there is enough, in the table too'),
    steps: [
      text('「足りるか」で在支診などの資源を選びます。点の模様は推計、斜線は値がない区域です。', 'Under “Enough?” choose resources such as home-care support clinics. Dots mark estimates, hatching areas without a value.'),
      text('「表」（Alt+T）は地図と同じ内容です。並べ替え、しぼり込み、コピー、CSVでの保存ができ、値がない理由も書いてあります。', '“Table” (Alt+T) has the same content. Sort, filter, copy, save as CSV; it also says why a value is missing.'),
    ],
    query: 'v=1&level=prefecture&indicator=density-zaishishin-2025-per-75plus&table=1',
    picture: text('75歳以上10万人あたりの在支診の数を、都道府県の地図と表で示した画面', 'Support clinics per 100,000 people aged 75+, as a map of prefectures and as a table'),
  },
  {
    id: 'zones',
    title: text('在宅医療圏域の案を描く', 'Draw home-care zones'),
    steps: [
      text('「圏域をつくる」で、都道府県と始め方（二次医療圏など）を選びます。', '“Draw zones”: choose a prefecture and what to begin with, such as its secondary areas.'),
      text('塗る圏域を選び、地図を押す・なぞる・囲むか、市区町村の表で番号を押します。いつでも元に戻せます。', 'Choose a zone, then click, brush or encircle on the map, or press its number in the table of municipalities. Every step can be undone.'),
      text('比較表で圏域を比べ、「確認」で未割当や飛び地を一つずつ確かめます。案はこのブラウザーに残り、ファイルやリンクで渡せます。', 'Compare the zones in the table; “Checks” leads from problem to problem. Plans stay in this browser and travel as files or links.'),
    ],
    query: 'v=1&zones=1',
    picture: text('鳥取県を三つの圏域に分けた案の編集画面。左に塗る道具、中央に地図、右に比較表', 'Editing a plan of three zones in Tottori: tools on the left, the map, the table of zones on the right'),
  },
  {
    id: 'compare',
    title: text('案どうし・いまの区域と比べる', 'Compare plans with each other and with today’s areas'),
    steps: [
      text('「メニュー」の「圏域案を比べる」で、案や二次医療圏・保健所圏域などを4つまで並べます。', 'Menu → “Compare plans”: put up to four plans or areas of today side by side.'),
      text('最初の列が基準です。「よくなる」「悪くなる」を、両方の数字とともに示します。', 'The first column is the reference: the others are said to be better or worse, with both figures.'),
      text('距離から見るには、同じメニューの「届く範囲」を開きます。', 'For distances open “Reach” in the same menu.'),
    ],
    query: 'v=1&compare=37.secondary335.healthcentre',
    picture: text('香川県の二次医療圏と保健所圏域を並べて比べた画面', 'Secondary areas and health-centre areas of Kagawa side by side'),
  },
  {
    id: 'suppose',
    title: text('施設が増えたら、減ったらを試す', 'Try what more or fewer facilities would do'),
    steps: [
      text('「メニュー」の「もし…なら」を開き、施設の開設・廃止・移転・種別の変更、診療所の数、伸び率、率を一つずつ加えます。元のデータは変わりません。', 'Menu → “What if”: add changes one by one: a facility opened, closed, moved or of another type, more clinics, other growth or rates. The data stay as they are.'),
      text('前と後の数字が並び、変更は一つずつ切れます。「どの圏域も X にするには」は、あと要る数を圏域ごとに答えます。', 'Figures stand side by side, before and after, and each change can be switched off. “To bring every zone to X” says how many more each zone needs.'),
      text('「もしもを地図に反映する」で、地図・凡例・表・書き出しも従います。その間は画面の上に示され、触れた値には「手元」の印がつきます。', 'With “Let the map follow” the map, legend, table and exports do so too. A line at the top says so all the time, and figures that are touched are marked “Yours”.'),
    ],
    query: 'v=1&level=prefecture&indicator=density-zaishishin-2025-per-75plus&at=35.4,133.9,7',
    picture: text('「もし…なら」の窓。変更を加える欄と、変更の記録', 'The “What if” dialog: the form that adds a change, and the log of changes'),
  },
  {
    id: 'show',
    title: text('会議で見せる、紙やファイルで配る', 'Show it in a meeting, hand it out'),
    steps: [
      text('「書き出し」で、今の表示をA4・A3の紙面に組み、印刷、PDF、画像、Excel、PowerPointにします。', '“Export” lays the view out on A4 or A3 for print, PDF, pictures, Excel and PowerPoint.'),
      text('「メニュー」の「場面と発表」で、表示を場面として残し、一枚ずつ大きく映します。', 'Menu → “Scenes and presenting”: keep views as scenes and show them one by one in large type.'),
      text('「リンクをコピー」で、同じ表示が開くリンクを渡せます。', '“Copy link” gives a link that opens the same view.'),
    ],
    query: 'v=1&level=prefecture&indicator=value-75plus-r5',
    picture: text('書き出しの窓。題、地図、凡例、出典を組んだA4の紙面が見える', 'The export dialog with an A4 page: title, map, legend and sources'),
  },
  {
    id: 'embed',
    title: text('自分のサイトに埋め込む', 'Embed it in your site'),
    steps: [
      text('見せたい地図を出してから、「メニュー」の「サイトに埋め込む」を開きます。サーバーに置いたアトラスで作ってください（一つのファイルの版では作れません）。', 'Show the map you want, then Menu → “Embed in a site”. Make the code in the atlas on your web server; a single-file copy cannot.'),
      text('出すもの、言語、配色、高さを選びます。「今のデータに留める」と、データが更新されても数字が変わりません。', 'Choose what to offer, language, colours and height. “Keep the present data” keeps the figures when the data are updated.'),
      text('見本を三つの幅で確かめ、コードをコピーしてサイトのページに貼ります。', 'Look at the preview in three widths, copy the code and paste it into the page of your site.'),
    ],
    query: 'v=1&level=prefecture&indicator=value-75plus-r5',
    picture: text('「サイトに埋め込む」の窓。左に選ぶ欄とコード、右に見本', 'The dialog “Embed in a site”: choices and code on the left, the preview on the right'),
  },
  {
    id: 'settings',
    title: text('見やすくする', 'Make it easier to read'),
    steps: [
      text('「メニュー」の「設定」で、暗い画面や高コントラスト、文字の大きさ（90〜150%）、人数の単位を選びます。', 'Menu → “Settings”: dark or high-contrast colours, text from 90 to 150 %, units for people.'),
      text('設定はこのブラウザーに残り、リンクには入りません。', 'Settings are kept in this browser, never in a link.'),
    ],
    query: 'v=1&level=prefecture&indicator=value-75plus-r5',
    picture: text('暗い画面で、都道府県の75歳以上人口を示した地図', 'The dark theme: people aged 75+ by prefecture'),
  },
];
