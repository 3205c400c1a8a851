import type { Locator } from '@playwright/test';
import { MESSAGES } from '../../../src/i18n/messages';
import type { Scope } from './scope';

export class SearchBox {
  readonly input: Locator;
  /** Areas; facilities follow them after a pause. */
  readonly hits: Locator;
  readonly facilities: Locator;
  readonly none: Locator;

  constructor(scope: Scope, language: 'ja' | 'en') {
    this.input = scope.getByRole('combobox', { name: MESSAGES.searchLabel[language], exact: true });
    this.hits = scope.getByRole('option').and(scope.locator('.search-hit:not(.search-facility)'));
    this.facilities = scope.getByRole('option').and(scope.locator('.search-facility'));
    this.none = scope.locator('.search-list').getByText(MESSAGES.searchNone[language]);
  }

  /** Names of the hits, best first, without what stands beside them. */
  names(): Promise<string[]> {
    return this.hits.locator('.search-name').allTextContents();
  }
}
