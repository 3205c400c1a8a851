import { FACILITY, facilityText } from '../../i18n/facility-messages';
import { typeText } from '../../i18n/facility-words';
import { clusterMarks, pointMarks, supposedMarks, symbolMarks } from '../../map/picture/point-marks';
import { KIND_SHORT, type Facility, type FacilityKind, type FacilityType } from '../../model/facilities';
import { SUPPOSED_LINE, symbolOf } from '../../map/points/symbols';
import type { Language } from '../../model/text';
import type { Handout, LegendRow, LegendSymbol } from './handout';

/** Facilities shown on a map: those of the sheet's region for its legend and files, all of them for its map. */
export interface ShownFacilities {
  readonly all: readonly Facility[];
  readonly inside: readonly Facility[];
}

const GLYPH: Readonly<Record<FacilityKind, readonly [hollow: string, full: string]>> = { clinic: ['○', '●'], hospital: ['□', '■'], backup: ['◇', '◆'], station: ['△', '▲'] };

/** Datasets of facilities. */
export function facilityDatasets(facilities: readonly Facility[]): string[] {
  const stations = facilities.some(({ kind }) => kind === 'station');
  return [...(facilities.some(({ kind }) => kind !== 'station') ? ['facilities-support-2025'] : []), ...(stations ? ['facilities-nursing-2026'] : [])];
}

/** A handout with facilities over its map, their legend, and what their lists cannot say. @param sources of facilities, as lines. */
export function withFacilities(handout: Handout, { all, inside }: ShownFacilities, sources: readonly string[]): Handout {
  const { language, map, legend } = handout;
  const standing = inside.filter(({ supposed }) => supposed !== 'closed');
  const unplaced = standing.filter(({ place }) => place.at === null).length;
  const notes = [
    ...(inside.some(({ kind }) => kind === 'clinic') ? [FACILITY.clinicsPartly[language]] : []),
    ...(unplaced > 0 ? [facilityText.shown(standing.length - unplaced, unplaced)[language]] : []),
  ];
  return {
    ...handout,
    map: { ...map, over: { beneathNames: false, draw: ({ camera, size, unit, tone }) => pointMarks(all, camera, size, unit, tone) } },
    legend: { ...legend, rows: [...legend.rows, ...facilityRows(standing, language), ...supposedRows(inside, language)], notes: [...legend.notes, ...notes] },
    sources: [...handout.sources, ...sources],
  };
}

function facilityRows(facilities: readonly Facility[], language: Language): LegendRow[] {
  const groups = new Map<string, { readonly kind: FacilityKind; readonly type: FacilityType | null; count: number; readonly label: string }>();
  for (const one of facilities) {
    const { kind, type } = one;
    const key = `${Object.keys(GLYPH).indexOf(kind)}${type ?? 4}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { kind, type, count: 1, label: `${KIND_SHORT[kind][language]} ${typeText(one)[language]}`.trim() });
  }
  const cluster: LegendRow = { of: { glyph: '②', colour: '#12161f', marks: () => [{ kind: 'group', x: 0, y: 0, scale: 0.8, marks: clusterMarks('2') }] }, label: FACILITY.clusterMark[language], count: '' };
  const rows = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([, { kind, type, count, label }]): LegendRow => {
    const { line, fill } = symbolOf(kind, type);
    return { of: { glyph: GLYPH[kind][fill === line ? 1 : 0], colour: line, marks: (tone) => symbolMarks(kind, type, tone) }, label, count: count.toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB') };
  });
  return rows.length === 0 ? [] : [...rows, cluster];
}

function supposedRows(facilities: readonly Facility[], language: Language): LegendRow[] {
  return [false, true].flatMap((closed): LegendRow[] => {
    const count = facilities.filter(({ supposed }) => supposed && (supposed === 'closed') === closed).length;
    const symbol: LegendSymbol = { glyph: closed ? '⊗' : '◯', colour: SUPPOSED_LINE, marks: (tone) => [{ kind: 'group', x: 0, y: 0, scale: 0.7, marks: supposedMarks(closed, tone) }] };
    return count === 0 ? [] : [{ of: symbol, label: `${FACILITY.supposed[language]}: ${FACILITY[closed ? 'supposedCross' : 'supposedRing'][language]}`, count: String(count) }];
  });
}
