import { isRightToLeft } from '@libs/vocabulary';
import { wrap } from '../download/wrap.js';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import type { TargetGroup, TargetLine } from '../../questions/plan-results/series.js';
import { isUnproved, type TargetKind } from './target-scale.js';
import { TargetTrack } from './target-track.js';
import { lineName, responseWords, valueWords } from './target-words.js';
import styles from './targets-picture.module.css';

interface PictureProps {
  readonly plot: PlotArea;
  readonly kind: TargetKind;
  readonly groups: readonly TargetGroup[];
}

const LINE = 15;
const [NAMES, TRACK] = [330, 220];

/** The lines as a drawing: each name whole, its line, and its figures in words. */
export function TargetsPicture({ plot, kind, groups }: PictureProps) {
  const i18n = useI18n();
  const mirrored = isRightToLeft(i18n.language);
  const family = getComputedStyle(document.documentElement).fontFamily;
  const along = (offset: number): number => (mirrored ? plot.width - offset : offset);
  const rows = groups.flatMap((group) => [
    { key: group.key, line: null, words: broken(group.title, 600, plot.width), side: [] },
    ...group.lines.map((line) => ({
      key: `${group.key} ${line.key}`,
      line,
      words: broken(lineName(line, i18n), 400, NAMES - 24),
      side: figuresOf(line).flatMap((text) => broken(text, 400, plot.width - NAMES - TRACK - 40)),
    })),
  ]);
  const heights = rows.map(({ words, side }) => Math.max(words.length, side.length, 1) * LINE + 12);
  const top = (place: number): number => heights.slice(0, place).reduce((sum, one) => sum + one, 0);
  const height = top(rows.length) + 4;

  function broken(text: string, weight: number, width: number): string[] {
    return wrap(text, `${weight} 12.5px ${family}`, width);
  }

  function figuresOf(line: TargetLine): string[] {
    const { t, label } = i18n;
    const last = line.points.at(-1);
    const actual = last ? valueWords(last.value, line.unit, i18n) : label('code:missing', 'not-reported');
    const target = line.target === null ? 'none' : valueWords(line.target, line.unit, i18n);
    const proof = isUnproved(line) ? [t('targets.unproved')] : [];
    return [t('targets.figures', { actual, target }), ...[responseWords(line, i18n) ?? []].flat(), ...proof];
  }

  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? styles.mirrored : undefined}
    >
      {rows.map(({ key, line, words, side }, place) => (
        <g key={key} transform={`translate(0 ${top(place)})`}>
          <path d={`M0 0H${plot.width}`} className={styles.line} />
          {words.map((text, row) => (
            <text
              key={row}
              x={along(line ? 12 : 0)}
              y={17 + row * LINE}
              className={line ? styles.name : styles.group}
            >
              {text}
            </text>
          ))}
          {line && (
            <g transform={`translate(${mirrored ? plot.width - NAMES - TRACK : NAMES} 0)`}>
              <TargetTrack kind={kind} line={line} width={TRACK} y={14} />
            </g>
          )}
          {side.map((text, row) => (
            <text key={row} x={along(NAMES + TRACK + 24)} y={17 + row * LINE} className={styles.name}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
