/** A value on an axis: where it is in pixels, and its words. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface DrawnAxesProps {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Under the plot, from left to right. */
  readonly across: readonly Tick[];
  /** Beside the plot, each with a line of the grid. */
  readonly upward: readonly Tick[];
  /** Whether the values are on the right, as Arabic reads. */
  readonly mirrored: boolean;
}

/**
 * Grid and axes as Recharts draws them, with its classes, for the server: there Recharts draws nothing, since its parts meet in effects.
 */
export function DrawnAxes({ left, right, top, bottom, across, upward, mirrored }: DrawnAxesProps) {
  return (
    <>
      <g className="recharts-cartesian-grid">
        {[...upward.map(({ at }) => at), top].map((y, index) => (
          <line key={index} x1={left} y1={y} x2={right} y2={y} />
        ))}
      </g>
      <line x1={left} y1={bottom} x2={right} y2={bottom} className="recharts-cartesian-axis-line" />
      {across.map(({ at, text }) => (
        <g key={at}>
          <line x1={at} y1={bottom + 6} x2={at} y2={bottom} className="recharts-cartesian-axis-tick-line" />
          <text x={at} y={bottom + 12} textAnchor="middle" className="recharts-cartesian-axis-tick-value">
            <tspan x={at} dy="0.71em">
              {text}
            </tspan>
          </text>
        </g>
      ))}
      {upward.map(({ at, text }) => (
        <text
          key={at}
          x={mirrored ? right + 8 : left - 8}
          y={at}
          textAnchor={mirrored ? 'start' : 'end'}
          className="recharts-cartesian-axis-tick-value"
        >
          <tspan x={mirrored ? right + 8 : left - 8} dy="0.355em">
            {text}
          </tspan>
        </text>
      ))}
    </>
  );
}
