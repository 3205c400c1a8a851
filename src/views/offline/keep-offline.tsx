import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { AtlasStore } from '../../state/store';
import { UpdateNotice } from './UpdateNotice';
import { watchBuilds } from './watch-builds';

/**
 * Has the browser keep the application, and tells of a new build beneath the page's own notices. Call it when the map
 * stands: the whole application is fetched in the background.
 */
export function keepOffline(store: AtlasStore): void {
  const builds = watchBuilds(new URL('sw.js', document.baseURI));
  const box = document.body.appendChild(document.createElement('div'));
  createRoot(box).render(<StrictMode><UpdateNotice store={store} builds={builds} /></StrictMode>);
}
