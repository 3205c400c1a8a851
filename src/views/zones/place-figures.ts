import { formatNumber } from '../../i18n/format';
import { adHocArea } from '../../model/ad-hoc';
import { COMPUTED_METRICS, WEIGHT_METRIC } from '../../model/plan/metric-list';
import type { PlanData } from '../../model/plan/metrics';
import type { Cell } from '../../model/cell';
import { municipalityIndex } from '../../model/registry';
import type { Quality } from '../../model/quality';
import type { Text } from '../../model/text';

/** The figures a municipality is chosen by. */
export interface PlaceFigures {
  readonly people: Cell;
  readonly clinics: Cell;
}

const PEOPLE = metric(WEIGHT_METRIC);
const CLINICS = metric('count-zaishishin-2025');
export const PLACE_DATASETS: readonly string[] = [...PEOPLE.datasets, ...CLINICS.datasets];

/** Figures of single municipalities, by code; the same rules as those of zones. */
export function placeFigures({ atlas }: PlanData, codes: readonly string[]): ReadonlyMap<string, PlaceFigures> {
  const { areas } = atlas.registry.levels.municipality;
  const [people, clinics] = [PEOPLE.on(atlas), CLINICS.on(atlas)];
  return new Map(codes.map((code) => {
    const area = areas[municipalityIndex(atlas.registry, code)]!;
    return [code, { people: people(area), clinics: clinics(area) }];
  }));
}

/** 「75歳以上12,345人」 of a set of municipalities, for the voice that says what an edit did. */
export function peopleText({ atlas }: PlanData, codes: readonly string[]): Text {
  if (codes.length === 0) return { ja: '', en: '' };
  const cell = PEOPLE.on(atlas)(adHocArea(atlas.registry, codes.map((code) => municipalityIndex(atlas.registry, code)).sort((a, b) => a - b), ''));
  if (cell.value === null) return { ja: `75歳以上は値なし（${cell.reason.ja}）`, en: `75+ not known (${cell.reason.en})` };
  return { ja: `75歳以上${formatNumber(cell.value, 0, 'ja')}人`, en: `${formatNumber(cell.value, 0, 'en')} aged 75+` };
}

/** The quality most of the figures have: said once over the column, so that only others need a mark of their own. */
export function usualQuality(cells: readonly Cell[]): Quality | null {
  const counts = new Map<Quality, number>();
  for (const cell of cells) if (cell.value !== null) counts.set(cell.quality, (counts.get(cell.quality) ?? 0) + 1);
  return [...counts].reduce<readonly [Quality | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0];
}

function metric(id: string) {
  const found = COMPUTED_METRICS.find((one) => one.id === id);
  if (!found) throw new Error(`no zone metric ${id}`);
  return found;
}
