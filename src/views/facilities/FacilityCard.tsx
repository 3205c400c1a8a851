import { useState } from 'react';
import { FACILITY } from '../../i18n/facility-messages';
import { KIND_LABEL, type Facility } from '../../model/facilities';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { closeCard } from './chosen';
import { PointSymbol } from './PointSymbol';
import { SupposedMark } from './SupposedMark';
import { addressText, facilityName, filingText, listsText, placeText, typeText } from '../../i18n/facility-words';

/** Everything known of a facility; or the facilities at one place, to choose one of. */
export function FacilityCard({ facilities }: { readonly facilities: readonly Facility[] }) {
  const t = useText();
  const [picked, setPicked] = useState<Facility | null>(null);
  const facility = facilities.length === 1 ? facilities[0]! : picked;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <section className="panel facility-card" aria-labelledby="facility-card-heading" onKeyDown={(event) => { if (event.key === 'Escape') closeCard(); }}>
      <button type="button" className="icon-button facility-card-close" aria-label={t(FACILITY.cardClose)} onClick={closeCard}>×</button>
      {facility ? (
        <>
          <h2 id="facility-card-heading" key={facility.id} ref={focusOn} tabIndex={-1}>{t(facilityName(facility))}</h2>
          <FacilityFacts facility={facility} />
          {facilities.length > 1 && <button type="button" className="link" onClick={() => setPicked(null)}>{t(FACILITY.backToAll)}</button>}
        </>
      ) : (
        <>
          <h2 id="facility-card-heading" ref={focusOn} tabIndex={-1}>{t(FACILITY.cardHere)} <small>{facilities.length}</small></h2>
          <ul className="facility-stack">
            {facilities.map((one) => <li key={one.id}><PointSymbol kind={one.kind} type={one.type} /><button type="button" className="link" onClick={() => setPicked(one)}>{t(facilityName(one))}</button> <SupposedMark facility={one} /></li>)}
          </ul>
        </>
      )}
    </section>
  );
}

/** The heading takes the focus when it comes, so that a screen reader reads on from there. */
const focusOn = (heading: HTMLHeadingElement | null): void => heading?.focus();

function FacilityFacts({ facility }: { readonly facility: Facility }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { store } = useAtlasContext();
  const municipality = useAtlas((state) => state.registry!.levels.municipality.areas[facility.municipality]!);
  const type = t(typeText(facility));
  return (
    <dl className="facility-facts">
      {facility.supposed && <><dt>{t(FACILITY.supposed)}</dt><dd><SupposedMark facility={facility} /></dd></>}
      <dt>{t(FACILITY.kind)}</dt><dd><PointSymbol kind={facility.kind} type={facility.type} /> {t(KIND_LABEL[facility.kind])}</dd>
      {type !== '' && <><dt>{t(FACILITY.type)}</dt><dd>{type}</dd></>}
      <dt>{t(FACILITY.filing)}</dt><dd>{t(filingText(facility))}</dd>
      <dt>{t(FACILITY.address)}</dt><dd>{t(addressText(facility))}</dd>
      <dt>{t(FACILITY.municipality)}</dt><dd><button type="button" className="link" onClick={() => store.getState().select(municipality)}>{nameOf(municipality)}</button></dd>
      <dt>{t(FACILITY.place)}</dt><dd>{t(placeText(facility))}</dd>
      <dt>{t(FACILITY.lists)}</dt><dd>{listsText(facility, language)}</dd>
    </dl>
  );
}
