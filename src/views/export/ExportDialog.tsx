import { use, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { handoutPages, type Layout } from '../../export/handout/pages';
import { qrOf } from '../../export/handout/qr';
import { usualTitle, viewHandout } from '../../export/handout/from-view';
import type { Handout } from '../../export/handout/handout';
import { EXPORT, exportText } from '../../i18n/export-messages';
import { MESSAGES } from '../../i18n/messages';
import { MapContext, useAreaName, useAtlas, useAtlasContext, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { Segmented } from '../Segmented';
import type { Files } from './files';
import { Formats } from './Formats';
import { Preview } from './Preview';
import { PrintPages } from './PrintPages';
import { loadSheetParts, useSheet, type SheetOptions, type SheetParts } from './use-sheet';
import { useJob } from './use-job';
import { viewFiles } from './view-files';
import './export.css';

/** The dialog in which what is on the screen is laid out for paper and written to files. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { data } = useAtlasContext();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const load = useCallback(() => loadSheetParts(data), [data]);
  const loaded = useLoaded(load);
  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="export" aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className="export-head">
        <h2 id={`${id}-title`}>{t(EXPORT.title)}</h2>
        <button type="button" className="icon-button" aria-label={t(EXPORT.close)} onClick={() => dialog.current!.close()}>×</button>
      </div>
      {loaded.value ? <ViewExport parts={loaded.value} /> : <div className="export-waiting"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div>}
    </dialog>
  );
}

/** The figures on the map: which part of them, and how. */
function ViewExport({ parts }: { readonly parts: SheetParts }) {
  const t = useText();
  const id = useId();
  const nameOf = useAreaName();
  const controller = use(MapContext);
  const { data } = useAtlasContext();
  const registry = useAtlas((state) => state.registry);
  const camera = useAtlas((state) => state.content.camera);
  const area = useAtlas((state) => state.content.area);
  const [options, setOptions] = useState<SheetOptions>({ region: camera === null && area === null ? 'nation' : 'screen', table: 'all' });
  const screen = useMemo(() => controller?.camera.viewBounds() ?? null, [controller]);
  const sheet = useSheet(parts, options, screen);
  const handout = useMemo(() => sheet && viewHandout(sheet), [sheet]);
  if (!handout || !sheet) return <p className="export-waiting">{t(EXPORT.empty)}</p>;
  const region = (
    <>
      <div className="field">
        <label htmlFor={`${id}r`}>{t(EXPORT.region)}</label>
        <select id={`${id}r`} value={String(options.region)} onChange={({ target: { value } }) => setOptions({ ...options, region: value === 'nation' || value === 'screen' ? value : Number(value) })}>
          <option value="nation">{t(EXPORT.nation)}</option>
          <option value="screen">{t(EXPORT.asShown)}</option>
          {registry!.levels.prefecture.areas.map((one) => <option key={one.code} value={one.index}>{nameOf(one)}</option>)}
        </select>
      </div>
      <Segmented label={t(EXPORT.table)} value={options.table} onChange={(table) => setOptions({ ...options, table })} options={[{ value: 'all', label: t(EXPORT.tableAll) }, { value: 'top', label: t(EXPORT.tableTop) }, { value: 'none', label: t(EXPORT.tableNone) }]} />
    </>
  );
  const { shown } = sheet;
  return <Sheets handout={handout} usual={usualTitle(shown, shown.content.language)} extra={region} filesOf={(title) => viewFiles({ sheet, title, registry: registry!, topology: parts.topology, data })} />;
}

/** Title, paper and colour; the pages; and what they can be saved as. */
function Sheets({ handout, usual, extra, filesOf }: { readonly handout: Handout; readonly usual: string; readonly extra: ReactNode; readonly filesOf: (title: string) => Files }) {
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
        {job.told?.kind === 'failed' && <p className="export-failed" role="alert">{t(job.told.text)} {t(EXPORT.failedNext)}</p>}
      </div>
      <Preview pages={pages} />
      <PrintPages pages={pages} paper={`${paper}-${orientation}`} />
    </div>
  );
}
