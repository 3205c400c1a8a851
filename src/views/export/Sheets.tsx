import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import type { Handout } from '../../export/handout/handout';
import { handoutPages, type Layout } from '../../export/handout/pages';
import { qrOf } from '../../export/handout/qr';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { useText } from '../context';
import { Segmented } from '../Segmented';
import type { Files } from './files';
import { Formats } from './Formats';
import { Preview } from './Preview';
import { PrintPages } from './PrintPages';
import { useJob } from './use-job';

/** Title, paper and colour; the pages; and what they can be saved as. */
export function Sheets({ handout, usual, extra, filesOf }: { readonly handout: Handout; readonly usual: string; readonly extra: ReactNode; readonly filesOf: (title: string) => Files }) {
  const t = useText();
  const id = useId();
  const [title, setTitle] = useState(usual);
  const [paper, setPaper] = useState<Layout['paper']>('a4');
  const [orientation, setOrientation] = useState<Layout['orientation']>('landscape');
  const [tone, setTone] = useState<Layout['tone']>('colour');
  const job = useJob();
  const settled = useDeferredValue(title);
  const qr = useMemo(() => qrOf(handout.link), [handout.link]);
  const titled = useMemo(() => ({ ...handout, title: settled.trim() || usual }), [handout, settled, usual]);
  const pages = useMemo(() => handoutPages(titled, { paper, orientation, tone, qr }), [titled, paper, orientation, tone, qr]);
  return (
    <div className="export-body">
      <div className="export-form">
        <div className="field"><label htmlFor={`${id}t`}>{t(EXPORT.sheetTitle)}</label><input id={`${id}t`} value={title} maxLength={120} placeholder={usual} onChange={(event) => setTitle(event.target.value)} /></div>
        {extra}
        <Segmented label={t(EXPORT.paper)} value={paper} onChange={setPaper} options={[{ value: 'a4', label: t(EXPORT.a4) }, { value: 'a3', label: t(EXPORT.a3) }]} />
        <Segmented label={t(EXPORT.orientation)} value={orientation} onChange={setOrientation} options={[{ value: 'landscape', label: t(EXPORT.landscape) }, { value: 'portrait', label: t(EXPORT.portrait) }]} />
        <Segmented label={t(EXPORT.tone)} value={tone} onChange={setTone} options={[{ value: 'colour', label: t(EXPORT.colour) }, { value: 'mono', label: t(EXPORT.mono) }]} />
        <Formats pages={pages} handout={titled} tone={tone} files={filesOf(titled.title)} job={job} />
        <div className="export-told" role="status">
          {job.working && <><progress max={100} value={job.working.percent} aria-label={t(job.working.what)} /> {t(exportText.working(job.working.what, job.working.percent))} <button type="button" className="button" onClick={job.cancel}>{t(EXPORT.cancel)}</button></>}
          {job.told?.kind === 'done' && <p>{t(job.told.text)}</p>}
        </div>
        {job.told?.kind === 'failed' && <p className="export-failed" role="alert">{t(job.told.text)} {(job.told.what === EXPORT.png300 || job.told.what === EXPORT.png150) && t(EXPORT.failedNext)} <button type="button" className="button" onClick={job.told.again}>{t(EXPORT.again)}</button></p>}
      </div>
      <Preview pages={pages} />
      <PrintPages pages={pages} paper={`${paper}-${orientation}`} />
    </div>
  );
}
