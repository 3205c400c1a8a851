import { useEffect, useId, useRef } from 'react';
import { TOOL_HINTS, TOOL_NAMES, TOOLS_TEXT, UNIT_NAMES } from '../../i18n/zones-tools-messages';
import { useText } from '../context';
import { listenToDigits } from './digits';
import { useEditor, usePlans } from './plans-context';
import { toolStore, useTools, type ToolId, type ToolUnit } from './tool-store';
import './tools.css';

const TOOLS = Object.keys(TOOL_NAMES) as ToolId[];
const UNITS = Object.keys(UNIT_NAMES) as ToolUnit[];

/** The tools of the map: what a press or a drag does. */
export function Tools() {
  const t = useText();
  const id = useId();
  const { plans } = useEditor();
  const { tool, note } = useTools((state) => state);
  const field = useRef<HTMLFieldSetElement>(null);
  useEffect(() => listenToDigits(field.current!, plans), [plans]);
  return (
    <fieldset className="zones-tool" ref={field} aria-describedby={`${id}hint`}>
      <legend>{t(TOOLS_TEXT.tools)}</legend>
      <div className="segments tools">
        {TOOLS.map((one) => (
          <label key={one} className={tool === one ? 'segment segment-on' : 'segment'}>
            <input type="radio" name="zones-tool" checked={tool === one} onChange={() => toolStore.setState({ tool: one, note: null })} />{t(TOOL_NAMES[one])}
          </label>
        ))}
      </div>
      <p className="hint tools-hint" id={`${id}hint`}>{t(TOOL_HINTS[tool])}<span> {t(TOOLS_TEXT.keys)}</span></p>
      <p className="tools-note" role="status">{note && <span key={note.serial}>{t(note.text)}</span>}</p>
    </fieldset>
  );
}

/** How much the tools take at a time, and how zones are told apart on the map. */
export function ToolOptions() {
  const t = useText();
  const id = useId();
  const { unit, stayInPrefecture, patterned } = useTools((state) => state);
  const prefectures = usePlans(({ history }) => new Set(history?.plan.scope.map((code) => code.slice(0, 2))).size);
  return (
    <div className="zones-tool">
      <div className="tools-unit">
        <label htmlFor={id}>{t(TOOLS_TEXT.unit)}</label>
        <select id={id} value={unit} onChange={(event) => toolStore.setState({ unit: event.target.value as ToolUnit })}>
          {UNITS.map((one) => <option key={one} value={one}>{t(UNIT_NAMES[one])}</option>)}
        </select>
      </div>
      {prefectures > 1 && <label className="check"><input type="checkbox" checked={stayInPrefecture} onChange={(event) => toolStore.setState({ stayInPrefecture: event.target.checked })} />{t(TOOLS_TEXT.stay)}</label>}
      <label className="check"><input type="checkbox" checked={patterned} onChange={(event) => toolStore.setState({ patterned: event.target.checked })} />{t(TOOLS_TEXT.patterned)}</label>
    </div>
  );
}
