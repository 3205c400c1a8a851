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

  /**
   * Gives one file after the other, each when the last has been answered, and tells the kinds of problems listed for it.
   * All in the page, for dozens of files: asking from outside between them costs more than reading them does.
   */
  async problemsOf(files: readonly { readonly name: string; readonly base64: string; readonly intoOpen: boolean }[]): Promise<Record<string, string[]>> {
    const input = this.dialog.locator('input[type=file]');
    return input.evaluate(async (element, all) => {
      const field = element as HTMLInputElement;
      const dialog = field.closest('dialog')!;
      const listed = (file: string): HTMLElement[] | null => {
        const told = [...dialog.querySelectorAll('h3')].some((heading) => heading.textContent.includes(`「${file}」`));
        const rows = [...dialog.querySelectorAll<HTMLElement>('tr[data-kind]')];
        return told && rows.length > 0 ? rows : null;
      };
      const until = <T>(look: () => T | null): Promise<T> => new Promise((resolve) => {
        const check = (): void => {
          const found = look();
          if (found === null) return;
          observer.disconnect();
          resolve(found);
        };
        const observer = new MutationObserver(check);
        observer.observe(dialog, { childList: true, subtree: true, characterData: true });
        check();
      });
      const kinds: Record<string, string[]> = {};
      for (const { name, base64, intoOpen } of all) {
        const given = new DataTransfer();
        given.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
        field.files = given.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        if (intoOpen) (await until(() => dialog.querySelector<HTMLInputElement>('.plans-into label:last-of-type input'))).click();
        kinds[name] = (await until(() => listed(name))).map((row) => row.dataset['kind']!);
      }
      return kinds;
    }, files);
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
