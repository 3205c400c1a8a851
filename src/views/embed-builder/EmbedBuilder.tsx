import { useEffect, useId, useRef, useState } from 'react';
import { dayOf } from '../../export/plan-about';
import { BUILDER } from '../../i18n/embed-builder-messages';
import { areaName } from '../../i18n/names';
import type { Language } from '../../model/text';
import { indicatorOf } from '../../state/content';
import { frameAddress, frameCode, FRAME_HEIGHTS, leavesOut, scriptCode } from '../../state/embed/snippet';
import { replacedSubjects } from '../../state/own-rates';
import { selectedArea } from '../../state/store';
import { useAreasDetail, useAtlas, useText } from '../context';
import { Code } from './Code';
import { Preview } from './Preview';
import { Setup, type Choices } from './Setup';
import './embed-builder.css';

/** Version of the data in this build; null where it is not known. */
const VERSION = (import.meta.env['VITE_DATA_VERSION'] as string | undefined) ?? null;

/** File of each language in the folder `table` (scripts/table-page.ts writes them). */
const TABLE_FILES: Readonly<Record<Language, string>> = { ja: 'index.html', en: 'en.html' };

/** The dialog in which what is on the map becomes code for a page of another site, with a preview of it. */
export default function EmbedBuilder({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="builder" aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className="builder-head">
        <h2 id={`${id}-title`}>{t(BUILDER.title)}</h2>
        <button type="button" className="icon-button" aria-label={t(BUILDER.close)} onClick={() => dialog.current!.close()}>×</button>
      </div>
      {location.protocol.startsWith('http') ? <Builder /> : <p className="builder-single">{t(BUILDER.single)}</p>}
    </dialog>
  );
}

function Builder() {
  const t = useText();
  const content = useAtlas((state) => state.content);
  const area = useAtlas(selectedArea);
  const ownRates = useAtlas((state) => replacedSubjects(state.ownRates).length > 0);
  const [choices, setChoices] = useState<Choices>(() => ({
    title: null,
    controls: new Set(['zoom', 'area', 'table', 'full']),
    language: content.language,
    theme: 'light',
    position: true,
    kind: 'script',
    height: 'auto',
    pixels: FRAME_HEIGHTS.usual,
    data: 'live',
    origins: [],
  }));
  const { kind, height, title, pixels, origins, controls, data, language, theme, position } = choices;
  // In the language of the frame, as is all in it.
  const detail = useAreasDetail(language === 'en');
  const usualTitle = [indicatorOf(content).label[language], ...(area ? [areaName(area, language, detail)] : [])].join(' ');
  const base = new URL('.', location.href).href;
  const autoHeight = kind === 'script' && height === 'auto';
  const view = { ...content, language, camera: position ? content.camera : null };
  const frozen = data === 'frozen' && VERSION !== null;
  const options = { controls, origins, autoHeight, theme, data: frozen ? { version: VERSION, made: dayOf() } : null };
  // The table is always of the present data.
  const tableLink = BUILDER[frozen ? 'tablePresent' : 'table'][language];
  const snippet = { base, address: frameAddress(base, view, options), title: title?.trim() || usualTitle, height: pixels, tableLink, tableFile: TABLE_FILES[language] };
  // The preview talks with this very page, whoever the real frame will talk with.
  const shown = frameAddress('./', view, { ...options, origins: [location.origin] });
  return (
    <div className="builder-body">
      <div className="builder-form">
        <p>{t(BUILDER.intro)}</p>
        {leavesOut(content) && <p className="builder-warning">{t(BUILDER.left)}</p>}
        {ownRates && <p className="builder-warning">{t(BUILDER.ownRates)}</p>}
        {content.tiles && <p className="builder-warning">{t(BUILDER.tiles)}</p>}
        <Setup choices={choices} usualTitle={usualTitle} onChange={setChoices} version={VERSION} positioned={content.camera !== null} />
      </div>
      <div className="builder-result">
        <Code code={kind === 'script' ? scriptCode(snippet) : frameCode(snippet)} base={base} />
        <Preview address={shown} autoHeight={autoHeight} height={pixels} />
      </div>
    </div>
  );
}
