import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { PROFILE } from '../../i18n/profile-messages';
import { areaSeries, evaluateArea, type Atlas } from '../../model/evaluate';
import { indicatorById, isBalance, isResource, tablesOf, type SeriesIndicator } from '../../model/indicators';
import type { Quality } from '../../model/quality';
import type { Area } from '../../model/registry';
import { POPULATIONS, VINTAGES, type PopulationId } from '../../model/subjects';
import type { Text } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';

const SUBJECTS = Object.keys(POPULATIONS) as PopulationId[];

/** The register of 2025, else the projection for 2025: where the register has no figure (wards). */
function nowIndicators(subject: PopulationId): SeriesIndicator[] {
  return ['juki2025', 'r5', 'h30'].flatMap((vintage) => { const indicator = indicatorById(`value-${subject}-${vintage}`); return indicator && !isResource(indicator) && !isBalance(indicator) ? [indicator] : []; });
}

/** Tables the key figures read. */
export const KEY_FIGURE_TABLES: readonly string[] = [...SUBJECTS.flatMap((subject) => nowIndicators(subject).flatMap((indicator) => tablesOf(indicator, {}))), 'land-total', 'land-habitable'];

/** People today by age and the size of the land, the first thing to know of an area. */
export function KeyFigures({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const people = SUBJECTS.map((subject) => {
    const found = nowIndicators(subject).map((indicator) => ({ indicator, cell: evaluateArea(atlas, area, indicator) }));
    const { indicator, cell } = found.find((one) => one.cell.value !== null) ?? found[0]!;
    return <Tile key={subject} label={POPULATIONS[subject].label} figure={cell.value === null ? null : `${formatNumber(cell.value, 0, language)}${language === 'ja' ? '人' : ''}`} reason={cell.value === null ? cell.reason : cell.note} quality={cell.value === null ? null : cell.quality} from={`${t(VINTAGES[indicator.vintage].label)}${indicator.vintage === 'juki2025' ? '' : language === 'ja' ? ' 2025年' : ' 2025'}`} />;
  });
  const land = ([['land-total', PROFILE.areaTotal], ['land-habitable', PROFILE.areaHabitable]] as const).map(([key, label]) => {
    const series = areaSeries(atlas, area, key);
    return <Tile key={key} label={label} figure={series.values ? `${formatNumber(series.values[0]!, 2, language)}km²` : null} reason={series.values ? series.note : series.reason} quality={series.values ? series.quality : null} from="SSDSE-A-2026" />;
  });
  return <dl className="profile-tiles">{people}{land}</dl>;
}

interface TileProps {
  readonly label: Text;
  readonly figure: string | null;
  readonly reason: Text | undefined;
  readonly quality: Quality | null;
  readonly from: string;
}

function Tile({ label, figure, reason, quality, from }: TileProps): ReactNode {
  const t = useText();
  return (
    <div className="profile-tile">
      <dt>{t(label)}</dt>
      <dd>
        {figure === null ? <span className="tile-missing">{t(MESSAGES.missing)}</span> : <span className="tile-figure">{figure}</span>} {quality && <Badge quality={quality} />}
        <small className="row-note row-reason">{from}</small>
        {reason && <small className="row-note">{t(reason)}</small>}
      </dd>
    </div>
  );
}
