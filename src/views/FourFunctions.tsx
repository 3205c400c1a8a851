import { activityCounted, ACTIVITY_MESSAGES } from '../i18n/activity-messages';
import { formatChange, formatValue } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { ACTIVITY_SUBJECTS } from '../model/activities';
import type { Cell } from '../model/cell';
import { FUNCTION_LEVEL, functionsOf, functionTables, type FunctionRow } from '../model/functions';
import { datasetsOf, resolveOptions } from '../model/indicators';
import { levelInfo } from '../model/levels';
import type { Rank } from '../model/rank';
import type { Area, Registry } from '../model/registry';
import { VINTAGES } from '../model/subjects';
import { Badge } from './Badge';
import { useAreaName, useAtlas, useLanguage, useText } from './context';
import { SourceNotes } from './SourceNotes';
import { StripPlot } from './StripPlot';
import { useTables } from './use-tables';
import './activity.css';

/** What an area does for each of the four functions of home care, and its place among all areas of its level. */
export function FourFunctions({ area, headingId }: { readonly area: Area; readonly headingId?: string }) {
  const t = useText();
  const nameOf = useAreaName();
  const registry = useAtlas((state) => state.registry)!;
  const { atlas, failed, retry } = useTables(TABLES);
  const catalog = useAtlas((state) => state.catalog);
  const shown = publishedAround(registry, area);
  const rows = atlas ? functionsOf(atlas, shown) : [];
  const denominator = rows[0] && resolveOptions(rows[0].indicator, {}).denominator!;
  return (
    <section className="functions" aria-labelledby={headingId}>
      <h3 id={headingId} tabIndex={headingId ? -1 : undefined}>{t(ACTIVITY_MESSAGES.fourFunctions)} {shown !== area && <small><span lang="ja">{nameOf(shown)}</span> {t(levelInfo(shown.level).one)}</small>}</h3>
      {shown !== area && <p className="hint">{t(ACTIVITY_MESSAGES.ofSecondary)}</p>}
      {failed && <p className="failure" role="alert">{t(MESSAGES.failed)} <button type="button" className="link" onClick={retry}>{t(MESSAGES.retry)}</button></p>}
      {!atlas && !failed && <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
      {rows.length > 0 && (
        <>
          <table className="mini functions-table">
            <caption className="visually-hidden">{t(ACTIVITY_MESSAGES.fourFunctions)}</caption>
            <thead><tr><th scope="col">{t(ACTIVITY_MESSAGES.function)}</th><th scope="col">{t(ACTIVITY_MESSAGES.rate)}</th><th scope="col">{t(ACTIVITY_MESSAGES.place)}</th><th scope="col">{t(ACTIVITY_MESSAGES.change)}</th></tr></thead>
            {rows.map((row) => <FunctionLines key={row.careFunction.id} row={row} area={shown} />)}
          </table>
          {rows[0]!.all.length > 1 && <p className="hint">{t(ACTIVITY_MESSAGES.stripHint)}</p>}
          <p className="hint">{t({ ja: '2022年度、75歳以上人口', en: 'FY2022; population 75+' })} {t(VINTAGES[denominator!.vintage].label)} {denominator!.year}{t({ ja: '年', en: '' })}</p>
          <details className="sources">
            <summary>{t(ACTIVITY_MESSAGES.what)}</summary>
            {rows.map(({ careFunction }) => <p key={careFunction.id} className="source"><strong>{t(careFunction.label)}</strong> {t(ACTIVITY_SUBJECTS[careFunction.activity].label)} — {t(careFunction.why)} {t(careFunction.cannot)}</p>)}
          </details>
          {catalog && <SourceNotes catalog={catalog} datasets={datasetsOf(rows[0]!.indicator, {})} />}
        </>
      )}
    </section>
  );
}

const TABLES = functionTables();

/** The area itself, or the secondary area around one that the NDB does not publish. */
function publishedAround(registry: Registry, area: Area): Area {
  if (area.level !== 'municipality' && area.level !== 'healthcentre') return area;
  const { areas, areaOf } = registry.levels[FUNCTION_LEVEL];
  const around = areas[areaOf[area.members[0]!]!]!;
  return area.members.every((member) => areaOf[member] === around.index) ? around : area;
}

function FunctionLines({ row, area }: { readonly row: FunctionRow; readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const { careFunction, indicator, rate, nation, change, all, place, placeInPrefecture } = row;
  const value = (cell: Cell): string => (cell.value === null ? '—' : formatValue(indicator, cell.value, language));
  // The nation has nobody to stand among.
  const alone = all.length === 1;
  const rankText = (rank: Rank): string => t(activityCounted.rank(rank.rank, rank.of, rank.tied > 0));
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={2}>{t(careFunction.label)}<small className="row-note row-reason">{t(ACTIVITY_SUBJECTS[careFunction.activity].label)}</small>{rate.value !== null && <Badge quality={rate.quality} />}</th>
        <td><strong>{value(rate)}</strong><small className="functions-nation">{t(ACTIVITY_MESSAGES.nationValue)} {value(nation)}</small></td>
        <td>{alone ? '' : 'rank' in place ? <>{rankText(place)}{placeInPrefecture && <small className="functions-nation">{t(ACTIVITY_MESSAGES.inPrefecture)} {rankText(placeInPrefecture)}</small>}</> : t(ACTIVITY_MESSAGES.noRank)}</td>
        <td>{change.value === null ? <>—<small className="functions-nation">{t(change.reason)}</small></> : formatChange(change.value, language)}{change.value !== null && change.quality === 'estimate' && <small className="functions-nation">{t(MESSAGES.estimateMark)}</small>}</td>
      </tr>
      <tr className="functions-strip">
        <td colSpan={3}>
          {rate.value === null ? <span className="functions-reason">{t(rate.reason)}</span> : !alone && <StripPlot values={all.map((cell) => cell.value)} own={rate.value} reference={nation.value} />}
          {rate.value !== null && rate.note && <span className="functions-reason">{t(rate.note)}</span>}
          {change.value === null && rate.value !== null && area.level !== 'nation' && <span className="functions-reason">{t(ACTIVITY_MESSAGES.change)}: {t(change.reason)}</span>}
        </td>
      </tr>
    </tbody>
  );
}
