import { clinicsTable, DEMAND_TABLE, HOSPITALS_TABLE, VISITS_TABLE } from './balance-indicators';
import type { Cell } from './cell';
import type { BalanceIndicator } from './indicator-kinds';
import { comingPeakIndex, nowIndex } from './peak';
import { derived, weakest, type Quality } from './quality';
import { bothNotes, coverOf, quotient, tableOf, type Atlas } from './reading';
import type { Area } from './registry';
import { mostAt, seriesOf, sumAt } from './table';
import type { Text } from './text';
import { withheldCell } from './withheld';

const MONTHS = 12;
const VISITS: Text = { ja: '回/年', en: 'visits a year' };
/** Which facilities stand in the denominator, said with every figure: clinics and hospitals are of two dates. */
const FACILITIES_OF: Record<ReturnType<typeof clinicsTable>, Text> = {
  'zaishishin-2023': { ja: '在支診は2023年10月、在支病は2025年度', en: 'Support clinics of October 2023, support hospitals of FY2025' },
  'zaishishin-2025': { ja: '在支診は2025年10月（13都府県は2023年の配分推計）、在支病は2025年度', en: 'Support clinics of October 2025 (13 prefectures: allocated from 2023), support hospitals of FY2025' },
};

interface Need {
  readonly value: number;
  readonly year: number;
  readonly quality: Quality;
}

/** Home-visit demand of an area as the ministry projects it, claims a month, today or at its highest from today on. */
function needOf(atlas: Atlas, area: Area, when: BalanceIndicator['when']): Need | { readonly value: null; readonly reason: Text } {
  const table = tableOf(atlas, DEMAND_TABLE);
  const cover = coverOf(atlas, table, area);
  if (!cover.units) return { value: null, reason: cover.reason };
  const series = seriesOf(table, cover);
  const index = when === 'now' ? nowIndex(table.years) : comingPeakIndex(table.years, series);
  return { value: series[index]!, year: table.years[index]!, quality: cover.quality };
}

const yearNote = ({ year }: Need, when: BalanceIndicator['when']): Text => (when === 'now' ? { ja: `需要は${year}年度`, en: `Demand of FY${year}` } : { ja: `需要は最大の${year}年度`, en: `Demand at its peak, FY${year}` });

/** The figure of a balance indicator for one area. @throws Error when a table of `balanceTables` is not loaded. */
export function balanceCell(atlas: Atlas, area: Area, { measure, when }: BalanceIndicator): Cell {
  const need = needOf(atlas, area, when);
  if (need.value === null) return need;
  return measure === 'load' ? loadCell(atlas, area, need, when) : supplyCell(atlas, area, need, when);
}

function loadCell(atlas: Atlas, area: Area, need: Need, when: BalanceIndicator['when']): Cell {
  const key = clinicsTable(area.level);
  const [clinics, hospitals] = [tableOf(atlas, key), tableOf(atlas, HOSPITALS_TABLE)];
  const [clinicCover, hospitalCover] = [coverOf(atlas, clinics, area), coverOf(atlas, hospitals, area)];
  if (!clinicCover.units) return { value: null, reason: clinicCover.reason };
  if (!hospitalCover.units) return { value: null, reason: hospitalCover.reason };
  const facilities = sumAt(clinics, clinicCover, 0) + sumAt(hospitals, hospitalCover, 0);
  const quality = derived(weakest(need.quality, weakest(clinicCover.quality, hospitalCover.quality)));
  return quotient(need.value, facilities, 1, { quality, note: bothNotes(yearNote(need, when), FACILITIES_OF[key])! });
}

/** Visits billed a month in FY2022 for each claim of demand: what today's activity would be at the demand of that year. */
function supplyCell(atlas: Atlas, area: Area, need: Need, when: BalanceIndicator['when']): Cell {
  const table = tableOf(atlas, VISITS_TABLE);
  const cover = coverOf(atlas, table, area);
  if (!cover.units) return { value: null, reason: cover.reason };
  const visits = withheldCell({ value: sumAt(table, cover, 0), quality: weakest(derived(cover.quality), derived(need.quality)) }, mostAt(table, cover, 0), VISITS);
  if (visits.value === null) return visits;
  const note = bothNotes(yearNote(need, when), visits.note);
  return quotient(visits.value / MONTHS, need.value, 1, { quality: visits.quality, ...(note && { note }) });
}
