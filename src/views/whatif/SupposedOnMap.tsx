import { WHAT_IF, whatIfText } from '../../i18n/what-if-messages';
import { useAtlas, useAtlasContext, useText } from '../context';
import './what-if.css';

/** Over everything while a supposition is on the map: that the figures are none of the data, which changes they hold, and the way back. */
export default function SupposedOnMap() {
  const t = useText();
  const { store } = useAtlasContext();
  const supposing = useAtlas((state) => state.supposing);
  if (!supposing) return null;
  const [, ...changes] = supposing.lines;
  return (
    <aside className="supposed-on-map" aria-label={t(WHAT_IF.title)}>
      <details>
        <summary><strong>{t(WHAT_IF.shown)}</strong> {t(whatIfText.onMap(supposing.of, changes.length))}</summary>
        <ul>{changes.map((line) => <li key={line.ja}>{t(line)}</li>)}</ul>
        <p>{t(WHAT_IF.onMapLimits)}</p>
      </details>
      <button type="button" className="button" onClick={() => store.getState().suppose(null)}>{t(WHAT_IF.turnOff)}</button>
    </aside>
  );
}
