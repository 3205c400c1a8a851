import { embed, EMBED } from '../../i18n/embed-messages';
import type { FrozenData } from '../../state/embed/embed-options';
import { useText } from '../context';

interface FrozenNoteProps {
  readonly frozen: FrozenData;
  /** Versions of the data: of those in the frame, and of those the atlas has now. */
  readonly shown: string | null;
  readonly present: string | null;
}

/** Below a frame that keeps to its data: which those are, and whether the figures are of them. */
export function FrozenNote({ frozen, shown, present }: FrozenNoteProps) {
  const t = useText();
  const kept = shown === frozen.version;
  return (
    <footer className="embed-foot">
      <p className={kept ? undefined : 'embed-moved'}>{t(kept ? embed.frozen(frozen.made) : embed.notFrozen(frozen.made))}</p>
      <ul>
        <li>{t(EMBED.data)}: <span className="code">{shown}</span></li>
        {!kept && <li>{t(EMBED.dataThen)}: <span className="code">{frozen.version}</span></li>}
        {kept && shown !== present && <li>{t(EMBED.dataNow)}: <span className="code">{present}</span></li>}
      </ul>
    </footer>
  );
}
