import { memo, useState, type FocusEvent } from 'react';
import { flushSync } from 'react-dom';
import { formatNumber } from '../../i18n/format';
import { GRID } from '../../i18n/zone-grid-messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import type { Cell } from '../../model/cell';
import type { Zone } from '../../model/plan/plan';
import type { Quality } from '../../model/quality';
import type { Language, Text } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import type { GridGroup, GroupRow as Group } from './grid-rows';
import type { PlaceFigures } from './place-figures';
import { useEditor } from './plans-context';
import { ZoneSwatch } from './ZoneSwatch';

/** Beyond so many zones a row lists them only once its field is: a nation would have half a million options, and three hundred more at every step of the focus. */
const ALWAYS_LISTED = 20;

interface GroupProps {
  readonly row: Group;
  readonly zone: Zone | null;
  /** Index in the palette; null = in no zone. */
  readonly colour: number | null;
  readonly people: Cell;
  readonly active: boolean;
}

interface GroupRowsProps extends Omit<GroupProps, 'row' | 'active'> {
  readonly group: GridGroup;
  readonly zones: readonly Zone[];
  readonly figures: ReadonlyMap<string, PlaceFigures>;
  readonly usual: PlaceProps['usual'];
  readonly locked: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** Key of the row among these that Tab leads to; null = of another group. */
  readonly active: string | null;
  /** Code of the municipality among these under the pointer on the map. */
  readonly over: string | null;
}

/** A zone and its municipalities. The focus goes from row to row through a nation: only the groups it leaves and enters are made anew. */
export const GroupRows = memo(function GroupRows({ group: { head, places }, zone, zones, colour, people, figures, usual, locked, selected, active, over }: GroupRowsProps) {
  const t = useText();
  const { names } = useEditor();
  return (
    <>
      <GroupRow row={head} zone={zone} colour={colour} people={people} active={active === head.key} />
      {places.map(({ key, zone: own, position, size }) => (
        <PlaceRow key={key} code={key} zone={own} position={position} size={size} name={t(names(key))} zones={zones} people={figures.get(key)!.people} clinics={figures.get(key)!.clinics} usual={usual} locked={locked.has(key)} active={active === key} selected={selected.has(key)} pointed={over === key} />
      ))}
    </>
  );
});

/** A zone over its municipalities. */
const GroupRow = memo(function GroupRow({ row, zone, colour, people, active }: GroupProps) {
  const t = useText();
  const language = useLanguage();
  const title = zone ? `${row.number} ${zone.name}` : t(ZONES.unassigned);
  const count = t(zonesText.members(row.total));
  return (
    <tr data-row={row.key} className="grid-group" aria-level={1} aria-expanded={row.open} tabIndex={active ? 0 : -1} aria-label={[title, count, figureText(people, GRID.people75, ZONES.people, language), zone?.locked ? t(GRID.locked) : ''].filter(Boolean).join(language === 'ja' ? '、' : ', ')}>
      <th scope="rowgroup" colSpan={2}>
        <span className="grid-fold" data-part="fold" aria-hidden="true">{row.open ? '▾' : '▸'}</span>
        <ZoneSwatch index={colour} />
        {title}
      </th>
      <td className="number">{row.total > 0 && <Figure cell={people} usual="computed" />}</td>
      <td colSpan={3}><small>{count}</small>{zone?.locked && <small className="grid-locked"><LockMark shut /> {t(GRID.locked)}</small>}</td>
    </tr>
  );
});

interface PlaceProps {
  /** Of its row (`grid-rows.ts`), value by value: rows are made anew with every edit, most with the same in them. */
  readonly code: string;
  readonly zone: string | null;
  readonly position: number;
  readonly size: number;
  readonly name: string;
  readonly zones: readonly Zone[];
  readonly people: Cell;
  readonly clinics: Cell;
  readonly usual: { readonly people: Quality | null; readonly clinics: Quality | null };
  readonly locked: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  /** Under the pointer on the map. */
  readonly pointed: boolean;
}

/** A municipality, its figures, and its zone as a field. Focus stands on the row; the fields in it are for the pointer and for Enter. */
const PlaceRow = memo(function PlaceRow({ code, zone: own, position, size, name, zones, people, clinics, usual, locked, active, selected, pointed }: PlaceProps) {
  const t = useText();
  const language = useLanguage();
  const [near, setNear] = useState(false);
  const list = (event: FocusEvent): void => {
    // At once: whoever gave the field the focus may open its list in the same breath.
    if (!near && event.target instanceof HTMLSelectElement) flushSync(() => setNear(true));
  };
  const number = zones.findIndex(({ id }) => id === own);
  const zoneName = number < 0 ? t(ZONES.unassigned) : `${number + 1} ${zones[number]!.name}`;
  const label = [name, zoneName, figureText(people, GRID.people75, ZONES.people, language), figureText(clinics, GRID.clinics, ZONES.facilities, language), locked ? t(GRID.locked) : ''].filter(Boolean).join(language === 'ja' ? '、' : ', ');
  return (
    <tr
      data-row={code} aria-level={2} aria-posinset={position} aria-setsize={size} aria-selected={selected} tabIndex={active ? 0 : -1} aria-label={label}
      className={`grid-place${selected ? ' grid-selected' : ''}${pointed ? ' grid-pointed' : ''}`} onPointerEnter={() => setNear(true)} onFocus={list}
    >
      <td className="grid-pick" data-part="pick"><span aria-hidden="true">{selected ? '✓' : ''}</span></td>
      <th scope="row">{name} <small className="code">{code}</small></th>
      <td className="number"><Figure cell={people} usual={usual.people} /></td>
      <td className="number"><Figure cell={clinics} usual={usual.clinics} /></td>
      <td>
        <select data-code={code} tabIndex={-1} aria-label={t(zonesText.zoneOf(name))} value={own ?? ''}>
          {near || zones.length <= ALWAYS_LISTED ? <ZoneOptions zones={zones} /> : number >= 0 && <option value={own!}>{zoneName}</option>}
          <option value="">{t(ZONES.unassigned)}</option>
        </select>
      </td>
      <td><button type="button" className="grid-lock" tabIndex={-1} data-part="lock" aria-pressed={locked} aria-label={`${t(GRID.lock)}: ${name}`}><LockMark shut={locked} /></button></td>
    </tr>
  );
});

/** Left alone when a row changes. */
const ZoneOptions = memo(function ZoneOptions({ zones }: { readonly zones: readonly Zone[] }) {
  return zones.map((zone, index) => <option key={zone.id} value={zone.id}>{index + 1} {zone.name}</option>);
});

function Figure({ cell, usual }: { readonly cell: Cell; readonly usual: Quality | null }) {
  const t = useText();
  const language = useLanguage();
  if (cell.value === null) return <span title={t(cell.reason)}>—<span className="visually-hidden">{t(cell.reason)}</span></span>;
  return <>{formatNumber(cell.value, Number.isInteger(cell.value) ? 0 : 1, language)}{cell.quality !== usual && <> <Badge quality={cell.quality} /></>}</>;
}

function figureText(cell: Cell, label: Text, unit: Text, language: Language): string {
  const value = cell.value === null ? `— ${cell.reason[language]}` : `${formatNumber(cell.value, Number.isInteger(cell.value) ? 0 : 1, language)}${unit[language]}`;
  return `${label[language]} ${value}`;
}

/** A padlock, shut or open. */
export function LockMark({ shut }: { readonly shut: boolean }) {
  return (
    <svg className={shut ? 'lock-mark lock-shut' : 'lock-mark'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shut ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V4.5a3 3 0 0 1 5.8-1'} fill="none" stroke="currentColor" strokeWidth="1.7" />
      <rect x="3" y="7" width="10" height="7" rx="1.5" fill={shut ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
