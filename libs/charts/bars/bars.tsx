import { isRightToLeft } from '@libs/vocabulary';
import { Bar as RechartsBar, BarChart, XAxis, YAxis } from 'recharts';
import { useI18n } from '../setting.js';
import styles from './bars.module.css';
import { END, OneBar, stepIn, type BarsProps, type ShapeProps } from './one-bar.js';

/** Horizontal bars from zero, each under its own name; in Arabic they grow to the left. */
export function Bars({ plot, bars }: BarsProps) {
  const { language } = useI18n();
  const mirrored = isRightToLeft(language);
  const step = stepIn(plot.width);
  const data = bars.map((bar, index) => ({ ...bar, index, drawn: bar.value ?? 0 }));
  return (
    <BarChart
      layout="vertical"
      width={plot.width}
      height={bars.length * step}
      data={data}
      margin={{ top: 0, bottom: 0, left: mirrored ? END : 0, right: mirrored ? 0 : END }}
      accessibilityLayer={false}
      className={styles.chart ?? ''}
    >
      <XAxis type="number" hide reversed={mirrored} domain={[0, 'dataMax']} />
      <YAxis type="category" dataKey="index" hide orientation={mirrored ? 'right' : 'left'} />
      <RechartsBar
        dataKey="drawn"
        isAnimationActive={false}
        shape={(props: ShapeProps) => <OneBar {...props} plot={plot} mirrored={mirrored} step={step} />}
      />
    </BarChart>
  );
}
