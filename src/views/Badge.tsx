import { MESSAGES } from '../i18n/messages';
import { isBalance, isResource, type Indicator } from '../model/indicators';
import { QUALITY_LABEL, type Quality } from '../model/quality';
import { useText } from './context';

/** How far a figure can be trusted, in a word. */
export function Badge({ quality }: { readonly quality: Quality }) {
  const t = useText();
  return <span className={`badge badge-${quality}`}>{t(QUALITY_LABEL[quality])}</span>;
}

/** The badge beside an indicator's name: the quality of its figures, or that some of them are estimates. */
export function IndicatorBadge({ indicator }: { readonly indicator: Indicator }) {
  const t = useText();
  // A balance rests on allocated demand below the planning areas, and on claims of which some are withheld.
  const partly = isResource(indicator) ? indicator.resource.partlyEstimated : isBalance(indicator);
  return partly ? <span className="badge badge-estimate">{t(MESSAGES.partlyEstimate)}</span> : <Badge quality={indicator.quality} />;
}
