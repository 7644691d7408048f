import { isRightToLeft } from '@libs/vocabulary';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import type { TargetLine } from '../../questions/plan-results/series.js';
import { isUnproved, placeOn, type TargetKind } from './target-scale.js';
import styles from './target-track.module.css';

interface TargetTrackProps {
  readonly kind: TargetKind;
  readonly line: TargetLine;
  readonly width: number;
  readonly y: number;
}

/** Room at the ends for marks. */
const INSET = 9;

/** The way from baseline to target, or from zero to all, with the reported values on it. */
export function TargetTrack({ kind, line, width, y }: TargetTrackProps) {
  const mirrored = isRightToLeft(useI18n().language);
  const along = (share: number): number => {
    const x = INSET + share * (width - 2 * INSET);
    return mirrored ? width - x : x;
  };
  const at = (progress: number): number => along(placeOn(kind, progress).at);
  const drawn = line.points.flatMap(({ progress }) => (progress === null ? [] : [progress]));
  const last = drawn.at(-1);
  const beyond = last === undefined ? null : placeOn(kind, last).beyond;
  const known = kind === 'trainings' || (line.baseline !== null && line.target !== null);
  return (
    <>
      <path d={`M${along(0)} ${y}H${along(1)}`} className={known ? styles.axis : styles.unknown} />
      {known && <path d={`M${at(0)} ${y - 7}V${y + 7}`} className={styles.baseline} />}
      {known && kind === 'results' && (
        <MarkShape shape="diamond" fill="hollow" colour="var(--ink)" x={at(1)} y={y} size={6} />
      )}
      {known && kind === 'trainings' && <path d={`M${at(1)} ${y - 4}V${y + 4}`} className={styles.axis} />}
      {last !== undefined && <path d={`M${at(0)} ${y}H${at(last)}`} className={styles.way} />}
      {drawn.slice(0, -1).map((progress, index) => (
        <MarkShape
          key={index}
          shape="circle"
          fill="hollow"
          colour="var(--accent)"
          x={at(progress)}
          y={y}
          size={3.5}
        />
      ))}
      {last !== undefined && (
        <MarkShape
          shape="circle"
          fill={isUnproved(line) ? 'dashed' : 'filled'}
          colour="var(--accent)"
          x={at(last)}
          y={y}
          size={6}
        />
      )}
      {beyond !== null && (
        <path d={arrow(at(last ?? 0), y, (beyond === 'after') === mirrored)} className={styles.arrow} />
      )}
    </>
  );
}

/** An arrow beyond the edge, for a value that lies further out. */
function arrow(x: number, y: number, toLeft: boolean): string {
  const side = toLeft ? -1 : 1;
  return `M${x + side * 3} ${y - 11}l${side * 5} 4l${-side * 5} 4`;
}
