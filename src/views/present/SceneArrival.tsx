import { useEffect, useState } from 'react';
import type { SavedScene } from '../../data/saved-scene';
import { SCENE_LINK_FAULTS, SCENES, scenesText } from '../../i18n/scenes-messages';
import { decodeSceneLink } from '../../state/scenes/scene-link';
import type { LinkFault } from '../../state/link-text';
import { useText } from '../context';

/** Scenes that came with the address: listed, and added only on the user's word. */
export function SceneArrival({ text, onAdd, onClose }: { readonly text: string; readonly onAdd: (scenes: readonly SavedScene[]) => void; readonly onClose: () => void }) {
  const t = useText();
  const [read, setRead] = useState<{ readonly scenes: readonly SavedScene[] } | LinkFault | null>(null);
  useEffect(() => {
    let current = true;
    void decodeSceneLink(text).then((next) => current && setRead(next));
    return () => { current = false; };
  }, [text]);
  if (!read) return <p role="status">{t(SCENES.opening)}</p>;
  if ('wrong' in read) {
    const { reason, next } = SCENE_LINK_FAULTS[read.wrong];
    return <div className="plans-refused" role="alert" data-fault={read.wrong}><p><strong>{t(reason)}</strong> {t(next)}</p><div><button type="button" className="button" onClick={onClose}>{t(SCENES.notNow)}</button></div></div>;
  }
  return (
    <section className="scenes-arrived" aria-label={t(SCENES.arrived)}>
      <h3>{t(SCENES.arrived)} <small>{t(scenesText.holds(read.scenes.length))}</small></h3>
      <ol>{read.scenes.map(({ title }, index) => <li key={index}>{title}</li>)}</ol>
      <div className="scenes-actions">
        <button type="button" className="button" onClick={onClose}>{t(SCENES.notNow)}</button>
        <button type="button" className="button plans-main" onClick={() => onAdd(read.scenes)}>{t(SCENES.addAll)}</button>
      </div>
    </section>
  );
}
