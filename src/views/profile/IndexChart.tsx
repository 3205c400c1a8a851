import type { Language } from '../../model/text';
import { peakIndex } from '../../model/peak';

export interface IndexLine {
  readonly key: string;
  readonly colour: string;
  readonly years: readonly number[];
  /** Percent of the base year. */
  readonly values: readonly number[];
  /** Last year that is no projection; later ones are dashed. */
  readonly observedUntil: number;
}

interface IndexChartProps {
  readonly lines: readonly IndexLine[];
  /** Upper end of the common scale, percent. */
  readonly most: number;
  readonly label: string;
  readonly language: Language;
}

const [WIDTH, HEIGHT] = [260, 132];
const BOX = { left: 34, right: 12, top: 18, bottom: 20 };
/** Every projection lies inside: charts of different series compare year by year. */
const YEARS = [2015, 2050] as const;

/** One small chart of the profile: all of them have these years and this scale, so that shapes compare. */
export function IndexChart({ lines, most, label, language }: IndexChartProps) {
  const x = (year: number): number => BOX.left + ((year - YEARS[0]) / (YEARS[1] - YEARS[0])) * (WIDTH - BOX.left - BOX.right);
  const y = (value: number): number => HEIGHT - BOX.bottom - (value / most) * (HEIGHT - BOX.top - BOX.bottom);
  const path = (line: IndexLine, from: number, to: number): string => line.years.flatMap((year, index) => (year >= from && year <= to ? [`${x(year).toFixed(1)},${y(line.values[index]!).toFixed(1)}`] : [])).join(' ');
  const ticks = [0, 50, 100, 150, 200, 300, 400, 600, 800].filter((tick) => tick <= most && (most <= 220 || tick % 100 === 0));
  const labels = placePeaks(lines.map((line) => { const at = peakIndex(line.values); return { line, year: line.years[at]!, px: x(line.years[at]!), py: y(line.values[at]!) }; }));
  return (
    <svg className="index-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 100 ? 'index-base' : 'curve-grid'} x1={BOX.left} x2={WIDTH - BOX.right} y1={y(tick)} y2={y(tick)} />
          <text className="curve-axis" x={BOX.left - 5} y={y(tick) + 4} textAnchor="end">{tick}</text>
        </g>
      ))}
      {[2015, 2025, 2035, 2045].map((year) => <text key={year} className="curve-axis" x={x(year)} y={HEIGHT - 5} textAnchor="middle">{year}</text>)}
      {lines.map((line) => (
        <g key={line.key}>
          <polyline className="curve-line" points={path(line, -Infinity, line.observedUntil)} stroke={line.colour} />
          <polyline className="curve-line curve-projected" points={path(line, line.observedUntil, Infinity)} stroke={line.colour} />
        </g>
      ))}
      {labels.map(({ line, year, px, py, left, top }) => (
        <g key={line.key}>
          <circle cx={px} cy={py} r="4" fill={line.colour} stroke="var(--panel)" strokeWidth="1.5" />
          {top !== null && <text className="curve-label" x={left} y={top} fill={line.colour}>{`${year}${language === 'ja' ? '年' : ''}`}</text>}
        </g>
      ))}
    </svg>
  );
}

interface Peak {
  readonly line: IndexLine;
  readonly year: number;
  readonly px: number;
  readonly py: number;
}
/** "2045年" in the label's type. */
const LABEL_WIDTH = 44;
const LABEL_HEIGHT = 14;

interface Placed extends Peak {
  readonly left: number;
  /** null = the same year stands there already. */
  readonly top: number | null;
}

/** Puts each peak's year above its dot, or under it where another label already stands. */
function placePeaks(peaks: readonly Peak[]): Placed[] {
  const placed: Placed[] = [];
  for (const peak of peaks) {
    const left = Math.min(WIDTH - LABEL_WIDTH, Math.max(BOX.left - 8, peak.px - LABEL_WIDTH / 2));
    const above = peak.py - 8;
    const rival = placed.find((other) => other.top !== null && Math.abs(other.left - left) < LABEL_WIDTH && Math.abs(other.top - above) < LABEL_HEIGHT);
    placed.push({ ...peak, left, top: !rival ? above : rival.year === peak.year ? null : peak.py + 18 });
  }
  return placed;
}
