import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { keysOf } from '../../i18n/key-list';
import { GRID, gridText } from '../../i18n/zone-grid-messages';
import { ZONES } from '../../i18n/zones-messages';
import { ARROWS, type Arrow } from '../../model/plan/walk';
import { DIRECTION_LABEL, directionOf } from '../../model/compass';
import { assign, unassign } from '../../model/plan/assign';
import { cellOf } from '../../model/plan/metrics';
import { WEIGHT_METRIC } from '../../model/plan/metric-list';
import { lockMunicipalities } from '../../model/plan/plan-properties';
import { addZone } from '../../model/plan/zone-list';
import type { Text } from '../../model/text';
import { Badge } from '../Badge';
import { useAreaName, useAtlas, useText } from '../context';
import { Keycaps } from '../menu/Keycaps';
import { SourceNotes } from '../SourceNotes';
import { Around } from './Around';
import { GridBar } from './GridBar';
import { commandOf, type GridCommand } from './grid-keys';
import { codesBetween, groupKey, keptGroups, placeFilter, rowsOf, type GridRow } from './grid-rows';
import { GroupRows } from './MunicipalityRows';
import { PLACE_DATASETS, placeFigures, usualQuality } from './place-figures';
import { useEditor, usePlans, type PlanView } from './plans-context';
import { SelectedPlaces } from './SelectedPlaces';
import { typedNumber } from './typed-number';
import { useAround } from './use-around';
import { useRowFocus } from './use-row-focus';
import { zoneTitle } from './zone-title';
import './municipality-table.css';

interface Props {
  readonly view: PlanView;
  /** Code of the municipality under the pointer on the map. */
  readonly over: string | null;
}

const NOTHING: ReadonlySet<string> = new Set();
const NOBODY: readonly string[] = [];

/** The editor without a map: every municipality under its zone, walked and moved by keys, several at a time. */
export function MunicipalityTable({ view: { plan, review: { figures, colours } }, over }: Props) {
  const t = useText();
  const id = useId();
  const nameOf = useAreaName();
  const catalog = useAtlas((state) => state.catalog);
  const { plans, registry, names, readings, planData } = useEditor();
  const { edit } = plans.getState();
  const [filter, setFilter] = useState('');
  const [walking, setWalking] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<string>>(NOTHING);
  const [selected, setSelected] = useState(NOTHING);
  const last = usePlans((state) => state.said?.serial ?? 0);
  const [said, setSaid] = useState({ text: '', serial: 0, after: last });
  const anchor = useRef<string | null>(null);
  const say = (text: Text): void => setSaid(({ serial }) => ({ text: t(text), serial: serial + 1, after: last }));

  const places = useMemo(() => placeFigures(planData, plan.scope), [planData, plan.scope]);
  const usual = useMemo(() => ({ people: usualQuality([...places.values()].map(({ people }) => people)), clinics: usualQuality([...places.values()].map(({ clinics }) => clinics)) }), [places]);
  const indexOf = useMemo(() => new Map(registry.codes.map((code, index) => [code, index])), [registry]);
  const matches = useMemo(() => (filter.trim() === '' ? null : placeFilter(filter, (code) => [names(code).ja, names(code).en, readings[indexOf.get(code)!] ?? ''])), [filter, names, readings, indexOf]);
  const groupsOf = useMemo(() => keptGroups(), []);
  const groups = useMemo(() => groupsOf(plan, { folded, matches }), [groupsOf, plan, folded, matches]);
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const { grid, active, setActive, onFocus, onBlur, rowOf, goTo: focusRow, want } = useRowFocus(rows);
  const current = rows.find(({ key }) => key === active) ?? rows[0];
  const shown = groups.reduce((sum, { head }) => sum + head.codes.length, 0);
  const chosen = selected.size === 0 ? NOBODY : plan.scope.filter((code) => selected.has(code));
  const here = active !== null && plan.scope.includes(active) ? active : null;
  const scope = useMemo(() => new Set(plan.scope), [plan.scope]);
  const around = useAround(plan, scope, here, indexOf);
  const goTo = (key: string): void => {
    if (focusRow(key)) return;
    if (filter !== '') setFilter('');
    unfold(plan.zoneOf.get(key) ?? null);
  };
  const unfold = (zone: string | null): void => setFolded((before) => (before.has(groupKey(zone)) ? new Set([...before].filter((key) => key !== groupKey(zone))) : before));

  const targetsOf = (code: string | null): readonly string[] => (chosen.length > 0 ? chosen : code !== null && scope.has(code) ? [code] : []);
  const put = (codes: readonly string[], zone: string | null): void => {
    if (codes.length === 0) return say(GRID.nothingMeant);
    unfold(zone);
    edit((at) => (zone === null ? unassign(codes) : assign(at, codes, zone)));
    setSelected(NOTHING);
    anchor.current = null;
  };
  const lock = (codes: readonly string[]): void => {
    if (codes.length === 0) return say(GRID.nothingMeant);
    edit((at) => lockMunicipalities(codes, !codes.every((code) => at.locked.has(code))));
  };
  const select = (codes: readonly string[]): void => {
    setSelected(codes.length === 0 ? NOTHING : new Set(codes));
    say(codes.length === 0 ? GRID.cleared : gridText.selected(codes.length));
  };
  const toggle = (row: GridRow): void => {
    const codes = row.kind === 'group' ? row.codes : [row.key];
    const on = codes.every((code) => selected.has(code));
    anchor.current = row.kind === 'place' ? row.key : anchor.current;
    select(on ? chosen.filter((code) => !codes.includes(code)) : [...new Set([...chosen, ...codes])]);
  };
  const fold = (row: GridRow, open: boolean): void => {
    if (row.kind === 'place') return open ? undefined : goTo(groupKey(row.zone));
    setFolded((before) => new Set(open ? [...before].filter((key) => key !== row.key) : [...before, row.key]));
  };
  const [number] = useState(typedNumber);
  useEffect(() => number.stop, [number]);
  const type = (digit: string): void => number.type(digit, plan.zones.length, {
    done: (position) => put(targetsOf(here), position === null ? null : plan.zones[position]!.id),
    open: (digits) => say(gridText.typing(digits)),
    none: (digits) => say(gridText.noZone(digits)),
  });
  const walk = (arrow: Arrow): void => {
    if (here === null) return say(GRID.nothingMeant);
    const target = around.targets.get(arrow);
    if (!target) return say(gridText.nothing(DIRECTION_LABEL[directionOf(ARROWS[arrow])]));
    const code = registry.codes[target.municipality]!;
    const { crossing, direction } = target;
    const way = crossing ? gridText.over(DIRECTION_LABEL[direction], GRID[crossing.kind], crossing.name) : DIRECTION_LABEL[direction];
    if (!scope.has(code)) return say(gridText.leaves(way, names(code), nameOf(registry.levels.prefecture.areas[registry.levels.prefecture.areaOf[target.municipality]!]!)));
    anchor.current = null;
    goTo(code);
    say(gridText.walked(way, names(code), zoneTitle(plan, code)));
  };
  const move = (row: GridRow, by: number, extend: boolean): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + by))]!;
    if (extend) {
      anchor.current ??= row.key;
      select(codesBetween(rows, anchor.current, next.key));
    } else anchor.current = null;
    goTo(next.key);
  };
  const choose = (row: GridRow): void => {
    if (row.kind === 'group') return fold(row, !row.open);
    const field = rowOf(row.key)?.querySelector('select');
    field?.focus();
    try {
      field?.showPicker();
    } catch {
      // Browsers that open no list for a script: the arrow keys open or change it.
    }
  };
  const run = (command: GridCommand, row: GridRow): void => {
    switch (command.kind) {
      case 'move': return move(row, command.by, command.extend);
      case 'walk': return walk(command.arrow);
      case 'fold': return fold(row, command.open);
      case 'toggle': return toggle(row);
      case 'all': return select(rows.flatMap((one) => (one.kind === 'group' ? one.codes : [])));
      case 'clear': return select([]);
      case 'digit': return type(command.digit);
      case 'unassign': return put(targetsOf(here), null);
      case 'lock': return lock(targetsOf(here));
      case 'choose': return choose(row);
      case 'next': {
        const loose = plan.scope.filter((code) => !plan.zoneOf.has(code));
        const next = loose.find((code) => here !== null && code > here) ?? loose[0];
        anchor.current = null;
        return next === undefined ? say(GRID.allIn) : goTo(next);
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const target = event.target as HTMLElement;
    const key = target.closest('tr')?.dataset['row'];
    const row = rows.find((one) => one.key === key);
    if (!row) return;
    if (target.tagName !== 'TR') {
      if (event.key === 'Escape') rowOf(row.key)?.focus();
      return;
    }
    const command = commandOf(event, walking);
    if (!command || (command.kind === 'clear' && chosen.length === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    run(command, row);
  };
  const onClick = (event: MouseEvent<HTMLTableElement>): void => {
    const target = event.target as HTMLElement;
    const row = rows.find(({ key }) => key === target.closest('tr')?.dataset['row']);
    if (!row || target.tagName === 'SELECT') return;
    const part = target.closest<HTMLElement>('[data-part]')?.dataset['part'];
    goTo(row.key);
    if (part === 'lock') return lock([row.key]);
    if (part === 'pick' || event.ctrlKey || event.metaKey) return toggle(row);
    if (event.shiftKey && active !== null) return select(codesBetween(rows, anchor.current ?? active, row.key));
    if (row.kind === 'group') return fold(row, !row.open);
    anchor.current = row.key;
  };

  return (
    <section className="grid" aria-label={t(ZONES.municipalities)}>
      <GridBar filter={filter} onFilter={setFilter} shown={shown} of={plan.scope.length} walking={walking} onWalking={setWalking} />
      <p className="hint" id={`${id}keys`}>{t(GRID.short)}</p>
      <SelectedPlaces
        plan={plan} codes={chosen} onPut={(zone) => put(chosen, zone)} onLock={() => lock(chosen)} onClear={() => select([])}
        onNewZone={() => { edit((at) => addZone(at, null, chosen)); setSelected(NOTHING); }}
      />
      <div className="grid-scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of rows that open and take keys is a treegrid */}
        <table role="treegrid" ref={grid}
          aria-label={t(ZONES.municipalities)} aria-describedby={`${id}keys`} aria-multiselectable="true" onKeyDown={onKeyDown} onClick={onClick}
          onFocus={onFocus} onBlur={onBlur}
          onChange={(event) => {
            const { dataset, value } = event.target as unknown as HTMLSelectElement;
            const code = dataset['code']!;
            setActive(code);
            want(code);
            put(selected.has(code) ? chosen : [code], value === '' ? null : value);
          }}
        >
          <thead>
            <tr>
              <th scope="col"><span className="visually-hidden">{t(GRID.pick)}</span></th>
              <th scope="col">{t(ZONES.municipality)}</th>
              <th scope="col" className="number">{t(GRID.people75)} {usual.people && <Badge quality={usual.people} />}</th>
              <th scope="col" className="number">{t(GRID.clinics)} {usual.clinics && <Badge quality={usual.clinics} />}</th>
              <th scope="col">{t(ZONES.zone)}</th>
              <th scope="col">{t(GRID.lock)}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const { zone, number: position, key } = group.head;
              return (
                <GroupRows
                  key={key} group={group} zone={zone === null ? null : plan.zones[position - 1]!} zones={plan.zones} colour={zone === null ? null : colours.get(zone)!}
                  people={cellOf(zone === null ? figures.unassigned : figures.zones[position - 1]!.figures, WEIGHT_METRIC)} figures={places} usual={usual} locked={plan.locked} selected={selected}
                  active={current !== undefined && current.zone === zone ? current.key : null} over={over !== null && scope.has(over) && (plan.zoneOf.get(over) ?? null) === zone ? over : null}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="grid-said" role="status">{/* What an edit did is said by the editor; what was said here before it is over. */}{said.after === last && said.text !== '' && <span key={said.serial}>{said.text}</span>}</p>
      <Around plan={plan} scope={scope} code={here} neighbours={around.neighbours} targets={around.targets} onGo={goTo} />
      {catalog && <SourceNotes catalog={catalog} datasets={PLACE_DATASETS} />}
      <details className="grid-keys">
        <summary>{t(GRID.keys)}</summary>
        <dl>{[...keysOf('grid'), ...keysOf('editor').slice(0, 2)].map((one) => <div key={one.does.en}><dt><Keycaps of={one} /></dt><dd>{t(one.does)}</dd></div>)}</dl>
      </details>
    </section>
  );
}
