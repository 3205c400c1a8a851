import { useEffect, useId, useRef, useState } from 'react';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Text } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import { DataError } from '../../data/geo-files';
import type { DataStore } from '../../data/store';
import type { AtlasStore } from '../../state/store';
import { useAtlas, useAtlasContext, useText } from '../context';
import { isSupposing, supposingOf } from './suppose';

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

/** Lets the map follow a log, none where nothing in it can be done. Gives why it cannot. */
async function putOnMap({ data, store, of, log, names }: Props & { readonly data: DataStore; readonly store: AtlasStore }): Promise<string | null> {
  try {
    const supposing = await supposingOf(data, of, log, names);
    store.getState().suppose(supposing);
    return supposing || !isSupposing(log) ? null : WHAT_IF.noneOnMap[store.getState().content.language];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message;
  }
}
