import { useCombobox } from 'downshift';
import { useEffect, useId, useMemo, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { ZONE_TOOLS, zoneToolsText } from '../../i18n/zone-tools-messages';
import type { Facility } from '../../model/facilities';
import type { Mark, Zone } from '../../model/plan/plan';
import { setMarks } from '../../model/plan/zone-properties';
import { useAtlasContext, useText } from '../context';
import { suggestionsFor, type Suggestion } from './mark-suggestions';
import { useEditor } from './plans-context';

/** How many suggestions are listed; the rest is counted. */
const LISTED = 40;
const ROLES = ['lead', 'hub'] as const;

/** Who leads in a zone and who coordinates: from the lists of facilities, or written freely. */
export function Marks({ zone, codes }: { readonly zone: Zone; readonly codes: readonly string[] }) {
  const t = useText();
  const { plans, names } = useEditor();
  const name = useRef<HTMLInputElement>(null);
  const set = (marks: readonly Mark[]): void => plans.getState().edit((at) => setMarks(at, zone.id, marks));
  return (
    <section className="zone-marks" aria-labelledby="zone-marks">
      <h4 id="zone-marks">{t(ZONE_TOOLS.marks)}</h4>
      <dl>
        {ROLES.map((kind) => {
          const marks = zone.marks.filter((mark) => mark.kind === kind);
          return (
            <div key={kind}>
              <dt>{t(ZONE_TOOLS[kind])}</dt>
              {marks.length === 0 && <dd className="row-reason">{t(ZONE_TOOLS.noMark)}</dd>}
              {marks.map((mark) => (
                <dd key={`${mark.name} ${mark.municipality}`}>
                  <span>{mark.name}{mark.municipality !== null && <small> {t(names(mark.municipality))}</small>}</span>
                  <button type="button" className="icon-button" aria-label={t(zoneToolsText.removeMark(mark.name))} onClick={() => { name.current?.focus(); set(zone.marks.filter((one) => one !== mark)); }}>×</button>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
      <MarkForm key={zone.id} zone={zone} codes={codes} field={name} onAdd={(mark) => set([...zone.marks, mark])} />
    </section>
  );
}

interface FormProps {
  readonly zone: Zone;
  readonly codes: readonly string[];
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly onAdd: (mark: Mark) => void;
}

function MarkForm({ zone, codes, field, onAdd }: FormProps) {
  const t = useText();
  const id = useId();
  const { registry, names } = useEditor();
  const [kind, setKind] = useState<Mark['kind']>('lead');
  const [input, setInput] = useState('');
  const [place, setPlace] = useState('');
  const [wrong, setWrong] = useState<'nameless' | 'known' | null>(null);
  const { facilities, failed } = useFacilitiesOf(codes, kind === 'hub');
  const found = useMemo(() => suggestionsFor(kind, facilities, codes, registry.codes, names, input), [kind, facilities, codes, registry, names, input]);
  const shown = found.slice(0, LISTED);
  const { isOpen, getLabelProps, getMenuProps, getInputProps, getItemProps, highlightedIndex, closeMenu } = useCombobox<Suggestion>({
    items: shown,
    inputValue: input,
    // Nothing stays selected: the same facility may be chosen again after it was taken out.
    selectedItem: null,
    itemToString: (one) => one?.name ?? '',
    getA11yStatusMessage: ({ isOpen: open }) => (open ? t(zoneToolsText.found(found.length)) : ''),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setInput(selectedItem.name);
      setPlace(selectedItem.municipality ?? '');
    },
  });
  const add = (): void => {
    const mark: Mark = { kind, name: input.trim(), municipality: codes.includes(place) ? place : null };
    const problem = mark.name === '' ? 'nameless' : zone.marks.some((one) => one.kind === kind && one.name === mark.name && one.municipality === mark.municipality) ? 'known' : null;
    setWrong(problem);
    field.current?.focus();
    closeMenu();
    if (problem) return;
    onAdd(mark);
    setInput('');
    setPlace('');
  };
  const open = isOpen && shown.length > 0;
  // downshift keeps Enter to itself while its menu is open: with nothing highlighted it is the form's.
  const enterSends = (event: KeyboardEvent<HTMLInputElement> & { readonly nativeEvent: { preventDownshiftDefault?: boolean } }): void => {
    if (event.key === 'Enter' && highlightedIndex < 0) event.nativeEvent.preventDownshiftDefault = true;
  };
  return (
    <form className="mark-form" onSubmit={(event) => { event.preventDefault(); add(); }}>
      <fieldset className="mark-role">
        <legend>{t(ZONE_TOOLS.role)}</legend>
        {ROLES.map((one) => <label key={one} className="check"><input type="radio" name={`${id}role`} checked={kind === one} onChange={() => setKind(one)} />{t(ZONE_TOOLS[one])}</label>)}
      </fieldset>
      <p className="hint" id={`${id}hint`}>{t(kind === 'lead' ? ZONE_TOOLS.leadHint : ZONE_TOOLS.hubHint)}{failed && ` ${t(ZONE_TOOLS.notLoaded)}`}</p>
      <div className="field mark-name">
        <label {...getLabelProps()}>{t(ZONE_TOOLS.markName)}</label>
        <input {...getInputProps({ ref: field, autoComplete: 'off', spellCheck: false, maxLength: 80, 'aria-describedby': `${id}hint`, onKeyDown: enterSends, onChange: (event: ChangeEvent<HTMLInputElement>) => { setInput(event.currentTarget.value); setWrong(null); } })} />
        <ul {...getMenuProps({ className: open ? 'mark-list' : 'mark-list mark-list-closed' })}>
          {open && shown.map((one, position) => (
            <li key={one.key} {...getItemProps({ item: one, index: position, className: position === highlightedIndex ? 'search-hit search-hit-on' : 'search-hit' })}>
              <span className="search-name">{one.name}</span><span className="search-about">{t(one.about)}</span>
            </li>
          ))}
        </ul>
        {open && found.length > shown.length && <p className="hint">{t(zoneToolsText.more(found.length - shown.length))}</p>}
        {wrong && <p className="field-error" role="alert">{t(ZONE_TOOLS[wrong])}</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}place`}>{t(ZONE_TOOLS.markPlace)}</label>
        <select id={`${id}place`} value={codes.includes(place) ? place : ''} onChange={(event) => setPlace(event.target.value)}>
          <option value="">{t(ZONE_TOOLS.unknownPlace)}</option>
          {codes.map((code) => <option key={code} value={code}>{t(names(code))}</option>)}
        </select>
      </div>
      <button type="submit" className="button">{t(ZONE_TOOLS.addMark)}</button>
    </form>
  );
}

/** The facilities of a zone's municipalities; nursing stations, a large file, only where they are wanted. */
function useFacilitiesOf(codes: readonly string[], nursing: boolean): { readonly facilities: readonly Facility[]; readonly failed: boolean } {
  const { data } = useAtlasContext();
  const { registry } = useEditor();
  const [support, setSupport] = useState<readonly Facility[] | null>(null);
  const [stations, setStations] = useState<readonly Facility[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    const fail = (): void => { if (current) setFailed(true); };
    data.supportFacilities().then(({ facilities }) => current && setSupport(facilities), fail);
    if (nursing) data.nursingFacilities().then(({ facilities }) => current && setStations(facilities), fail);
    return () => { current = false; };
  }, [data, nursing]);
  const facilities = useMemo(() => {
    const inside = new Set(codes);
    return [...(support ?? []), ...(nursing ? stations ?? [] : [])].filter(({ municipality }) => inside.has(registry.codes[municipality]!));
  }, [codes, registry, support, stations, nursing]);
  return { facilities, failed };
}
