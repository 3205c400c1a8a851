import type { Locator, Page } from '@playwright/test';
import { MENU } from '../../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../../src/i18n/menu-messages';
import { SCENES, scenesText } from '../../../src/i18n/scenes-messages';

/** The list of scenes, and what the audience sees of them. */
export class Scenes {
  readonly dialog: Locator;
  readonly items: Locator;
  readonly slide: Locator;
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: SCENES.title.ja });
    this.items = this.dialog.getByRole('list', { name: SCENES.list.ja }).locator('> li');
    this.slide = page.getByRole('dialog', { name: SCENES.presenting.ja });
    this.status = this.slide.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: MENU.ja, exact: true }).click();
    await this.page.getByRole('menuitem', { name: MENU_ENTRIES.scenes.ja }).click();
    // It is loaded when it is first asked for.
    await this.dialog.waitFor();
  }

  button(name: keyof typeof SCENES): Locator {
    return this.dialog.getByRole('button', { name: SCENES[name].ja, exact: true });
  }

  control(name: keyof typeof SCENES): Locator {
    return this.slide.getByRole('button', { name: SCENES[name].ja, exact: true });
  }

  /** The field with the title of a scene, counted from 0. */
  title(at: number): Locator {
    return this.dialog.getByLabel(scenesText.titleOf(at).ja, { exact: true });
  }

  async titles(): Promise<string[]> {
    return this.items.locator('input[data-do=title]').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  }
}
