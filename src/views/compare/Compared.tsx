import { useMemo } from 'react';
import { COMPARED_DATASETS, comparisonCsv } from '../../export/compare-csv';
import { dayOf } from '../../export/plan-about';
import { fileStem, saveFile } from '../../export/save-file';
import { changeLines } from '../../export/what-if-csv';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { MESSAGES } from '../../i18n/messages';
import type { PlanDifference } from '../../model/compare/difference';
import { SourceNotes } from '../SourceNotes';
import { useAreaName, useAtlas, useAtlasContext, useText } from '../context';
import { ChangesRead } from '../whatif/ChangeList';
import { useEditor } from '../zones/plans-context';
import { overText } from './compare-sheet';
import { comparedColumns, differencesFromFirst, isSame, type ComparedColumn, type Parts } from './compared';
import { CoverageTable } from './CoverageTable';
import { Maps } from './Maps';
import { useReach } from './use-reach';
import { ZoneMeasures } from './ZoneMeasures';

const SECTIONS = [['maps', COMPARE.maps], ['whole', COMPARE.whole], ['zones', COMPARE.perZone]] as const;

/** Columns that can be compared: what differs, in words, on maps and in tables. */
export function Compared({ found }: { readonly found: Extract<Parts, { readonly parts: unknown }> }) {
  const t = useText();
  const nameOf = useAreaName();
  const { data } = useAtlasContext();
  const catalog = useAtlas((state) => state.catalog);
  const { registry, planData, names } = useEditor();
  const logs = useMemo(() => found.parts.flatMap(({ supposed }) => (supposed ? [supposed.log] : [])), [found]);
  const work = useReach(data, logs);
  const { reach, reachSupposing } = work;
  const columns = useMemo(() => comparedColumns({ atlas: planData.atlas, ...(reach && { reach }) }, found.parts, reachSupposing), [planData, reach, reachSupposing, found]);
  const differences = useMemo(() => differencesFromFirst(planData, columns), [planData, columns]);
  const save = (): void => saveFile(`${fileStem(columns.map(({ name }) => name).join('_'))}_${dayOf(new Date())}_compare.csv`, `\uFEFF${comparisonCsv({ registry, columns: columns.map((column) => ({ ...column, changes: column.supposed ? changeLines(column.supposed.log, names, 'ja') : [] })), differences })}`, 'text/csv;charset=utf-8');
  return (
    <>
      <div className="compare-about">
        <p>{t(overText(found.scope, registry.levels.prefecture.areas, nameOf))} {found.cut && <strong>{t(found.cut)}</strong>} <span className="hint">{t(COMPARE.asIs)}</span></p>
        <div className="compare-actions">
          <nav aria-label={t(COMPARE.contents)}>{SECTIONS.map(([id, label]) => <button key={id} type="button" className="link" onClick={() => goTo(`compare-${id}`)}>{t(label)}</button>)}</nav>
          <button type="button" className="button" onClick={save}>{t(COMPARE.csv)}</button>
          <button type="button" className="button" onClick={() => window.print()}>{t(COMPARE.print)}</button>
        </div>
        {columns.map(({ name, supposed }) => supposed && <div key={name} className="compare-supposed"><p><strong>{name}</strong> {t(COMPARE.supposedAbout)}</p><ChangesRead log={supposed.log} names={names} /></div>)}
        {columns.length === 1 ? <p className="compare-notice">{t(COMPARE.onlyOne)}</p> : <Summary columns={columns} differences={differences} />}
      </div>
      <Maps columns={columns} scope={found.scope} />
      {work.failure !== null && <p className="failure" role="alert">{t(COMPARE.reachFailed)} <span className="code">{work.failure}</span> <button type="button" className="link" onClick={work.retry}>{t(MESSAGES.retry)}</button></p>}
      <CoverageTable columns={columns} differences={differences} progress={work.failure === null ? work.done : null} />
      <ZoneMeasures columns={columns} differences={differences} />
      {catalog && <div className="compare-sources"><SourceNotes catalog={catalog} datasets={COMPARED_DATASETS} /></div>}
    </>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Each column against the first, in one sentence. */
function Summary({ columns, differences }: { readonly columns: readonly ComparedColumn[]; readonly differences: readonly PlanDifference[] }) {
  const t = useText();
  return (
    <ul className="compare-summary">
      {differences.map((difference, at) => {
        const { coverage } = difference;
        const [name, other] = [columns[0]!.name, columns[at + 1]!.name];
        const count = (...verdicts: readonly string[]): number => coverage.filter(({ verdict }) => verdicts.includes(verdict)).length;
        return <li key={other}>{t(isSame(difference) ? compareText.sameAs(name, other) : compareText.summary(name, other, { better: count('better'), worse: count('worse'), changed: count('more', 'less'), same: count('same'), unknown: count('unknown') }))}</li>;
      })}
    </ul>
  );
}
