import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { EXPORT } from '../../../src/i18n/export-messages';
import { MENU } from '../../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../../src/i18n/menu-messages';
import { EXPORT_OPEN } from '../../../src/i18n/export-entry-messages';

/** The dialog in which the view is laid out for paper and saved. */
export class ExportDialog {
  readonly opener: Locator;
  readonly dialog: Locator;
  readonly pages: Locator;
  readonly title: Locator;

  constructor(private readonly page: Page) {
    this.opener = page.getByRole('button', { name: EXPORT_OPEN.ja, exact: true });
    this.dialog = page.getByRole('dialog', { name: EXPORT.title.ja });
    this.pages = this.dialog.locator('.export-page svg');
    this.title = this.dialog.getByLabel(EXPORT.sheetTitle.ja, { exact: true });
  }

  /** Where there is no room for the button of its own. */
  async openFromMenu(): Promise<void> {
    await this.page.getByRole('button', { name: MENU.ja, exact: true }).click();
    await this.page.getByRole('menuitem', { name: MENU_ENTRIES.export.ja, exact: true }).click();
  }

  button(name: keyof typeof EXPORT): Locator {
    return this.dialog.getByRole('button', { name: EXPORT[name].ja, exact: true });
  }

  choice(name: keyof typeof EXPORT): Locator {
    return this.dialog.getByRole('radio', { name: EXPORT[name].ja, exact: true });
  }

  /** The file that a button saves. */
  async save(name: keyof typeof EXPORT): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(name).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
