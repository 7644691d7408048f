import { isRightToLeft } from '@libs/vocabulary';
import { wrap } from '../download/wrap.js';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { scheduleAxis } from './schedule-axis.js';
import { areaKey, type ScheduleLine } from './schedule-lines.js';
import styles from './schedule-picture.module.css';
import { SCALE, TimeLines, TimeScale } from './time-scale.js';
import { Span, Track } from './track.js';
import { areaText, countText, detailText } from './schedule-text.js';

interface PictureProps {
  readonly plot: PlotArea;
  readonly lines: readonly ScheduleLine[];
  readonly span: { readonly from: number; readonly to: number };
  readonly today: number | null;
}

const LINE = 15;
/** A picture of more lines than these could not be read; it says how many more there are. */
const MAX = 120;

/** The schedule as a drawing: the same lines, each title whole. */
export function SchedulePicture({ plot, lines, span, today }: PictureProps) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const names = Math.round(plot.width * 0.44);
  const axis = scheduleAxis(span, plot.width - names - 8);
  const family = getComputedStyle(document.documentElement).fontFamily;
  const shown = lines.slice(0, MAX).map((line) => ({ line, words: linesOf(line) }));
  const rest = lines.slice(MAX).filter(({ kind }) => kind === 'bar').length + hiddenIn(lines);
  const tops = shown.map((_, place) =>
    shown.slice(0, place).reduce((sum, { words }) => sum + words.length * LINE + 12, SCALE),
  );
  const last = shown.at(-1);
  const height = (tops.at(-1) ?? SCALE) + (last ? last.words.length * LINE + 12 : 0) + (rest > 0 ? 24 : 4);

  /** What is at a line's start: the first words are its name, the others describe it. */
  function linesOf(line: ScheduleLine): { text: string; look: 'area' | 'title' | 'detail' }[] {
    const broken = (text: string, look: 'area' | 'title' | 'detail') =>
      wrap(
        text,
        `${look === 'area' ? 600 : 400} ${look === 'detail' ? 11 : 12.5}px ${family}`,
        names - 28,
      ).map((part) => ({ text: part, look }));
    if (line.kind === 'area')
      return [...broken(areaText(line.area, i18n), 'area'), ...broken(countText(line.area, i18n), 'detail')];
    if (line.kind === 'more') return [];
    return [...broken(line.bar.title, 'title'), ...broken(detailText(line.bar, i18n), 'detail')];
  }

  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? styles.mirrored : undefined}
    >
      <g transform={`translate(${mirrored ? 0 : names + 8} 0)`}>
        <TimeScale axis={axis} today={today} />
        <g transform={`translate(0 ${SCALE})`}>
          <TimeLines axis={axis} height={height - SCALE} today={today} />
        </g>
      </g>
      {shown.map(({ line, words }, place) => (
        <g
          key={line.kind === 'bar' ? line.bar.activity : `${line.kind} ${areaKey(line.area)}`}
          transform={`translate(0 ${tops[place] ?? 0})`}
        >
          <path d={`M0 0H${plot.width}`} className={styles.line} />
          {words.map(({ text, look }, row) => (
            <text
              key={row}
              x={mirrored ? plot.width - (look === 'area' ? 0 : 12) : look === 'area' ? 0 : 12}
              y={17 + row * LINE}
              className={styles[look]}
            >
              {text}
            </text>
          ))}
          <g transform={`translate(${mirrored ? 0 : names + 8} 0)`}>
            {line.kind === 'bar' && <Track bar={line.bar} axis={axis} y={8} />}
            {line.kind === 'area' && !line.open && line.area.bars.length > 0 && (
              <Span area={line.area} axis={axis} y={8} />
            )}
          </g>
        </g>
      ))}
      {rest > 0 && (
        <text x={mirrored ? plot.width : 0} y={height - 8} className={styles.detail}>
          {i18n.t('schedule.rest', { n: rest })}
        </text>
      )}
    </svg>
  );
}

function hiddenIn(lines: readonly ScheduleLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'more' ? line.hidden : 0), 0);
}
