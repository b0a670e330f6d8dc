import type { ReactNode } from 'react';
import { ChartFrame, FRAME_TOP, type DrawnChart } from './chart-frame';

const LEFT = 48;
const BOTTOM = 30;

/** Lines with points over shares from 0 to 100 per cent; a missing value breaks its line. */
export function LineChart(chart: DrawnChart): ReactNode {
  const { width, height, categories, series } = chart;
  const step = (width - LEFT - 24) / Math.max(1, categories.length);
  const x = (index: number): number => LEFT + (index + 0.5) * step;
  const y = (share: number): number => height - BOTTOM - share * (height - BOTTOM - FRAME_TOP - 8);
  return (
    <ChartFrame chart={chart}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={width - 24} y1={y(share)} y2={y(share)} stroke="#E3E8EC" />
          <text x={LEFT - 6} y={y(share) + 4} textAnchor="end" fontSize={11}>
            {`${share * 100} %`}
          </text>
        </g>
      ))}
      {categories.map((category, index) => (
        <text key={category} x={x(index)} y={height - 10} textAnchor="middle">
          {category}
        </text>
      ))}
      {series.map(({ name, values, colour, labels, labelColour }) => (
        <g key={name}>
          <path d={pathOf(values, x, y)} fill="none" stroke={colour} strokeWidth={3} />
          {values.map(
            (value, index) =>
              value !== null && (
                <g key={categories[index] ?? index} transform={`translate(${x(index)} ${y(value)})`}>
                  <circle r={4.5} fill={colour} />
                  {labels && (
                    <text y={-9} textAnchor="middle" fontSize={10.5} fill={labelColour}>
                      {labels[index]}
                    </text>
                  )}
                </g>
              ),
          )}
        </g>
      ))}
    </ChartFrame>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (share: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const before = index > 0 ? values[index - 1] : null;
      return `${before === null || before === undefined ? 'M' : 'L'}${x(index)} ${y(value)}`;
    })
    .join('');
}
