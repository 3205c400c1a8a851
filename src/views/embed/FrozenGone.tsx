import { useEffect, useRef } from 'react';
import { embed, EMBED } from '../../i18n/embed-messages';
import { MESSAGES } from '../../i18n/messages';
import type { Language } from '../../model/text';
import type { FrozenData } from '../../state/embed/embed-options';
import { useToldHeight } from './use-told-height';
import './embed.css';

interface FrozenGoneProps {
  readonly frozen: FrozenData;
  readonly present: string | null;
  readonly language: Language;
  readonly autoHeight: boolean;
  readonly onHeight: (height: number) => void;
  /** The reader wants the present data, knowing that they are others. */
  readonly onPresent: () => void;
}

/** In the place of the map, where the data that a frame keeps to are no longer served: never other figures unsaid. */
export function FrozenGone({ frozen, present, language, autoHeight, onHeight, onPresent }: FrozenGoneProps) {
  const root = useRef<HTMLDivElement>(null);
  useToldHeight(root, autoHeight, onHeight);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = MESSAGES.appName[language];
  }, [language]);
  return (
    <div ref={root} className="embed">
      <header className="embed-head"><h1><img src="./icon.svg" alt="" width="22" height="22" /><span>{MESSAGES.appName[language]}</span></h1></header>
      <main className="embed-gone" role="alert">
        <p><strong>{embed.gone(frozen.made)[language]}</strong></p>
        <p>{EMBED.goneNext[language]}</p>
        <p><button type="button" className="button" onClick={onPresent}>{EMBED.showPresent[language]}</button></p>
        <p className="hint">{EMBED.dataThen[language]}: <span className="code">{frozen.version}</span><br />{EMBED.dataNow[language]}: <span className="code">{present}</span></p>
      </main>
    </div>
  );
}
