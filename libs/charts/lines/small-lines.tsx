import { isRightToLeft } from '@libs/vocabulary';
import { isolate, formatNumber } from '@libs/table';
import { figureText, type I18n } from '../../findings/index.js';
import type { PlotArea } from '../mark.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import { columnsIn, GAP, HEAD, heightOf, PANEL, PLOT } from './small-layout.js';
import { pathOf } from './line-path.js';
import { linesAxis, spread, type LinesBox } from './lines-axis.js';
import { dashOf, lineStyle, shortName } from './line-style.js';
import styles from './small-lines.module.css';
import type { Panel } from '../../questions/observations/series.js';

/** Small charts in one drawing: each with a scale of its own and the latest values at its lines' ends. */
export function SmallLines({ plot, panels }: { readonly plot: PlotArea; readonly panels: readonly Panel[] }) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const columns = columnsIn(plot.width);
  const width = (plot.width - GAP * (columns - 1)) / columns;
  const height = heightOf(panels.length, columns);
  const starts = startsOf(panels);
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={`${styles.chart} ${mirrored ? styles.mirrored : ''}`}
    >
      {panels.map((panel, index) => {
        const column = mirrored ? columns - 1 - (index % columns) : index % columns;
        return (
          <g
            key={panel.key}
            transform={`translate(${column * (width + GAP)} ${Math.floor(index / columns) * PANEL})`}
          >
            <OnePanel panel={panel} width={width} plot={plot} first={starts[index] ?? 0} i18n={i18n} />
          </g>
        );
      })}
    </svg>
  );
}

/** Place of each panel's first mark among all marks. */
function startsOf(panels: readonly Panel[]): number[] {
  let next = 0;
  return panels.map(({ series }) => {
    const start = next;
    next += series.length;
    return start;
  });
}

interface OnePanelProps {
  readonly panel: Panel;
  readonly width: number;
  readonly plot: PlotArea;
  readonly first: number;
  readonly i18n: I18n;
}

function OnePanel({ panel: { label, unit, measure, series }, width, plot, first, i18n }: OnePanelProps) {
  const mirrored = isRightToLeft(i18n.language);
  const lastYear = Math.max(...series.flatMap(({ points }) => points.at(-1)?.year ?? []));
  const ends = series.map((one) => {
    const end = one.points.at(-1);
    const figure = end ? figureText(end.value, measure, i18n) : '';
    return {
      one,
      end,
      words: `${isolate(shortName(one, i18n))} ${isolate(figure)}${end && end.year < lastYear ? ` (${end.year})` : ''}`,
    };
  });
  const labels = Math.min(width * 0.45, Math.max(...ends.map(({ words }) => (words.length - 4) * 6.6)) + 20);
  const box: LinesBox = {
    left: mirrored ? 16 : 34,
    right: width - (mirrored ? 34 : 0),
    top: HEAD + 4,
    bottom: HEAD + PLOT,
    labels,
  };
  const axis = linesAxis(series, box);
  const heights = spread(
    ends.map(({ end }) => axis.y(end?.value ?? axis.low)),
    14,
    [box.top - 2, box.bottom],
  );
  const x = box.right - labels + 14;
  const start = mirrored ? width : 0;
  const scale = mirrored ? width : 0;
  return (
    <g>
      <text x={start} y={14} className={styles.title}>
        {label}
      </text>
      <text x={start} y={32} className={styles.unit}>
        {unit}
      </text>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${box.left} ${axis.y(tick)}H${box.right - labels + 8}`}
            className={tick === axis.low ? styles.ground : styles.grid}
          />
          <text x={scale} y={axis.y(tick) + 4} className={styles.tick}>
            {formatNumber(tick, 'compact', i18n.language)}
          </text>
        </g>
      ))}
      {[axis.from, lastYear].map((year, index) => (
        <text key={index} x={axis.x(year)} y={box.bottom + 17} textAnchor="middle" className={styles.tick}>
          {year}
        </text>
      ))}
      {ends.map(({ one, end, words }, index) => {
        const { colour, shape } = lineStyle(one.area, one.highlighted);
        const height = heights[index] ?? 0;
        return (
          <g
            key={one.key}
            onPointerEnter={() => plot.point(first + index)}
            onPointerLeave={() => plot.point(null)}
          >
            <path
              d={pathOf(one, axis)}
              className={styles.line}
              style={{ stroke: colour }}
              strokeWidth={one.highlighted ? 2.25 : 1.25}
              strokeDasharray={dashOf(one)}
            />
            {end && (
              <>
                <path
                  d={`M${axis.x(end.year) + 4} ${axis.y(end.value)}L${x - 3} ${height}`}
                  className={styles.leader}
                />
                <MarkShape
                  shape={shape}
                  fill={one.estimate === 'modelled' ? 'hollow' : 'filled'}
                  x={axis.x(end.year)}
                  y={axis.y(end.value)}
                  size={one.highlighted ? 3.5 : 2.5}
                  colour={colour}
                  active={plot.active === first + index}
                />
                <text
                  x={x}
                  y={height}
                  textAnchor={mirrored ? 'end' : 'start'}
                  className={styles.label}
                  style={{ fill: colour }}
                  fontWeight={one.highlighted ? 600 : 400}
                >
                  {words}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
