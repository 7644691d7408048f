import { MarkShape } from '../marks/mark-shape.js';
import type { LinesAxis } from './lines-axis.js';
import { runsOf, type LineSeries } from '../../questions/observations/series.js';
import { lineStyle } from './line-style.js';

interface LineMarksProps {
  readonly series: readonly LineSeries[];
  readonly axis: LinesAxis;
  readonly active: number | null;
}

/** Narrower than this, marks of neighbouring years would touch. */
const MARK_ROOM = 12;

/** The values that carry a mark: every reported one, those of the highlighted line, and what no line joins. */
export function LineMarks({ series, axis, active }: LineMarksProps) {
  const roomy = axis.x(1) - axis.x(0) >= MARK_ROOM;
  let index = -1;
  return (
    <g>
      {series.flatMap((one) => {
        const { colour, shape } = lineStyle(one.area, one.highlighted);
        const alone = new Set(
          runsOf(one.points).flatMap((run) => (run.length === 1 ? run.map(({ year }) => year) : [])),
        );
        const last = one.points.at(-1)?.year;
        return one.points.map(({ year, value }) => {
          index += 1;
          const isActive = index === active;
          const drawn =
            year === last || alone.has(year) || ((one.highlighted || one.estimate === 'reported') && roomy);
          if (!drawn && !isActive) return null;
          return (
            <MarkShape
              key={`${one.key} ${year}`}
              shape={shape}
              fill={one.estimate === 'modelled' ? 'hollow' : 'filled'}
              x={axis.x(year)}
              y={axis.y(value)}
              size={one.highlighted ? 3.5 : 2.5}
              colour={colour}
              active={isActive}
            />
          );
        });
      })}
    </g>
  );
}
