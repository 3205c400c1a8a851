import { useId, useState } from 'react';
import { MESSAGES } from '../i18n/messages';
import { DEFAULT_SCHEME } from '../model/legend';
import { indicatorOf, type Content } from '../state/content';
import { CLASS_COUNTS, parseBreaks } from '../state/url-read';
import { useAtlas, useAtlasContext, useText } from './context';

const SCHEMES = ['quantile', 'ckmeans', 'manual'] as const;
type Kind = (typeof SCHEMES)[number];
const LABELS = { quantile: MESSAGES.schemeQuantile, ckmeans: MESSAGES.schemeCkmeans, manual: MESSAGES.schemeManual } as const;

/** How values are cut into classes, and the background. The peak year's classes are fixed and not offered. */
export function ClassSettings() {
  const t = useText();
  const { store } = useAtlasContext();
  const content = useAtlas((state) => state.content);
  const fixed = indicatorOf(content).measure === 'peak';
  return (
    <details className="settings">
      <summary>{t(MESSAGES.classes)}</summary>
      {!fixed && <SchemeFields key={content.indicator} scheme={content.scheme} />}
      <label className="check">
        <input type="checkbox" checked={content.tiles} onChange={(event) => store.getState().change({ tiles: event.target.checked })} />
        <span>{t(MESSAGES.tiles)}</span>
      </label>
    </details>
  );
}

function SchemeFields({ scheme }: { readonly scheme: Content['scheme'] }) {
  const t = useText();
  const { store } = useAtlasContext();
  const current = scheme ?? DEFAULT_SCHEME;
  const [kind, setKind] = useState<Kind>(current.kind === 'fixed' ? 'quantile' : current.kind);
  const [typed, setTyped] = useState(current.kind === 'manual' ? current.breaks.join(',') : '');
  const [wrong, setWrong] = useState(false);
  const name = useId();
  const count = current.kind === 'quantile' || current.kind === 'ckmeans' ? current.count : 6;
  const change = (next: Content['scheme']): void => store.getState().change({ scheme: next });
  const chooseKind = (next: Kind): void => {
    setKind(next);
    if (next !== 'manual') change({ kind: next, count });
  };
  const applyBreaks = (): void => {
    const breaks = parseBreaks(typed);
    setWrong(!breaks);
    if (breaks) change({ kind: 'manual', breaks });
  };
  return (
    <div className="scheme">
      {SCHEMES.map((id) => (
        <label key={id} className="check">
          <input type="radio" name={name} checked={kind === id} onChange={() => chooseKind(id)} />
          <span>{t(LABELS[id])}</span>
        </label>
      ))}
      {kind === 'manual' ? (
        <form className="field" onSubmit={(event) => { event.preventDefault(); applyBreaks(); }}>
          <label htmlFor={`${name}-breaks`}>{t(MESSAGES.breaksLabel)}</label>
          <span className="field-row">
            <input id={`${name}-breaks`} type="text" inputMode="decimal" value={typed} aria-invalid={wrong} aria-describedby={wrong ? `${name}-wrong` : undefined} onChange={(event) => setTyped(event.target.value)} />
            <button type="submit" className="button">{t(MESSAGES.apply)}</button>
          </span>
          {wrong && <p id={`${name}-wrong`} className="field-error" role="alert">{t(MESSAGES.breaksWrong)}</p>}
        </form>
      ) : (
        <label className="field">
          <span>{t(MESSAGES.classCount)}</span>
          <select value={count} onChange={(event) => change({ kind, count: Number(event.target.value) })}>
            {CLASS_COUNTS.map((value) => <option key={value} value={value}>{value}</option>)}
          </select>
        </label>
      )}
    </div>
  );
}
