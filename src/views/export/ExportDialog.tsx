import { use, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { usualTitle, viewHandout } from '../../export/handout/from-view';
import { multiplesHandout, multiplesTitle } from '../../export/handout/from-multiples';
import { EXPORT } from '../../i18n/export-messages';
import { FACILITY } from '../../i18n/facility-messages';
import { MESSAGES } from '../../i18n/messages';
import { MapContext, useAreaName, useAtlas, useAtlasContext, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { lazyPart } from '../lazy-part';
import { Segmented } from '../Segmented';
import { Sheets } from './Sheets';
import { loadSheetParts, useSheet, type SheetOptions, type SheetParts } from './use-sheet';
import { useShownPoints } from './use-shown-points';
import { useSmallFigures } from './use-small-figures';
import { viewFiles } from './view-files';
import './export.css';

const PlanExport = lazyPart(() => import('./PlanExport'));

const CompareExport = lazyPart(() => import('./CompareExport'));

const ReachExport = lazyPart(() => import('./ReachExport'));

/** The dialog in which what is on the screen is laid out for paper and written to files. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { data } = useAtlasContext();
  const zones = useAtlas((state) => state.content.zones);
  const compare = useAtlas((state) => state.content.compare !== null);
  const reach = useAtlas((state) => state.content.reach !== null);
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
      {loaded.value ? compare ? <CompareExport parts={loaded.value} /> : zones ? <PlanExport parts={loaded.value} /> : reach ? <ReachExport parts={loaded.value} /> : <ViewExport parts={loaded.value} /> : <div className="export-waiting"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div>}
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
  const kind = useAtlas((state) => state.content.multiples);
  const points = useShownPoints();
  const sheet = useSheet(parts, options, screen, kind ? null : points.facilities);
  const small = useSmallFigures();
  const rates = useAtlas((state) => state.ownRates);
  const multiples = useMemo(() => (sheet && small && kind ? { sheet, kind, figures: small, rates } : null), [sheet, small, kind, rates]);
  const handout = useMemo(() => (kind ? multiples && multiplesHandout(multiples) : sheet && viewHandout(sheet)), [kind, multiples, sheet]);
  if (points.loading) return <p className="export-waiting" role="status">{t(FACILITY.loading)}</p>;
  if (!handout || !sheet || !small) return <p className="export-waiting">{t(EXPORT.empty)}</p>;
  const region = (
    <>
      {points.failed && <p className="failure" role="alert">{t(FACILITY.failed)} <button type="button" className="link" onClick={points.retry}>{t(FACILITY.retry)}</button></p>}
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
  return <Sheets handout={handout} usual={multiples ? multiplesTitle(multiples) : usualTitle(shown, shown.content.language)} extra={region} filesOf={(title) => viewFiles({ sheet, multiples, handout, title, registry: registry!, topology: parts.topology, data })} />;
}
