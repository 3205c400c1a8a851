import { expect, test } from 'vitest';
import { townPlaces, townPoints } from '../../pipeline/town-points';
import { sourceFolder, tinyZones } from './fixtures/sources';

const town = (name: string, koaza: string, lat: number | null, lng: number | null) => ({ town: name, koaza, lat, lng });

test('a town has one place: its own, else that of its first section; without any it is counted, not placed', () => {
  const { places, unplaced } = townPlaces([town('本町', '甲', 35.2, 134.2), town('本町', '', 35.1004, 134.1), town('本町', '乙', 35.3, 134.3), town('大字なし', '丙', 35.0, 134), town('大字なし', '丁', 36, 134), town('新町', '', null, null)]);
  expect(places).toEqual([[35000, 134000], [35100, 134100]]);
  expect(unplaced).toBe(1);
});

test('a dictionary that lacks a municipality stops the pipeline with its code', async () => {
  const sources = sourceFolder({ 'addresses/api/ja.json': '{"01":["01101"]}', 'addresses/api/ja/01/01101.json': '[]' });
  await expect(townPoints.build(sources, tinyZones)).rejects.toThrow('no towns for 01201, 02201, 22131; only 13362');
});

test('a file the index names must be there', async () => {
  const sources = sourceFolder({ 'addresses/api/ja.json': '{"01":["01101"]}' });
  await expect(townPoints.build(sources, tinyZones)).rejects.toThrow('addresses/api/ja/01/01101.json: cannot be read (ENOENT)');
});
