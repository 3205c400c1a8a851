import { useMemo } from 'react';
import { formatCell } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { PROFILE, profileCounted } from '../../i18n/profile-messages';
import type { Atlas } from '../../model/evaluate';
import { isResource } from '../../model/indicators';
import type { Area } from '../../model/registry';
import { standingsOf, type Standing } from '../../model/standing';
import { DEFAULT_CONTENT } from '../../state/content';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { subtitleOf } from '../../export/titles';

/** The area's key figures with its place in the nation and in its prefecture. */
export function Ranks({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const standings = useMemo(() => standingsOf(atlas, area), [atlas, area]);
  if (standings.every(({ nation }) => nation === null)) return <p className="profile-about">{t(PROFILE.rankNone)}</p>;
  const inPrefecture = standings.some(({ prefecture }) => prefecture !== null);
  const content = { ...DEFAULT_CONTENT, language };
  return (
    <>
      <p className="profile-about">{t(PROFILE.ranksAbout)}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="profile-scroll" tabIndex={0} role="group" aria-label={t(PROFILE.ranks)}>
        <table className="profile-table rank-table">
          <thead>
            <tr>
              <th scope="col">{t(PROFILE.indicator)}</th>
              <th scope="col" className="number">{t(MESSAGES.value)}</th>
              <th scope="col">{t(PROFILE.rankNation)}</th>
              {inPrefecture && <th scope="col">{t(PROFILE.rankPrefecture)}</th>}
            </tr>
          </thead>
          <tbody>
            {standings.map(({ indicator, cell, nation, prefecture }) => (
              <tr key={indicator.id}>
                <th scope="row">{t(indicator.label)}<small className="row-note row-reason">{isResource(indicator) && indicator.per === '100km2' ? '' : subtitleOf(indicator, content, t)}</small></th>
                {cell.value === null
                  ? <td className="row-reason" colSpan={inPrefecture ? 3 : 2}>{t(MESSAGES.missing)}: {t(cell.reason)}</td>
                  : <>
                      <td className="number">{formatCell(indicator, cell, language)}<br /><Badge quality={cell.quality} />{cell.note && <small className="row-note">{t(cell.note)}</small>}</td>
                      <td><Place rank={nation} /></td>
                      {inPrefecture && <td><Place rank={prefecture} /></td>}
                    </>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** "128位 / 335", where on the line from last to first it stands, and who is left out. */
function Place({ rank }: { readonly rank: Standing['nation'] }) {
  const t = useText();
  const language = useLanguage();
  if (rank === null || 'missingReason' in rank) return null;
  const left = t(profileCounted.left(rank.missing, rank.estimates));
  const at = rank.of > 1 ? 4 + (1 - (rank.rank - 1) / (rank.of - 1)) * 92 : 50;
  return (
    <>
      <strong>{t(profileCounted.rank(rank.rank, rank.of))}</strong>
      <svg className="rank-strip" viewBox="0 0 100 10" aria-hidden="true"><line x1="4" x2="96" y1="5" y2="5" /><circle cx={at} cy="5" r="4" /></svg>
      <small className="row-note row-reason">{[rank.tied > 0 ? t(profileCounted.tied(rank.tied)) : '', left].filter(Boolean).join(language === 'ja' ? '・' : '; ')}</small>
    </>
  );
}
