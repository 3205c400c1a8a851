import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/**
 * How a criterion was tested: A axe-core, K automatic tests that use the keyboard alone, U unit tests, M measured in the
 * browser by a script, I looked at by the developers on the screen and in the source.
 */
export type Method = 'A' | 'K' | 'U' | 'M' | 'I';

/** `met` as far as the methods reach; `none` = there is nothing of the kind; `partly` = the note says what was not tested; `open` = not tested. */
export type Result = 'met' | 'none' | 'partly' | 'open';

export interface Criterion {
  readonly number: string;
  readonly level: 'A' | 'AA';
  readonly name: Text;
  readonly result: Result;
  readonly methods: readonly Method[];
  readonly note?: Text;
}

const one = (number: string, level: 'A' | 'AA', ja: string, en: string, result: Result, methods: string, note?: Text): Criterion => ({ number, level, name: text(ja, en), result, methods: [...methods] as Method[], ...(note && { note }) });
const NO_MEDIA = text('音声・動画がない', 'No audio or video');

/** The 38 success criteria of level A and AA of JIS X 8341-3:2016 (the same as WCAG 2.0). A claim here needs a test that was made. */
export const CRITERIA: readonly Criterion[] = [
  one('1.1.1', 'A', '非テキストコンテンツ', 'Non-text content', 'met', 'AI', text('地図と同じ内容が表にある。使い方の画面写真には説明がある', 'The table has what the map has; screenshots of the help page are described')),
  one('1.2.1', 'A', '音声だけ及び映像だけ（収録済）', 'Audio-only and video-only (prerecorded)', 'none', 'I', NO_MEDIA),
  one('1.2.2', 'A', 'キャプション（収録済）', 'Captions (prerecorded)', 'none', 'I', NO_MEDIA),
  one('1.2.3', 'A', '音声解説又はメディアに対する代替（収録済）', 'Audio description or media alternative (prerecorded)', 'none', 'I', NO_MEDIA),
  one('1.2.4', 'AA', 'キャプション（ライブ）', 'Captions (live)', 'none', 'I', NO_MEDIA),
  one('1.2.5', 'AA', '音声解説（収録済）', 'Audio description (prerecorded)', 'none', 'I', NO_MEDIA),
  one('1.3.1', 'A', '情報及び関係性', 'Info and relationships', 'partly', 'AM', text('自動で検査できる範囲で違反なし。地図の画面と圏域の編集は、Chromium が読み上げに渡す木も確かめた。スクリーンリーダーでの伝わり方は未試験', 'No violation that can be found automatically. Of the map and the zone editor the tree that Chromium hands to screen readers was read; how they read it out was not tested')),
  one('1.3.2', 'A', '意味のある順序', 'Meaningful sequence', 'met', 'KI'),
  one('1.3.3', 'A', '感覚的な特徴', 'Sensory characteristics', 'met', 'I', text('操作の説明は、部品の名前を必ず添える', 'Instructions always name the control')),
  one('1.4.1', 'A', '色の使用', 'Use of colour', 'met', 'UI', text('区分は明度も変わり、同じ内容が表にある。推計は点、値なしは斜線、圏域は番号と模様', 'Classes differ in lightness and are in the table; estimates are dotted, missing values hatched, zones numbered and patterned')),
  one('1.4.2', 'A', '音声の制御', 'Audio control', 'none', 'I', NO_MEDIA),
  one('1.4.3', 'AA', 'コントラスト（最低限レベル）', 'Contrast (minimum)', 'partly', 'AU', text('三つの配色とも、各画面を axe-core と色の組の計算で検査した。地図の上の地名は、縁取りを付けているが未計測', 'In all three themes every view was tested with axe-core, and the pairs of colours were computed; names on the map have a halo but were not measured')),
  one('1.4.4', 'AA', 'テキストのサイズ変更', 'Resize text', 'partly', 'M', text('設定で150%まで（1440×900 と 390×844 で計測）。200%はブラウザーの拡大に当たる720×450の画面で計測し、欠けとはみ出しはない。圏域の編集の道具の説明は、狭い画面では隠れる', 'Settings reach 150 % (measured at 1440×900 and 390×844). For 200 %, 720×450 was measured, which is what zooming leaves: nothing is cut. Hints of the zone editor’s tools are hidden on small screens')),
  one('1.4.5', 'AA', '文字画像', 'Images of text', 'met', 'I', text('使い方の画面写真だけ', 'Only the screenshots of the help page')),
  one('2.1.1', 'A', 'キーボード', 'Keyboard', 'met', 'K', text('投げ縄・四角・なぞる・散布図を囲むことの代わりに、表と凡例の升目で同じことができる', 'What lasso, box, brush and encircling the scatter plot do can be done in tables and in the cells of the legend')),
  one('2.1.2', 'A', 'キーボードトラップなし', 'No keyboard trap', 'met', 'K'),
  one('2.2.1', 'A', 'タイミング調整可能', 'Timing adjustable', 'met', 'I', text('時間の限りがあるのは圏域番号の二桁目だけで、一覧から選べば要らない', 'Only the second digit of a zone’s number has a time limit, and choosing from the list has none')),
  one('2.2.2', 'A', '一時停止、停止及び非表示', 'Pause, stop, hide', 'met', 'I', text('年の再生は止められる。発表者の画面の時計は、発表に要るもの', 'Playing the years can be stopped; the presenter’s clock is essential to presenting')),
  one('2.3.1', 'A', '3回のせん（閃）光、又はしきい（閾）値以下', 'Three flashes or below threshold', 'met', 'I'),
  one('2.4.1', 'A', 'ブロックスキップ', 'Bypass blocks', 'met', 'AK'),
  one('2.4.2', 'A', 'ページタイトル', 'Page titled', 'met', 'A', text('プロフィールと説明のページは、それぞれの題になる', 'Profiles and pages of text have titles of their own')),
  one('2.4.3', 'A', 'フォーカス順序', 'Focus order', 'met', 'K', text('主な手順で確かめた。押したボタンが消える操作では、その場所にあるものへ移る', 'On the main paths. Where the button that was pressed goes away, the focus moves to what stands in its place')),
  one('2.4.4', 'A', 'リンクの目的（コンテキスト内）', 'Link purpose (in context)', 'met', 'AI'),
  one('2.4.5', 'AA', '複数の手段', 'Multiple ways', 'met', 'I', text('検索、表、地図、メニュー', 'Search, table, map, menu')),
  one('2.4.6', 'AA', '見出し及びラベル', 'Headings and labels', 'met', 'AI'),
  one('2.4.7', 'AA', 'フォーカスの可視化', 'Focus visible', 'met', 'UM', text('26の状態で、Tab で70回まで進んで計測', 'Measured on 26 states, up to 70 presses of Tab each')),
  one('3.1.1', 'A', 'ページの言語', 'Language of page', 'met', 'AK'),
  one('3.1.2', 'AA', '一部分の言語', 'Language of parts', 'partly', 'I', text('言語の切り替え、方法の全文、英語名のない区域・施設・圏域の名前（主な一覧と見出し）には指定がある。英語の表示に残る日本語のすべては調べていない', 'The language switch, the full text of the methods and names that have no English are marked, the latter in the main lists and headings; what else stays Japanese in the English interface was not gone through')),
  one('3.2.1', 'A', 'フォーカス時', 'On focus', 'met', 'K'),
  one('3.2.2', 'A', '入力時', 'On input', 'met', 'I', text('選ぶと地図と表の内容が変わるが、フォーカスは動かない', 'Choosing changes map and table, but moves no focus')),
  one('3.2.3', 'AA', '一貫したナビゲーション', 'Consistent navigation', 'met', 'I'),
  one('3.2.4', 'AA', '一貫した識別性', 'Consistent identification', 'partly', 'I', text('主な操作（閉じる、コピー、CSV、印刷、メニュー）だけを比べた', 'Only the main actions were compared (close, copy, CSV, print, menu)')),
  one('3.3.1', 'A', 'エラーの特定', 'Error identification', 'met', 'AU', text('読めない入力・ファイル・リンクは、どこがなぜ読めないかを文で示す', 'What cannot be read in fields, files and links is said in words, with place and reason')),
  one('3.3.2', 'A', 'ラベル又は説明', 'Labels or instructions', 'met', 'A'),
  one('3.3.3', 'AA', 'エラー修正の提案', 'Error suggestion', 'met', 'U'),
  one('3.3.4', 'AA', 'エラー回避（法的、金融及びデータ）', 'Error prevention (legal, financial, data)', 'met', 'U', text('圏域案の編集はすべて元に戻せる', 'Every edit of a plan can be undone')),
  one('4.1.1', 'A', '構文解析', 'Parsing', 'partly', 'M', text('id の重複だけを調べ、なかった。構文の検査器は使っていない', 'Only duplicate ids were looked for, and none found; no validator was run')),
  one('4.1.2', 'A', '名前（name）、役割（role）及び値（value）', 'Name, role, value', 'partly', 'A', text('自動で検査できる範囲で違反なし。地図の移動を知らせるのはキーで動かしたときだけで、指している間は知らせない。スクリーンリーダーでは未試験', 'No violation that can be found automatically. Moves of the map are told when made by key, and not while pointing; not tested with screen readers')),
];

/** Criteria of WCAG 2.1 and 2.2 that the standard does not have yet, as far as they were tested. */
export const FURTHER: readonly Criterion[] = [
  one('1.4.10', 'AA', 'リフロー', 'Reflow', 'partly', 'M', text('幅320pxで計測し、横に動くのは表と埋め込みの見本だけ', 'Measured at a width of 320 px: only tables and the preview of an embed scroll sideways')),
  one('1.4.11', 'AA', '非テキストのコントラスト', 'Non-text contrast', 'partly', 'U', text('部品の枠とフォーカスの色だけ', 'Only borders of controls and the colour of the focus')),
  one('1.4.12', 'AA', 'テキストの間隔', 'Text spacing', 'partly', 'M', text('1440×900で計測し、文字の欠けはない', 'Measured at 1440×900: no text is cut')),
  one('2.1.4', 'A', '文字キーのショートカット', 'Character key shortcuts', 'partly', 'UI', text('文字だけの鍵は、その部分にフォーカスがあるときだけ働く。発表中は画面のどこでも働く', 'Letters alone work only where the focus is; while presenting they work everywhere')),
  one('2.5.7', 'AA', 'ドラッグ動作', 'Dragging movements', 'met', 'I', text('引いて行う操作には、押すだけの操作か表がある', 'What is done by dragging can be done by pressing or in a table')),
  one('2.5.8', 'AA', 'ターゲットのサイズ（最低限）', 'Target size (minimum)', 'partly', 'A', text('表の行の名前のうち、固定した見出しに近いものだけが指摘された', 'Only names of rows in the table that come near its fixed head were found too small')),
];

export const RESULT_LABEL: Readonly<Record<Result, { readonly mark: Text; readonly said: Text }>> = {
  met: { mark: text('○', '✓'), said: text('適合', 'Met') },
  none: { mark: text('−', '–'), said: text('適用なし', 'Not applicable') },
  partly: { mark: text('△', '△'), said: text('一部未試験', 'Partly not tested') },
  open: { mark: text('？', '?'), said: text('未試験', 'Not tested') },
};

export const METHOD_LABEL: Readonly<Record<Method, Text>> = {
  A: text('axe-core', 'axe-core'),
  K: text('キー操作の自動試験', 'Automatic keyboard tests'),
  U: text('単体試験', 'Unit tests'),
  M: text('画面での計測', 'Measured on the screen'),
  I: text('開発者の確認', 'Looked at by the developers'),
};

export const REPORT = {
  policy: text('方針', 'Policy'),
  policyBody: text('公的サイトに置かれることを前提に、JIS X 8341-3:2016 のレベル AA に準拠することを目標とします。地図に頼らず、同じ内容を表とキーボードで使えるようにします。', 'Made to stand on public sites, it aims at level AA of JIS X 8341-3:2016 (WCAG 2.0). What the map shows can be read in the table, and used by keyboard.'),
  state: text('対応度', 'State'),
  stateBody: text('対応度の表記（準拠、一部準拠、配慮し試験）は、まだ行いません。次のとおり、試していないことが残っているためです。', 'No conformance is claimed yet, because of what has not been tested:'),
  untried: [
    text('スクリーンリーダー（NVDA、PC-Talker、VoiceOver、TalkBack）での読み上げ', 'Screen readers (NVDA, PC-Talker, VoiceOver, TalkBack)'),
    text('Firefox・WebKit での達成基準の試験（地図・表・編集・書き出し・埋め込みが動くことと、地図の上の主なキーだけを確かめた）', 'The criteria in Firefox and WebKit (only that map, table, editor, exports and embed work there, and the main keys on the map)'),
    text('Safari と、スマートフォンの実機', 'Safari, and real phones'),
    text('音声入力、スイッチ、画面拡大ソフト', 'Voice input, switches, screen magnifiers'),
    text('障害のある利用者による試験', 'Tests with disabled users'),
  ],
  test: text('試験結果', 'Test results'),
  criteria: text('達成基準のチェックリスト', 'Checklist of success criteria'),
  further: text('規格にない WCAG 2.1・2.2 の達成基準（参考）', 'Criteria of WCAG 2.1 and 2.2 beyond the standard'),
  furtherBody: text('試験したものだけを挙げます。', 'Only those that were tested.'),
  criteriaBody: text('「適合」は、右の方法で調べた範囲での結果です。', '“Met” means as far as the method named beside it reaches.'),
  standard: text('規格', 'Standard'),
  standardValue: text('JIS X 8341-3:2016', 'JIS X 8341-3:2016'),
  target: text('目標とする適合レベル', 'Level aimed at'),
  achieved: text('満たしている適合レベル', 'Level reached'),
  achievedValue: text('判定しない（一部未試験の達成基準があるため）', 'Not judged (some criteria are partly not tested)'),
  date: text('試験を行った日', 'Date of the tests'),
  dateValue: text('2026年11月22日', '22 November 2026'),
  range: text('試験の対象', 'What was tested'),
  rangeValue: text('地図、表、区域の欄、プロフィール、圏域の編集、比較、届く範囲、場面と発表、書き出し、もし…なら（地図に反映したときの帯も）、設定、施設の一覧、埋め込みとそのコードを作る窓、説明の各ページ', 'Map, table, area panel, profile, zone editor, comparison, reach, scenes and presenting, export, what if (and the band while the map follows it), settings, list of facilities, the embedded map and the dialog that makes its code, pages of this guide'),
  chosen: text('対象の選び方', 'How they were chosen'),
  chosenValue: text('すべての画面の種類から、代表的な状態を一つ以上', 'Of every kind of view, at least one usual state'),
  technology: text('依存する技術', 'Technologies relied on'),
  technologyValue: text('HTML、CSS、WAI-ARIA、JavaScript、SVG、canvas', 'HTML, CSS, WAI-ARIA, JavaScript, SVG, canvas'),
  environment: text('環境', 'Environment'),
  environmentValue: text('Chromium（Linux）、1440×900、800×450、390×844', 'Chromium on Linux, 1440×900, 800×450 and 390×844'),
  method: text('方法', 'Method'),
  criterion: text('達成基準', 'Criterion'),
  level: text('レベル', 'Level'),
  result: text('結果', 'Result'),
  note: text('注記', 'Note'),
} as const;
