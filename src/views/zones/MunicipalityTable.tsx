import { useEffect, useRef } from 'react';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import { assign, unassign } from '../../model/plan/assign';
import { membersByZone, unassigned } from '../../model/plan/plan';
import { useText } from '../context';
import { useEditor, type PlanView } from './plans-context';

/** The editor without a map: every municipality under its zone, with the zone as a field. */
export function MunicipalityTable({ view: { plan } }: { readonly view: PlanView }) {
  const t = useText();
  const { plans, names } = useEditor();
  const moved = useRef<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    // The row now stands in another group: whoever moved it goes on from there.
    if (moved.current !== null) table.current?.querySelector<HTMLSelectElement>(`select[data-code="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const members = membersByZone(plan);
  const groups = [...plan.zones.map(({ id, name }, index) => ({ id, title: `${index + 1} ${name}`, codes: members.get(id)! })), { id: '', title: t(ZONES.unassigned), codes: unassigned(plan) }];
  const put = (code: string, zone: string): void => {
    moved.current = code;
    plans.getState().edit((at) => (zone === '' ? unassign([code]) : assign(at, [code], zone)));
  };
  return (
    <div className="zones-table">
      <p className="hint">{t(ZONES.tableHint)}</p>
      <table ref={table}>
        <thead><tr><th scope="col">{t(ZONES.municipality)}</th><th scope="col">{t(ZONES.zone)}</th></tr></thead>
        {groups.filter(({ codes }) => codes.length > 0).map(({ id, title, codes }) => (
          <tbody key={id}>
            <tr className="zones-group"><th scope="rowgroup" colSpan={2}>{title} <small>{t(zonesText.members(codes.length))}</small></th></tr>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">{t(names(code))} <small className="code">{code}</small></th>
                <td>
                  <select data-code={code} aria-label={t(zonesText.zoneOf(t(names(code))))} value={id} onChange={(event) => put(code, event.target.value)}>
                    {plan.zones.map((zone, index) => <option key={zone.id} value={zone.id}>{index + 1} {zone.name}</option>)}
                    <option value="">{t(ZONES.unassigned)}</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
