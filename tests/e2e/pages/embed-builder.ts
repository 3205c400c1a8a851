import type { Locator, Page } from '@playwright/test';
import { BUILDER, CONTROL_LABELS } from '../../../src/i18n/embed-builder-messages';
import { MENU } from '../../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../../src/i18n/menu-messages';
import type { Text } from '../../../src/model/text';

/** The dialog in which the code of a frame for another site is made. */
export class EmbedBuilder {
  readonly dialog: Locator;
  readonly code: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: BUILDER.title.ja });
    this.code = this.dialog.getByLabel(BUILDER.code.ja, { exact: true });
  }

  get menuButton(): Locator {
    return this.page.getByRole('button', { name: MENU.ja, exact: true });
  }

  async open(): Promise<void> {
    await this.menuButton.click();
    await this.page.getByRole('menuitem', { name: MENU_ENTRIES.embed.ja }).click();
  }

  control(name: keyof typeof CONTROL_LABELS): Locator {
    return this.dialog.getByRole('checkbox', { name: CONTROL_LABELS[name].ja });
  }

  get copy(): Locator {
    return this.dialog.getByRole('button', { name: BUILDER.copy.ja });
  }

  choice(label: Text): Locator {
    return this.dialog.getByRole('radio', { name: label.ja, exact: true });
  }

  /** Types an origin and adds it by the keyboard. */
  async addOrigin(origin: string): Promise<void> {
    const field = this.dialog.getByLabel(BUILDER.origin.ja, { exact: true });
    await field.fill(origin);
    await field.press('Enter');
  }
}
