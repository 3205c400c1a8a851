import { MESSAGES } from '../../i18n/messages';
import { useText } from '../context';
import type { Loaded } from './use-loaded';

/** Stands in for a part of the profile that is on its way or could not be had: which file, why, and what to do. */
export function Waiting({ what, loaded: { failure, retry } }: { readonly what: string; readonly loaded: Loaded<unknown> }) {
  const t = useText();
  if (failure === null) return <p className="loading" role="status">{t(MESSAGES.loading)}…</p>;
  return (
    <div className="failure" role="alert">
      <p>{what} <span className="code">{failure}</span></p>
      <p>{t(MESSAGES.failedNext)}</p>
      <button type="button" className="button" onClick={retry}>{t(MESSAGES.retry)}</button>
    </div>
  );
}
