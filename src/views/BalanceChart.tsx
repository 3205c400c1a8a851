import { useState } from 'react';
import { ACTIVITY_MESSAGES } from '../i18n/activity-messages';
import { formatNumber } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import type { Cell } from '../model/cell';
import { evaluate, type Atlas } from '../model/evaluate';
import { indicatorById } from '../model/indicators';
import type { Area } from '../model/registry';
import { useAreaName, useLanguage, useText } from './context';
import { Segmented } from './Segmented';
import './activity.css';

type Order = 'code' | 'scarce';
const NOW = indicatorById('supply-homevisit-mhlw-now')!;
const PEAK = indicatorById('supply-homevisit-mhlw-peak')!;
const YEAR = indicatorById('peak-homevisit-mhlw')!;

const [WIDTH, HEIGHT, EDGE] = [96, 16, 5];

/**
 * Prefectures one below the other: home visits as billed against the demand of now and of the peak, and the year of the peak.
 * The chart of the ministry's papers of 2022, from the figures published since. A table in which each row draws itself.
 * @param atlas with the tables of the supply indicators.
 */
export function BalanceChart({ atlas, selected }: { readonly atlas: Atlas; readonly selected: Area | null }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const [order, setOrder] = useState<Order>('code');
  const [now, peak, year] = [evaluate(atlas, 'prefecture', NOW), evaluate(atlas, 'prefecture', PEAK), evaluate(atlas, 'prefecture', YEAR)];
  const [nationNow, nationPeak] = [evaluate(atlas, 'nation', NOW)[0]!, evaluate(atlas, 'nation', PEAK)[0]!];
  const highest = Math.max(...[...now, ...peak].flatMap(({ value }) => (value === null ? [] : [value])));
  const x = (value: number): number => EDGE + (value / highest) * (WIDTH - 2 * EDGE);
  const prefectures = [...atlas.registry.levels.prefecture.areas];
  if (order === 'scarce') prefectures.sort((a, b) => (peak[a.index]!.value ?? Infinity) - (peak[b.index]!.value ?? Infinity) || a.index - b.index);
  const number = (value: number | null | undefined, decimals: number): string => (value === null || value === undefined ? '—' : formatNumber(value, decimals, language));
  const row = (key: string, name: string, cells: readonly [Cell, Cell], peakYear: number | null, chosen: boolean) => {
    const [today, coming] = cells;
    return (
      <tr key={key} className={chosen ? 'balance-chosen' : undefined} aria-current={chosen ? 'true' : undefined}>
        <th scope="row">{name}</th>
        <td className="balance-bar">
          {today.value !== null && coming.value !== null && (
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              <line className="balance-zero" x1={EDGE} x2={WIDTH - EDGE} y1={8} y2={8} />
              {nationPeak.value !== null && <line className="balance-nation" x1={x(nationPeak.value)} x2={x(nationPeak.value)} y1={0} y2={HEIGHT} />}
              <line className="balance-line" x1={x(coming.value)} x2={x(today.value)} y1={8} y2={8} />
              <rect className="balance-peak" x={x(coming.value) - 3.5} y={4.5} width={7} height={7} />
              <circle className="balance-now" cx={x(today.value)} cy={8} r={4} />
            </svg>
          )}
        </td>
        <td>{number(today.value, 2)}</td>
        <td>{number(coming.value, 2)}{coming.value !== null && coming.quality === 'estimate' && <small className="row-note">{t(MESSAGES.estimateMark)}</small>}</td>
        <td>{peakYear ?? '—'}</td>
        <td>{number(today.value === null ? null : today.numerator, 0)}</td>
        <td>{number(today.value === null ? null : today.denominator, 0)}</td>
        <td>{number(coming.value === null ? null : coming.denominator, 0)}</td>
      </tr>
    );
  };
  return (
    <div className="balance-chart">
      <p className="hint">{t(ACTIVITY_MESSAGES.chartHint)}</p>
      <Segmented<Order> label={t(ACTIVITY_MESSAGES.order)} value={order} onChange={setOrder} options={[{ value: 'code', label: t(ACTIVITY_MESSAGES.orderCode) }, { value: 'scarce', label: t(ACTIVITY_MESSAGES.orderScarce) }]} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="balance-scroll" tabIndex={0} role="group" aria-label={t(ACTIVITY_MESSAGES.balanceChart)}>
        <table className="mini">
          <caption className="visually-hidden">{t(ACTIVITY_MESSAGES.balanceChart)}</caption>
          <thead>
            <tr>
              <th scope="col"><span className="visually-hidden">{t({ ja: '都道府県', en: 'Prefecture' })}</span></th>
              <th scope="col" className="balance-bar">{t(ACTIVITY_MESSAGES.chartUnits)}</th>
              <th scope="col"><span className="balance-key-now" aria-hidden="true" />{t(ACTIVITY_MESSAGES.now)}</th>
              <th scope="col"><span className="balance-key-peak" aria-hidden="true" />{t({ ja: '最大時', en: 'At peak' })}</th>
              <th scope="col">{t(ACTIVITY_MESSAGES.peakYear)}</th>
              <th scope="col">{t(ACTIVITY_MESSAGES.provided)}<small>{t({ ja: '回/月', en: 'visits a month' })}</small></th>
              <th scope="col">{t(ACTIVITY_MESSAGES.demandNow)}<small>{t({ ja: '件/月', en: 'claims a month' })}</small></th>
              <th scope="col">{t(ACTIVITY_MESSAGES.demandPeak)}<small>{t({ ja: '件/月', en: 'claims a month' })}</small></th>
            </tr>
          </thead>
          <tbody>
            {row('nation', t(ACTIVITY_MESSAGES.nationValue), [nationNow, nationPeak], evaluate(atlas, 'nation', YEAR)[0]!.value, false)}
            {prefectures.map((area) => row(area.code, nameOf(area), [now[area.index]!, peak[area.index]!], year[area.index]!.value, area === selected))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
