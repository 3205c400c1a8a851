import type { DataStore } from '../src/data/store';
import { cite } from '../src/export/table';
import { formatValue } from '../src/i18n/format';
import { MESSAGES } from '../src/i18n/messages';
import { areaName } from '../src/i18n/names';
import type { Cell } from '../src/model/cell';
import { evaluate } from '../src/model/evaluate';
import { datasetsOf, indicatorById, resolveOptions, tablesOf, type Indicator } from '../src/model/indicators';
import { QUALITIES, QUALITY_LABEL, type Quality } from '../src/model/quality';
import { VINTAGES } from '../src/model/subjects';
import type { Language, Text } from '../src/model/text';

/** What a reader without scripts is given: when demand peaks, how large it is, who is there to meet it. */
const COLUMNS = ['peak-65plus-h30', 'peak-75plus-h30', 'value-75plus-r5', 'count-zaishishin-2023', 'density-zaishishin-2023-per-75plus'];

/** File of each language in the folder `table`. */
export const TABLE_FILES: Readonly<Record<Language, string>> = { ja: 'index.html', en: 'en.html' };

const TEXTS = {
  title: { ja: '二次医療圏の主な数字', en: 'Key figures of the secondary medical areas' },
  about: {
    ja: '地図を見られない環境のための表です。地図と同じ計算によります。ほかの指標と区域の単位は、地図の画面にあります。',
    en: 'A table for readers without the map, by the same calculation. Other indicators and areas are in the map view.',
  },
  map: { ja: '地図で見る（JavaScript が必要）', en: 'Open the map (needs JavaScript)' },
  other: { ja: 'English', en: '日本語' },
  reading: { ja: '二次医療圏（第7次・335圏域）。印のない数は見出しの種別、違うものは数の横に書きます。', en: 'Secondary areas (7th plan, 335). A figure without a mark is of the quality in its heading.' },
  notes: { ja: '注と値がない理由', en: 'Notes, and reasons for missing values' },
  qualities: {
    ja: '種別：公表＝その区域について公表された数、計算＝公表された数からの計算、推計＝配分や推定を含む数。',
    en: 'Quality: official = published for that very area; computed = arithmetic on official figures; estimate = allocated or proxied.',
  },
  data: { ja: 'データの版', en: 'Data version' },
} as const satisfies Record<string, Text>;

/**
 * A page of plain HTML, without scripts or styles of its own, with the key figures of the 335 secondary areas, each with its
 * quality, its note or the reason why there is none, and the sources. The same for the same data.
 * @param version of the data
 * @throws DataError where a file of the data is not what it should be
 */
export async function tablePage(store: DataStore, version: string, language: Language): Promise<string> {
  const t = (text: Text): string => escapeHtml(text[language]);
  const indicators = COLUMNS.map((id) => indicatorById(id)!);
  const [atlas, catalog, detail] = await Promise.all([store.atlas(indicators.flatMap((one) => tablesOf(one, {}))), store.catalog(), store.areasDetail()]);
  const { levels } = atlas.registry;
  const columns = indicators.map((indicator) => {
    const cells = evaluate(atlas, 'secondary335', indicator);
    return { indicator, cells, usual: mostCommon(cells) };
  });

  const notes: Text[] = [];
  const noteLink = (note: Text | undefined): string => {
    if (!note) return '';
    let at = notes.findIndex(({ en, ja }) => en === note.en && ja === note.ja);
    if (at < 0) at = notes.push(note) - 1;
    return ` <a href="#note-${at + 1}">${language === 'ja' ? '注' : 'note '}${at + 1}</a>`;
  };
  const figure = (indicator: Indicator, cell: Cell, usual: Quality): string => {
    if (cell.value === null) return `${t(MESSAGES.missing)}${noteLink(cell.reason)}`;
    const mark = cell.quality === usual ? '' : ` <em>${t(QUALITY_LABEL[cell.quality])}</em>`;
    return `${escapeHtml(formatValue(indicator, cell.value, language))}${mark}${noteLink(cell.note)}`;
  };
  const heading = ({ indicator, usual }: (typeof columns)[number]): string => {
    const { year, denominator } = resolveOptions(indicator, {});
    const said = ['vintage' in indicator ? VINTAGES[indicator.vintage].label : null, year ? { ja: `${year}年`, en: String(year) } : null, indicator.unit.ja ? indicator.unit : null, denominator ? { ja: `分母は${VINTAGES[denominator.vintage].label.ja}・${denominator.year}年`, en: `divided by ${VINTAGES[denominator.vintage].label.en}, ${denominator.year}` } : null, QUALITY_LABEL[usual]];
    return `<th scope="col">${t(indicator.label)} <small>${said.flatMap((one) => (one ? [t(one)] : [])).join(language === 'ja' ? '・' : ' · ')}</small></th>`;
  };

  const rows = levels.secondary335.areas.map((area, index) => {
    const prefecture = levels.prefecture.areas[area.prefecture!]!;
    return `<tr><td>${escapeHtml(areaName(prefecture, language, detail))}</td><td>${area.code}</td><th scope="row">${escapeHtml(areaName(area, language, detail))}</th>${columns.map(({ indicator, cells, usual }) => `<td>${figure(indicator, cells[index]!, usual)}</td>`).join('')}</tr>`;
  });
  const cited = new Set(indicators.flatMap((one) => datasetsOf(one, {})));
  const sources = catalog.datasets.filter(({ id }) => cited.has(id));
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return [
    '<!doctype html>', `<html lang="${language}">`, '<head>', '<meta charset="utf-8" />', '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${t(TEXTS.title)}${language === 'ja' ? '｜' : ' | '}${t(MESSAGES.appName)}</title>`,
    '<link rel="stylesheet" href="./table.css" />', '<link rel="icon" type="image/svg+xml" href="../icon.svg" />',
    '</head>', '<body>', '<main>',
    `<h1>${t(TEXTS.title)}</h1>`, `<p>${t(TEXTS.about)}</p>`,
    `<p><a href="../index.html${language === 'ja' ? '' : '?v=1&amp;lang=en'}">${t(TEXTS.map)}</a> <a href="./${TABLE_FILES[other]}" lang="${other}" hreflang="${other}">${TEXTS.other[language]}</a></p>`,
    `<p id="reading">${t(TEXTS.reading)}</p>`,
    `<div class="wide" role="region" aria-label="${t(TEXTS.title)}" tabindex="0">`,
    `<table aria-label="${t(TEXTS.title)}" aria-describedby="reading">`,
    `<thead><tr><th scope="col">${t(MESSAGES.prefecture)}</th><th scope="col">${t(MESSAGES.code)}</th><th scope="col">${t(MESSAGES.name)}</th>${columns.map(heading).join('')}</tr></thead>`,
    '<tbody>', ...rows, '</tbody>', '</table>', '</div>',
    `<h2>${t(TEXTS.notes)}</h2>`, `<p>${t(TEXTS.qualities)}</p>`,
    '<ol>', ...notes.map((note, index) => `<li id="note-${index + 1}">${t(note)}</li>`), '</ol>',
    `<h2>${t(MESSAGES.source)}</h2>`, '<ul>',
    ...sources.map((entry) => `<li><a href="${escapeHtml(entry.page)}" rel="noreferrer">${escapeHtml(cite(entry, language))}</a>${language === 'ja' ? '。' : '. '}${t(MESSAGES.terms)}: ${t(entry.terms)}</li>`),
    '</ul>', `<p>${t(TEXTS.data)}: ${escapeHtml(version)}</p>`,
    '</main>', '</body>', '</html>', '',
  ].join('\n');
}

/** The quality that most values of a column have; the better of two that are as many. */
function mostCommon(cells: readonly Cell[]): Quality {
  const count = (quality: Quality): number => cells.filter((cell) => cell.value !== null && cell.quality === quality).length;
  return QUALITIES.reduce((most, quality) => (count(quality) > count(most) ? quality : most));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
