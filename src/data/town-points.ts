import * as v from 'valibot';
import { townPoints, type HomePoints } from '../model/coverage/reach';
import type { Registry } from '../model/registry';
import type { GeoFiles } from './geo-files';

const FILE = 'town-points.json';
// 380,000 numbers: they are checked in one pass each row, not one schema each number.
const steps = v.custom<number[]>((row) => Array.isArray(row) && row.every((step) => Number.isInteger(step)), 'a row of whole numbers expected');
const townFile = v.object({ steps: v.pipe(v.number(), v.integer(), v.minValue(1)), rows: v.array(steps) });

/** Where the towns of every municipality lie. @throws DataError naming the file where it is not what it should be. */
export async function readTownPoints(files: GeoFiles, registry: Registry): Promise<HomePoints> {
  const file = await files.file(FILE, townFile);
  return files.checked(FILE, () => {
    if (file.rows.length !== registry.codes.length) throw new Error(`${file.rows.length} rows for ${registry.codes.length} municipalities`);
    return townPoints(file.steps, file.rows);
  });
}
