import { ACCESS_CLASSES, type AccessRow } from '../model/coverage/access';
import type { ReachRow } from '../model/coverage/reach-table';
import type { Cell } from '../model/cell';
import type { Area } from '../model/registry';
import type { Language } from '../model/text';
import { csvLine, plainNumber, type Grid } from './csv';

const figure = (cell: Cell | undefined, language: Language): (string | number)[] => (!cell ? ['', 'missing', ''] : cell.value === null ? ['', 'missing', cell.reason[language]] : [plainNumber(cell.value), cell.quality, cell.note?.[language] ?? '']);

/** The table of reach: people of each area, percent within the radius by town halls and by towns, under a supposition the same of the data beside; then, after an empty row, what it rests on. */
export function reachGrid(rows: readonly ReachRow[], about: readonly string[], language: Language): Grid {
  const titles = ['people', 'people_quality', 'people_note', 'seats_within_percent', 'seats_quality', 'seats_note', 'towns_within_percent', 'towns_quality', 'towns_note'];
  const figures = ({ people, seats, towns }: ReachRow) => [...figure(people, language), ...figure(seats?.cell, language), ...figure(towns?.cell, language)];
  return [
    ['code', 'name', ...titles, ...(rows[0]?.now ? titles.map((title) => `now_${title}`) : [])],
    ...rows.map((row) => [row.area.code, row.area.name, ...figures(row), ...(row.now ? figures(row.now) : [])]),
    [], ...about.map((line) => [line]),
  ];
}

/** A line of the table of access; under a supposition with the one of the data. */
export interface AccessLine {
  readonly area: Area;
  readonly row: AccessRow;
  readonly now?: AccessRow;
}

/** The table of access in the ministry's form: people and percent of each class, under a supposition the same of the data beside. */
export function accessGrid(rows: readonly AccessLine[], about: readonly string[], language: Language): Grid {
  const titles = [...ACCESS_CLASSES.flatMap(({ id }) => [`${id}_people`, `${id}_percent`]), 'unknown_people', 'quality', 'note'];
  const figures = ({ people, shares, unknown }: AccessRow): (string | number)[] => {
    const weakest = people.find((cell) => cell.value !== null && cell.quality === 'yours') ?? people[0]!;
    return [...people.flatMap((cell, at) => [cell, shares[at]!].map(({ value }) => (value === null ? '' : plainNumber(value)))), Number.isNaN(unknown) ? '' : plainNumber(unknown), ...(weakest.value === null ? ['missing', weakest.reason[language]] : [weakest.quality, weakest.note?.[language] ?? ''])];
  };
  return [
    ['code', 'name', ...titles, ...(rows[0]?.now ? titles.map((title) => `now_${title}`) : [])],
    ...rows.map(({ area, row, now }) => [area.code, area.name, ...figures(row), ...(now ? figures(now) : [])]),
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
