import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

// scripts/test.mjs picks a free port; workers read this file again, so the port must come from outside.
const port = Number(process.env['E2E_PORT'] ?? 4319);
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  // Two browsers on software rendering take both cores of CI.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  webServer: {
    command: `node scripts/serve-dist.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Each test begins with an empty browser: without this each would fetch the whole application for later.
    serviceWorkers: 'block',
    // A failed test tells what the page held (error-context.md). Recording every step costs a quarter of the time: E2E_TRACE=1 for one that is being looked into.
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'server', testMatch: 'server.spec.ts' },
    { name: 'desktop', testIgnore: 'server.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // Addresses, failing files and the choice of a renderer are the same at any size: once is enough.
      testIgnore: ['server.spec.ts', 'link.spec.ts', 'failure.spec.ts', 'canvas-map.spec.ts', 'tiles.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
});
