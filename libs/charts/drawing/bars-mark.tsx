import type { Bars } from '@libs/table';
import { isRightToLeft } from '@libs/vocabulary';
import { useId } from 'react';
import type { PlotArea } from '../mark.js';
import { Hatch } from '../marks/hatch.js';
import { useI18n } from '../setting.js';
import { barsLayout, LINE, TEXT, type DrawnBar } from './bars-layout.js';
import { colourOf } from './colours.js';
import styles from './drawing.module.css';
import { figureIn } from './figure-in.js';

interface BarsMarkProps {
  readonly plot: PlotArea;
  readonly bars: Bars;
}

/** Horizontal or vertical bars, side by side or one on the other; what is not known is hatched. */
export function BarsMark({ plot, bars }: BarsMarkProps) {
  const { language } = useI18n();
  const hatch = useId();
  const mirrored = isRightToLeft(language);
  const { height, names, zero, bars: drawn } = barsLayout(bars, plot.width, mirrored);
  const upward = bars.direction === 'up';
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? styles.mirrored : undefined}
    >
      <Hatch id={hatch} />
      {names.map(({ lines, x, y, anchor }, index) => (
        <text key={index} x={x} y={y} className={anchor === 'middle' ? styles.below : styles.name}>
          {lines.map((line, at) => (
            <tspan key={at} x={x} dy={at === 0 ? 0 : LINE}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {upward && <line x1={0} x2={plot.width} y1={zero} y2={zero} className={styles.axis} />}
      {drawn.map((bar, index) => {
        const series = bars.series[bar.series];
        return (
          <g key={index} onPointerEnter={() => plot.point(index)} onPointerLeave={() => plot.point(null)}>
            <rect
              {...{ x: bar.x, y: bar.y, width: bar.width, height: bar.height }}
              className={series?.hatched === true ? styles.hatched : styles.bar}
              style={{
                fill: series?.hatched === true ? `url(#${hatch})` : colourOf(series?.color ?? 'accent1'),
              }}
            />
            <BarFigure bar={bar} bars={bars} mirrored={mirrored} />
            {plot.active === index && (
              <rect
                {...{ x: bar.x - 2, y: bar.y - 2, width: bar.width + 4, height: bar.height + 4 }}
                className={styles.ring}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface BarFigureProps {
  readonly bar: DrawnBar;
  readonly bars: Bars;
  readonly mirrored: boolean;
}

/** A figure is after its bar, or in its part of a stack where that has room for it. */
function BarFigure({ bar, bars, mirrored }: BarFigureProps) {
  const { language } = useI18n();
  const { x, y, width, height, value } = bar;
  const text = figureIn(value, bars.format, language);
  if (bars.stacked) {
    const room = bars.direction === 'up' ? height >= TEXT : width >= text.length * 8 + 4;
    if (!room || value === 0) return null;
    const hatched = bars.series[bar.series]?.hatched === true;
    return (
      <text x={x + width / 2} y={y + height / 2 + 5} className={hatched ? styles.onHatch : styles.inside}>
        {text}
      </text>
    );
  }
  if (bars.direction === 'up')
    return (
      <text x={x + width / 2} y={value < 0 ? y + height + TEXT + 2 : y - 6} className={styles.above}>
        {text}
      </text>
    );
  const before = mirrored !== value < 0;
  return (
    <text
      x={before ? x - 6 : x + width + 6}
      y={y + height / 2 + 5}
      className={before ? styles.before : styles.after}
    >
      {text}
    </text>
  );
}
