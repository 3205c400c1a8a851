import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { TOLD_KEY } from '../../src/views/tour/tour-store';
import { AtlasPage } from './pages/atlas';

export { expect };

interface Guard {
  /** Lets requests and messages that match pass: for a test that is about them. */
  allow(pattern: RegExp): void;
  /** Lets the pages of one more origin be asked: for a test that embeds the application. */
  allowOrigin(origin: string): void;
}

interface Options {
  /**
   * false = a browser without WebGL2, where the canvas renderer has the map. For tests of the panels: on software
   * rendering each repaint by MapLibre costs them a hundred times what it costs the canvas.
   */
  webgl: boolean;
}

interface Fixtures {
  /** On in every test: fails it on a request to another origin, a console error, an exception, a dialog or a CSP violation. */
  guard: Guard;
  /**
   * Asserts that the page, or a part of it, breaks no rule of WCAG 2.1 A and AA that axe knows, nor of its best practices, and
   * is legible in the dark theme too; where a test asks again, in the high-contrast one.
   */
  axe: (selector?: string) => Promise<void>;
  /** The application under test; nothing is loaded before `open`. */
  atlas: AtlasPage;
  /** Whether the project is the phone: panels are sheets then and the picker stands behind a button. */
  phone: boolean;
}

/** Runs in the page before its own scripts, and in every frame. For a context that a test makes itself; its own has it already. */
export function withoutWebGl2(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...[kind, settings]: [string, unknown?]) {
    return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, settings]);
  } as typeof getContext;
}

/** As much of axe as is called in the page, where AxeBuilder has left it. */
interface AxeInPage {
  run(within: string | Document, options: object): Promise<{ readonly violations: readonly { readonly nodes: readonly { readonly target: readonly string[]; readonly any: readonly { readonly message: string }[] }[] }[] }>;
}

/** What is too faint in a theme: colours are all that changes with it, so that one rule tells. */
function faintIn(page: Page, theme: 'dark' | 'contrast', selector: string | undefined): Promise<string[]> {
  return page.evaluate(async ([wanted, within]) => {
    const { dataset } = document.documentElement;
    const before = dataset['theme']!;
    dataset['theme'] = wanted;
    const { violations } = await (window as unknown as { readonly axe: AxeInPage }).axe.run(within ?? document, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    dataset['theme'] = before;
    return violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${wanted}: ${target.join(' ')}: ${any[0]?.message}`));
  }, [theme, selector] as const);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

export const test = base.extend<Fixtures & Options>({
  webgl: [true, { option: true }],
  guard: [
    async ({ context, baseURL, webgl }, use) => {
      // Here and not with `atlas`: for every page of the test, also of one that opens its own.
      // The offer of the tour stands before everything on a first visit; the test of it takes the answer away again.
      await context.addInitScript((key) => { try { localStorage.setItem(key, 'told'); } catch { /* a frame without storage */ } }, TOLD_KEY);
      if (!webgl) await context.addInitScript(withoutWebGl2);
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      const origins = new Set([new URL(baseURL!).origin]);
      // The context hears of every page, frame and worker; a page only of itself.
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol) && !origins.has(url.origin)) problems.push(`request to ${url.href}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => problems.push(`exception: ${error.error().stack ?? error.error().message}`));
      context.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      // Chromium reports most violations on the console, but a report-only or muted one would pass unseen.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP ${event.effectiveDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
        });
      });
      await use({ allow: (pattern) => allowed.push(pattern), allowOrigin: (origin) => void origins.add(origin) });
      expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],
  axe: async ({ page, phone }, use) => {
    let asked = 0;
    await use(async (selector) => {
      // Only what is wrong is asked for in full, and a page of one frame is judged where it is: the usual way draws up all
      // that is right as well and carries it to a page of its own, which costs three times as much.
      const builder = new AxeBuilder({ page }).options({ runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1);
      const { violations } = await (selector === undefined ? builder : builder.include(selector)).analyze();
      expect(
        violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
      ).toEqual([]);
      if (!phone && page.frames().length === 1) expect(await faintIn(page, asked++ % 2 === 0 ? 'dark' : 'contrast', selector)).toEqual([]);
    });
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  phone: async ({}, use, { project }) => use(project.name === 'phone'),
  atlas: async ({ page }, use) => use(new AtlasPage(page)),
});
