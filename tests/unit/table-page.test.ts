import { expect, test } from 'vitest';
import { tablePage } from '../../scripts/table-page';
import { formatValue } from '../../src/i18n/format';
import { figures, indicator, store } from './fixtures/atlas';

const page = (language: 'ja' | 'en'): Promise<string> => tablePage(store, '0123456789ab', language);

/** The cells of each row, tags taken away. */
const rowsOf = (html: string): string[][] => [...html.matchAll(/<tr><td>(.*?)<\/tr>/g)].map(([, row]) => row!.split(/<\/td>|<\/th>/).slice(0, -1).map((cell) => cell.replace(/<[^>]*>/g, '')));

test('without scripts the 335 areas stand with the figures of the model, each missing one with its reason', async () => {
  const html = await page('ja');
  const rows = rowsOf(html);
  expect(rows).toHaveLength(335);
  const columns = await Promise.all(['peak-65plus-h30', 'peak-75plus-h30', 'value-75plus-r5', 'count-zaishishin-2023', 'density-zaishishin-2023-per-75plus'].map(async (id) => ({ one: indicator(id), cells: await figures('secondary335', id) })));
  const notes = [...html.matchAll(/<li id="note-\d+">(.*?)<\/li>/g)].map(([, note]) => note);
  rows.forEach(([, code, , ...values], index) => columns.forEach(({ one, cells }, column) => {
    const { area, cell } = cells[index]!;
    expect(code).toBe(area.code);
    const [figure, note] = values[column]!.split(' 注');
    expect(figure!.split(' ')[0], `${code} ${one.id}`).toBe(cell.value === null ? '値なし' : formatValue(one, cell.value, 'ja'));
    const said = cell.value === null ? cell.reason : cell.note;
    expect(note === undefined ? undefined : notes[Number(note) - 1], `${code} ${one.id}`).toBe(said?.ja);
  }));
  expect(rows.filter((row) => row.includes('値なし 注1'))).not.toHaveLength(0);
});

test('it needs nothing that a strict policy forbids, links to no note that is not there, and is the same each time', async () => {
  for (const language of ['ja', 'en'] as const) {
    const html = await page(language);
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    expect(await page(language)).toBe(html);
    expect(html).toContain(`<html lang="${language}">`);
  }
});
