import { writePlanFile, type KeptPlan } from '../../data/plan-file';
import type { DataStore } from '../../data/store';
import { dayOf, planAbout } from '../../export/plan-about';
import { planCsv } from '../../export/plan-csv';
import { planGeoJson, planTopoJson } from '../../export/plan-geojson';
import { planMetricsCsv, zoneMetrics } from '../../export/plan-metrics';
import { fileStem, saveFile } from '../../export/save-file';
import { changeLines } from '../../export/what-if-csv';
import type { AtlasTopology } from '../../map/geometry';
import { buildCodeBook } from '../../model/plan/municipality-codes';
import type { Plan } from '../../model/plan/plan';
import type { PlanReview } from '../../model/plan/review';
import type { Language } from '../../model/text';
import { sceneStore } from '../present/scenes-context';
import type { Editor } from './plans-context';

export const PLAN_FORMATS = ['csv', 'metrics', 'geojson', 'topojson', 'planFile', 'allPlans'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

interface Setting {
  readonly plan: Plan;
  readonly review: () => PlanReview;
  readonly data: DataStore;
  readonly editor: Editor;
  readonly language: Language;
}

const TYPES: Readonly<Record<PlanFormat, readonly [ending: string, type: string]>> = {
  csv: ['zones.csv', 'text/csv;charset=utf-8'],
  metrics: ['metrics.csv', 'text/csv;charset=utf-8'],
  geojson: ['zones.geojson', 'application/geo+json'],
  topojson: ['zones.topojson', 'application/json'],
  planFile: ['plan.json', 'application/json'],
  allPlans: ['plans.json', 'application/json'],
};

/** Makes a file of a plan and hands it to the browser. @throws DataError naming the file of ours that could not be loaded. */
export async function savePlanAs(format: PlanFormat, setting: Setting): Promise<void> {
  const text = await textOf(format, setting);
  const [ending, type] = TYPES[format];
  const day = dayOf(new Date());
  saveFile(format === 'allPlans' ? `zaitaku-atlas_${day}_${ending}` : `${fileStem(setting.plan.name)}_${day}_${ending}`, text, type);
}

async function textOf(format: PlanFormat, { plan, review, data, editor, language }: Setting): Promise<string> {
  const day = dayOf(new Date());
  switch (format) {
    case 'csv': return planCsv(plan, buildCodeBook(editor.registry), planAbout(plan, null, day, language));
    case 'planFile': return writePlanFile([keptOf(editor, plan.id)], planAbout(plan, null, day, language));
    case 'allPlans': return writePlanFile(editor.plans.getState().plans.map(({ id }) => keptOf(editor, id)), planAbout(plan, null, day, language).slice(1), sceneStore(data).getState().scenes);
    default: {
      const catalog = await data.catalog();
      const about = planAbout(plan, catalog, day, language);
      about.unshift(...changeLines(editor.changes, editor.names, language));
      if (format === 'metrics') return planMetricsCsv(review().figures, about, language);
      const topology = (await data.topology('full')) as AtlasTopology;
      const write = format === 'geojson' ? planGeoJson : planTopoJson;
      return `${JSON.stringify(write(plan, topology, zoneMetrics(review().figures, language), about.join('\n')))}\n`;
    }
  }
}

/** A plan with its history as the plan file holds it. @throws Error when this browser has no such plan. */
function keptOf({ plans }: Editor, id: string): KeptPlan {
  const kept = plans.getState().kept(id);
  if (!kept) throw new Error(`no plan ${id}`);
  return kept;
}
