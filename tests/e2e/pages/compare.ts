import { expect, type Locator } from '@playwright/test';
import { COMPARE } from '../../../src/i18n/compare-messages';
import { MENU } from '../../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../../src/i18n/menu-messages';
import type { Scope } from './scope';

/** Plans and areas side by side. */
export class ComparePage {
  readonly region: Locator;

  constructor(private readonly scope: Scope) {
    this.region = scope.getByRole('region', { name: COMPARE.title.ja });
  }

  async openFromMenu(): Promise<void> {
    await this.scope.getByRole('button', { name: MENU.ja }).click();
    await this.scope.getByRole('menuitem', { name: MENU_ENTRIES.compare.ja }).click();
    await expect(this.region.getByRole('heading', { level: 2 })).toBeFocused();
  }

  /** The figures of one measure of the whole, one of each column, as they are written. */
  async wholeOf(metric: string): Promise<string[]> {
    const cells = this.region.locator(`tr[data-metric="${metric}"] .compare-figure > strong`);
    await expect(cells.first()).toBeVisible();
    return cells.allInnerTexts();
  }

  /** Zones of a column as points, from the smallest figure. */
  points(column: number): Locator {
    return this.region.locator('.compare-plot-row').nth(column).locator('.compare-dot');
  }

  /** Rows of the zones that hold what is pointed at. */
  get marked(): Locator {
    return this.region.locator('.compare-zones tr.row-selected');
  }

  mode(name: 'side' | 'swipe' | 'difference'): Locator {
    return this.region.getByText(COMPARE[name].ja, { exact: true });
  }
}
