import { readUrl } from './url-read';
import { writeUrl } from './url-write';
import type { AtlasStore } from './store';

/**
 * Keeps the address bar and the store in step: remembered changes push a step, others replace it; Back and Forward
 * bring the content back. Where the page may not touch its history (sandboxed frames) the store goes on alone.
 */
export function syncUrl(store: AtlasStore): void {
  store.onContent((content, remember) => {
    const url = `${location.pathname}${writeUrl(content)}${location.hash}`;
    try {
      if (remember && url !== location.pathname + location.search + location.hash) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    } catch {
      // A sandboxed frame has no history of its own; the view works without links.
    }
  });
  window.addEventListener('popstate', () => {
    const { content, problems } = readUrl(location.search);
    store.getState().open(content, problems);
  });
}
