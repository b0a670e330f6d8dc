import type { ReactNode } from 'react';
import type { ChartData } from './chart-data';

/** What is drawn and how large, in pixels. */
export interface DrawnChart extends ChartData {
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

const TEXT = '#333F48';
const WIDTH_OF_A_LETTER = 6;
const SWATCH = 10;

/** Pixels the title and the legend take at the top. */
export const FRAME_TOP = 56;

/** The parts all charts have: title, legend, and the space for the rest. */
export function ChartFrame({
  chart,
  children,
}: {
  readonly chart: DrawnChart;
  readonly children: ReactNode;
}): ReactNode {
  const { title, width, height, series } = chart;
  const widths = series.map(({ name }) => SWATCH + 6 + name.length * WIDTH_OF_A_LETTER + 16);
  const first = Math.max(8, (width - widths.reduce((all, one) => all + one, 0)) / 2);
  const startOf = (index: number): number =>
    first + widths.slice(0, index).reduce((all, one) => all + one, 0);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
      fontSize={12}
      fill={TEXT}
    >
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D5DCE2" />
      <text x={width / 2} y={22} textAnchor="middle" fontSize={15} fontWeight={700} fill="#12344D">
        {title}
      </text>
      {series.map(({ name, colour }, index) => (
        <g key={`${index} ${name}`} transform={`translate(${startOf(index)} 34)`}>
          <rect width={SWATCH} height={SWATCH} fill={colour} />
          <text x={SWATCH + 6} y={9}>
            {name}
          </text>
        </g>
      ))}
      {children}
    </svg>
  );
}
