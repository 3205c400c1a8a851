import { useId, type KeyboardEvent } from 'react';
import { MOST_NOTE, MOST_TITLE } from '../../data/saved-scene';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { ListedScene } from '../../state/scenes/scene-list';
import type { Text } from '../../model/text';
import { useText } from '../context';
import { SceneSight } from './SceneSight';

export type SceneDo = 'up' | 'down' | 'duplicate' | 'remove' | 'show' | 'presentHere';

interface Props {
  readonly scene: ListedScene;
  readonly at: number;
  readonly all: number;
  readonly onDo: (what: SceneDo) => void;
  readonly onWrite: (patch: { readonly title?: string; readonly note?: string }) => void;
}

/** One scene of the list: its picture, title and note, and what can be done with it. */
export function SceneItem({ scene, at, all, onDo, onWrite }: Props) {
  const t = useText();
  const id = useId();
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onDo(event.key === 'ArrowUp' ? 'up' : 'down');
  };
  const button = (what: SceneDo, label: Text, off = false) => <button type="button" className="button" data-do={what} aria-label={`${t(label)}: ${scene.title}`} aria-disabled={off} onClick={() => onDo(what)}>{t(label)}</button>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields and buttons inside
    <li className="scenes-item" data-scene={scene.id} onKeyDown={onKey}>
      <span className="scenes-number" aria-hidden="true">{at + 1}</span>
      <SceneSight scene={scene} />
      <div className="scenes-about">
        <div className="field"><label className="visually-hidden" htmlFor={`${id}t`}>{t(scenesText.titleOf(at))}</label><input id={`${id}t`} data-do="title" value={scene.title} maxLength={MOST_TITLE} onChange={(event) => onWrite({ title: event.target.value })} /></div>
        <label className="visually-hidden" htmlFor={`${id}n`}>{t(scenesText.noteOf(scene.title))}</label>
        <textarea id={`${id}n`} rows={2} value={scene.note} maxLength={MOST_NOTE} placeholder={t(SCENES.note)} onChange={(event) => onWrite({ note: event.target.value })} />
        <div className="scenes-actions">
          {button('up', SCENES.up, at === 0)}
          {button('down', SCENES.down, at === all - 1)}
          {button('duplicate', SCENES.duplicate)}
          {button('show', SCENES.show)}
          {button('presentHere', SCENES.presentHere)}
          {button('remove', SCENES.remove)}
        </div>
      </div>
    </li>
  );
}
