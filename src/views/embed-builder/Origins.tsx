import { useId, useRef, useState } from 'react';
import { builder, BUILDER } from '../../i18n/embed-builder-messages';
import { isOrigin } from '../../state/embed/embed-options';
import { useText } from '../context';

interface OriginsProps {
  readonly origins: readonly string[];
  /** The code's script adds the page it stands on. */
  readonly byScript: boolean;
  readonly onChange: (origins: readonly string[]) => void;
}

/** The sites that may talk with the frame: none until one is added; what is no origin is refused with how to write one. */
export function Origins({ origins, byScript, onChange }: OriginsProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<'originWrong' | 'originTwice' | null>(null);
  const add = (): void => {
    const origin = typed.trim();
    const why = !isOrigin(origin) ? 'originWrong' : origins.includes(origin) ? 'originTwice' : null;
    setWrong(why);
    if (!why) {
      onChange([...origins, origin]);
      setTyped('');
    }
    input.current!.focus();
  };
  return (
    <fieldset className="builder-origins">
      <legend>{t(BUILDER.origins)}</legend>
      <p className="hint" id={`${id}h`}>{t(BUILDER.originsHint)}</p>
      {byScript && <p className="hint">{t(BUILDER.originsByScript)}</p>}
      {origins.length === 0 ? <p className="builder-none">{t(byScript ? BUILDER.originsOwn : BUILDER.originsNone)}</p> : (
        <ul>
          {origins.map((origin) => (
            <li key={origin}>
              <span>{origin}</span>
              <button type="button" className="icon-button" aria-label={t(builder.remove(origin))} onClick={() => { onChange(origins.filter((one) => one !== origin)); input.current!.focus(); }}>×</button>
            </li>
          ))}
        </ul>
      )}
      <div className="builder-add">
        <input ref={input} type="url" aria-label={t(BUILDER.origin)} aria-describedby={`${id}h ${id}e`} aria-invalid={wrong !== null} value={typed} placeholder="https://" onChange={({ target }) => { setTyped(target.value); setWrong(null); }} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add(); } }} />
        <button type="button" className="button" onClick={add}>{t(BUILDER.add)}</button>
      </div>
      <p id={`${id}e`} className="builder-wrong" aria-live="polite">{wrong ? t(BUILDER[wrong]) : ''}</p>
    </fieldset>
  );
}
