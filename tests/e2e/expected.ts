import { evaluateArea, type Atlas } from '../../src/model/evaluate';
import { formatFraction, formatValue } from '../../src/i18n/format';
import { counted, MESSAGES } from '../../src/i18n/messages';
import type { ClassScheme } from '../../src/model/classes';
import { tablesOf, type IndicatorOptions } from '../../src/model/indicators';
import { legendOf } from '../../src/model/legend';
import type { LevelId } from '../../src/model/levels';
import { valuesOverYears } from '../../src/model/year-values';
import { QUALITY_LABEL } from '../../src/model/quality';
import { areaByCode } from '../../src/model/registry';
import { figures, indicator, store } from '../unit/fixtures/atlas';

export { figures, indicator, realAtlas } from '../unit/fixtures/atlas';

/** What the screen must show, computed by the model from the committed files, without a browser. */
export interface View {
  readonly level: LevelId;
  readonly indicator: string;
  readonly options?: IndicatorOptions;
  readonly scheme?: ClassScheme;
}

/** The legend's bars as they name themselves: "2020年: 107区域", the missing ones last. */
export async function legendBars({ level, indicator: id, options, scheme }: View): Promise<string[]> {
  const cells = (await figures(level, id, options)).map(({ cell }) => cell);
  const one = indicator(id);
  const atlas = await store.atlas(tablesOf(one, options ?? {}));
  const { classes, missing } = legendOf(one, cells, scheme, valuesOverYears(atlas, level, one, options ?? {}));
  const bars = classes.map(({ label, count }) => `${label.ja}: ${counted.areas(count).ja}`);
  return missing > 0 ? [...bars, `${MESSAGES.missing.ja}: ${counted.areas(missing).ja}`] : bars;
}

export interface ExpectedRow {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly fraction: string;
  readonly quality: string;
  readonly note: string;
}

/** The table's rows in the level's order, without the prefecture. */
export async function tableRows({ level, indicator: id, options }: View): Promise<ExpectedRow[]> {
  return (await figures(level, id, options)).map(({ area, cell }) => ({
    code: area.code,
    name: area.name,
    value: cell.value === null ? '—' : formatValue(indicator(id), cell.value, 'ja'),
    fraction: formatFraction(indicator(id), cell, 'ja') ?? '',
    quality: cell.value === null ? MESSAGES.missing.ja : QUALITY_LABEL[cell.quality].ja,
    note: (cell.value === null ? cell.reason.ja : cell.note?.ja) ?? '',
  }));
}

/** [lng, lat] of a municipality's seat: a place that surely lies in it. */
export async function seatOf(code: string): Promise<readonly [number, number]> {
  const [registry, detail] = await Promise.all([store.registry(), store.areasDetail()]);
  const area = areaByCode(registry, 'municipality', code);
  if (!area) throw new Error(`no municipality ${code}`);
  return detail.municipalities.seats[area.index]!;
}

/** One resource's line in the area panel: count, per 100,000 of 75+, quality; or the reason alone. */
export function resourceLine(atlas: Atlas, level: LevelId, code: string, resource: string): string[] {
  const area = areaByCode(atlas.registry, level, code)!;
  const [count, density] = [indicator(`count-${resource}`), indicator(`density-${resource}-per-75plus`)];
  const [own, per] = [evaluateArea(atlas, area, count), evaluateArea(atlas, area, density)];
  if (own.value === null) return [own.reason.ja];
  return [formatValue(count, own.value, 'ja'), per.value === null ? '—' : formatValue(density, per.value, 'ja'), QUALITY_LABEL[own.quality].ja];
}

