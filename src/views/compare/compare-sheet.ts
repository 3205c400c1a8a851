import type { Catalog } from '../../data/schema';
import type { CompareSheet } from '../../export/handout/from-compare';
import { changeLines } from '../../export/what-if-csv';
import { compareText } from '../../i18n/compare-messages';
import { shortName } from '../../i18n/names';
import type { Geometry } from '../../map/geometry';
import { zoneScene } from '../../map/zone-scene';
import type { Area } from '../../model/registry';
import type { ChangeLog } from '../../model/whatif/change-log';
import type { Text } from '../../model/text';
import type { Editor } from '../zones/plans-context';
import { comparedColumns, differencesFromFirst, type ComparedColumn, type Parts } from './compared';
import type { Reaches } from './use-reach';

/** What a comparison is drawn up with beside its columns. */
export interface SheetSetting extends Pick<CompareSheet, 'language' | 'table' | 'link' | 'date'> {
  readonly editor: Pick<Editor, 'registry' | 'names' | 'points' | 'planData'>;
  readonly geometry: Geometry;
  readonly catalog: Catalog | null;
  readonly nameOf: (area: Area) => string;
  /** null where it is not known who lives within reach. */
  readonly reach: Reaches | null;
  /** The same by what a column supposes. */
  readonly reachSupposing?: (log: ChangeLog) => Reaches | undefined;
}

/** A comparison that has columns, as paper, slides and files take it. */
export function compareSheetOf(found: Extract<Parts, { readonly parts: unknown }>, { editor: { registry, names, points, planData }, geometry, catalog, nameOf, reach, reachSupposing, ...rest }: SheetSetting): CompareSheet & { readonly columns: readonly ComparedColumn[] } {
  const { language } = rest;
  const columns = comparedColumns({ atlas: planData.atlas, ...(reach && { reach }) }, found.parts, reachSupposing).map((column) => ({ ...column, changes: column.supposed ? changeLines(column.supposed.log, names, 'ja') : [] }));
  const named = { points: points?.['municipality'] ?? null, nameOf: (index: number) => shortName(names(registry.codes[index]!)[language]) };
  // Paper travels without the screen's lists: what a column supposes is said with it.
  const supposed = columns.flatMap(({ name, supposed: own }) => (own ? [`${name}: ${changeLines(own.log, names, language).join(language === 'ja' ? '、' : '; ')}`] : []));
  const about = [overText(found.scope, registry.levels.prefecture.areas, nameOf), found.cut].flatMap((text) => text?.[language] ?? []);
  return {
    registry, columns, differences: differencesFromFirst(planData, columns), geometry, names, catalog, ...rest,
    scenes: columns.map(({ plan, colours }) => zoneScene(registry, plan, colours, named)),
    about: about.join(language === 'ja' ? '' : ' '), supposed,
  };
}

/** 「鳥取県の19市区町村を比べています。」 */
export function overText(scope: readonly string[], prefectures: readonly Area[], nameOf: (area: Area) => string): Text {
  const codes = [...new Set(scope.map((code) => code.slice(0, 2)))];
  const only = codes.length === 1 ? prefectures.find(({ code }) => code === codes[0]) : undefined;
  return only ? compareText.over(nameOf(only), scope.length) : compareText.overCount(codes.length, scope.length);
}
