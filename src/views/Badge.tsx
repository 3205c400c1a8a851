import { MESSAGES } from '../i18n/messages';
import { partlyEstimated, type Indicator } from '../model/indicators';
import { QUALITY_LABEL, type Quality } from '../model/quality';
import { ownRateOf } from '../model/rates';
import { useAtlas, useText } from './context';

/** How far a figure can be trusted, in a word. */
export function Badge({ quality }: { readonly quality: Quality }) {
  const t = useText();
  return <span className={`badge badge-${quality}`}>{t(QUALITY_LABEL[quality])}</span>;
}

/** The badge beside an indicator's name: the quality of its figures (the user's own rates included), or that some of them are estimates. */
export function IndicatorBadge({ indicator }: { readonly indicator: Indicator }) {
  const t = useText();
  const own = useAtlas((state) => ownRateOf(indicator, state.ownRates) !== null);
  const partly = useAtlas((state) => partlyEstimated(indicator, state.content.level));
  return partly ? <span className="badge badge-estimate">{t(MESSAGES.partlyEstimate)}</span> : <Badge quality={own ? 'yours' : indicator.quality} />;
}
