import { isRightToLeft } from '@libs/vocabulary';
import { DrawnPlot } from '../frame/drawn-plot.js';
import { useI18n } from '../setting.js';
import styles from './bars.module.css';
import { END, OneBar, stepIn, type BarsProps } from './one-bar.js';

/** The bars as the server draws them, where Recharts draws nothing. */
export function DrawnBars({ plot, bars }: BarsProps) {
  const mirrored = isRightToLeft(useI18n().language);
  const step = stepIn(plot.width);
  const height = bars.length * step;
  const highest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <DrawnPlot width={plot.width} height={height} className={styles.chart}>
      {bars.map((bar, index) => (
        <OneBar
          key={bar.row}
          y={index * step}
          width={((bar.value ?? 0) / highest) * (plot.width - END)}
          height={step}
          payload={{ ...bar, index }}
          {...{ plot, mirrored, step }}
        />
      ))}
    </DrawnPlot>
  );
}
