import { use, useEffect, useId } from 'react';
import { PLANS, plansText } from '../../i18n/plans-messages';
import { ZONES } from '../../i18n/zones-messages';
import { scopeScene } from '../../map/scope-scene';
import { MapContext, useAreaName, useText } from '../context';
import { useEditor } from './plans-context';

export type ScopeKind = 'prefecture' | 'tertiary52' | 'nation';

const KINDS = { prefecture: [PLANS.scopePrefecture, ZONES.prefecture, PLANS.addPrefecture], tertiary52: [PLANS.scopeTertiary, PLANS.tertiary, PLANS.addTertiary], nation: [PLANS.scopeNation, null, null] } as const;

interface Props {
  readonly kind: ScopeKind;
  /** Codes of the areas, in the order they were chosen. */
  readonly chosen: readonly string[];
  readonly onKind: (kind: ScopeKind) => void;
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** What a plan is about: prefectures, tertiary areas or the nation; chosen from the list or on the map. */
export function ScopePicker({ kind, chosen, onKind, onChosen }: Props) {
  const t = useText();
  const id = useId();
  const nameOf = useAreaName();
  const controller = use(MapContext);
  const { registry, points } = useEditor();
  const level = registry.levels[kind];
  useEffect(() => {
    const marked = kind === 'nation' ? level.areas.map(({ code }) => code) : chosen;
    controller?.setOverlay({
      scene: scopeScene(level, marked, points?.[kind] ?? null, (index) => nameOf(level.areas[index]!)),
      hover: () => {},
      select(index) {
        const { code } = level.areas[index]!;
        if (kind !== 'nation') onChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
      },
    });
  }, [controller, level, kind, points, chosen, onChosen, nameOf]);
  useEffect(() => () => controller?.setOverlay(null), [controller]);

  const [, one, another] = KINDS[kind];
  const rest = level.areas.filter(({ code }) => !chosen.includes(code));
  return (
    <>
      <fieldset className="plans-scope">
        <legend>{t(PLANS.scope)}</legend>
        <div className="segments">
          {(Object.keys(KINDS) as ScopeKind[]).map((value) => (
            <label key={value} className={kind === value ? 'segment segment-on' : 'segment'}>
              <input type="radio" name={`${id}k`} checked={kind === value} onChange={() => onKind(value)} />{t(KINDS[value][0])}
            </label>
          ))}
        </div>
      </fieldset>
      {one === null ? <p className="hint">{t(PLANS.nationHint)}</p> : (
        <>
          <div className="field">
            <label htmlFor={`${id}a`}>{t(one)}</label>
            <select id={`${id}a`} required value={chosen[0] ?? ''} onChange={({ target }) => onChosen([...(target.value === '' ? [] : [target.value]), ...chosen.slice(1).filter((code) => code !== target.value)])}>
              <option value="">{t(ZONES.choose)}</option>
              {level.areas.map((area) => <option key={area.code} value={area.code}>{nameOf(area)}</option>)}
            </select>
          </div>
          {chosen.length > 1 && (
            <ul className="plans-chips">
              {chosen.slice(1).map((code) => {
                const name = nameOf(level.areas.find((area) => area.code === code)!);
                return <li key={code}>{name}<button type="button" aria-label={t(plansText.leaveOut(name))} onClick={() => onChosen(chosen.filter((other) => other !== code))}>×</button></li>;
              })}
            </ul>
          )}
          {chosen.length > 0 && (
            <div className="field">
              <label htmlFor={`${id}b`}>{t(another)}</label>
              <select id={`${id}b`} value="" onChange={({ target }) => { if (target.value !== '') onChosen([...chosen, target.value]); }}>
                <option value="">{t(ZONES.choose)}</option>
                {rest.map((area) => <option key={area.code} value={area.code}>{nameOf(area)}</option>)}
              </select>
            </div>
          )}
          <p className="hint">{t(PLANS.scopeHint)}</p>
        </>
      )}
    </>
  );
}
