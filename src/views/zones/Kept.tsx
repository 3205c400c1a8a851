import { useEffect } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { PLANS } from '../../i18n/plans-messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { useText } from '../context';
import { useEditor, usePlans } from './plans-context';

/** Where the plans stand: saved, only on this page, changed by another tab, deleted just now, unreadable. */
export function Kept() {
  const t = useText();
  const { plans } = useEditor();
  const keeping = usePlans((state) => state.keeping);
  const name = usePlans((state) => state.history?.plan.name);
  const unreadable = usePlans((state) => state.unreadable);
  const removed = usePlans((state) => state.removed);
  const { reload, duplicate, bringBack, dismissRemoved, check } = plans.getState();
  useEffect(() => {
    // Where tabs cannot talk to each other, the one that comes to the front looks for itself.
    const onFront = (): void => { if (document.visibilityState === 'visible') check(); };
    document.addEventListener('visibilitychange', onFront);
    return () => document.removeEventListener('visibilitychange', onFront);
  }, [check]);
  return (
    <>
      {keeping === 'page' && <p className="zones-notice" role="status"><strong>{t(ZONES.page)}</strong> {t(ZONES.pageHint)}</p>}
      {keeping === 'full' && <p className="zones-notice" role="alert"><strong>{t(PLANS.full)}</strong> {t(PLANS.fullHint)}</p>}
      {keeping === 'stale' && name !== undefined && (
        <div className="zones-notice" role="alert">
          <p>{t(ZONES.stale)}</p>
          <button type="button" className="button" onClick={() => void reload()}>{t(ZONES.reload)}</button> <button type="button" className="button" onClick={() => void duplicate(t(zonesText.copyOf(name)))}>{t(ZONES.asCopy)}</button>
        </div>
      )}
      {removed && (
        <div className="zones-notice" role="status">
          <p>{t(ZONES.removed)}: {removed.plan.name}</p>
          <button type="button" className="button" onClick={() => void bringBack()}>{t(ZONES.bringBack)}</button> <button type="button" className="button" onClick={dismissRemoved}>{t(MESSAGES.close)}</button>
        </div>
      )}
      {unreadable > 0 && <p className="zones-notice">{t(zonesText.unreadable(unreadable))}</p>}
    </>
  );
}

/** Whether the browser has what is on the screen. */
export function Saved() {
  const t = useText();
  const keeping = usePlans((state) => state.keeping);
  return <p className="zones-kept">{keeping === 'saved' ? t(ZONES.saved) : keeping === 'saving' ? t(ZONES.saving) : ''}</p>;
}
