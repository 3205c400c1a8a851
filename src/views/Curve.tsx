import { formatNumber } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import type { Language, Text } from '../model/text';
import { peakIndex } from '../model/peak';

export interface CurveLine {
  readonly label: string;
  readonly colour: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** Last year that is a census or register figure; later ones are dashed. */
  readonly observedUntil: number;
}

interface CurveProps {
  readonly lines: readonly CurveLine[];
  readonly width: number;
  readonly height: number;
  /** Unit of the values, one of them. */
  readonly unit: Text;
  /** Axis, labels and grid; without them the curve is a spark beside a figure that says it in words. */
  readonly detailed: boolean;
  readonly language: Language;
}

const axisUnit = (highest: number, unit: Text, language: Language): { readonly divisor: number; readonly label: string; readonly decimals: number } => {
  if (language === 'ja' && highest >= 20_000) return { divisor: 10_000, label: `万${unit.ja}`, decimals: highest >= 1_000_000 ? 0 : 1 };
  if (language === 'en' && highest >= 20_000) return { divisor: 1000, label: 'thousand', decimals: 0 };
  return { divisor: 1, label: unit[language], decimals: 0 };
};

/** Lines over years with the peak marked on each. The axis starts at 0, so that heights compare. */
export function Curve({ lines, width, height, unit: unitText, detailed, language }: CurveProps) {
  const years = lines.flatMap((line) => line.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const highest = Math.max(1, ...lines.flatMap((line) => line.values));
  const unit = axisUnit(highest, unitText, language);
  const box = detailed ? { left: 42, right: 14, top: 20, bottom: 22 } : { left: 4, right: 4, top: 6, bottom: 4 };
  const x = (year: number): number => box.left + ((year - first) / Math.max(1, last - first)) * (width - box.left - box.right);
  const y = (value: number): number => height - box.bottom - (value / highest) * (height - box.top - box.bottom);
  const path = (line: CurveLine, from: number, to: number): string => line.years.flatMap((year, index) => (year >= from && year <= to ? [`${x(year).toFixed(1)},${y(line.values[index]!).toFixed(1)}`] : [])).join(' ');
  const summary = lines.map((line) => { const peak = peakIndex(line.values); return `${line.label} ${MESSAGES.peak[language]} ${line.years[peak]} ${formatNumber(line.values[peak]!, 0, language)}`; }).join(', ');
  const ticks = [...new Set(lines.flatMap((line) => line.years))].sort((a, b) => a - b).filter((year) => (year - first) % 10 === 0);
  return (
    <svg className="curve" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summary}>
      {detailed && [0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="curve-grid" x1={box.left} x2={width - box.right} y1={y(highest * share)} y2={y(highest * share)} />
          <text className="curve-axis" x={box.left - 6} y={y(highest * share) + 4} textAnchor="end">{formatNumber((highest * share) / unit.divisor, unit.decimals, language)}</text>
        </g>
      ))}
      {detailed && <text className="curve-axis" x={0} y={10}>{unit.label}</text>}
      {detailed && ticks.map((year) => <text key={year} className="curve-axis" x={x(year)} y={height - 6} textAnchor="middle">{year}</text>)}
      {lines.map((line) => {
        const peak = peakIndex(line.values);
        const [px, py] = [x(line.years[peak]!), y(line.values[peak]!)];
        // Above its own peak a label never meets its own line; under it only where the next line above is too near.
        const below = lines.some((other) => other !== line && other.years.some((year, index) => Math.abs(x(year) - px) < 60 && y(other.values[index]!) < py && py - y(other.values[index]!) < 26));
        const anchor = px > width - 90 ? 'end' : px < box.left + 50 ? 'start' : 'middle';
        return (
          <g key={line.label}>
            {!detailed && <polygon className="curve-area" points={`${path(line, -Infinity, Infinity)} ${x(last)},${y(0)} ${x(first)},${y(0)}`} fill={line.colour} />}
            <polyline className="curve-line" points={path(line, -Infinity, line.observedUntil)} stroke={line.colour} />
            <polyline className="curve-line curve-projected" points={path(line, line.observedUntil, Infinity)} stroke={line.colour} />
            <circle cx={px} cy={py} r={detailed ? 4.5 : 3} fill={line.colour} stroke="var(--panel)" strokeWidth={detailed ? 1.5 : 1} />
            {detailed && <text className="curve-label" x={anchor === 'end' ? Math.min(width - 4, px + 10) : px} y={below ? py + 17 : py - 8} textAnchor={anchor} fill={line.colour}>{`${line.label} ${line.years[peak]}${language === 'ja' ? '年' : ''}`}</text>}
          </g>
        );
      })}
    </svg>
  );
}
