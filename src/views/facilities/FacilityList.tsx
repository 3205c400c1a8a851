import { useEffect, useMemo, useRef, useState } from 'react';
import { facilitiesCsv } from '../../export/facilities-csv';
import { saveFile } from '../../export/save-file';
import { FACILITY, facilityText } from '../../i18n/facility-messages';
import { nameLang } from '../../i18n/names';
import { KIND_SHORT, searchFacilities, type Facility } from '../../model/facilities';
import type { Area } from '../../model/registry';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { PointSymbol } from './PointSymbol';
import { SupposedMark } from './SupposedMark';
import { addressText, facilityName, listsText, placeText, typeText } from '../../i18n/facility-words';

/** Rows at first, and more with each press: a table of 27,000 rows answers nobody. */
const STEP = 200;
const JAPANESE = new Intl.Collator('ja');

type Column = 'name' | 'kind' | 'type' | 'municipality' | 'address' | 'place';

interface ListProps {
  readonly area: Area | null;
  /** Those the filter keeps inside the area. */
  readonly facilities: readonly Facility[];
  /** Prefectures of the area whose clinics no list names. */
  readonly unlisted: readonly string[];
  readonly onChoose: (facility: Facility) => void;
  readonly onClose: () => void;
}

/** The points as a table: the way to them without a map, and to those that have no place. */
export function FacilityList({ area, facilities, unlisted, onChoose, onClose }: ListProps) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const registry = useAtlas((state) => state.registry)!;
  const catalog = useAtlas((state) => state.catalog);
  const [query, setQuery] = useState('');
  const [onlyUnplaced, setOnlyUnplaced] = useState(false);
  const [sorting, setSorting] = useState<{ readonly column: Column | null; readonly descending: boolean }>({ column: null, descending: false });
  const [limit, setLimit] = useState(STEP);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const municipalities = registry.levels.municipality.areas;
  const rows = useMemo(() => {
    const found = query.trim() === '' ? facilities : searchFacilities(facilities, query, facilities.length);
    const kept = onlyUnplaced ? found.filter(({ place }) => place.at === null) : found;
    const { column, descending } = sorting;
    if (column === null) return kept;
    const key = (one: Facility): string => column === 'name' ? one.name : column === 'kind' ? one.kind : column === 'type' ? String(one.type ?? 9) : column === 'address' ? one.address ?? '\uFFFF' : column === 'place' ? placeText(one).ja : registry.codes[one.municipality]!;
    const sign = descending ? -1 : 1;
    return kept.map((one) => [key(one), one] as const).sort(([a], [b]) => sign * JAPANESE.compare(a, b)).map(([, one]) => one);
  }, [facilities, query, onlyUnplaced, sorting, registry]);
  const title = t(facilityText.listTitle(area ? nameOf(area) : t(FACILITY.nation), facilities.filter(({ supposed }) => supposed !== 'closed').length));
  const download = (): void => {
    const { content, supposing } = store.getState();
    saveFile(`zaitaku-atlas_facilities${area ? `_${area.code}` : ''}.csv`, `\uFEFF${facilitiesCsv(rows, registry, catalog, content.language, [title, ...(supposing?.lines ?? []).map(t), location.href])}`, 'text/csv;charset=utf-8');
  };
  const header = (column: Column, label: string) => (
    <th scope="col" aria-sort={sorting.column !== column ? 'none' : sorting.descending ? 'descending' : 'ascending'}>
      <button type="button" onClick={() => setSorting({ column, descending: sorting.column === column && !sorting.descending })}>
        {label}<span aria-hidden="true">{sorting.column !== column ? '' : sorting.descending ? ' ▼' : ' ▲'}</span>
      </button>
    </th>
  );
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <section className="panel table facility-list" aria-labelledby="facility-list-heading" data-edge="table" onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose(); }}>
      <div className="table-head">
        <h2 id="facility-list-heading" ref={heading} tabIndex={-1}>{title}</h2>
        <button type="button" className="button" onClick={download}>{t(FACILITY.csv)}</button>
        <button type="button" className="icon-button" aria-label={t(FACILITY.listClose)} onClick={onClose}>×</button>
      </div>
      <div className="table-filters">
        <input type="search" aria-label={t(FACILITY.filter)} placeholder={t(FACILITY.filter)} value={query} onChange={(event) => { setQuery(event.target.value); setLimit(STEP); }} />
        <label className="facility-unplaced"><input type="checkbox" checked={onlyUnplaced} onChange={(event) => setOnlyUnplaced(event.target.checked)} /> {t(FACILITY.onlyUnplaced)}</label>
        <span className="table-count" role="status">{t(facilityText.rows(Math.min(limit, rows.length), rows.length))}</span>
      </div>
      {unlisted.length > 0 && <p className="facility-limit">{t(facilityText.unlistedHere(unlisted.join(language === 'ja' ? '・' : ', ')))}</p>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="facility-list-heading">
        <table>
          <thead>
            <tr>
              {header('name', t(FACILITY.name))}{header('kind', t(FACILITY.kind))}{header('type', t(FACILITY.type))}{header('municipality', t(FACILITY.municipality))}{header('address', t(FACILITY.address))}{header('place', t(FACILITY.place))}
              <th scope="col">{t(FACILITY.lists)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((facility) => (
              <tr key={facility.id}>
                <th scope="row"><button type="button" className="link" lang={nameLang(facility.name, language)} onClick={() => onChoose(facility)}>{facility.supposed === 'closed' ? <del>{t(facilityName(facility))}</del> : t(facilityName(facility))}</button> <SupposedMark facility={facility} /></th>
                <td><PointSymbol kind={facility.kind} type={facility.type} /> {t(KIND_SHORT[facility.kind])}</td>
                <td>{t(typeText(facility))}</td>
                <td>{nameOf(municipalities[facility.municipality]!)}</td>
                <td>{t(addressText(facility))}</td>
                <td>{t(placeText(facility))}</td>
                <td>{listsText(facility, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="table-none">{t(FACILITY.none)}</p>}
        {rows.length > limit && <p className="table-none"><button type="button" className="button" onClick={() => setLimit(limit + STEP)}>{t(FACILITY.more)}</button></p>}
      </div>
    </section>
  );
}
