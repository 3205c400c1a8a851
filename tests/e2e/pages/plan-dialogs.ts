import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { PLANS } from '../../../src/i18n/plans-messages';

/** What can be done with plans as a whole: list, import, export, link. */
export class PlanDialogs {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  async open(name: 'listShort' | 'importShort' | 'exportTitle' | 'share'): Promise<void> {
    await this.page.getByRole('region', { name: '圏域をつくる' }).getByRole('button', { name: PLANS[name].ja, exact: true }).click();
  }

  button(name: keyof typeof PLANS): Locator {
    return this.dialog.getByRole('button', { name: PLANS[name].ja, exact: true });
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  /** Gives a file as the chooser would. */
  async give(name: string, content: string | Uint8Array): Promise<void> {
    await this.dialog.getByLabel(PLANS.choose.ja).setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  }

  /** Kinds of the problems listed. */
  kinds(): Promise<(string | null)[]> {
    return this.dialog.locator('tr[data-kind]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')));
  }

  /** Saves the plan in a form and gives what was saved. */
  async saved(name: 'csv' | 'metrics' | 'geojson' | 'topojson' | 'planFile'): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.dialog.getByRole('button', { name: `${PLANS[name].ja}: ${PLANS.save.ja}` }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
