import { useEffect, useId, useRef, useState } from 'react';
import { changeLines } from '../../export/what-if-csv';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { PlaceNames } from '../../model/plan/place-names';
import { planTables } from '../../model/plan/metric-list';
import type { Text } from '../../model/text';
import { suppose } from '../../model/whatif/apply';
import type { ChangeLog } from '../../model/whatif/change-log';
import { DataError } from '../../data/geo-files';
import type { DataStore } from '../../data/store';
import type { AtlasStore, Supposing } from '../../state/store';
import { useAtlas, useAtlasContext, useText } from '../context';
import { isSupposing } from './suppose';

interface Props {
  /** Whose changes they are. */
  readonly of: Text;
  readonly log: ChangeLog;
  readonly names: PlaceNames;
}

/** Whether the map, and all that stands outside the zone editor, follows the changes. */
export function OnMap({ of, log, names }: Props) {
  const t = useText();
  const id = useId();
  const { data, store } = useAtlasContext();
  const supposing = useAtlas((state) => state.supposing);
  const [failure, setFailure] = useState<string | null>(null);
  const on = supposing !== null && supposing.of.ja === of.ja;
  const put = useRef(log);
  useEffect(() => {
    // What is on the map changes with the log, and goes with its last entry.
    if (!on || put.current === log) return;
    put.current = log;
    void putOnMap({ data, store, of, log, names }).then(setFailure);
  }, [on, data, store, of, log, names]);
  const toggle = (): void => {
    put.current = log;
    if (on) store.getState().suppose(null);
    else void putOnMap({ data, store, of, log, names }).then(setFailure);
  };
  return (
    <div className="what-if-on-map">
      <label className="check"><input type="checkbox" checked={on} aria-describedby={id} disabled={!on && !isSupposing(log)} onChange={toggle} /> {t(WHAT_IF.onMap)}</label>
      <p id={id} className="hint">{t(WHAT_IF.onMapHint)}</p>
      <p className="field-error" role="alert">{failure}</p>
    </div>
  );
}

let made = 0;

/** Lets the map follow a log, none where nothing in it is on. Gives the file that could not be loaded. */
async function putOnMap({ data, store, of, log: whole, names }: Props & { readonly data: DataStore; readonly store: AtlasStore }): Promise<string | null> {
  // The map says of whom its densities are, and has its own choice of it.
  const log = whole.filter(({ change }) => change.kind !== 'basis');
  if (!isSupposing(log)) {
    store.getState().suppose(null);
    return null;
  }
  try {
    const sets = log.flatMap(({ on, change }) => (on && change.kind === 'rates' ? [change] : []));
    const [rateTables] = await Promise.all([Promise.all(sets.map(async ({ subject, own }) => [own, await data.tableFrom(subject, own)] as const)), data.atlasAsIs(planTables())]);
    const english = changeLines(log, names, 'en');
    const supposing: Supposing = {
      id: ++made, of, lines: changeLines(log, names, 'ja').map((ja, index) => ({ ja, en: english[index]! })),
      apply: (atlas) => suppose(atlas, log, new Map(rateTables)).atlas,
    };
    store.getState().suppose(supposing);
    return null;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message;
  }
}
