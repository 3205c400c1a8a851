import { useCallback, useMemo, useState } from 'react';
import { COMPARED_DATASETS, comparisonCsv } from '../../export/compare-csv';
import { dayOf } from '../../export/plan-about';
import { fileStem, saveFile } from '../../export/save-file';
import { changeLines } from '../../export/what-if-csv';
import { COMPARE } from '../../i18n/compare-messages';
import { MESSAGES } from '../../i18n/messages';
import { SourceNotes } from '../SourceNotes';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { ChangesRead } from '../whatif/ChangeList';
import { useEditor } from '../zones/plans-context';
import { overText } from './compare-sheet';
import { comparedColumns, differencesFromFirst, type Parts } from './compared';
import { CoverageTable } from './CoverageTable';
import { Maps } from './Maps';
import { markedBy, samePointed, type Pointed } from './marked';
import { Summary } from './Summary';
import { useReach } from './use-reach';
import { ZoneMeasures } from './ZoneMeasures';

const SECTIONS = [['maps', COMPARE.maps], ['zones', COMPARE.perZone], ['whole', COMPARE.whole]] as const;

/** Columns that can be compared: what differs, in words, on maps and in tables. */
export function Compared({ found }: { readonly found: Extract<Parts, { readonly parts: unknown }> }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { data } = useAtlasContext();
  const catalog = useAtlas((state) => state.catalog);
  const { registry, planData, names } = useEditor();
  const logs = useMemo(() => found.parts.flatMap(({ supposed }) => (supposed ? [supposed.log] : [])), [found]);
  const work = useReach(data, logs);
  const { reach, reachSupposing } = work;
  const columns = useMemo(() => comparedColumns({ atlas: planData.atlas, ...(reach && { reach }) }, found.parts, reachSupposing), [planData, reach, reachSupposing, found]);
  const differences = useMemo(() => differencesFromFirst(planData, columns), [planData, columns]);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = useCallback((next: Pointed | null) => setPointed((before) => (samePointed(before, next) ? before : next)), []);
  const marked = useMemo(() => pointed && markedBy(registry, columns, pointed, { place: (code) => names(code)[language], area: nameOf }), [registry, columns, pointed, names, language, nameOf]);
  const save = (): void => saveFile(`${fileStem(columns.map(({ name }) => name).join('_'))}_${dayOf(new Date())}_compare.csv`, `\uFEFF${comparisonCsv({ registry, columns: columns.map((column) => ({ ...column, changes: column.supposed ? changeLines(column.supposed.log, names, 'ja') : [] })), differences })}`, 'text/csv;charset=utf-8');
  return (
    <>
      <div className="compare-about">
        <div className="compare-actions">
          <p>{t(overText(found.scope, registry.levels.prefecture.areas, nameOf))} {found.cut && <strong>{t(found.cut)}</strong>} <span className="hint">{t(COMPARE.asIs)}</span></p>
          <nav aria-label={t(COMPARE.contents)}>{SECTIONS.map(([id, label]) => <button key={id} type="button" className="link" onClick={() => goTo(`compare-${id}`)}>{t(label)}</button>)}</nav>
          <button type="button" className="button" onClick={save}>{t(COMPARE.csv)}</button>
          <button type="button" className="button" onClick={() => window.print()}>{t(COMPARE.print)}</button>
        </div>
        {columns.map(({ name, supposed }) => supposed && <div key={name} className="compare-supposed"><p><strong>{name}</strong> {t(COMPARE.supposedAbout)}</p><ChangesRead log={supposed.log} names={names} /></div>)}
        {columns.length === 1 ? <p className="compare-notice">{t(COMPARE.onlyOne)}</p> : <Summary columns={columns} differences={differences} />}
      </div>
      <Maps columns={columns} scope={found.scope} marked={marked} onPoint={point} />
      <ZoneMeasures columns={columns} differences={differences} marked={marked} onPoint={point} />
      {work.failure !== null && <p className="failure" role="alert">{t(COMPARE.reachFailed)} <span className="code">{work.failure}</span> <button type="button" className="link" onClick={work.retry}>{t(MESSAGES.retry)}</button></p>}
      <CoverageTable columns={columns} differences={differences} progress={work.failure === null ? work.done : null} />
      {catalog && <div className="compare-sources"><SourceNotes catalog={catalog} datasets={COMPARED_DATASETS} /></div>}
    </>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
