import { useCallback, useEffect, useMemo, useState } from 'react';
import { planHandout, planSubtitle, type PlanSheet } from '../../export/handout/from-plan';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { ChangeLog } from '../../model/whatif/change-log';
import { dayOf, planAbout } from '../../export/plan-about';
import { changeLines } from '../../export/what-if-csv';
import { planCsv } from '../../export/plan-csv';
import { planGeoJson, planTopoJson } from '../../export/plan-geojson';
import { zoneMetrics } from '../../export/plan-metrics';
import { fileStem } from '../../export/save-file';
import { EXPORT } from '../../i18n/export-messages';
import { bracketed } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { shortName } from '../../i18n/names';
import { zoneScene } from '../../map/zone-scene';
import { ZONE_METRICS } from '../../model/plan/metric-list';
import { buildCodeBook } from '../../model/plan/municipality-codes';
import type { Plan } from '../../model/plan/plan';
import type { Language } from '../../model/text';
import { planReview } from '../../model/plan/review';
import { encodePlanLink, MOST_LINK_CHARACTERS } from '../../state/plan-link';
import { useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { Segmented } from '../Segmented';
import { linkWith } from '../zones/plan-address';
import { isSupposing } from '../whatif/suppose';
import { Supposing } from '../whatif/Supposing';
import { EditorContext, editorNow, loadEditor, useEditor, usePlans } from '../zones/plans-context';
import type { Files } from './files';
import { Sheets } from './Sheets';
import type { SheetParts } from './use-sheet';

const NOTHING = [] as const;

/** The open plan of zones: its map, its figures and its members. */
export default function PlanExport({ parts }: { readonly parts: SheetParts }) {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => loadEditor(data), [data]);
  const loaded = useLoaded(load, () => editorNow(data));
  if (!loaded.value) return <div className="export-waiting"><Waiting what={t(MESSAGES.failed)} loaded={loaded} /></div>;
  const plan = loaded.value.plans.getState().history?.plan;
  return plan ? <EditorContext value={loaded.value}><Supposing><Of parts={parts} plan={plan} /></Supposing></EditorContext> : <p className="export-waiting">{t(EXPORT.noPlan)}</p>;
}

/** On paper the title says that figures are supposed: a sheet travels without the screen's banner. */
function supposed(plan: Plan, log: ChangeLog, language: Language): Plan {
  return isSupposing(log) ? { ...plan, name: `${plan.name}${bracketed(WHAT_IF.title[language], language)}` } : plan;
}

function Of({ parts, plan }: { readonly parts: SheetParts; readonly plan: Plan }) {
  const { plans, registry, names, points, planData, changes } = useEditor();
  const whatIf = usePlans((state) => (state.whatIfShown ? state.whatIf : NOTHING));
  const t = useText();
  const language = useLanguage();
  const catalog = useAtlas((state) => state.catalog);
  const [table, setTable] = useState<PlanSheet['table']>('all');
  const [link, setLink] = useState(() => location.href);
  useEffect(() => {
    let current = true;
    // A plan too large for a link is handed on as a file: the link then leads to the editor alone.
    void encodePlanLink(plan, registry.codes, MOST_LINK_CHARACTERS, whatIf).then((made) => current && 'text' in made && setLink(linkWith(made.text)));
    return () => { current = false; };
  }, [plan, registry, whatIf]);
  const drawn = useMemo(() => {
    const { figures, colours } = planReview(planData, plans.getState().coloursOf(plan.id))(plan);
    const scene = zoneScene(registry, plan, colours, { points: points?.['municipality'] ?? null, nameOf: (index) => shortName(names(registry.codes[index]!)[language]) });
    return { figures, scene };
  }, [plans, registry, plan, planData, points, names, language]);
  const sheet = useMemo((): PlanSheet => ({ ...drawn, registry, plan: supposed(plan, changes, language), geometry: parts.geometry, names, supposed: changeLines(changes, names, language), catalog, language, table, link, date: dayOf() }), [drawn, registry, plan, changes, parts, names, catalog, language, table, link]);
  const handout = useMemo(() => planHandout(sheet), [sheet]);
  const filesOf = (title: string): Files => {
    const about = [...changeLines(changes, names, language), ...planAbout(plan, catalog, sheet.date, language)];
    const figures = zoneMetrics(sheet.figures, language);
    return {
      name: `zones_${fileStem(plan.name)}`,
      async workbook() {
        const [{ toXlsx }, { planSheets }, { sourcesSheet }] = await Promise.all([import('../../export/workbook/xlsx'), import('../../export/workbook/plan-workbook'), import('../../export/workbook/view-workbook')]);
        const datasets = ['areas', ...ZONE_METRICS.flatMap((metric) => metric.datasets)];
        return toXlsx([...planSheets(sheet), sourcesSheet({ language, rates: [], catalog, title, subtitle: t(planSubtitle(plan)), quality: handout.quality, link, date: sheet.date }, datasets)]);
      },
      csv: () => planCsv(plan, buildCodeBook(registry), about),
      geoJson: () => planGeoJson(plan, parts.topology, figures, [...about, link].join('\n')),
      topoJson: () => planTopoJson(plan, parts.topology, figures, [...about, link].join('\n')),
    };
  };
  const extra = <Segmented label={t(EXPORT.table)} value={table} onChange={setTable} options={[{ value: 'all', label: t(EXPORT.tableAll) }, { value: 'none', label: t(EXPORT.tableNone) }]} />;
  return <Sheets handout={handout} usual={plan.name} extra={extra} filesOf={filesOf} />;
}
