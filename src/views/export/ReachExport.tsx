import { use, useCallback, useMemo, useState } from 'react';
import { gridCsv, reachGrid } from '../../export/reach-csv';
import { reachGeoJson, reachTopoJson } from '../../export/reach-geojson';
import { reachDatasets, reachHandout, reachTitle, type ReachSheet } from '../../export/handout/from-reach';
import { dayOf } from '../../export/plan-about';
import { EXPORT } from '../../i18n/export-messages';
import { MESSAGES } from '../../i18n/messages';
import { REACH } from '../../i18n/reach-messages';
import { readReach, type ReachContent } from '../../state/reach-link';
import { MapContext, useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { baseNow, loadBase, type ReachBase } from '../reach/base';
import { useAsked, type Asked } from '../reach/use-asked';
import { useCounted } from '../reach/use-counted';
import { Segmented } from '../Segmented';
import type { Files } from './files';
import { Sheets } from './Sheets';
import type { SheetParts } from './use-sheet';

/** The view of reach: its circles, shares of each area, who is beyond. */
export default function ReachExport({ parts }: { readonly parts: SheetParts }) {
  const t = useText();
  const { data } = useAtlasContext();
  const link = useAtlas((state) => state.content.reach)!;
  const choice = useMemo(() => readReach(link), [link]);
  const load = useCallback(() => loadBase(data), [data]);
  const loaded = useLoaded(load, () => baseNow(data));
  return loaded.value && choice ? <Found parts={parts} base={loaded.value} choice={choice} /> : <div className="export-waiting"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div>;
}

interface Props {
  readonly parts: SheetParts;
  readonly base: ReachBase;
  readonly choice: ReachContent;
}

function Found(props: Props) {
  const t = useText();
  const { asked, noPlan, loaded: { failed, retry } } = useAsked(props.base, props.choice);
  if (failed) return <p className="export-waiting" role="alert">{t(REACH.failed)} <button type="button" className="link" onClick={retry}>{t(REACH.retry)}</button></p>;
  if (noPlan) return <p className="export-waiting">{t(REACH.noPlan)}</p>;
  return asked ? <Of {...props} asked={asked} /> : <p className="export-waiting" role="status">{t(REACH.loading)}…</p>;
}

function Of({ parts, base, choice, asked }: Props & { readonly asked: Asked }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const controller = use(MapContext);
  const catalog = useAtlas((state) => state.catalog);
  const { registry } = base.atlas;
  const { radiusKm } = choice;
  const [table, setTable] = useState<ReachSheet['table']>('all');
  const [region, setRegion] = useState<'scope' | 'screen'>('scope');
  const screen = useMemo(() => controller?.camera.viewBounds() ?? null, [controller]);
  const [link] = useState(() => location.href);
  const { work, rows, beyond, from, circles, about: rests } = useCounted(base, choice, asked);
  const sheet = useMemo((): ReachSheet => ({
    registry, nameOf, catalog, language, choice, circles, table, link, geometry: parts.geometry, points: parts.points, ...asked.scope, bounds: region === 'screen' ? screen : null, from, date: dayOf(), about: rests, rows, beyond,
  }), [registry, nameOf, catalog, language, choice, circles, table, link, parts, asked, region, screen, from, rests, rows, beyond]);
  const handout = useMemo(() => reachHandout(sheet), [sheet]);
  if (work.state === 'working') return <p className="export-waiting" role="status">{t(REACH.working)} {Math.round(work.done * 100)}% <button type="button" className="button" onClick={work.cancel}>{t(REACH.cancel)}</button></p>;
  const about = (title: string): string[] => [title, handout.subtitle, ...handout.legend.notes, handout.quality, ...handout.sources, `${t(EXPORT.made)} ${sheet.date}`, link];
  const filesOf = (title: string): Files => ({
    name: `reach_${radiusKm}km`,
    async workbook() {
      const [{ toXlsx }, { reachSheets }, { sourcesSheet }] = await Promise.all([import('../../export/workbook/xlsx'), import('../../export/workbook/reach-workbook'), import('../../export/workbook/view-workbook')]);
      return toXlsx([...reachSheets(sheet), sourcesSheet({ language, rates: [], catalog, title, subtitle: handout.subtitle, quality: handout.quality, link, date: sheet.date }, reachDatasets(choice))]);
    },
    csv: () => gridCsv(reachGrid(sheet.rows, about(title), language)),
    geoJson: () => reachGeoJson(sheet, parts.topology, about(title).join('\n')),
    topoJson: () => reachTopoJson(sheet, parts.topology, about(title).join('\n')),
  });
  const extra = (
    <>
      {work.state !== 'ready' && <p className="hint" role="alert">{work.state === 'failed' ? `${t(REACH.noWorker)} ${work.reason}` : t(REACH.cancelled)} <button type="button" className="link" onClick={work.again}>{t(REACH.again)}</button></p>}
      <Segmented label={t(EXPORT.region)} value={region} onChange={setRegion} options={[{ value: 'scope', label: t(EXPORT.wholeScope) }, { value: 'screen', label: t(EXPORT.asShown) }]} />
      <Segmented label={t(EXPORT.table)} value={table} onChange={setTable} options={[{ value: 'all', label: t(EXPORT.tableAll) }, { value: 'none', label: t(EXPORT.tableNone) }]} />
    </>
  );
  return <Sheets handout={handout} usual={reachTitle(sheet)} extra={extra} filesOf={filesOf} />;
}
