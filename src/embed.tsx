import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserStore } from './data/browser';
import { readEmbed, writeEmbed } from './state/embed/embed-options';
import { linkWithHost } from './state/embed/host-link';
import { createAtlasStore } from './state/store';
import { readUrl } from './state/url-read';
import { writeUrl } from './state/url-write';
import { AtlasContext } from './views/context';
import { EmbedApp } from './views/embed/EmbedApp';
import '@digital-go-jp/design-tokens/dist/tokens.css';
import './views/tokens.css';
import './views/style.css';

const data = createBrowserStore();
void Promise.allSettled([data.registry(), data.catalog(), data.topology('first')]);
const allowed = import.meta.env['VITE_EMBED_ORIGINS'] as string | undefined;
const { options, rest, problems: embedProblems } = readEmbed(location.search, allowed?.split(',') ?? null);
const { content, problems } = readUrl(rest);
// Without storage: the frame shows what is published, never what somebody keeps in this browser.
const store = createAtlasStore(data, content, [...embedProblems, ...problems], null);
store.onContent((next) => {
  const link = writeUrl(next) || '?v=1';
  try {
    // Never a step of its own: Back belongs to the page around the frame.
    history.replaceState(null, '', `${location.pathname}${link}${writeEmbed(options)}`);
  } catch {
    // A sandboxed frame has no history.
  }
});
const version = (import.meta.env['VITE_DATA_VERSION'] as string | undefined) ?? null;
const tellHeight = linkWithHost(store, options.origins, version, window);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AtlasContext value={{ store, data }}>
      <EmbedApp options={options} data={version} onHeight={tellHeight} />
    </AtlasContext>
  </StrictMode>,
);
