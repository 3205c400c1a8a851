import type { Locator, Page } from '@playwright/test';
import { FACILITIES_TITLE } from '../../../src/i18n/facilities-entry-messages';
import { FACILITY } from '../../../src/i18n/facility-messages';

/** The facilities shown as points: their toggle, legend, list and card. */
export class FacilityPoints {
  readonly toggle: Locator;
  readonly panel: Locator;
  readonly count: Locator;
  readonly unfold: Locator;
  readonly openList: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly listFilter: Locator;
  readonly card: Locator;
  readonly closeCard: Locator;

  constructor(page: Page) {
    this.toggle = page.getByRole('button', { name: FACILITIES_TITLE.ja });
    this.panel = page.getByRole('region', { name: FACILITY.panel.ja, exact: true });
    this.count = this.panel.getByRole('status');
    this.unfold = this.panel.getByRole('button', { name: FACILITY.unfold.ja });
    this.openList = this.panel.getByRole('button', { name: FACILITY.list.ja });
    this.list = page.getByRole('region', { name: /^施設の一覧/ });
    this.rows = this.list.locator('tbody tr');
    this.listFilter = this.list.getByRole('searchbox', { name: FACILITY.filter.ja });
    this.card = page.locator('.facility-card');
    this.closeCard = this.card.getByRole('button', { name: FACILITY.cardClose.ja });
  }

  /** A box of the legend by its kind's group and its type. */
  box(kind: string, type: string): Locator {
    return this.panel.getByRole('group', { name: kind }).getByRole('checkbox', { name: new RegExp(`^${type.replace(/[（）]/g, '.')}`) });
  }
}
