import { useEffect, useRef } from 'react';
import { EMBED } from '../../i18n/embed-messages';
import { MESSAGES } from '../../i18n/messages';
import { indicatorOf, type Content } from '../../state/content';
import type { AddressPart, EmbedOptions } from '../../state/embed/embed-options';
import { fullAddress } from '../../state/embed/full-address';
import { useAtlas, useAtlasContext, useText } from '../context';
import { Legend } from '../Legend';
import { MapStage } from '../MapStage';
import { Notices } from '../Notices';
import { lazyPart } from '../lazy-part';
import { EmbedArea } from './EmbedArea';
import { FrozenNote } from './FrozenNote';
import { GestureHint, useHeldGesture } from './GestureHint';
import { useToldHeight } from './use-told-height';
import './embed.css';

const TableView = lazyPart(async () => ({ default: (await import('../TableView')).TableView }));
const Picker = lazyPart(async () => ({ default: (await import('../Picker')).Picker }), <Loading />);

/** How much room its legend will need, known before its figures are there: years to move over, or what a density is divided by, take more. */
function legendRoom(content: Content): string {
  return content.second !== null ? 'embed-legend-two' : indicatorOf(content).measure === 'peak' ? '' : 'embed-legend-more';
}

/** Of a value that is left out, characters. */
const MOST_SHOWN = 40;

interface EmbedProps {
  readonly options: EmbedOptions;
  /** Versions of the data: of those in the frame, and of those the full view has. */
  readonly shown: string | null;
  readonly present: string | null;
  /** What the address asks for and a frame has no place for. */
  readonly unshown: readonly AddressPart[];
  /** Takes the focus when it comes, from a button that went. */
  readonly takesFocus: boolean;
  /** Told the height of all there is, CSS px, whenever it changes. */
  readonly onHeight: (height: number) => void;
}

/**
 * One view on a page of another site: map, legend with its sources, the figure of a selected area. Flows like a document, so
 * that nothing lies over the map in a narrow frame; keys work only where the focus is.
 */
export function EmbedApp({ options, shown, present, unshown, takesFocus, onHeight }: EmbedProps) {
  const t = useText();
  const { store } = useAtlasContext();
  const content = useAtlas((state) => state.content);
  const { table, language } = content;
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const tableButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(table);
  const [held, tellHeld] = useHeldGesture();
  const { controls } = options;
  const title = t(indicatorOf(content).label);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title}｜${MESSAGES.appName[language]}`;
  }, [language, title]);
  useEffect(() => {
    if (takesFocus) main.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (wasOpen.current && !table) tableButton.current?.focus();
    wasOpen.current = table;
  }, [table]);
  useToldHeight(root, options.autoHeight, onHeight);

  return (
    <div ref={root} className={`embed ${options.autoHeight ? 'embed-auto' : 'embed-fill'}${controls.has('zoom') ? '' : ' embed-no-zoom'}`}>
      <header className="embed-head">
        <h1><img src="./icon.svg" alt="" width="22" height="22" /><span>{t(MESSAGES.appName)}</span></h1>
        <nav className="embed-actions">
          {controls.has('table') && <button ref={tableButton} type="button" className="button" aria-expanded={table} onClick={() => store.getState().change({ table: !table })}>{t(MESSAGES.table)}</button>}
          {controls.has('full') && <a className="button" href={fullAddress(content, [])} target="_blank" rel="noopener">{t(shown === present ? EMBED.full : EMBED.fullPresent)}<span className="visually-hidden">{t(EMBED.fullNew)}</span></a>}
        </nav>
      </header>
      {unshown.length > 0 && <p className="embed-note" role="note">{t(EMBED.unshown)} {unshown.map(({ parameter, value }) => <code key={parameter}>{parameter}={value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}</code>)} <a href={fullAddress(content, unshown)} target="_blank" rel="noopener">{t(EMBED.unshownFull)}<span className="visually-hidden">{t(EMBED.fullNew)}</span></a></p>}
      {controls.has('choose') && (
        <details className="embed-choose">
          <summary>{t(EMBED.choose)}</summary>
          <div className="picker-body"><Picker /></div>
        </details>
      )}
      <main ref={main} className="embed-body" tabIndex={takesFocus ? -1 : undefined}>
        <div className="embed-map">
          <MapStage onHeld={tellHeld}><GestureHint held={held} /></MapStage>
          <Notices />
        </div>
        <div className="embed-side">
          <div className={`embed-legend ${legendRoom(content)}`}><Legend /></div>
          {controls.has('area') && <EmbedArea />}
        </div>
        {table && <TableView />}
      </main>
      {options.data && <FrozenNote frozen={options.data} shown={shown} present={present} />}
    </div>
  );
}

function Loading() {
  const t = useText();
  return <p className="loading" role="status">{t(MESSAGES.loading)}…</p>;
}
