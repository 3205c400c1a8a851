import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Limits against hanging, no measures: on a busy machine compressing takes seconds, and reading the data more than the usual one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          environment: 'node',
          // The files share what they have loaded, above all the atlas: a third less time. None may leave a global changed.
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        // All dependencies are found before the first test: one found later makes Vite reload the page under it.
        optimizeDeps: { entries: ['src/main.tsx', 'tests/browser/**/*.test.{ts,tsx}'] },
        worker: { format: 'es' },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: CHROMIUM_FLAGS },
              contextOptions: { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
    ],
  },
});
