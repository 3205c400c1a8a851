import { useId, useState } from 'react';
import { COLOUR_NAMES, DIVISION_LABEL, ZONE_TOOLS, zoneToolsText } from '../../i18n/zone-tools-messages';
import { ZONES } from '../../i18n/zones-messages';
import { divideZone, DIVISIONS, piecesOf, type Division } from '../../model/plan/divide-zone';
import type { ZoneFigures } from '../../model/plan/metrics';
import type { Plan, Zone } from '../../model/plan/plan';
import { lockMunicipalities } from '../../model/plan/plan-properties';
import { splitZone } from '../../model/plan/split-zone';
import { mergeZones, removeZone, reorderZone } from '../../model/plan/zone-list';
import { lockZone, recolourZone, renameZone } from '../../model/plan/zone-properties';
import { useText } from '../context';
import { NameForm } from './NameForm';
import { useEditor } from './plans-context';
import { ZoneSwatch } from './ZoneSwatch';
import './zone-tools.css';

interface Props {
  readonly plan: Plan;
  readonly zone: Zone;
  readonly figures: ZoneFigures;
  /** Index in the palette of the colour that is shown. */
  readonly shown: number;
}

/** What is done with one zone as a whole. */
export function ZoneTools({ plan, zone, figures, shown }: Props) {
  const t = useText();
  const { plans } = useEditor();
  const { edit } = plans.getState();
  const position = plan.zones.indexOf(zone);
  const all = figures.codes.length > 0 && figures.codes.every((code) => plan.locked.has(code));
  // aria-disabled: the button that was pressed keeps the focus at either end of the list.
  const step = (label: string, to: number) => {
    const beyond = to < 0 || to >= plan.zones.length;
    return <button type="button" className="button" aria-disabled={beyond} onClick={() => { if (!beyond) edit((at) => reorderZone(at, zone.id, to)); }}>{label}</button>;
  };
  return (
    <div className="zone-tools">
      <NameForm key={zone.name} label={t(ZONES.zoneName)} name={zone.name} onName={(name) => edit((at) => renameZone(at, zone.id, name))} />
      <Colours zone={zone} shown={shown} />
      <div className="zones-actions" role="group" aria-label={t(ZONE_TOOLS.order)}>
        <span className="zone-tools-label">{t(ZONE_TOOLS.order)} {position + 1}</span>
        {step(t(ZONE_TOOLS.earlier), position - 1)}
        {step(t(ZONE_TOOLS.later), position + 1)}
      </div>
      <div className="zones-actions" role="group" aria-label={t(ZONE_TOOLS.locks)}>
        <label className="check"><input type="checkbox" checked={zone.locked} onChange={(event) => { const { checked } = event.target; edit((at) => lockZone(at, zone.id, checked)); }} />{t(ZONE_TOOLS.lockZone)}</label>
        <button type="button" className="button" aria-disabled={figures.codes.length === 0} onClick={() => edit(() => lockMunicipalities(figures.codes, !all))}>{t(all ? ZONE_TOOLS.unlockAll : ZONE_TOOLS.lockAll)}</button>
      </div>
      <Merge plan={plan} zone={zone} />
      {figures.codes.length > 1 && <Split zone={zone} figures={figures} />}
      <div className="zones-actions"><button type="button" className="button" onClick={() => edit((at) => removeZone(at, zone.id))}>{t(ZONES.removeZone)}</button></div>
    </div>
  );
}

function Colours({ zone, shown }: { readonly zone: Zone; readonly shown: number }) {
  const t = useText();
  const id = useId();
  const { plans } = useEditor();
  return (
    <fieldset className="zone-colours">
      <legend>{t(ZONE_TOOLS.colour)}</legend>
      {[null, ...COLOUR_NAMES.keys()].map((colour) => (
        <label key={String(colour)} className={zone.colour === colour ? 'zone-swatch zone-swatch-on' : 'zone-swatch'}>
          <input type="radio" name={id} checked={zone.colour === colour} onChange={() => plans.getState().edit((at) => recolourZone(at, zone.id, colour))} />
          <ZoneSwatch index={colour ?? shown} />{colour === null ? t(ZONE_TOOLS.automatic) : `${colour + 1} ${t(COLOUR_NAMES[colour]!)}`}
        </label>
      ))}
      {zone.colour !== null && zone.colour !== shown && <p className="hint" role="status">{t(ZONE_TOOLS.clash)}</p>}
    </fieldset>
  );
}

function Merge({ plan, zone }: { readonly plan: Plan; readonly zone: Zone }) {
  const t = useText();
  const id = useId();
  const { plans } = useEditor();
  const { edit, choose } = plans.getState();
  const [into, setInto] = useState('');
  const others = plan.zones.filter((one) => one.id !== zone.id);
  const goal = others.some((one) => one.id === into) ? into : others[0]?.id;
  if (goal === undefined) return null;
  return (
    <form className="zones-name" onSubmit={(event) => { event.preventDefault(); edit((at) => mergeZones(at, goal, [zone.id])); if (plans.getState().history!.plan.zones.every((one) => one.id !== zone.id)) choose(goal); }}>
      <div className="field">
        <label htmlFor={id}>{t(ZONES.mergeInto)}</label>
        <select id={id} value={goal} onChange={(event) => setInto(event.target.value)}>{others.map((one) => <option key={one.id} value={one.id}>{plan.zones.indexOf(one) + 1} {one.name}</option>)}</select>
      </div>
      <button type="submit" className="button">{t(ZONES.merge)}</button>
    </form>
  );
}

function Split({ zone, figures }: Pick<Props, 'zone' | 'figures'>) {
  const t = useText();
  const id = useId();
  const { plans, registry, names } = useEditor();
  const { edit } = plans.getState();
  const [by, setBy] = useState<Division | 'chosen'>('chosen');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const codes = figures.codes.filter((code) => picked.has(code));
  const pieces = by === 'chosen' ? [] : piecesOf(registry, figures, by);
  const refusal = by === 'chosen' ? (codes.length === 0 || codes.length === figures.codes.length ? ZONE_TOOLS.chooseSome : null) : pieces.length < 2 ? ZONE_TOOLS.whole : null;
  const split = (): void => {
    if (refusal) return;
    edit((at) => (by === 'chosen' ? splitZone(at, zone.id, [codes]) : divideZone(at, zone.id, pieces)));
    setPicked(new Set());
  };
  return (
    <details className="zone-split">
      <summary>{t(ZONE_TOOLS.split)}</summary>
      <form onSubmit={(event) => { event.preventDefault(); split(); }}>
        <div className="field">
          <label htmlFor={id}>{t(ZONE_TOOLS.splitBy)}</label>
          <select id={id} value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            <option value="chosen">{t(ZONE_TOOLS.chosen)}</option>
            {DIVISIONS.map((one) => <option key={one} value={one}>{t(DIVISION_LABEL[one])}</option>)}
          </select>
        </div>
        {by === 'chosen' && (
          <fieldset className="zone-split-list">
            <legend className="visually-hidden">{t(ZONE_TOOLS.chosen)}</legend>
            {figures.codes.map((code) => (
              <label key={code} className="check"><input type="checkbox" checked={picked.has(code)} onChange={(event) => { const { checked } = event.target; setPicked((before) => new Set(checked ? [...before, code] : [...before].filter((one) => one !== code))); }} />{t(names(code))}</label>
            ))}
          </fieldset>
        )}
        <div className="zones-actions">
          <button type="submit" className="button" aria-disabled={refusal !== null}>{t(ZONE_TOOLS.doSplit)}</button>
          <span className="hint" role="status">{t(refusal ?? zoneToolsText.pieces(by === 'chosen' ? 2 : pieces.length))}</span>
        </div>
        {pieces.length > 1 && <ul className="zone-pieces">{pieces.map((piece) => <li key={piece.codes[0]}>{piece.name !== null && <strong>{piece.name} </strong>}{piece.codes.map((code) => t(names(code))).join('・')}</li>)}</ul>}
      </form>
    </details>
  );
}
