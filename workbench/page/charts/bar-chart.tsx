import type { ReactNode } from 'react';
import { ChartFrame, FRAME_TOP, type DrawnChart } from './chart-frame';

const NAMES = 0.26;
const LEAST_LABEL = 34;

/** Lying bars that add up to one hundred per cent, the first category at the top. */
export function BarChart(chart: DrawnChart): ReactNode {
  const { width, height, categories, series } = chart;
  const left = Math.min(220, width * NAMES);
  const across = width - left - 24;
  const each = (height - FRAME_TOP - 26) / Math.max(1, categories.length);
  return (
    <ChartFrame chart={chart}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share} transform={`translate(${left + share * across} 0)`}>
          <line y1={FRAME_TOP} y2={height - 24} stroke="#E3E8EC" />
          <text y={height - 8} textAnchor="middle" fontSize={11}>
            {`${share * 100} %`}
          </text>
        </g>
      ))}
      {categories.map((category, index) => {
        const whole = series.reduce((all, { values }) => all + (values[index] ?? 0), 0);
        let at = left;
        const y = FRAME_TOP + index * each + each * 0.13;
        return (
          <g key={`${index} ${category}`}>
            <text x={left - 8} y={y + each * 0.37 + 4} textAnchor="end">
              {category}
            </text>
            {series.map(({ name, values, colour, labels, labelColour }) => {
              const size = whole > 0 ? ((values[index] ?? 0) / whole) * across : 0;
              const x = at;
              at += size;
              return (
                <g key={name}>
                  <rect x={x} y={y} width={size} height={each * 0.74} fill={colour} />
                  {labels && size >= LEAST_LABEL && each >= 14 && (
                    <text
                      x={x + size / 2}
                      y={y + each * 0.37 + 4}
                      textAnchor="middle"
                      fontSize={10.5}
                      fill={labelColour}
                    >
                      {labels[index]}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </ChartFrame>
  );
}
