import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import { DrawnAxes } from '../frame/drawn-axes.js';
import { DrawnPlot } from '../frame/drawn-plot.js';
import { useI18n } from '../setting.js';
import { LineLabels } from './line-labels.js';
import { LineMarks } from './line-marks.js';
import { pathOf } from './line-path.js';
import { layoutOf, type LinesProps } from './lines-layout.js';
import { dashOf, lineStyle } from './line-style.js';
import styles from './lines.module.css';

/** The lines as the server draws them: see `DrawnAxes`. */
export function DrawnLines(props: LinesProps) {
  const { plot, height, series, context, measure } = props;
  const i18n = useI18n();
  const { box, axis } = layoutOf(props, i18n);
  const { low, high } = axis;
  return (
    <DrawnPlot width={plot.width} height={height} className={styles.chart}>
      <DrawnAxes
        {...box}
        mirrored={isRightToLeft(i18n.language)}
        across={axis.years.map((year) => ({ at: axis.x(year), text: String(year) }))}
        upward={axis.ticks.map((value) => ({
          at: axis.y(value),
          text: formatNumber(value, 'compact', i18n.language),
        }))}
      />
      {low < 0 && high > 0 && (
        <line x1={box.left} y1={axis.y(0)} x2={box.right} y2={axis.y(0)} className={styles.zero} />
      )}
      <path d={context.map((one) => pathOf(one, axis)).join('')} className={styles.context} />
      {series.map((one) => (
        <path
          key={one.key}
          d={pathOf(one, axis)}
          fill="none"
          stroke={lineStyle(one.area, one.highlighted).colour}
          strokeWidth={one.highlighted ? 2.5 : 1.5}
          strokeDasharray={dashOf(one)}
        />
      ))}
      <LineMarks series={series} axis={axis} active={plot.active} />
      <LineLabels series={series} axis={axis} box={box} measure={measure} />
    </DrawnPlot>
  );
}
