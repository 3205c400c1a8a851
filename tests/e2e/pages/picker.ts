import type { Locator, Page } from '@playwright/test';
import { MESSAGES } from '../../../src/i18n/messages';
import type { Scope } from './scope';

/** The choices of the picker, in Japanese. On a phone they stand behind a button. */
export class Picker {
  readonly region: Locator;
  readonly toggle: Locator;

  constructor(private readonly page: Page, scope: Scope) {
    this.region = scope.getByRole('region', { name: MESSAGES.picker.ja, exact: true });
    this.toggle = this.region.locator('.picker-toggle');
  }

  /** Does nothing where the picker stands open already. */
  async open(): Promise<void> {
    if ((await this.toggle.isVisible()) && (await this.toggle.getAttribute('aria-expanded')) === 'false') await this.toggle.click();
  }

  async close(): Promise<void> {
    if ((await this.toggle.isVisible()) && (await this.toggle.getAttribute('aria-expanded')) === 'true') await this.toggle.click();
  }

  radio(group: 'question' | 'indicator' | 'projection' | 'measure' | 'per', name: string): Locator {
    return this.region.getByRole('group', { name: MESSAGES[group].ja, exact: true }).getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  select(field: 'level' | 'year' | 'denominator' | 'classCount'): Locator {
    return this.region.getByRole('combobox', { name: MESSAGES[field].ja, exact: true });
  }

  async choose(group: Parameters<Picker['radio']>[0], name: string): Promise<void> {
    await this.open();
    // The input lies over its label, so that a press anywhere on the label is one on the input.
    await this.radio(group, name).click();
    await this.close();
  }

  async chooseOption(field: Parameters<Picker['select']>[0], value: string): Promise<void> {
    if (field !== 'level') await this.open();
    await this.select(field).selectOption(value);
    await this.close();
  }

  /** The part for classes and background, folded at first. */
  async openSettings(): Promise<void> {
    await this.open();
    const settings = this.region.locator('details.settings');
    if ((await settings.getAttribute('open')) === null) await settings.locator('summary').click();
  }

  scheme(name: 'schemeQuantile' | 'schemeCkmeans' | 'schemeManual'): Locator {
    return this.region.getByRole('radio', { name: MESSAGES[name].ja, exact: true });
  }

  get breaks(): Locator {
    return this.region.getByLabel(MESSAGES.breaksLabel.ja);
  }

  get tiles(): Locator {
    return this.region.getByRole('checkbox', { name: MESSAGES.tiles.ja });
  }

  async pressInto(locator: Locator, ...keys: string[]): Promise<void> {
    await locator.focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
