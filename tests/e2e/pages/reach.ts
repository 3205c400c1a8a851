import type { Locator, Page } from '@playwright/test';
import { REACH } from '../../../src/i18n/reach-messages';

/** The view of reach: its radius and its tables. */
export class ReachView {
  readonly panel: Locator;
  readonly radius: Locator;
  readonly access: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: REACH.title.ja, exact: true });
    this.radius = this.panel.getByLabel(REACH.radius.ja, { exact: true });
    this.access = this.panel.getByRole('table', { name: REACH.access.ja });
  }

  /** The share of an area's people within reach. */
  share(code: string, from: 'seats' | 'towns'): Locator {
    return this.panel.locator(`.reach-shares tr[data-area="${code}"] td`).nth(from === 'seats' ? 1 : 2);
  }
}
