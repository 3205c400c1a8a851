import { supposedText } from '../../i18n/facility-words';
import type { Facility } from '../../model/facilities';
import { Badge } from '../Badge';
import { useText } from '../context';

/** What a supposition did to a facility, marked as the user's; nothing where it did nothing. */
export function SupposedMark({ facility }: { readonly facility: Facility }) {
  const t = useText();
  const text = supposedText(facility);
  return text && <><Badge quality="yours" /> {t(text)}</>;
}
