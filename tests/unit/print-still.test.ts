import { expect, test } from 'vitest';
import { sizeOnPaper } from '../../src/map/print-still';

const WINDOWS = [[1440, 844], [1024, 644], [390, 600], [800, 394], [2560, 1300]] as const;

test.each(WINDOWS.flatMap(([width, height]) => [1, 1.25, 1.5, 2, 3].map((ratio) => [width, height, ratio] as const)))('a map of %i × %i px at ratio %d is drawn in the shape of the paper, with all the window shows, at a scale of 64ths that leaves nothing bare', (width, height, ratio) => {
  const drawn = sizeOnPaper({ width, height }, ratio);
  expect(drawn.width).toBeGreaterThanOrEqual(width);
  expect(drawn.height).toBeGreaterThanOrEqual(height);
  expect(drawn.width / drawn.height / (277 / 180)).toBeCloseTo(1, 2);
  const mm = 96 / 25.4;
  for (const [paper, pixels] of [[277 * mm, Math.round(drawn.width * ratio)], [180 * mm, Math.round(drawn.height * ratio)]] as const) {
    const printed = (Math.floor((paper / pixels) * 64) / 64) * pixels;
    expect(paper - printed).toBeLessThan(4);
  }
});
