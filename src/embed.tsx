import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserStore, isNotServed } from './data/browser';
import type { DataStore } from './data/store';
import { embed, EMBED } from './i18n/embed-messages';
import { readEmbed, writeEmbed } from './state/embed/embed-options';
import { lineToHost, linkWithHost, tellProblem } from './state/embed/host-link';
import { createSettings } from './state/settings';
import { createAtlasStore } from './state/store';
import { readUrl } from './state/url-read';
import { writeUrl } from './state/url-write';
import { AtlasContext, SettingsContext } from './views/context';
import { EmbedApp } from './views/embed/EmbedApp';
import { FrozenGone } from './views/embed/FrozenGone';
import '@digital-go-jp/design-tokens/dist/tokens.css';
import './views/tokens.css';
import './views/style.css';

const allowed = import.meta.env['VITE_EMBED_ORIGINS'] as string | undefined;
const { options, rest, problems: embedProblems, unshown } = readEmbed(location.search, location.hash, allowed?.split(',') ?? null);
const { content, problems } = readUrl(rest);
/** Version of the data that the full view has. */
const present = (import.meta.env['VITE_DATA_VERSION'] as string | undefined) ?? null;
/** An earlier version that the frame keeps to. */
const kept = options.data && options.data.version !== present ? options.data.version : null;

// Without storage: the look is the address's, as the frame belongs to the page around it. public/theme.js has it before the first paint.
const settings = createSettings(null, window.matchMedia('(prefers-color-scheme: dark)'), (theme) => Object.assign(document.documentElement.dataset, { theme }));
settings.getState().choose({ theme: options.theme });
const line = lineToHost(options.origins, window);
const tellHeight = (height: number): void => line.send({ type: 'height', height });
const root = createRoot(document.getElementById('root')!);

const data = createBrowserStore(kept ? `geo-${kept}` : 'geo');
void Promise.allSettled([data.registry(), data.catalog(), data.topology('first')]);
if (!kept) show(data, present);
else {
  // Whatever else fails is told, and can be tried again, in the view itself.
  data.catalog().then(() => show(data, kept), (error: unknown) => (isNotServed(error) ? showGone() : show(data, kept)));
}

/** @param shown version of the data that `from` reads. @param asked a reader pressed for it, with a button that is gone then. */
function show(from: DataStore, shown: string | null, asked = false): void {
  // Without storage: the frame shows what is published, never what somebody keeps in this browser.
  const store = createAtlasStore(from, content, [...embedProblems, ...problems], null);
  store.onContent((next) => {
    const link = writeUrl(next) || '?v=1';
    try {
      // Never a step of its own: Back belongs to the page around the frame.
      history.replaceState(null, '', `${location.pathname}${link}${writeEmbed(options)}`);
    } catch {
      // A sandboxed frame has no history.
    }
  });
  linkWithHost(store, shown, line);
  root.render(
    <StrictMode>
      <SettingsContext value={settings}>
        <AtlasContext value={{ store, data: from }}>
          <EmbedApp options={options} shown={shown} present={present} unshown={unshown} takesFocus={asked} onHeight={tellHeight} />
        </AtlasContext>
      </SettingsContext>
    </StrictMode>,
  );
}

function showGone(): void {
  const frozen = options.data!;
  tellProblem({ field: 'data', reason: embed.gone(frozen.made), next: EMBED.goneHost }, line);
  root.render(
    <StrictMode>
      <FrozenGone frozen={frozen} present={present} language={content.language} autoHeight={options.autoHeight} onHeight={tellHeight} onPresent={() => show(createBrowserStore(), present, true)} />
    </StrictMode>,
  );
}
