import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';

export { expect };

interface Guard {
  /** Lets requests and messages that match pass: for a test that is about them. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  /** On in every test: fails it on a request to another origin, a console error, an exception or a CSP violation. */
  guard: Guard;
  /** Asserts that the page, or a part of it, breaks no rule of WCAG 2.1 A and AA that axe knows. */
  axe: (selector?: string) => Promise<void>;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      const origin = new URL(baseURL!).origin;
      // The context hears of every page, frame and worker; a page only of itself.
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) problems.push(`request to ${url.href}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => problems.push(`exception: ${error.error().stack ?? error.error().message}`));
      // Chromium reports most violations on the console, but a report-only or muted one would pass unseen.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP ${event.effectiveDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
        });
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],
  axe: async ({ page }, use) => {
    await use(async (selector) => {
      const builder = new AxeBuilder({ page }).withTags(WCAG);
      const { violations } = await (selector === undefined ? builder : builder.include(selector)).analyze();
      expect(
        violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  },
});
