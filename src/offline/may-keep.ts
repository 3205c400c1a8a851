/**
 * Whether this page may keep the application in the browser: a built one, over HTTPS (or on this machine), that is nobody's
 * guest. In a frame the room belongs to the other site, and a single file needs nothing kept.
 */
export function mayKeepOffline(): boolean {
  return import.meta.env.PROD && import.meta.env.MODE !== 'single' && 'serviceWorker' in navigator && window.top === window.self;
}
