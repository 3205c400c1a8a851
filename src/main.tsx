import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserStore } from './data/browser';
import { whenMapStands } from './map/when-map-stands';
import { mayKeepOffline } from './offline/may-keep';
import { browserStorage } from './state/rates-storage';
import { createSettings } from './state/settings';
import { createAtlasStore } from './state/store';
import { readUrl } from './state/url-read';
import { syncUrl } from './state/url-sync';
import { App } from './views/App';
import { AtlasContext, SettingsContext } from './views/context';
import '@digital-go-jp/design-tokens/dist/tokens.css';
import './views/tokens.css';
import './views/style.css';

const data = createBrowserStore();
// All of the first map is asked for at once, not one after the other.
void Promise.allSettled([data.registry(), data.catalog(), data.topology('first')]);
const { content, problems } = readUrl(location.search);
const store = createAtlasStore(data, content, problems, browserStorage());
syncUrl(store);
const settings = createSettings(browserStorage(), window.matchMedia('(prefers-color-scheme: dark)'), (theme, text) => Object.assign(document.documentElement.dataset, { theme, text }));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SettingsContext value={settings}>
      <AtlasContext value={{ store, data }}>
        <App />
      </AtlasContext>
    </SettingsContext>
  </StrictMode>,
);

// After the map: the whole application is fetched once more for the day without a network.
if (mayKeepOffline()) void whenMapStands().then(async () => (await import('./views/offline/keep-offline')).keepOffline(store));
