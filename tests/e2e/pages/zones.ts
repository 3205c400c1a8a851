import { expect, type Locator } from '@playwright/test';
import { ZONES_OPEN } from '../../../src/i18n/zones-entry-messages';
import { ZONES, zonesText } from '../../../src/i18n/zones-messages';
import { ZONE_PARTS, type ZonePart } from '../../../src/i18n/zones-shell-messages';
import { TOOL_NAMES } from '../../../src/i18n/zones-tools-messages';
import type { Scope } from './scope';

/** The zone editor. */
export class ZoneEditor {
  readonly panel: Locator;
  readonly opener: Locator;
  readonly said: Locator;

  constructor(scope: Scope, private readonly language: 'ja' | 'en' = 'ja') {
    this.panel = scope.getByRole('region', { name: ZONES.title[language] });
    this.opener = scope.getByRole('button', { name: ZONES_OPEN[language] });
    this.said = this.panel.locator('.zones-said');
  }

  button(name: keyof typeof ZONES): Locator {
    return this.panel.getByRole('button', { name: ZONES[name][this.language] });
  }

  label(name: keyof typeof ZONES): Locator {
    return this.panel.getByLabel(ZONES[name][this.language], { exact: true });
  }

  /** The line that opens or closes a folded part. */
  fold(name: 'history'): Locator {
    return this.panel.locator('summary', { hasText: new RegExp(`^${ZONES[name][this.language]}`) });
  }

  /** Brings a part of the editor on the screen; on wide screens painting and findings always are. */
  async show(part: ZonePart): Promise<void> {
    await expect(this.panel.getByRole('tablist')).toBeVisible();
    const tab = this.panel.getByRole('tab', { name: new RegExp(`^${ZONE_PARTS[part][this.language]}`) });
    if (await tab.count() > 0) await tab.click();
  }

  /** A tool of the map. */
  tool(name: keyof typeof TOOL_NAMES): Locator {
    return this.panel.getByRole('radio', { name: TOOL_NAMES[name][this.language], exact: true });
  }

  /** The row of a municipality, by its code, or of a zone, by its id (`zone z1`). */
  row(key: string): Locator {
    return this.panel.getByRole('treegrid').locator(`tr[data-row="${key}"]`);
  }

  /** The zones of the table as it lists them, "1 東部". */
  get rowNames(): Locator {
    return this.panel.locator('.zone-table tbody th[scope=row] .link');
  }

  /** A row's figures of the table of zones, without their marks. */
  async figuresOf(row: string): Promise<string[]> {
    const cells = this.panel.locator('.zone-table tr', { has: this.panel.page().locator('th', { hasText: row }) }).locator('td[data-metric]');
    await expect(cells.first()).toBeVisible();
    return cells.evaluateAll((all) => all.map((cell) => cell.firstChild!.textContent!.trim()));
  }

  zoneOf(municipality: string): Locator {
    return this.panel.getByLabel(zonesText.zoneOf(municipality)[this.language]);
  }

  /** Makes a plan of a prefecture from its secondary areas. */
  async create(prefecture: string): Promise<void> {
    await this.label('prefecture').selectOption(prefecture);
    await this.button('create').click();
  }
}
