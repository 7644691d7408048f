import { isRightToLeft } from '@libs/vocabulary';
import { isolate } from '@libs/table';
import { figureText, type Measure, type I18n, type SeriesPoint } from '../../findings/index.js';
import { useI18n } from '../setting.js';
import { spread, type LinesAxis, type LinesBox } from './lines-axis.js';
import type { LineSeries } from '../../questions/observations/series.js';
import { lineStyle, shortName } from './line-style.js';
import styles from './lines.module.css';

interface LineLabelsProps {
  readonly series: readonly LineSeries[];
  readonly axis: LinesAxis;
  readonly box: LinesBox;
  readonly measure: Measure;
}

const ROOM = 18;
/** Pixels that a letter takes, roughly: the highlighted name is larger. */
const letterOf = ({ highlighted }: LineSeries, short: boolean): number => (highlighted && !short ? 7.8 : 6.6);
/** In a plot narrower than this, members go by their codes. */
const NARROW = 520;
const isShort = (width: number): boolean => width < NARROW;

interface EndLabel {
  readonly one: LineSeries;
  readonly end: SeriesPoint;
  readonly name: string;
  /** The last value, with its year where it is not the last year of all. */
  readonly tail: string;
}

interface Labelling {
  readonly series: readonly LineSeries[];
  readonly measure: Measure;
  readonly i18n: I18n;
  readonly short: boolean;
}

function labelsOf({ series, measure, i18n, short }: Labelling): EndLabel[] {
  const lastYear = Math.max(...series.flatMap(({ points }) => points.at(-1)?.year ?? []));
  return series.flatMap((one) => {
    const end = one.points.at(-1);
    if (!end) return [];
    const figure = figureText(end.value, measure, i18n);
    const tail = end.year === lastYear ? figure : `${figure} (${end.year})`;
    const both = series.some(({ area, estimate }) => area === one.area && estimate !== one.estimate);
    const area = short ? shortName(one, i18n) : i18n.label('area', one.area);
    const name = both && !short ? i18n.t('lines.both', { area, estimate: one.estimate }) : area;
    return [{ one, end, name, tail }];
  });
}

/** The room that the labels want, in pixels, as far as a plot of this width can give it. */
export function labelRoom(
  series: readonly LineSeries[],
  measure: Measure,
  i18n: I18n,
  width: number,
): number {
  const short = isShort(width - 56);
  const wanted = labelsOf({ series, measure, i18n, short }).map(
    ({ one, name, tail }) => (name.length + tail.length + 1) * letterOf(one, short) + 26,
  );
  return Math.min(Math.max(80, ...wanted), width * (short ? 0.42 : 0.36), 290);
}

/** The name and the last value of each line at its end, moved apart where they would touch. */
export function LineLabels({ series, axis, box, measure }: LineLabelsProps) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const short = isShort(box.right - box.left);
  const ends = labelsOf({ series, measure, i18n, short });
  const heights = spread(
    ends.map(({ end }) => axis.y(end.value)),
    ROOM,
    [box.top, box.bottom - 8],
  );
  const x = box.right - box.labels + 16;
  return (
    <g aria-hidden="true">
      {ends.map(({ one, end, name, tail }, index) => {
        const height = heights[index] ?? 0;
        const from = { x: axis.x(end.year) + 6, y: axis.y(end.value) };
        const room = Math.floor((box.labels - 20) / letterOf(one, short)) - tail.length - 1;
        return (
          <g key={one.key}>
            {(Math.abs(height - from.y) > 3 || x - from.x > 12) && (
              <path
                d={`M${from.x} ${from.y}L${Math.max(from.x, x - 12)} ${from.y}L${x - 3} ${height}`}
                className={styles.leader}
              />
            )}
            <text
              x={x}
              y={height}
              direction={mirrored ? 'rtl' : 'ltr'}
              textAnchor={mirrored ? 'end' : 'start'}
              className={one.highlighted ? (short ? styles.shortHighlight : styles.highlight) : styles.label}
              style={{ fill: lineStyle(one.area, one.highlighted).colour }}
            >
              {isolate(cut(name, room))} <tspan fontWeight="600">{isolate(tail)}</tspan>
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A name that fits; a longer one is cut, and is whole in the table and in what is spoken. */
function cut(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, Math.max(3, letters - 1)).trimEnd()}…`;
}
