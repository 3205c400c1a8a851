import { formatCell, formatFraction } from '../../i18n/format';
import { EMBED } from '../../i18n/embed-messages';
import { levelInfo } from '../../model/levels';
import { selectedArea } from '../../state/store';
import { Badge } from '../Badge';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { focusMap } from '../focus-map';

/** The figure of the selected area: all that a frame says of it. What there is more stands in the full view. */
export function EmbedArea() {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const area = useAtlas(selectedArea);
  // Room for its figure before the figure is there.
  const chosen = useAtlas((state) => state.content.area !== null);
  const shown = useAtlas((state) => state.shown);
  const cell = area && shown && shown.level.id === area.level ? shown.cells[area.index]! : null;
  return (
    <section className={chosen ? 'panel embed-area embed-area-chosen' : 'panel embed-area'} aria-label={t(EMBED.area)} aria-live="polite">
      {!area || !shown || !cell ? <p className="hint">{t(EMBED.areaHint)}</p> : (
        <>
          <button type="button" className="icon-button" aria-label={t(EMBED.deselect)} onClick={() => { store.getState().select(null); focusMap(); }}>×</button>
          <h2>{nameOf(area)} <small>{t(levelInfo(area.level).one)} <span className="code">{area.code}</span></small></h2>
          <p className="shown-label">{t(shown.indicator.label)}</p>
          {cell.value === null ? <p className="reason">{t(cell.reason)}</p> : (
            <>
              <p className="shown-value">{formatCell(shown.indicator, cell, language)} <Badge quality={cell.quality} /></p>
              <p className="shown-parts">{formatFraction(shown.indicator, cell, language)}</p>
              {cell.note && <p className="shown-parts">{t(cell.note)}</p>}
            </>
          )}
        </>
      )}
    </section>
  );
}
