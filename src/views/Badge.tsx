import { QUALITY_LABEL, type Quality } from '../model/quality';
import { useText } from './context';

/** How far a figure can be trusted, in a word. */
export function Badge({ quality }: { readonly quality: Quality }) {
  const t = useText();
  return <span className={`badge badge-${quality}`}>{t(QUALITY_LABEL[quality])}</span>;
}
