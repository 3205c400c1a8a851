import type { Locator } from '@playwright/test';
import { MESSAGES } from '../../../src/i18n/messages';
import type { Scope } from './scope';

export class Table {
  readonly region: Locator;
  readonly heading: Locator;
  readonly rows: Locator;

  constructor(scope: Scope, private readonly language: 'ja' | 'en') {
    this.region = scope.locator('section.table');
    this.heading = this.region.getByRole('heading', { level: 2 });
    this.rows = this.region.locator('tbody').getByRole('row');
  }

  /** Every row by column title, prefecture included, as it stands on the screen. */
  read(): Promise<Record<string, string>[]> {
    return this.region.locator('table').evaluate((table) => {
      const titles = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent!.replace(/ [▲▼]$/, ''));
      return [...table.querySelectorAll('tbody tr')].map((row) => Object.fromEntries([...row.children].map((cell, index) => [titles[index]!, cell.textContent!])));
    });
  }

  /** One column, top to bottom. */
  async column(title: string): Promise<string[]> {
    return (await this.read()).map((row) => row[title]!);
  }

  sortButton(title: string): Locator {
    return this.region.getByRole('columnheader', { name: title }).getByRole('button');
  }

  get filter(): Locator {
    return this.region.getByRole('searchbox', { name: MESSAGES.filter[this.language] });
  }

  get prefecture(): Locator {
    return this.region.getByRole('combobox', { name: MESSAGES.prefecture[this.language], exact: true });
  }

  get count(): Locator {
    return this.region.getByRole('status');
  }

  button(name: 'copyTable' | 'downloadCsv' | 'tableClose'): Locator {
    return this.region.getByRole('button', { name: MESSAGES[name][this.language], exact: true });
  }

  row(code: string): Locator {
    return this.rows.filter({ has: this.region.page().locator('td.code', { hasText: new RegExp(`^${code}$`) }) });
  }
}
