import { use, useEffect, useRef, useState } from 'react';
import { MOST_SCENES, type SavedScene } from '../../data/saved-scene';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { Text } from '../../model/text';
import { MapContext, useAreaName, useAtlasContext, useLanguage, useText } from '../context';
import type { MenuDialogProps } from '../menu/entry';
import { PlanDialog } from '../zones/PlanDialog';
import { Present } from './Present';
import { forgetScenesInAddress, scenesInAddress } from './scene-address';
import { SceneArrival } from './SceneArrival';
import { SceneHandOn } from './SceneHandOn';
import { SceneItem, type SceneDo } from './SceneItem';
import { sceneOfScreen } from './save-view';
import { sceneStore, useScenes } from './scenes-context';
import type { KeptPlan } from './scene-setting';
import { openScene, openWithPlans, strangePlans } from './show-scene';
import './scenes.css';

/** The list of scenes, and the presentation that starts from it and comes back to it. */
export default function Scenes({ onClose }: MenuDialogProps) {
  const scenes = useScenes((state) => state.scenes);
  const [from, setFrom] = useState<number | null>(null);
  const [presented, setPresented] = useState(false);
  if (from !== null && scenes.length > 0) return <Present scenes={scenes} from={from} onLeave={() => { setFrom(null); setPresented(true); }} />;
  return <SceneDialog onClose={onClose} onPresent={setFrom} refocus={presented} />;
}

function SceneDialog({ onClose, onPresent, refocus }: { readonly onClose: () => void; readonly onPresent: (from: number) => void; readonly refocus: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { store, data } = useAtlasContext();
  const controller = use(MapContext);
  const nameOf = useAreaName();
  const scenes = useScenes((state) => state.scenes);
  const kept = useScenes((state) => state.kept);
  const unreadable = useScenes((state) => state.unreadable);
  const removed = useScenes((state) => state.removed.at(-1));
  const changedElsewhere = useScenes((state) => state.changedElsewhere);
  const [arrived, setArrived] = useState(() => scenesInAddress(location.hash));
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<Text | null>(null);
  /** A scene to be opened whose plans this browser has not. */
  const [asked, setAsked] = useState<{ readonly scene: SavedScene; readonly plans: readonly KeptPlan[] } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  /** Where the focus goes when the list has been drawn anew: moving a node takes it away. */
  const focusNext = useRef<string | null>(null);
  const actions = sceneStore(data).getState();
  useEffect(() => { if (refocus) start.current?.focus(); }, [refocus]);
  useEffect(() => {
    if (focusNext.current === null) return;
    const target = focusNext.current === 'undo' ? undo.current : list.current?.querySelector<HTMLElement>(focusNext.current);
    focusNext.current = null;
    target?.focus();
    // Only a list drawn anew has lost the focus, but asking each time costs nothing.
  });
  const close = (): void => { forget(); onClose(); };
  const forget = (): void => { if (arrived !== null) forgetScenesInAddress(); setArrived(null); };
  const save = async (): Promise<void> => {
    const scene = await sceneOfScreen({ store, data, controller, nameOf });
    if ('refused' in scene) return setRefused(scene.refused);
    const found = actions.add([scene]);
    setRefused(found === 0 ? SCENES.full : null);
    if (found > 0) setSaid(t(scenesText.kept(scene.title)));
  };
  const show = async (scene: SavedScene): Promise<void> => {
    const where = { store, data, language };
    try {
      const plans = await strangePlans(scene, where);
      if (plans.length > 0) return setAsked({ scene, plans });
      await openScene(scene, where);
      onClose();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setRefused({ ja: error.message, en: error.message });
    }
  };
  const showWith = async ({ scene, plans }: NonNullable<typeof asked>): Promise<void> => {
    await openWithPlans(scene, plans, { store, data, language });
    onClose();
  };
  const act = (at: number, what: SceneDo): void => {
    const scene = scenes[at]!;
    const here = (name: string): string => `[data-scene="${scene.id}"] [data-do="${name}"]`;
    switch (what) {
      case 'up': case 'down': {
        const to = at + (what === 'up' ? -1 : 1);
        if (to < 0 || to >= scenes.length) return;
        const field = document.activeElement?.getAttribute('data-do');
        focusNext.current = here(field ?? what);
        actions.move(scene.id, to - at);
        return setSaid(t(scenesText.moved(scene.title, to, scenes.length)));
      }
      case 'duplicate':
        actions.duplicate(scene.id, t(scenesText.copyOf(scene.title)));
        return setSaid(t(scenesText.kept(t(scenesText.copyOf(scene.title)))));
      case 'remove':
        focusNext.current = 'undo';
        actions.remove(scene.id);
        return setSaid('');
      case 'show': return void show(scene);
      case 'presentHere': return onPresent(at);
    }
  };
  return (
    <PlanDialog title={t(SCENES.title)} onClose={close} wide foot={scenes.length > 0 && <button ref={start} type="button" className="button plans-main" onClick={() => onPresent(0)}>{t(SCENES.present)}</button>}>
      {arrived !== null && <SceneArrival key={arrived} text={arrived} onClose={forget} onAdd={(more) => { setSaid(t(scenesText.added(actions.add(more)))); forget(); }} />}
      <p>{t(SCENES.about)}</p>
      {unreadable && <p className="plans-warn" role="alert">{t(SCENES.unreadable)}</p>}
      {changedElsewhere && <p className="plans-warn" role="status">{t(SCENES.changedElsewhere)}</p>}
      {!kept && scenes.length > 0 && <p className="plans-warn" role="alert">{t(SCENES.notKept)}</p>}
      <div className="scenes-actions"><button type="button" className="button plans-main" onClick={() => void save()}>{t(SCENES.save)}</button></div>
      <p className="hint">{t(SCENES.holds)}</p>
      {refused && <p className="plans-warn" role="alert">{t(refused)}</p>}
      {asked && <div className="plans-refused" role="alert"><p>{t(scenesText.strange(asked.plans.map(({ plan }) => plan.name)))}</p><div className="scenes-actions"><button type="button" className="button" onClick={() => setAsked(null)}>{t(SCENES.notNow)}</button><button type="button" className="button plans-main" onClick={() => void showWith(asked)}>{t(SCENES.addAndOpen)}</button></div></div>}
      <p role="status" className="plans-said">{said}</p>
      {removed && scenes.length < MOST_SCENES && <p className="scenes-removed"><span role="status">{t(scenesText.removed(removed.scene.title))}</span> <button ref={undo} type="button" className="button" onClick={() => { focusNext.current = `[data-scene="${removed.scene.id}"] [data-do="title"]`; actions.bringBack(); }}>{t(SCENES.bringBack)}</button></p>}
      {scenes.length === 0 ? <p>{t(SCENES.none)}</p> : (
        <>
          <p className="hint">{t(SCENES.reorder)}</p>
          <ol ref={list} className="scenes-list" aria-label={t(SCENES.list)}>
            {scenes.map((scene, at) => <SceneItem key={scene.id} scene={scene} at={at} all={scenes.length} onDo={(what) => act(at, what)} onWrite={(patch) => actions.rewrite(scene.id, patch)} />)}
          </ol>
        </>
      )}
      <SceneHandOn scenes={scenes} onSaid={setSaid} />
    </PlanDialog>
  );
}
