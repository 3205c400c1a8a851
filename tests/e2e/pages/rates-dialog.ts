import type { Locator } from '@playwright/test';
import { RATES_DIALOG } from '../../../src/i18n/rates-dialog-messages';
import { RATES } from '../../../src/i18n/rates-messages';
import type { Scope } from './scope';

/** The dialog in which rates are replaced. */
export class RatesDialog {
  readonly region: Locator;
  readonly opener: Locator;
  readonly problems: Locator;
  readonly preview: Locator;
  readonly said: Locator;

  constructor(scope: Scope, private readonly language: 'ja' | 'en' = 'ja') {
    this.region = scope.getByRole('dialog', { name: RATES_DIALOG.title[language] });
    this.opener = scope.getByRole('button', { name: RATES.open[language] });
    this.problems = this.region.getByRole('alert');
    this.preview = this.region.locator('.rates-preview');
    this.said = this.region.locator('.rates-said');
  }

  get subject(): Locator {
    return this.region.getByRole('combobox', { name: RATES_DIALOG.indicator[this.language] });
  }

  button(name: 'save' | 'apply' | 'cancel' | 'putBack' | 'putBackAll' | 'undo' | 'readShiftJis'): Locator {
    return this.region.getByRole('button', { name: { ...RATES, ...RATES_DIALOG }[name][this.language], exact: true });
  }

  /** Gives a file as the chooser would. */
  async give(name: string, content: string | Uint8Array): Promise<void> {
    const input = this.region.getByLabel(RATES_DIALOG.choose[this.language]);
    await input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  }

  /** Problems as row, column and reason. */
  rows(): Promise<string[][]> {
    return this.problems.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [row.children[0]!.textContent!, row.children[1]!.textContent!, row.querySelector('strong')!.textContent!]));
  }
}
