import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataVersion } from '../../scripts/data-version.mjs';
import { putKeptData, takeKeptData } from '../../scripts/kept-data.mjs';
import { writeServiceWorker } from '../../scripts/service-worker.mjs';

/** A published folder with data of one file, and its version. */
function publish(figure: number): { readonly folder: string; readonly version: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-kept-'));
  writeData(join(folder, 'geo'), figure);
  return { folder, version: dataVersion(join(folder, 'geo')) };
}

function writeData(geo: string, figure: number): void {
  mkdirSync(geo, { recursive: true });
  writeFileSync(join(geo, 'series.json'), JSON.stringify({ figure }));
  // As a build leaves them beside the files.
  writeFileSync(join(geo, 'series.json.br'), `packed ${figure}`);
}

const figureIn = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'series.json'), 'utf8'));
const kept = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('geo-')).sort();

test('data go on from build to build, each vintage as it was, though the build empties the very folder they came from', () => {
  const { folder: dist, version: first } = publish(1);
  const versions = [first];
  for (const figure of [2, 3]) {
    const taken = takeKeptData([dist]);
    rmSync(dist, { recursive: true });
    writeData(join(dist, 'geo'), figure);
    putKeptData(dist, taken);
    expect(kept(dist)).toEqual(versions.map((version) => `geo-${version}`).sort());
    versions.push(dataVersion(join(dist, 'geo')));
  }
  expect(figureIn(join(dist, `geo-${first}`))).toEqual({ figure: 1 });
  expect(figureIn(join(dist, `geo-${versions[1]!}`))).toEqual({ figure: 2 });
  // Twins are of the build: they are made anew.
  expect(readdirSync(join(dist, `geo-${first}`))).toEqual(['series.json']);
});

test('data that are the present ones are not put up twice, and several folders are put together', () => {
  const [one, two, same] = [publish(1), publish(2), publish(3)];
  const dist = publish(3).folder;
  putKeptData(dist, takeKeptData([one.folder, two.folder, same.folder]));
  expect(kept(dist)).toEqual([`geo-${one.version}`, `geo-${two.version}`].sort());
});

test('a folder without data, or with other data than its name says, stops the build before anything is changed', () => {
  expect(() => takeKeptData([join(tmpdir(), 'no-such-folder')])).toThrow('holds no data');
  const { folder } = publish(1);
  writeData(join(folder, 'geo-0123456789ab'), 9);
  expect(() => takeKeptData([folder])).toThrow('not what its name says');
  expect(existsSync(join(folder, 'geo'))).toBe(true);
});

test('the worker that keeps the application in the browser leaves earlier data on the server', () => {
  const { folder } = publish(1);
  writeData(join(folder, 'geo-0123456789ab'), 9);
  expect(writeServiceWorker(folder).files).toBe(1);
});
