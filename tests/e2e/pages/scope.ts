import type { FrameLocator, Page } from '@playwright/test';

/** Where the application stands: in a page of its own or in a frame of another. */
export type Scope = Pick<Page | FrameLocator, 'locator' | 'getByRole' | 'getByText' | 'getByLabel'>;
