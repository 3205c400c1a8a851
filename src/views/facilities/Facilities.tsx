import { use, useEffect, useMemo, useRef, useState } from 'react';
import { facilityText } from '../../i18n/facility-messages';
import { PointIndex, type Mark } from '../../map/points/point-index';
import { PointsLayer } from '../../map/points/points-layer';
import { readFilter } from '../../model/facility-filter';
import { KIND_SHORT, FACILITY_KINDS, matchesFilter } from '../../model/facilities';
import { selectedArea } from '../../state/store';
import { facilityName, typeText } from '../../i18n/facility-words';
import { MapContext, useAreaName, useAtlas, useAtlasContext, useText } from '../context';
import { chooseFacilities, forgetFacilities, useChosen } from './chosen';
import { FacilityCard } from './FacilityCard';
import { FacilityList } from './FacilityList';
import { FacilityPanel } from './FacilityPanel';
import { SupposedMark } from './SupposedMark';
import { useFacilities } from './use-facilities';
import { useSupposedPoints } from './use-supposed-points';
import './facilities.css';

/** As near as a choice in the list takes the map: streets, with the neighbours still in sight. */
const CHOSEN_ZOOM = 12.5;

/** Facilities as points on the map, with their filter, their card and their list. */
export default function Facilities() {
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const controller = use(MapContext);
  const registry = useAtlas((state) => state.registry);
  const points = useAtlas((state) => state.content.points) ?? '';
  const table = useAtlas((state) => state.content.table);
  const area = useAtlas(selectedArea);
  const choice = useChosen();
  const filter = useMemo(() => readFilter(points), [points]);
  const loaded = useFacilities(Boolean(filter.clinic || filter.hospital || filter.backup), filter.station !== undefined);
  const { support, nursing } = loaded;
  const [listWanted, setListWanted] = useState(false);
  const [over, setOver] = useState<{ readonly mark: Mark; readonly x: number; readonly y: number } | null>(null);
  const listOpen = listWanted && !table;

  const all = useMemo(() => [...(support?.facilities ?? []), ...(nursing?.facilities ?? [])], [support, nursing]);
  const { standing, touched } = useSupposedPoints(registry, all);
  const shown = useMemo(() => standing.filter((one) => matchesFilter(one, filter)), [standing, filter]);
  const marked = useMemo(() => touched.filter((one) => matchesFilter(one, filter)), [touched, filter]);
  const index = useMemo(() => new PointIndex(shown.filter(({ supposed }) => !supposed)), [shown]);
  const markedIndex = useMemo(() => new PointIndex(marked), [marked]);
  // Chosen by the search box, or before something was supposed.
  const chosen = useMemo(() => choice.facilities.map((one) => touched.find(({ id }) => id === one.id) ?? one), [choice, touched]);
  const placed = useMemo(() => shown.reduce((sum, { place }) => sum + (place.at ? 1 : 0), 0), [shown]);
  const layer = useMemo(() => new PointsLayer({
    over: (mark, [x, y]) => setOver(mark && { mark, x, y }),
    choose: chooseFacilities,
    zoomTo: (camera) => store.getState().change({ camera }, false),
  }), [store]);
  useEffect(() => controller?.addLayer(layer), [controller, layer]);
  useEffect(() => layer.show(index, markedIndex), [layer, index, markedIndex]);
  useEffect(() => layer.choose(chosen), [layer, chosen]);
  useEffect(() => {
    const at = choice.go ? chosen[0]?.place.at : null;
    if (at && controller) store.getState().change({ camera: controller.camera.cameraAt(at, CHOSEN_ZOOM) }, false);
  }, [choice, chosen, controller, store]);
  useEffect(() => forgetFacilities, []);

  const prefectures = registry?.levels.prefecture;
  const inside = useMemo(() => {
    const listed = [...marked, ...shown.filter(({ supposed }) => !supposed)];
    if (!area) return listed;
    const members = new Set(area.members);
    return listed.filter(({ municipality }) => members.has(municipality));
  }, [shown, marked, area]);
  const unlisted = useMemo(() => {
    if (!prefectures || !support || !area) return [];
    const own = [...new Set(area.members.map((member) => prefectures.areaOf[member]!))].map((at) => prefectures.areas[at]!);
    return filter.clinic ? own.filter(({ code }) => !support.listed.has(code)).map(nameOf) : [];
  }, [prefectures, support, area, filter, nameOf]);
  const openList = (): void => {
    if (table) store.getState().change({ table: false });
    setListWanted(!listOpen);
  };
  const closeList = (): void => {
    setListWanted(false);
    document.querySelector<HTMLElement>('.facilities-list-open')?.focus();
  };
  return (
    <>
      <FacilityPanel filter={filter} loaded={loaded} placed={placed} unplaced={shown.length - placed} marked={marked} listOpen={listOpen} onList={openList} />
      {listOpen && registry && <FacilityList area={area} facilities={inside} unlisted={unlisted} onChoose={(facility) => chooseFacilities([facility], true)} onClose={closeList} />}
      {chosen.length > 0 && <FacilityCard key={chosen.map(({ id }) => id).join()} facilities={chosen} />}
      {over && <PointTip {...over} />}
    </>
  );
}

/** What the pointer is on. Hidden from screen readers: the card and the list say the same. */
function PointTip({ mark, x, y }: { readonly mark: Mark; readonly x: number; readonly y: number }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current!;
    const frame = element.parentElement!;
    const left = x + 14 + element.offsetWidth > frame.clientWidth ? x - 14 - element.offsetWidth : x + 14;
    element.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, Math.min(y + 10, frame.clientHeight - element.offsetHeight - 4))}px)`;
  });
  return (
    <div ref={box} className="tooltip point-tip" aria-hidden="true">
      {mark.facility ? (
        <>
          <p className="tooltip-name">{t(facilityName(mark.facility))}</p>
          <p className="tooltip-fraction">{t(KIND_SHORT[mark.facility.kind])} {t(typeText(mark.facility))} {mark.facility.supposed && <SupposedMark facility={mark.facility} />}</p>
        </>
      ) : (
        <>
          <p className="tooltip-name">{t(facilityText.cluster(mark.cluster.size))}</p>
          <p className="tooltip-fraction">{FACILITY_KINDS.filter((kind) => mark.cluster.kinds[kind] > 0).map((kind) => `${t(KIND_SHORT[kind])} ${mark.cluster.kinds[kind].toLocaleString('ja-JP')}`).join('　')}</p>
        </>
      )}
    </div>
  );
}
