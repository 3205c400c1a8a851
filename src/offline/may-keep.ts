/**
 * Whether this page may keep the application in the browser: a built one, over HTTPS (or on this machine), that is nobody's
 * guest. In a frame the room belongs to the other site, and a single file needs nothing kept.
 */
export function mayKeepOffline(): boolean {
  return import.meta.env.PROD && import.meta.env.MODE !== 'single' && 'serviceWorker' in navigator && window.top === window.self;
}

/** Resolves when the map has all its shapes; never where there is no map. */
export function whenMapStands(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (!list.getEntriesByName('atlas:refined').length) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'mark', buffered: true });
  });
}
