import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { formatFraction, formatValue, listed } from '../i18n/format';
import { nameLang } from '../i18n/names';
import { EXPLORE } from '../i18n/explore-messages';
import { counted, MESSAGES } from '../i18n/messages';
import { sourceLines, tableRows, toCsv, toTsv, type TableRow } from '../export/table';
import { readingOfClass, type BivariateLegend } from '../model/bivariate';
import { fractionUnits } from '../model/indicators';
import { levelInfo } from '../model/levels';
import type { Cell } from '../model/cell';
import type { Area } from '../model/registry';
import type { Text } from '../model/text';
import { QUALITY_LABEL } from '../model/quality';
import { fold } from '../model/search';
import { secondContent } from '../state/content';
import type { AtlasStore, Shown } from '../state/store';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from './context';
import { copyText } from './copy-text';
import { saveFile } from '../export/save-file';
import { subtitleOf } from '../export/titles';

type Column = 'code' | 'name' | 'prefecture' | 'value' | 'second';
interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** The same level and indicator as the map, as a table: the way in without a pointer or without sight. */
export function TableView() {
  const shown = useAtlas((state) => state.shown);
  const open = useAtlas((state) => state.content.table);
  return open && shown ? <TableOf shown={shown} /> : null;
}

function TableOf({ shown }: { readonly shown: Shown }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const registry = useAtlas((state) => state.registry)!;
  const catalog = useAtlas((state) => state.catalog);
  const selected = useAtlas((state) => state.content.area);
  const [filter, setFilter] = useState('');
  const [prefecture, setPrefecture] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 'code', descending: false });
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const prefectures = registry.levels.prefecture.areas;
  const withPrefecture = shown.level.areas.some((area) => area.prefecture !== null && area.level !== 'prefecture');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const element = panel.current!;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) store.getState().change({ table: false });
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [store]);

  const areas = useMemo(() => {
    const text = fold(filter);
    const list = shown.level.areas.filter((area) => (text === '' || fold(area.name).includes(text) || fold(nameOf(area)).includes(text) || area.code.toLowerCase().startsWith(text)) && (prefecture === '' || String(area.prefecture) === prefecture));
    return sortAreas(list, sorting, shown);
  }, [shown, filter, prefecture, sorting, nameOf]);

  const rows = (): TableRow[] => tableRows(areas, shown.cells, shown.indicator, { language, nameOf, prefectureOf: (area) => (area.prefecture === null ? '' : nameOf(prefectures[area.prefecture]!)) }, shown.second && { figures: shown.second, legend: shown.legend as BivariateLegend });
  const title = listed([t(shown.indicator.label), t(levelInfo(shown.content.level).one), subtitleOf(shown.indicator, shown.content, t)], language)
    + (shown.second ? ` × ${listed([t(shown.second.indicator.label), subtitleOf(shown.second.indicator, secondContent(shown.content), t)], language)}` : '');
  const about = (): string[] => [title, ...sourceLines(shown, catalog, language), location.href];
  const copy = (): void => {
    copyText(toTsv(rows(), about())).then(() => setSaid(t(MESSAGES.tableCopied)), () => setSaid(t(MESSAGES.linkNotCopied)));
  };
  const download = (): void => {
    // Excel in Japan reads UTF-8 only with the mark in front.
    saveFile(`zaitaku-atlas_${shown.content.level}_${shown.content.indicator}.csv`, `\uFEFF${toCsv(rows(), about())}`, 'text/csv;charset=utf-8');
  };
  const close = (): void => store.getState().change({ table: false });
  const header = (column: Column, label: string, className = '') => (
    <th scope="col" className={className} aria-sort={sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => setSorting({ column, descending: sorting.column === column ? !sorting.descending : column === 'value' || column === 'second' })}>
        {label}<span aria-hidden="true">{sorting.column === column ? (sorting.descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
  return (
    <section className="panel table" aria-labelledby="table-heading" data-edge="table" ref={panel}>
      <div className="table-head">
        <h2 id="table-heading" ref={heading} tabIndex={-1}>{title}</h2>
        <button type="button" className="button" onClick={copy}>{t(MESSAGES.copyTable)}</button>
        <button type="button" className="button" onClick={download}>{t(MESSAGES.downloadCsv)}</button>
        <button type="button" className="icon-button" aria-label={t(MESSAGES.tableClose)} onClick={close}>×</button>
      </div>
      <div className="table-filters">
        <input type="search" aria-label={t(MESSAGES.filter)} placeholder={t(MESSAGES.filter)} value={filter} onChange={(event) => setFilter(event.target.value)} />
        {withPrefecture && (
          <select aria-label={t(MESSAGES.prefecture)} value={prefecture} onChange={(event) => setPrefecture(event.target.value)}>
            <option value="">{t(MESSAGES.allPrefectures)}</option>
            {prefectures.map((area) => <option key={area.code} value={area.index}>{nameOf(area)}</option>)}
          </select>
        )}
        <span className="table-count" role="status">{said || t(counted.rows(areas.length, shown.level.areas.length))}</span>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="table-heading">
        <table>
          <thead>
            <tr>
              {header('code', t(MESSAGES.code))}
              {header('name', t(MESSAGES.name))}
              {withPrefecture && header('prefecture', t(MESSAGES.prefecture))}
              {header('value', `${t(MESSAGES.value)}${shown.indicator.unit[language] ? ` (${shown.indicator.unit[language]})` : ''}`, 'number')}
              {fractionUnits(shown.indicator) && <th scope="col" className="number">{t(MESSAGES.fraction)}</th>}
              <th scope="col">{t(MESSAGES.quality)}</th>
              {shown.second && header('second', `${t(shown.second.indicator.label)}${shown.second.indicator.unit[language] ? ` (${shown.second.indicator.unit[language]})` : ''}`, 'number second')}
              {shown.second && <th scope="col">{t(MESSAGES.quality)}</th>}
              {shown.second && <th scope="col">{t(EXPLORE.combination)}</th>}
              <th scope="col">{t(MESSAGES.note)}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => <Row key={area.code} area={area} name={nameOf(area)} prefecture={!withPrefecture ? null : area.prefecture === null ? '' : nameOf(prefectures[area.prefecture]!)} shown={shown} selected={area.code === selected} store={store} />)}
          </tbody>
        </table>
        {areas.length === 0 && <p className="table-none">{t(MESSAGES.noRows)}</p>}
      </div>
    </section>
  );
}

function sortAreas(areas: readonly Area[], { column, descending }: Sorting, shown: Shown): Area[] {
  const sign = descending ? -1 : 1;
  return [...areas].sort((a, b) => {
    if (column === 'value' || column === 'second') {
      // The second figure may have been taken off the map since.
      const cells = column === 'second' ? shown.second?.cells ?? shown.cells : shown.cells;
      const [left, right] = [cells[a.index]!.value, cells[b.index]!.value];
      // Areas without a value stay at the end either way: missing is neither small nor large.
      if (left === null || right === null) return left === right ? a.index - b.index : left === null ? 1 : -1;
      return (left - right) * sign || a.index - b.index;
    }
    if (column === 'name') return a.name.localeCompare(b.name, 'ja') * sign;
    if (column === 'prefecture') return ((a.prefecture ?? -1) - (b.prefecture ?? -1)) * sign || a.index - b.index;
    return (a.index - b.index) * sign;
  });
}

/** The second figure of an area and what the pair means. */
function SecondCells({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const { language } = shown.content;
  const { indicator, cells } = shown.second!;
  const legend = shown.legend as BivariateLegend;
  const cell = cells[index]!;
  const group = legend.classOf[index]!;
  return (
    <>
      <td className="number">{cell.value === null ? '—' : formatValue(indicator, cell.value, language)}</td>
      <td>{cell.value === null ? MESSAGES.missing[language] : <span className={`badge badge-${cell.quality}`}>{QUALITY_LABEL[cell.quality][language]}</span>}</td>
      <td>{group < 0 ? '' : readingOfClass(legend.x, legend.y, group)[language]}</td>
    </>
  );
}

/** Why a figure is missing, or what is to be known of it. */
function noteOf(cell: Cell): Text | undefined {
  return cell.value === null ? cell.reason : cell.note;
}

/** What is to be known of the second figure, said to be of it; nothing where the first says the same. */
function SecondNote({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const { language } = shown.content;
  const note = noteOf(shown.second!.cells[index]!);
  const first = noteOf(shown.cells[index]!);
  return note && note.ja !== first?.ja ? <>{first && <br />}{shown.second!.indicator.label[language]}: {note[language]}</> : null;
}

interface RowProps {
  readonly area: Area;
  readonly name: string;
  /** null = the table has no such column. */
  readonly prefecture: string | null;
  readonly shown: Shown;
  readonly selected: boolean;
  readonly store: AtlasStore;
}

/** Takes names as texts and no hooks of the store: a table has up to 1,896 of these. */
const Row = memo(function Row({ area, name, prefecture, shown, selected, store }: RowProps) {
  const { language } = shown.content;
  const cell = shown.cells[area.index]!;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => { if (selected) row.current?.scrollIntoView({ block: 'nearest' }); }, [selected]);
  const { hover, select } = store.getState();
  return (
    <tr ref={row} className={selected ? 'row-selected' : undefined} aria-current={selected ? 'true' : undefined} onMouseEnter={() => hover(area.index)} onMouseLeave={() => hover(null)}>
      <td className="code">{area.code}</td>
      <th scope="row"><button type="button" className="link" aria-pressed={selected} onFocus={() => hover(area.index)} onBlur={() => hover(null)} onClick={() => select(area)} lang={nameLang(name, language)}>{name}</button>{selected && <> <button type="button" className="link to-panel" onClick={() => document.getElementById('area-heading')?.focus()}>{MESSAGES.toPanel[language]}</button></>}</th>
      {prefecture !== null && <td>{prefecture}</td>}
      <td className="number">{cell.value === null ? '—' : formatValue(shown.indicator, cell.value, language)}</td>
      {fractionUnits(shown.indicator) && <td className="number">{formatFraction(shown.indicator, cell, language)}</td>}
      <td>{cell.value === null ? MESSAGES.missing[language] : <span className={`badge badge-${cell.quality}`}>{QUALITY_LABEL[cell.quality][language]}</span>}</td>
      {shown.second && <SecondCells shown={shown} index={area.index} />}
      <td className="note">{noteOf(cell)?.[language]}{shown.second && <SecondNote shown={shown} index={area.index} />}</td>
    </tr>
  );
});
