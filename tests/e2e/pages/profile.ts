import type { Locator } from '@playwright/test';
import { ACTIVITY_MESSAGES } from '../../../src/i18n/activity-messages';
import { PROFILE_OPEN } from '../../../src/i18n/profile-entry-messages';
import { PROFILE } from '../../../src/i18n/profile-messages';
import type { Scope } from './scope';

/** The page of one area that lies over the map. */
export class ProfilePage {
  readonly page: Locator;
  readonly heading: Locator;
  readonly open: Locator;
  readonly close: Locator;

  constructor(scope: Scope, private readonly language: 'ja' | 'en' = 'ja') {
    this.page = scope.locator('article.profile');
    this.heading = this.page.getByRole('heading', { level: 2 });
    this.open = scope.getByRole('button', { name: PROFILE_OPEN[language], exact: true });
    this.close = this.page.getByRole('button', { name: PROFILE.close[language], exact: true });
  }

  section(name: 'curves' | 'functions' | 'balance' | 'ages' | 'resources' | 'ranks' | 'similar' | 'neighbours' | 'members' | 'national' | 'allSources'): Locator {
    const title = name === 'functions' ? ACTIVITY_MESSAGES.fourFunctions : name === 'balance' ? ACTIVITY_MESSAGES.balance : PROFILE[name];
    return this.page.getByRole('region', { name: title[this.language], exact: true });
  }

  contents(name: 'ranks' | 'national'): Locator {
    return this.page.getByRole('navigation', { name: PROFILE.contents[this.language] }).getByRole('link', { name: PROFILE[name][this.language], exact: true });
  }

  /** Cells of the row that starts with this text. */
  row(section: Locator, name: string): Locator {
    return section.getByRole('row').filter({ has: section.page().getByRole('rowheader').filter({ hasText: name }) });
  }
}
