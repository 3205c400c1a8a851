import type { Locator } from '@playwright/test';
import { MESSAGES } from '../../../src/i18n/messages';
import type { Scope } from './scope';

export class Legend {
  readonly region: Locator;

  constructor(scope: Scope, private readonly language: 'ja' | 'en') {
    this.region = scope.getByRole('region', { name: MESSAGES.legend[language], exact: true });
  }

  get title(): Locator {
    return this.region.getByRole('heading');
  }

  get subtitle(): Locator {
    return this.region.locator('.legend-subtitle');
  }

  get badge(): Locator {
    return this.subtitle.locator('.badge');
  }

  get source(): Locator {
    return this.region.locator('summary');
  }

  get bars(): Locator {
    return this.region.getByRole('group', { name: MESSAGES.legendHint[this.language] }).getByRole('button');
  }

  /** "2020年: 107区域" and so on, left to right. */
  barNames(): Promise<(string | null)[]> {
    return this.bars.evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
  }
}
