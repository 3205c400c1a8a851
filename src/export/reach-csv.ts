import { ACCESS_CLASSES, type AccessRow } from '../model/coverage/access';
import type { ReachRow } from '../model/coverage/reach-table';
import type { Cell } from '../model/cell';
import type { Area } from '../model/registry';
import type { Language } from '../model/text';
import { csvLine, plainNumber, type Grid } from './csv';

const figure = (cell: Cell | undefined, language: Language): (string | number)[] => (!cell ? ['', 'missing', ''] : cell.value === null ? ['', 'missing', cell.reason[language]] : [plainNumber(cell.value), cell.quality, cell.note?.[language] ?? '']);

/** The table of reach: people of each area, percent within the radius by town halls and by towns; then, after an empty row, what it rests on. */
export function reachGrid(rows: readonly ReachRow[], about: readonly string[], language: Language): Grid {
  return [
    ['code', 'name', 'people', 'people_quality', 'people_note', 'seats_within_percent', 'seats_quality', 'seats_note', 'towns_within_percent', 'towns_quality', 'towns_note'],
    ...rows.map(({ area, people, seats, towns }) => [area.code, area.name, ...figure(people, language), ...figure(seats?.cell, language), ...figure(towns?.cell, language)]),
    [], ...about.map((line) => [line]),
  ];
}

/** The table of access in the ministry's form: people and percent of each class. */
export function accessGrid(rows: readonly { readonly area: Area; readonly row: AccessRow }[], about: readonly string[], language: Language): Grid {
  return [
    ['code', 'name', ...ACCESS_CLASSES.flatMap(({ id }) => [`${id}_people`, `${id}_percent`]), 'unknown_people', 'quality', 'note'],
    ...rows.map(({ area, row }) => {
      const [first] = row.people;
      return [area.code, area.name, ...ACCESS_CLASSES.flatMap((_, at) => [row.people[at]!, row.shares[at]!].map((cell) => (cell.value === null ? '' : plainNumber(cell.value)))), Number.isNaN(row.unknown) ? '' : plainNumber(row.unknown), ...(first!.value === null ? ['missing', first!.reason[language]] : [first!.quality, first!.note?.[language] ?? ''])];
    }),
    [], ...about.map((line) => [line]),
  ];
}

export function gridCsv(grid: Grid): string {
  return `\uFEFF${[...grid.map((cells) => csvLine(cells)), ''].join('\r\n')}`;
}

/** An empty file of travel times for these municipalities, as `readTravelTimes` takes it. */
export function travelTimeTemplate(areas: readonly Area[], language: Language): string {
  return gridCsv([language === 'ja' ? ['コード', '名称', '分'] : ['code', 'name', 'minutes'], ...areas.map(({ code, name }) => [code, name, ''])]);
}
