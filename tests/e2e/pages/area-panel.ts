import type { Locator } from '@playwright/test';
import { MESSAGES } from '../../../src/i18n/messages';
import type { Scope } from './scope';

export class AreaPanel {
  readonly panel: Locator;
  readonly heading: Locator;
  readonly figure: Locator;

  constructor(private readonly scope: Scope, private readonly language: 'ja' | 'en') {
    this.panel = scope.getByRole('complementary', { name: MESSAGES.areaPanel[language] });
    this.heading = this.panel.getByRole('heading', { level: 2 });
    this.figure = this.panel.locator('.shown-figure');
  }

  get crumbs(): Locator {
    return this.panel.getByRole('navigation', { name: MESSAGES.breadcrumb[this.language] }).getByRole('button');
  }

  get members(): Locator {
    return this.panel.locator('.members').getByRole('listitem');
  }

  member(name: string): Locator {
    return this.panel.locator('.members').getByRole('button', { name, exact: true });
  }

  get close(): Locator {
    return this.panel.getByRole('button', { name: MESSAGES.close[this.language], exact: true });
  }

  /** A small table of the panel by its first column: title of the row → its other cells. */
  lines(section: 'populationCurves' | 'resources'): Promise<Record<string, string[]>> {
    const heading = this.scope.getByRole('heading', { level: 3, name: MESSAGES[section][this.language] });
    return this.panel.locator('section').filter({ has: heading }).locator('tbody tr').evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => {
        const [title, ...cells] = [...row.children];
        return [title!.firstChild!.textContent!, cells.map((cell) => (cell as HTMLElement).innerText.trim())];
      })),
    );
  }
}
