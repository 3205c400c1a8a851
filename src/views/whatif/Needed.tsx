import { useId, useState } from 'react';
import { formatFigure } from '../../i18n/format';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { Cell } from '../../model/cell';
import { supportCount } from '../../model/coverage/coverage';
import { cellOf, type PlanFigures, type ZoneFigures } from '../../model/plan/metrics';
import { VINTAGES } from '../../model/subjects';
import { facilitiesNeeded } from '../../model/whatif/needed';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { Choice, Entry } from './ChangeForm';

const RESOURCES = { support: WHAT_IF.support, 'zaishishin-2025': { ja: '在支診', en: 'Support clinics' }, 'zaishibyo-2025': { ja: '在支病', en: 'Support hospitals' }, 'nursingstation-2026': { ja: '訪問看護ステーション', en: 'Home-nursing stations' } } as const;
type ResourceKey = keyof typeof RESOURCES;

/** How many facilities more each zone needs to reach so many per 100,000 people aged 75+. */
export function Needed({ figures }: { readonly figures: PlanFigures }) {
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const [wanted, setWanted] = useState('100');
  const [resource, setResource] = useState<ResourceKey>('support');
  const [year, setYear] = useState(2025);
  const x = Number(wanted);
  const usable = wanted.trim() !== '' && x >= 0 && x <= 10_000;
  const rows = figures.zones.filter((one) => one.figures.codes.length > 0).map(({ zone, figures: own }) => {
    const [there, people] = [thereOf(own, resource), cellOf(own, `people-75plus-r5-${year}`)];
    return { zone, there, people, more: facilitiesNeeded(usable ? x : 0, there, people) };
  });
  const total = rows.reduce((sum, { more }) => sum + (more.value ?? 0), 0);
  const unknown = rows.filter(({ more }) => more.value === null).length;
  const figure = (cell: Cell) => (cell.value === null ? <span className="missing">{t(cell.reason)}</span> : <>{formatFigure(cell.value, 0, language)} <Badge quality={cell.quality} /></>);
  return (
    <section className="what-if-needed" aria-labelledby={id}>
      <h3 id={id}>{t(WHAT_IF.needed)}</h3>
      <div className="what-if-form">
        <Entry label={t(WHAT_IF.wanted)} value={wanted} step={1} onChange={setWanted} />
        <Choice label={t(WHAT_IF.resource)} value={resource} onChange={(value) => setResource(value as ResourceKey)} options={(Object.keys(RESOURCES) as ResourceKey[]).map((key) => [key, t(RESOURCES[key])])} />
        <Choice label={t(WHAT_IF.year)} value={String(year)} onChange={(value) => setYear(Number(value))} options={VINTAGES.r5.years.map((one) => [String(one), String(one)])} />
      </div>
      {usable ? (
        <table>
          <thead><tr><th scope="col">{t(WHAT_IF.zone)}</th><th scope="col">{t(WHAT_IF.there)}</th><th scope="col">{t(WHAT_IF.aged)}</th><th scope="col">{t(WHAT_IF.more)}</th></tr></thead>
          <tbody>{rows.map(({ zone, there, people, more }) => <tr key={zone.id} data-zone={zone.id}><th scope="row">{zone.name}</th><td>{figure(there)}</td><td>{figure(people)}</td><td><strong>{figure(more)}</strong></td></tr>)}</tbody>
          <tfoot><tr><th scope="row" colSpan={3}>{t(WHAT_IF.total)}</th><td><strong>{unknown === 0 ? total.toLocaleString('ja-JP') : t({ ja: `${total}（${unknown}圏域は分からない）`, en: `${total} (${unknown} zones unknown)` })}</strong></td></tr></tfoot>
        </table>
      ) : <p className="field-error">{t(WHAT_IF.wrongNumber)}</p>}
      <p className="hint">{t(WHAT_IF.neededNote)}</p>
    </section>
  );
}

function thereOf(figures: ZoneFigures, resource: ResourceKey): Cell {
  return resource === 'support' ? supportCount(figures) : cellOf(figures, `count-${resource}`);
}
