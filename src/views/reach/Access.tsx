import { useId, useMemo, useState } from 'react';
import { buildCodeBook } from '../../model/plan/municipality-codes';
import { accessTimes, readTravelTimes, type TimeReading } from '../../data/travel-times';
import { gridTabs } from '../../export/csv';
import type { ReachAbout } from '../../export/reach-about';
import { accessGrid, gridCsv, travelTimeTemplate, type AccessLine } from '../../export/reach-csv';
import { saveFile } from '../../export/save-file';
import { formatFigure } from '../../i18n/format';
import { REACH, reachText } from '../../i18n/reach-messages';
import type { Cell } from '../../model/cell';
import { ACCESS_CLASSES, accessRow, straightLineTimes, touchedAccess, type AccessTimes } from '../../model/coverage/access';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { nearestDistances, reachTargets } from '../../model/coverage/reach';
import { homesIn, peopleOf } from '../../model/coverage/reach-table';
import type { Atlas } from '../../model/reading';
import { municipalityIndex } from '../../model/registry';
import type { ReachContent } from '../../state/reach-link';
import { CopyTable } from '../compare/CopyTable';
import { useLanguage, useText } from '../context';
import { Segmented } from '../Segmented';
import type { ReachBase, ReachScope } from './base';
import { Figure, RowName } from './Figure';

interface Props {
  readonly base: ReachBase;
  readonly scope: ReachScope;
  readonly choice: ReachContent;
  /** Of the data, then of a supposition, if there is one. */
  readonly counts: readonly { readonly atlas: Atlas; readonly targets: FacilityTargets }[];
  readonly about: ReachAbout;
}

/** People by minutes to the nearest facility: of the user's own table, or by a straight line at a stated speed. */
export function Access({ base, scope, choice, counts, about }: Props) {
  const t = useText();
  const id = useId();
  const { registry } = base.atlas;
  const [source, setSource] = useState<'straight' | 'own'>('straight');
  const [speed, setSpeed] = useState('30');
  const [own, setOwn] = useState<{ readonly file: string; readonly reading: TimeReading } | null>(null);
  const homes = useMemo(() => homesIn(base.towns, new Set(scope.whole.members)), [base, scope]);
  const distances = useMemo(() => counts.map(({ targets }) => {
    const found = reachTargets(targets.facilities, targets.hiddenIn, base.towns);
    const listed = nearestDistances(homes, found.listed);
    return [listed, nearestDistances(homes, found.hidden, listed)] as const;
  }), [base, homes, counts]);
  const kmh = Number(speed);
  const usable = speed.trim() !== '' && kmh >= 1 && kmh <= 120;
  const times = useMemo((): readonly AccessTimes[] | null => {
    if (source === 'straight') return usable ? distances.map(([listed, hidden]) => straightLineTimes(listed, hidden, homes.municipalityOf, kmh)) : null;
    const given = own?.reading.minutes ? accessTimes(own.reading.minutes, own.file, (code) => municipalityIndex(registry, code)) : null;
    return given && distances.map(() => given);
  }, [source, usable, kmh, distances, homes, own, registry]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file) setOwn({ file: file.name, reading: readTravelTimes(new Uint8Array(await file.arrayBuffer()), buildCodeBook(registry)) });
  };
  return (
    <section aria-labelledby="reach-access">
      <h3 id="reach-access">{t(REACH.access)}</h3>
      <Segmented label={t(REACH.source)} value={source} onChange={setSource} options={[{ value: 'straight', label: t(REACH.straight) }, { value: 'own', label: t(REACH.own) }]} />
      {source === 'straight' ? (
        <>
          <div className="field reach-speed"><label htmlFor={id}>{t(REACH.speed)}</label><input id={id} type="number" min={1} max={120} value={speed} aria-invalid={!usable} onChange={(event) => setSpeed(event.target.value)} /></div>
          {!usable && <p className="field-error" role="alert">{t(REACH.wrongSpeed)}</p>}
          <p className="reach-notice">{t(REACH.proxy)}</p>
        </>
      ) : (
        <>
          <div className="reach-actions">
            {/* Emptied before each choice, so that the same file can be chosen again after it was mended. */}
            <div className="field"><label htmlFor={id}>{t(REACH.file)}</label><input id={id} type="file" accept=".csv,text/csv" onClick={(event) => { event.currentTarget.value = ''; }} onChange={(event) => void take(event.target.files?.[0])} /></div>
            <Template scope={scope} registry={registry} />
          </div>
          <p className="hint">{t(own?.reading.minutes ? REACH.ownNote : REACH.pickFile)}</p>
          {counts.length > 1 && <p className="hint">{t(REACH.notInTimes)}</p>}
          {own && <OwnFile file={own.file} reading={own.reading} />}
        </>
      )}
      {times && <AccessTable counts={counts} scope={scope} choice={choice} times={times} about={about} />}
    </section>
  );
}

function Template({ scope, registry }: { readonly scope: ReachScope; readonly registry: ReachBase['atlas']['registry'] }) {
  const t = useText();
  const language = useLanguage();
  const areas = scope.whole.members.map((member) => registry.levels.municipality.areas[member]!);
  return <button type="button" className="button" onClick={() => saveFile('travel-times.csv', travelTimeTemplate(areas, language), 'text/csv')}>{t(REACH.template)}</button>;
}

/** What was read of the file, or why it cannot be used. */
function OwnFile({ file, reading }: { readonly file: string; readonly reading: TimeReading }) {
  const t = useText();
  if (reading.minutes) return <p role="status">{file}: {t(reachText.read(reading.minutes.size, reading.destinations))}</p>;
  return (
    <div role="alert">
      <p className="field-error">{file}: {t(REACH.refused)}</p>
      <ul className="reach-problems">{reading.problems.map(({ row, column, reason, next }, at) => <li key={at}>{row !== null && `${t(REACH.line)} ${row} `}{column !== null && `${column} `}<strong>{t(reason)}</strong> {t(next)}</li>)}</ul>
      {reading.more > 0 && <p>{t(reachText.more(reading.more))}</p>}
    </div>
  );
}

function AccessTable({ counts, scope, choice: { age, year }, times, about }: Omit<Props, 'base'> & { readonly times: readonly AccessTimes[] }) {
  const t = useText();
  const language = useLanguage();
  const rows = useMemo((): AccessLine[] => {
    const [now, then] = counts.map(({ atlas }, at) => peopleOf(atlas, [...scope.areas, scope.whole], { age, year }).map(({ area, whole, places }) => ({ area, row: accessRow(times[at]!, whole, places) })));
    return then ? then.map(({ area, row }, at) => ({ area, row: touchedAccess(now![at]!.row, row), now: now![at]!.row })) : now!;
  }, [counts, scope, age, year, times]);
  const { note } = times.at(-1)!;
  const grid = () => accessGrid(rows, [...about.supposed, about.question, about.facilities, note[language], about.lists].filter((line) => line !== ''), language);
  const line = ({ area, row, now }: AccessLine, at: number) => (
    <tr key={at} data-access={area.code}>
      <th scope="row">{at < 0 ? `${t(REACH.whole)}: ` : ''}<RowName area={area} /></th>
      {row.people.map((people, index) => <td key={ACCESS_CLASSES[index]!.id}><Share people={people} share={row.shares[index]!} now={now && { people: now.people[index]!, share: now.shares[index]! }} /></td>)}
      <td>{Number.isNaN(row.unknown) ? '' : Math.round(row.unknown).toLocaleString('ja-JP')}</td>
    </tr>
  );
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="reach-scroll" tabIndex={0} role="group" aria-labelledby="reach-access">
        <table className="mini" aria-labelledby="reach-access">
          <thead><tr><th scope="col">{t(REACH.area)}</th>{ACCESS_CLASSES.map(({ id, label }) => <th key={id} scope="col">{t(label)}</th>)}<th scope="col">{t(REACH.unknownPeople)}</th></tr></thead>
          <tbody>{rows.slice(0, -1).map(line)}</tbody>
          <tfoot>{line(rows.at(-1)!, -1)}</tfoot>
        </table>
      </div>
      <p className="hint">{t(note)}</p>
      <div className="reach-actions">
        <CopyTable text={() => gridTabs(grid())} />
        <button type="button" className="button" onClick={() => saveFile('zaitaku-atlas_access.csv', gridCsv(grid()), 'text/csv')}>{t(REACH.csv)}</button>
      </div>
    </>
  );
}

/** People and, below them, their percent with its quality; a missing pair says why once. */
function Share({ people, share, now }: { readonly people: Cell; readonly share: Cell; readonly now: { readonly people: Cell; readonly share: Cell } | undefined }) {
  const language = useLanguage();
  if (people.value === null) return <Figure cell={people} now={now?.people} decimals={0} />;
  return <>{formatFigure(Math.round(people.value), 0, language)}<br /><Figure cell={share} now={now?.share} decimals={1} unit="%" /></>;
}
