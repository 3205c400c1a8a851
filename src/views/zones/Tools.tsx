import { ZONES } from '../../i18n/zones-messages';
import { useText } from '../context';

/** What a press or a drag on the map does. */
export type Tool = 'click' | 'brush';

const TOOLS = [['click', ZONES.click, ZONES.clickHint], ['brush', ZONES.brush, ZONES.brushHint]] as const;

/** The tools of the map. */
export function Tools({ tool, onTool }: { readonly tool: Tool; readonly onTool: (tool: Tool) => void }) {
  const t = useText();
  return (
    <fieldset className="zones-tool">
      <legend>{t(ZONES.tool)}</legend>
      <div className="segments">
        {TOOLS.map(([id, label]) => (
          <label key={id} className={tool === id ? 'segment segment-on' : 'segment'}>
            <input type="radio" name="zones-tool" checked={tool === id} onChange={() => onTool(id)} />{t(label)}
          </label>
        ))}
      </div>
      <p className="hint">{t(TOOLS.find(([id]) => id === tool)![2])}</p>
    </fieldset>
  );
}
