import { useMemo, useState } from 'react';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { formatFigure } from '../../i18n/format';
import { differenceScene } from '../../map/difference-scene';
import type { ZoneNames } from '../../map/zone-scene';
import type { Cell } from '../../model/cell';
import { planDifference, type Move } from '../../model/compare/difference';
import { indexesOf, membersByZone } from '../../model/plan/members';
import { municipalityIndex } from '../../model/registry';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { useEditor } from '../zones/plans-context';
import type { ComparedColumn } from './compared';
import type { MapsProps } from './maps-props';
import { SyncedMap } from './SyncedMap';
import { Where } from './Where';

/** Longer lists are in the CSV. */
const LISTED = 200;

/** Which municipalities are in another zone in the second column: numbered on the map, listed with their people. */
export function DifferenceMap({ group, geometry, columns, scenes, named, from, to, marked, onPoint }: MapsProps & { readonly named: ZoneNames; readonly from: number; readonly to: number }) {
  const t = useText();
  const { registry, names, planData } = useEditor();
  const [one, other] = [columns[from]!, columns[to]!];
  const difference = useMemo(() => planDifference(planData.atlas, one, other), [planData, one, other]);
  const { moves } = difference;
  const scene = useMemo(() => differenceScene(registry, scenes[to]!, moves, named.points, named.nameOf), [registry, scenes, to, moves, named]);
  const [chosen, setChosen] = useState<string | null>(null);
  const move = moves.find(({ code }) => code === chosen) ?? null;
  const membersOf = ({ plan }: ComparedColumn, zone: string | null | undefined): readonly number[] | null => (zone ? indexesOf(registry, membersByZone(plan).get(zone)!) : null);
  const show = (code: string): void => {
    setChosen(code === chosen ? null : code);
    onPoint(code === chosen ? null : municipalityIndex(registry, code));
  };
  const zoneName = (column: ComparedColumn, id: string | null): string => {
    const at = column.plan.zones.findIndex((zone) => zone.id === id);
    return at < 0 ? t(COMPARE.unassigned) : `${at + 1} ${column.plan.zones[at]!.name}`;
  };
  const row = ({ code, from: leaves, to: enters, people65, people75 }: Move, at: number) => (
    <tr key={code} className={code === chosen ? 'row-selected' : undefined}>
      <td className="number">{at + 1}</td>
      <th scope="row"><button type="button" className="link" aria-pressed={code === chosen} title={t(compareText.row(t(names(code))))} onClick={() => show(code)}>{t(names(code))}</button></th>
      <td>{zoneName(one, leaves)} <span aria-hidden="true">→</span></td>
      <td>{zoneName(other, enters)}</td>
      <People cell={people65} />
      <People cell={people75} />
    </tr>
  );
  return (
    <div className="compare-difference">
      <div className="compare-difference-map">
        <SyncedMap group={group} geometry={geometry} scene={scene} label={t(compareText.map(`${one.name} → ${other.name}`))} marked={marked} onPoint={onPoint} left={membersOf(one, move?.from)} entered={membersOf(other, move?.to)} />
        {moves.length > 0 && <p className="hint">{t(COMPARE.moveKey)}</p>}
        <div className="compare-pair">{[from, to].map((at, side) => <Where key={side} columns={columns} at={at} marked={marked} />)}</div>
      </div>
      <div className="compare-moves-list">
        <p role="status"><strong>{t(difference.same ? compareText.sameAs(one.name, other.name) : compareText.moved(moves.length, one.name, other.name))}</strong></p>
        {moves.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
          <div className="compare-scroll" tabIndex={0} role="group" aria-label={t(COMPARE.difference)}>
            <table className="compare-table">
              <thead><tr><th scope="col">No.</th><th scope="col">{t(COMPARE.place)}</th><th scope="col">{t(COMPARE.fromZone)}</th><th scope="col">{t(COMPARE.toZone)}</th><th scope="col" className="number">{t(COMPARE.people65)}</th><th scope="col" className="number">{t(COMPARE.people75)}</th></tr></thead>
              <tbody>{moves.slice(0, LISTED).map(row)}</tbody>
              <tfoot>
                {moves.length > LISTED && <tr><td colSpan={6}>{t(compareText.more(moves.length - LISTED))}</td></tr>}
                <tr><th scope="row" colSpan={4}>{t(COMPARE.sum)}</th><People cell={difference.moved65} /><People cell={difference.moved75} /></tr>
              </tfoot>
            </table>
          </div>
        )}
      </div>
    </div>
  );
}

function People({ cell }: { readonly cell: Cell }) {
  const t = useText();
  const language = useLanguage();
  return <td className="number">{cell.value === null ? <small>{t(cell.reason)}</small> : <>{formatFigure(cell.value, 0, language)}{t(COMPARE.peopleUnit)} <Badge quality={cell.quality} /></>}</td>;
}
