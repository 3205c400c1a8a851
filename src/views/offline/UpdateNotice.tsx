import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { OFFLINE } from '../../i18n/offline-messages';
import type { AtlasStore } from '../../state/store';
import type { Builds, NewBuild } from './watch-builds';
import './update-notice.css';

/** Says that there is a new build and leaves the moment to the user. */
export function UpdateNotice({ store, builds }: { readonly store: AtlasStore; readonly builds: Builds }) {
  const language = useStore(store, (state) => state.content.language);
  const state = useSyncExternalStore(builds.subscribe, builds.state);
  const [dismissed, setDismissed] = useState<NewBuild>('none');
  const shown = state !== 'none' && dismissed !== state;
  return (
    <div className="update" role="status">
      {shown && (
        <section className="notice" aria-label={OFFLINE.region[language]}>
          <p><strong>{OFFLINE[state === 'taken' ? 'elsewhere' : 'ready'][language]}</strong> {OFFLINE[state === 'taken' ? 'elsewhereNote' : 'readyNote'][language]}</p>
          <button type="button" className="button" onClick={builds.takeOver}>{OFFLINE[state === 'taken' ? 'reload' : 'now'][language]}</button>{' '}
          <button type="button" className="button" onClick={() => setDismissed(state)}>{OFFLINE.later[language]}</button>
        </section>
      )}
    </div>
  );
}
