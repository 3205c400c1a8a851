import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './fixtures';

interface HostPage {
  /** Serves a page of another site; @returns its origin. The page is asked for anew each time, so that it can name its own origin. */
  host: (page: (origin: string) => string) => Promise<string>;
}

/** Tests in which another site shows the atlas. */
export const test = base.extend<HostPage>({
  host: async ({ guard }, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async (html) => {
      let origin = '';
      const server = createServer((_, response) => void response.setHeader('Content-Type', 'text/html;charset=utf-8').end(html(origin)));
      servers.push(server);
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      // The application stands on 127.0.0.1: localhost is another site.
      origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      guard.allowOrigin(origin);
      return origin;
    });
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    }
  },
});
