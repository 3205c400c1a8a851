import type { CDPSession, Page } from '@playwright/test';
import type { Point } from '../../../src/map/mercator';

/** Fingers on the glass, as the browser hears of them from the device. */
export class Fingers {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** Fingers go down at the first place of their path, along it together, and up at its end; all paths are as long. */
  async draw(...paths: readonly (readonly Point[])[]): Promise<void> {
    await this.tell('touchStart', paths.map((path) => path[0]!));
    for (let step = 1; step < paths[0]!.length; step++) await this.tell('touchMove', paths.map((path) => path[step]!));
    await this.tell('touchEnd', []);
  }

  private async tell(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Point[]): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });
  }
}

/** A straight path. */
export function between(from: Point, to: Point, steps = 8): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => [from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps]);
}
