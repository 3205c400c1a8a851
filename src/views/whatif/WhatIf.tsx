import { useId, useMemo, useState } from 'react';
import { writeWhatIf } from '../../data/what-if-file';
import { saveFile } from '../../export/save-file';
import { whatIfCsv } from '../../export/what-if-csv';
import { WHAT_IF, whatIfText } from '../../i18n/what-if-messages';
import { changeWords } from '../../i18n/what-if-words';
import { planDifference, type ComparedPlan } from '../../model/compare/difference';
import { planCoverage } from '../../model/coverage/coverage';
import { planFigures, type PlanData } from '../../model/plan/metrics';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Plan } from '../../model/plan/plan';
import type { Text } from '../../model/text';
import { appended, type ChangeLog } from '../../model/whatif/change-log';
import { useAtlasContext, useLanguage, useText } from '../context';
import { BeforeAfter } from './BeforeAfter';
import { ChangeForm } from './ChangeForm';
import { ChangeList } from './ChangeList';
import { Needed } from './Needed';
import { OnMap } from './OnMap';
import { isSupposing, useSupposed } from './suppose';
import './what-if.css';

interface Props {
  readonly plan: Plan;
  /** Whose changes they are, as the map tells it. */
  readonly of: Text;
  /** The data as they are, whatever is supposed. */
  readonly planData: PlanData;
  readonly names: PlaceNames;
  readonly log: ChangeLog;
  readonly onLog: (log: ChangeLog) => void;
  /** null: nothing to undo. */
  readonly onUndo: (() => void) | null;
}

/** Changes on a copy of the data, what they do to a plan, and what a level would take. */
export function WhatIf({ plan, of, planData, names, log, onLog, onUndo }: Props) {
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const { data } = useAtlasContext();
  const [said, setSaid] = useState('');
  const supposed = useSupposed(data, planData, log);
  const before = useMemo(() => compared(planData, plan), [planData, plan]);
  const after = useMemo(() => (supposed.planData === planData ? before : compared(supposed.planData, plan)), [supposed, planData, plan, before]);
  const difference = useMemo(() => planDifference(planData.atlas, before, after), [planData, before, after]);
  return (
    <div className="what-if">
      <section aria-labelledby={`${id}-log`}>
        <h3 id={`${id}-log`}>{t(WHAT_IF.log)}</h3>
        {isSupposing(log) && <p className="what-if-note"><strong>{t(WHAT_IF.shown)}</strong> {t(whatIfText.counted(supposed.done.length, log.length))}。{t(WHAT_IF.shownHint)}</p>}
        <ChangeList log={log} problems={supposed.problems} names={names} onLog={(next) => { setSaid(''); onLog(next); }} />
        {log.length > 0 && <OnMap of={of} log={log} names={names} />}
        <div className="what-if-actions">
          <button type="button" className="button" aria-disabled={onUndo === null} onClick={() => { if (!onUndo) return; onUndo(); setSaid(t(WHAT_IF.undone)); }}>{t(WHAT_IF.undo)}</button>
          {log.length > 0 && <button type="button" className="button" onClick={() => saveFile('zaitaku-atlas_what-if.json', `${JSON.stringify(writeWhatIf(log), null, 1)}\n`, 'application/json')}>{t(WHAT_IF.json)}</button>}
          {log.length > 0 && <button type="button" className="button" onClick={() => saveFile('zaitaku-atlas_what-if.csv', whatIfCsv(difference, plan, supposed.done, names, language), 'text/csv;charset=utf-8')}>{t(WHAT_IF.csv)}</button>}
        </div>
      </section>
      <section aria-labelledby={`${id}-add`}>
        <h3 id={`${id}-add`}>{t(WHAT_IF.addHeading)}</h3>
        <ChangeForm registry={planData.atlas.registry} names={names} scope={plan.scope} log={supposed.done} onAdd={(change) => { onLog(appended(log, change)); setSaid(t(whatIfText.done(changeWords(change, names)))); }} />
        <p className="what-if-said" role="status">{said}</p>
      </section>
      {log.length > 0 && (
        <section className="what-if-compare" aria-labelledby={`${id}-compare`}>
          <h3 id={`${id}-compare`}>{t(WHAT_IF.compare)}</h3>
          <BeforeAfter difference={difference} plan={plan} />
        </section>
      )}
      <Needed figures={after.figures} />
    </div>
  );
}

function compared(planData: PlanData, plan: Plan): ComparedPlan {
  const figures = planFigures(planData)(plan);
  return { figures, coverage: planCoverage({ atlas: planData.atlas }, figures) };
}
