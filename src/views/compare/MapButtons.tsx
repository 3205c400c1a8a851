import { COMPARE } from '../../i18n/compare-messages';
import type { CameraGroup } from '../../map/camera-group';
import { useText } from '../context';

/** Zoom of all the maps at once. */
export function MapButtons({ group }: { readonly group: CameraGroup }) {
  const t = useText();
  return (
    <div className="compare-zoom">
      <button type="button" aria-label={t(COMPARE.zoomIn)} title={t(COMPARE.zoomIn)} onClick={() => group.zoom(1)}>＋</button>
      <button type="button" aria-label={t(COMPARE.zoomOut)} title={t(COMPARE.zoomOut)} onClick={() => group.zoom(-1)}>−</button>
      <button type="button" aria-label={t(COMPARE.home)} title={t(COMPARE.home)} onClick={() => group.goHome()}>⌂</button>
    </div>
  );
}
