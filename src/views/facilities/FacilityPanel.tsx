import { useState } from 'react';
import { FACILITY, facilityText } from '../../i18n/facility-messages';
import { typesOf, withType, writeFilter } from '../../model/facility-filter';
import { FACILITY_KINDS, KIND_LABEL, TYPE_LABEL, TYPE_UNKNOWN, type Facility, type FacilityFilter, type FacilityKind, type FacilityType } from '../../model/facilities';
import { unnamedClosures } from '../../model/whatif/supposed-facilities';
import { Badge } from '../Badge';
import { useAtlas, useAtlasContext, useText } from '../context';
import { SourceNotes } from '../SourceNotes';
import { PointSymbol, SupposedSymbol } from './PointSymbol';
import type { LoadedFacilities } from './use-facilities';

const WIDE = '(min-width: 1024px) and (min-height: 600px)';

interface PanelProps {
  readonly filter: FacilityFilter;
  readonly loaded: LoadedFacilities;
  /** Those the filter keeps, with a place and without. */
  readonly placed: number;
  readonly unplaced: number;
  /** Those a supposition touches, the closed among them. */
  readonly marked: readonly Facility[];
  readonly listOpen: boolean;
  readonly onList: () => void;
}

/** The points' legend, which is their filter as well. */
export function FacilityPanel({ filter, loaded, placed, unplaced, marked, listOpen, onList }: PanelProps) {
  const t = useText();
  const { store } = useAtlasContext();
  const catalog = useAtlas((state) => state.catalog);
  const { change, content } = store.getState();
  const [open, setOpen] = useState(() => window.matchMedia(WIDE).matches && content.area === null);
  const close = (): void => {
    change({ points: null });
    document.querySelector<HTMLElement>('.points-toggle')?.focus();
  };
  return (
    <section className={open ? 'panel facilities facilities-open' : 'panel facilities'} aria-labelledby="facilities-heading">
      <div className="facilities-head">
        <h2 id="facilities-heading">{t(FACILITY.panel)}</h2>
        <p role="status" className="facilities-count">{loaded.loading ? t(FACILITY.loading) : t(facilityText.shown(placed, unplaced))}{marked.length > 0 && ` ${t(facilityText.marked(marked.length))}`}</p>
        <button type="button" className="icon-button" aria-expanded={open} aria-label={t(open ? FACILITY.fold : FACILITY.unfold)} onClick={() => setOpen(!open)}><span aria-hidden="true">{open ? '▾' : '▴'}</span></button>
        <button type="button" className="icon-button" aria-label={t(FACILITY.close)} onClick={close}>×</button>
      </div>
      {loaded.failed && <p className="failure" role="alert">{t(FACILITY.failed)} <button type="button" className="link" onClick={loaded.retry}>{t(FACILITY.retry)}</button></p>}
      {open && (
        <div className="facilities-body">
          {FACILITY_KINDS.map((kind) => <KindFilter key={kind} kind={kind} filter={filter} counts={countsOf(kind, loaded)} onChange={(next) => change({ points: writeFilter(next) })} />)}
          <SupposedLegend marked={marked} />
          <p className="hint">{t(FACILITY.clinicsPartly)}</p>
          <details className="sources">
            <summary>{t(FACILITY.limits)}</summary>
            <p>{t(FACILITY.typesPartly)}</p>
            {loaded.support && <p>{t(facilityText.left(loaded.support.beddedClinics.leftToTheList))}</p>}
            {loaded.support && <p>{t(facilityText.accuracy(loaded.support.geocoding.sample.medianM, loaded.support.geocoding.sample.ninthDecileM, loaded.support.geocoding.sample.hospitals))}</p>}
            {loaded.nursing && <p>{t(facilityText.elsewhere(loaded.nursing.publishedElsewhere))}</p>}
          </details>
          {catalog && <SourceNotes datasets={filter.station ? ['facilities-support-2025', 'facilities-nursing-2026'] : ['facilities-support-2025']} catalog={catalog} />}
        </div>
      )}
      <button type="button" className="button facilities-list-open" aria-expanded={listOpen} onClick={onList}>{t(listOpen ? FACILITY.listClose : FACILITY.list)}</button>
    </section>
  );
}

/** What the rings mean while something is supposed, and what of it cannot be shown. */
function SupposedLegend({ marked }: Pick<PanelProps, 'marked'>) {
  const t = useText();
  const unnamed = useAtlas((state) => (state.supposing ? unnamedClosures(state.supposing.log) : 0));
  if (marked.length === 0 && unnamed === 0) return null;
  const closed = marked.filter(({ supposed }) => supposed === 'closed').length;
  return (
    <div className="facility-kind facility-supposed">
      <p><Badge quality="yours" /> {t(FACILITY.supposed)}</p>
      {marked.length > closed && <p className="facility-check"><SupposedSymbol closed={false} /> <span>{t(FACILITY.supposedRing)}</span> <span className="facility-number">{marked.length - closed}</span></p>}
      {closed > 0 && <p className="facility-check"><SupposedSymbol closed /> <span>{t(FACILITY.supposedCross)}</span> <span className="facility-number">{closed}</span></p>}
      {marked.some(({ place }) => place.at && place.accuracy === 'seat') && <p className="hint">{t(FACILITY.supposedSeat)}</p>}
      {unnamed > 0 && <p className="hint">{t(facilityText.unnamed(unnamed))}</p>}
    </div>
  );
}

/** Facilities by type; null while they are not loaded. */
export function countsOf(kind: FacilityKind, { support, nursing }: LoadedFacilities): ReadonlyMap<0 | FacilityType, number> | null {
  const list: readonly Facility[] | undefined = kind === 'station' ? nursing?.facilities : support?.facilities;
  if (!list) return null;
  const counts = new Map<0 | FacilityType, number>();
  for (const { kind: own, type } of list) if (own === kind) counts.set(type ?? 0, (counts.get(type ?? 0) ?? 0) + 1);
  return counts;
}

interface KindProps {
  readonly kind: FacilityKind;
  readonly filter: FacilityFilter;
  readonly counts: ReadonlyMap<0 | FacilityType, number> | null;
  readonly onChange: (filter: FacilityFilter) => void;
}

/** The types of one kind as check boxes. */
export function KindFilter({ kind, filter, counts, onChange }: KindProps) {
  const t = useText();
  const types = typesOf(kind);
  const shown = filter[kind] ?? [];
  const count = (type: 0 | FacilityType): string => (counts ? (counts.get(type) ?? 0).toLocaleString('ja-JP') : '');
  const box = (type: 0 | FacilityType, label: string) => (
    <label key={type} className="facility-check">
      <input type="checkbox" checked={shown.includes(type)} onChange={(event) => onChange(withType(filter, kind, type, event.target.checked))} />
      <PointSymbol kind={kind} type={type === 0 ? null : type} />
      <span>{label}</span> <span className="facility-number">{count(type)}</span>
    </label>
  );
  if (types.length === 1) return <div className="facility-kind">{box(0, t(KIND_LABEL[kind]))}</div>;
  return (
    <fieldset className="facility-kind">
      <legend>{t(KIND_LABEL[kind])}</legend>
      {types.map((type) => box(type, t(type === 0 ? TYPE_UNKNOWN : TYPE_LABEL[type])))}
    </fieldset>
  );
}
