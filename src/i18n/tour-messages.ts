import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

export interface TourStep {
  /** What is outlined; where it is not on the screen the step says the same without an outline. */
  readonly target: string;
  readonly title: Text;
  readonly body: Text;
}

export const TOUR_STEPS: readonly TourStep[] = [
  { target: '.picker', title: text('知りたいことを選ぶ', 'Choose a question'), body: text('「いつ最大か」「どれだけか」「足りるか」から指標を選び、市区町村から全国まで9つの単位で見ます。', 'Peak when, how much, enough? Choose an indicator, on nine levels from municipalities to the nation.') },
  { target: '.map', title: text('地図で区域を選ぶ', 'Select an area'), body: text('区域を押すと、推移・需要・資源の欄が開きます。斜線は値なし、点は推計です。', 'Choose an area: a panel with its curves, demand and resources opens. Hatched means no value, dotted an estimate.') },
  { target: '.legend', title: text('凡例は数えられる', 'The legend counts'), body: text('棒は区域の数です。棒を選ぶと、その区分だけが地図に残ります。出典もここにあります。', 'Bars are numbers of areas. Choose one to keep only that class. Sources are here as well.') },
  { target: '.actions > .button', title: text('圏域をつくる', 'Draw zones'), body: text('都道府県を選び、在宅医療圏域の案を描いて、数字と確認を見ながら直します。案はこのブラウザーに残ります。', 'Choose a prefecture and draw home-care zones, with their figures and checks beside you. Plans stay in this browser.') },
  { target: '.menu-place', title: text('続きは「メニュー」に', 'More in the menu'), body: text('比較、書き出し、発表、設定（文字の大きさ・色）、使い方、出典があります。この案内も「使い方」からもう一度見られます。', 'Comparing, export, presenting, settings (text size, colours), help and sources. This tour can be started again from the help page.') },
];

export const TOUR = {
  offer: text('はじめての方へ：画面の短い案内があります。', 'New here? There is a short tour.'),
  start: text('案内を見る', 'Take the tour'),
  decline: text('閉じる', 'No thanks'),
  label: text('画面の案内', 'Tour of the screen'),
  next: text('次へ', 'Next'),
  back: text('前へ', 'Back'),
  done: text('終わる', 'Done'),
  skip: text('案内をやめる', 'Skip the tour'),
} as const satisfies Record<string, Text>;

export function stepOf(step: number): Text {
  return text(`${step + 1} / ${TOUR_STEPS.length}`, `${step + 1} of ${TOUR_STEPS.length}`);
}
