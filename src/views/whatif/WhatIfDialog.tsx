import { useCallback, useMemo, useState } from 'react';
import { saveFile } from '../../export/save-file';
import { MESSAGES } from '../../i18n/messages';
import { WHAT_IF, whatIfText } from '../../i18n/what-if-messages';
import { scopeOf } from '../../model/plan/scope';
import { startPlan } from '../../model/plan/starts';
import type { ChangeLog } from '../../model/whatif/change-log';
import { selectedArea } from '../../state/store';
import { keepWhatIf, keptWhatIf } from '../../state/what-if-storage';
import { useAreaName, useAtlas, useAtlasContext, useText } from '../context';
import type { MenuDialogProps } from '../menu/entry';
import { useLoaded } from '../profile/use-loaded';
import { Waiting } from '../profile/Waiting';
import { PlanDialog } from '../zones/PlanDialog';
import { editorNow, loadEditor, type Editor } from '../zones/plans-context';
import { Choice } from './ChangeForm';
import { WhatIf } from './WhatIf';

/** Suppositions without a plan: on the secondary areas of a prefecture as they are. */
export default function WhatIfDialog({ onClose }: MenuDialogProps) {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => loadEditor(data), [data]);
  const loaded = useLoaded(load, () => editorNow(data));
  return (
    <PlanDialog title={t(WHAT_IF.title)} wide onClose={onClose}>
      {loaded.value ? <OfPrefecture editor={loaded.value} /> : <Waiting what={t(MESSAGES.failed)} loaded={loaded} />}
    </PlanDialog>
  );
}

function OfPrefecture({ editor: { registry, names, planData } }: { readonly editor: Editor }) {
  const t = useText();
  const nameOf = useAreaName();
  const area = useAtlas(selectedArea);
  const { areas } = registry.levels.prefecture;
  const [code, setCode] = useState(areas[area?.prefecture ?? 0]!.code);
  const [{ log, damaged }, setKeptLog] = useState(() => keptWhatIf(new Set(registry.codes)));
  const [past, setPast] = useState<readonly ChangeLog[]>([]);
  const [kept, setKept] = useState(true);
  const plan = useMemo(() => startPlan(registry, { id: `what-if-${code}`, name: areas.find((one) => one.code === code)!.name, scope: scopeOf(registry, [{ level: 'prefecture', code }]), start: { kind: 'areas', level: 'secondary335', cities: 'within' } }), [registry, areas, code]);
  const take = (next: ChangeLog): void => {
    setKeptLog({ log: next, damaged });
    setKept(keepWhatIf(next));
  };
  return (
    <>
      <Choice label={t(WHAT_IF.prefecture)} value={code} onChange={setCode} options={areas.map((one) => [one.code, nameOf(one)])} />
      <p className="hint">{t(WHAT_IF.withoutPlan)}</p>
      {damaged && (
        <div className="plans-warn" role="status">
          <p>{t(whatIfText.damaged(damaged.where))}</p>
          <button type="button" className="button" onClick={() => saveFile('zaitaku-atlas_what-if_damaged.json', damaged.text, 'application/json')}>{t(WHAT_IF.saveDamaged)}</button>
        </div>
      )}
      {!kept && <p className="plans-warn" role="status">{t(WHAT_IF.notKept)}</p>}
      <WhatIf key={code} plan={plan} of={WHAT_IF.ofNoPlan} planData={planData} names={names} log={log} onLog={(next) => { setPast([...past, log]); take(next); }} onUndo={past.length === 0 ? null : () => { take(past.at(-1)!); setPast(past.slice(0, -1)); }} />
    </>
  );
}
