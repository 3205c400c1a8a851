import { useEffect, useId, useRef, useState } from 'react';
import { dayOf } from '../../export/plan-about';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { Complaint } from '../../i18n/rate-problems';
import { encodeSceneLink, MOST_SCENE_LINK } from '../../state/scenes/scene-link';
import type { SceneList } from '../../state/scenes/scene-list';
import { useAtlasContext, useLanguage, useText } from '../context';
import { copyText } from '../copy-text';
import { slidesOf } from '../export/slides';
import { useJob } from '../export/use-job';
import { sceneLinkWith } from './scene-address';
import { openSceneFile, sceneFile } from './scene-file';
import { sceneSheet } from './scene-sheet';
import { sceneStore } from './scenes-context';

/** Of the work for PowerPoint, what is done when every scene is drawn up. */
const DRAWN_UP = 0.3;

/** The ways scenes leave this browser and come into it: PowerPoint, a link, a file. */
export function SceneHandOn({ scenes, onSaid }: { readonly scenes: SceneList; readonly onSaid: (text: string) => void }) {
  const t = useText();
  const { store, data } = useAtlasContext();
  const language = useLanguage();
  const job = useJob();
  const [problem, setProblem] = useState<Complaint | null>(null);
  const some = scenes.length > 0;
  const powerPoint = (): void => void job.run(EXPORT.pptx, `zaitaku-atlas_scenes_${dayOf()}.pptx`, async (own) => {
    // All at once: what one waits for, the next is drawn up in.
    const sheets = scenes.map((scene) => sceneSheet(scene, { rates: store.getState().ownRates, store, data, language }));
    for (const sheet of sheets) sheet.catch(() => undefined);
    const slides = [];
    for (const [at, sheet] of sheets.entries()) {
      slides.push({ ...(await sheet), notes: scenes[at]!.note });
      own.signal.throwIfAborted();
      own.progress((DRAWN_UP * (at + 1)) / scenes.length);
    }
    return slidesOf(slides, 'colour', { ...own, progress: (share) => own.progress(DRAWN_UP + (1 - DRAWN_UP) * share) });
  });
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await openSceneFile(file, data);
    setProblem('problem' in read ? read.problem : null);
    if ('scenes' in read) onSaid(t(scenesText.added(sceneStore(data).getState().add(read.scenes))));
  };
  return (
    <section className="scenes-hand" aria-label={t(SCENES.handOn)}>
      <h3>{t(SCENES.handOn)}</h3>
      <div className="scenes-actions">
        <button type="button" className="button" aria-disabled={!some || job.working !== null} onClick={() => { if (some) powerPoint(); }}>{t(SCENES.pptx)}</button>
        <button type="button" className="button" aria-disabled={!some || job.working !== null} onClick={() => { if (some) void job.run(SCENES.sceneFile, `zaitaku-atlas_${dayOf()}_scenes.json`, () => sceneFile(scenes, data, language)); }}>{t(SCENES.file)}</button>
        <label className="button scenes-open">{t(SCENES.openFile)}<input type="file" accept=".json,application/json" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = ''; }} /></label>
      </div>
      {job.working && <p className="scenes-working"><progress max={100} value={job.working.percent} aria-label={t(exportText.working(job.working.what, job.working.percent))} /> {t(exportText.working(job.working.what, job.working.percent))} <button type="button" className="button" onClick={job.cancel}>{t(EXPORT.cancel)}</button></p>}
      <p role="status" className={job.told?.kind === 'failed' ? 'plans-warn' : 'plans-said'}>{job.told && t(job.told.text)}</p>
      {some && <SceneLink scenes={scenes} />}
      {problem && <div className="plans-refused" role="alert"><p><strong>{t(problem.reason)}</strong> {t(problem.next)}</p></div>}
    </section>
  );
}

/** The link is made when it is asked for, and again when the scenes have changed. */
function SceneLink({ scenes }: { readonly scenes: SceneList }) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(false);
  const [made, setMade] = useState<Awaited<ReturnType<typeof encodeSceneLink>> | null>(null);
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => {
    let current = true;
    if (wanted) void encodeSceneLink(scenes).then((next) => { if (current) { setMade(next); setSaid(null); } });
    return () => { current = false; };
  }, [wanted, scenes]);
  if (!made) return <div><button type="button" className="button" onClick={() => setWanted(true)}>{t(SCENES.makeLink)}</button></div>;
  if ('tooLong' in made) {
    const { reason, next } = scenesText.tooLong(made.tooLong, MOST_SCENE_LINK);
    return <div className="plans-refused" role="alert"><p><strong>{t(reason)}</strong> {t(next)}</p></div>;
  }
  const link = sceneLinkWith(made.text);
  const copy = (): void => {
    // Where it is not allowed the field is there to copy from.
    copyText(link).then(() => setSaid('copied'), () => {
      setSaid('notCopied');
      field.current?.focus();
      field.current?.select();
    });
  };
  return (
    <>
      <div className="plans-link">
        <div className="field"><label htmlFor={id}>{t(SCENES.link)}</label><input ref={field} id={id} readOnly value={link} onFocus={(event) => event.target.select()} /></div>
        <button type="button" className="button" onClick={copy}>{t(SCENES.copy)}</button>
      </div>
      <p className="hint">{t(scenesText.length(made.text.length, MOST_SCENE_LINK))}</p>
      <p role="status" className="plans-said">{said && t(SCENES[said])}</p>
    </>
  );
}
