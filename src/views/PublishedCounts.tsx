import { useEffect, useState } from 'react';
import { MESSAGES } from '../i18n/messages';
import { RATES } from '../i18n/rates-messages';
import { comparePublished, PUBLISHED, publishedTables, type Comparison } from '../model/published';
import { useAtlasContext, useText } from './context';

/** Beside a reference projection: what the ministry published, what we get, and the difference, whatever it is. */
export function PublishedCounts({ indicator }: { readonly indicator: string }) {
  const t = useText();
  const { data } = useAtlasContext();
  const [rows, setRows] = useState<readonly Comparison[]>([]);
  const compared = PUBLISHED.some((one) => one.indicator === indicator);
  useEffect(() => {
    let current = true;
    // The tables are those the map itself shows; should one fail, the map says so.
    if (compared) data.atlas(publishedTables(indicator)).then((atlas) => current && setRows(comparePublished(atlas, indicator)), () => undefined);
    return () => { current = false; };
  }, [data, indicator, compared]);
  if (!compared || rows[0]?.published.indicator !== indicator) return null;
  const yours = rows[0].quality === 'yours';
  const sign = (difference: number): string => (difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '±0');
  return (
    <details className="published">
      <summary>{t(yours ? RATES.publishedYours : MESSAGES.publishedHere)}: {rows.map(({ ours, theirs }) => sign(ours - theirs)).join('、')}</summary>
      <ul>
        {rows.map(({ what, theirs, ours }) => <li key={what.en}>{t(what)}: {t({ ja: '公表', en: 'published' })} {theirs}・{t(yours ? RATES.own : { ja: '本アトラス', en: 'here' })} {ours}（{sign(ours - theirs)}）</li>)}
      </ul>
    </details>
  );
}
