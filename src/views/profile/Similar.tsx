import { useMemo } from 'react';
import { formatNumber } from '../../i18n/format';
import { PROFILE, profileCounted } from '../../i18n/profile-messages';
import type { Atlas } from '../../model/evaluate';
import type { Area } from '../../model/registry';
import { similarAreas } from '../../model/similar';
import { TRAITS, type Trait } from '../../model/traits';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { AreaTable } from './AreaTable';

/** The areas most like this one, how far they are, and what sets each apart most. */
export function Similar({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const similarity = useMemo(() => similarAreas(atlas, area), [atlas, area]);
  if ('missing' in similarity) return <p className="profile-about">{t(similarity.missing)}</p>;
  const figure = (trait: Trait, value: number): string => `${formatNumber(value, trait.decimals, language)}${language === 'ja' || trait.unit.en === '%' || trait.unit.en === '×' ? t(trait.unit) : ''}`;
  const leads = new Map(similarity.areas.map(({ area: other, distance, differences, quality }) => {
    const { trait, own, theirs, spreads } = differences[0]!;
    return [other, [
      <span key="distance"><strong>{formatNumber(distance, 2, language)}</strong> <Badge quality={quality} />{differences.length < TRAITS.length && <small className="row-note row-reason">{t(profileCounted.compared(differences.length, TRAITS.length))}</small>}</span>,
      <span key="most" className="profile-difference">{t(trait.label)}<br />{figure(trait, own)} → {figure(trait, theirs)}<small className="row-note row-reason">{t(profileCounted.spreads(spreads))}</small></span>,
    ]];
  }));
  const left = similarity.traits.flatMap(({ trait, cell }) => (cell.value === null ? [language === 'ja' ? `${trait.label.ja}（${cell.reason.ja}）` : `${trait.label.en} (${cell.reason.en})`] : []));
  return (
    <>
      <p className="profile-about">{t(PROFILE.similarAbout)}</p>
      <ul className="profile-traits">
        {similarity.traits.flatMap(({ trait, cell }) => (cell.value === null ? [] : [<li key={trait.id}><span>{t(trait.label)}</span> <strong>{figure(trait, cell.value)}</strong> <Badge quality={cell.quality} /></li>]))}
      </ul>
      {left.length > 0 && <p className="hint">{t(PROFILE.notCompared)}: {left.join(language === 'ja' ? '、' : ', ')}</p>}
      <AreaTable
        atlas={atlas}
        label={t(PROFILE.similar)}
        own={area}
        areas={similarity.areas.map((one) => one.area)}
        lead={[t(PROFILE.distance), t(PROFILE.differsMost)]}
        leads={leads}
      />
    </>
  );
}
