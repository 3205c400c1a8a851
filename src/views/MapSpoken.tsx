import { formatCell } from '../i18n/format';
import { QUALITY_LABEL } from '../model/quality';
import { useAreaName, useAtlas, useLanguage, useSettings, useText } from './context';
import { useByKey } from './use-by-key';

/** What the arrow keys have brought to the middle of the map, for whoever does not see the tooltip. */
export function MapSpoken() {
  const t = useText();
  const language = useLanguage();
  const people = useSettings((state) => state.people);
  const nameOf = useAreaName();
  const byKey = useByKey();
  const shown = useAtlas((state) => state.shown);
  const hovered = useAtlas((state) => state.hovered);
  const said = (): string => {
    // In lists the row itself is read.
    if (!byKey || !shown || hovered === null || !document.activeElement?.matches('.map canvas')) return '';
    const figureOf = ({ indicator, cells }: Pick<typeof shown, 'indicator' | 'cells'>): string => {
      const cell = cells[hovered]!;
      return cell.value === null ? t(cell.reason) : `${formatCell(indicator, cell, language, people)} ${t(QUALITY_LABEL[cell.quality])}`;
    };
    return [nameOf(shown.level.areas[hovered]!), figureOf(shown), ...(shown.second ? [figureOf(shown.second)] : [])].join(language === 'ja' ? '、' : ', ');
  };
  return <p className="visually-hidden" role="status">{said()}</p>;
}
