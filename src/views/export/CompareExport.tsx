import { useCallback, useMemo, useState } from 'react';
import { compareGeoJson, compareTopoJson } from '../../export/compare-geojson';
import { COMPARED_DATASETS, comparisonCsv } from '../../export/compare-csv';
import { compareHandout, comparisonTitle, type CompareSheet } from '../../export/handout/from-compare';
import { dayOf } from '../../export/plan-about';
import { fileStem } from '../../export/save-file';
import { COMPARE } from '../../i18n/compare-messages';
import { EXPORT } from '../../i18n/export-messages';
import { MESSAGES } from '../../i18n/messages';
import { readComparison } from '../../state/comparison';
import { compareSheetOf } from '../compare/compare-sheet';
import { comparedParts, type Parts } from '../compare/compared';
import { useLogs, useSuppositions } from '../compare/use-suppositions';
import { useReach } from '../compare/use-reach';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { Segmented } from '../Segmented';
import { EditorContext, editorNow, loadEditor, useEditor, usePlans } from '../zones/plans-context';
import type { Files } from './files';
import { Sheets } from './Sheets';
import type { SheetParts } from './use-sheet';

/** The comparison on the screen: a map of each column, measures of the whole and of each zone, who moves. */
export default function CompareExport({ parts }: { readonly parts: SheetParts }) {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => loadEditor(data), [data]);
  const loaded = useLoaded(load, () => editorNow(data));
  return loaded.value ? <EditorContext value={loaded.value}><Found parts={parts} /></EditorContext> : <div className="export-waiting"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div>;
}

function Found({ parts }: { readonly parts: SheetParts }) {
  const t = useText();
  const language = useLanguage();
  const { plans, planData } = useEditor();
  const link = useAtlas((state) => state.content.compare)!;
  const ready = usePlans((state) => state.loaded);
  const list = usePlans((state) => state.plans);
  const choice = useMemo(() => readComparison(link), [link]);
  const suppositionOf = useSuppositions(choice, useLogs());
  const found = useMemo(
    () => (ready && choice.columns.length > 0 ? comparedParts(planData, choice, (id) => plans.getState().kept(id)?.plan ?? null, language, suppositionOf) : null),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list changes whenever a plan does
    [choice, planData, plans, list, language, ready, suppositionOf],
  );
  if (!found) return <p className="export-waiting">{t(EXPORT.noColumns)}</p>;
  return found.scope === null ? <p className="export-waiting">{t(found.reason)}</p> : <Of parts={parts} found={found} />;
}

function Of({ parts, found }: { readonly parts: SheetParts; readonly found: Extract<Parts, { readonly parts: unknown }> }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { data } = useAtlasContext();
  const editor = useEditor();
  const catalog = useAtlas((state) => state.catalog);
  const [table, setTable] = useState<CompareSheet['table']>('all');
  const logs = useMemo(() => found.parts.flatMap(({ supposed }) => (supposed ? [supposed.log] : [])), [found]);
  const { reach, reachSupposing, failure, done } = useReach(data, logs);
  const [link] = useState(() => location.href);
  const sheet = useMemo(() => compareSheetOf(found, { editor, geometry: parts.geometry, catalog, nameOf, reach, reachSupposing, language, table, link, date: dayOf() }), [found, editor, parts, catalog, nameOf, reach, reachSupposing, language, table, link]);
  const handout = useMemo(() => compareHandout(sheet), [sheet]);
  if (done !== null && failure === null) return <p className="export-waiting" role="status">{t(COMPARE.reading)} {Math.round(done * 100)}%</p>;
  const { columns, differences, registry } = sheet;
  const usual = comparisonTitle(columns, language);
  const about = (): string[] => [handout.subtitle, ...sheet.supposed, handout.quality, ...handout.sources, `${t(EXPORT.made)} ${sheet.date}`, link];
  const filesOf = (title: string): Files => ({
    name: `compare_${fileStem(columns.map(({ name }) => name).join('_'))}`,
    async workbook() {
      const [{ toXlsx }, { compareSheets }, { sourcesSheet }] = await Promise.all([import('../../export/workbook/xlsx'), import('../../export/workbook/compare-workbook'), import('../../export/workbook/view-workbook')]);
      return toXlsx([...compareSheets(sheet), sourcesSheet({ language, rates: [], catalog, title, subtitle: handout.subtitle, quality: handout.quality, link, date: sheet.date }, COMPARED_DATASETS)]);
    },
    csv: () => `\uFEFF${comparisonCsv({ registry, columns, differences })}`,
    geoJson: () => compareGeoJson(columns, parts.topology, about().join('\n'), language),
    topoJson: () => compareTopoJson(columns, parts.topology, about().join('\n'), language),
  });
  const extra = <Segmented label={t(EXPORT.table)} value={table} onChange={setTable} options={[{ value: 'all', label: t(EXPORT.tableAll) }, { value: 'none', label: t(EXPORT.tableNone) }]} />;
  return <Sheets handout={handout} usual={usual} extra={extra} filesOf={filesOf} />;
}
