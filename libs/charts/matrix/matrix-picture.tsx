import { isRightToLeft } from '@libs/vocabulary';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { MarkShape } from '../marks/mark-shape.js';
import { StateMark } from '../marks/state-mark.js';
import { useI18n } from '../setting.js';
import type { Matrix, MatrixGroup } from '../../questions/attendance-matrix/series.js';
import styles from './matrix-picture.module.css';

const LINE = 20;
const HEAD = 44;
const GAP = 32;
const CELL = 22;

interface PictureProps {
  readonly plot: PlotArea;
  readonly matrix: Matrix;
  /** What is above a column: the meeting's year. */
  readonly head: (meeting: string) => string;
}

/** The matrix as a drawing: the groups beside each other, so that it fits one page. */
export function MatrixPicture({ plot, matrix, head }: PictureProps) {
  const { language } = useI18n();
  const mirrored = isRightToLeft(language);
  const { groups, meetings } = matrix;
  const beside = meetings.length * (CELL + 8) < 160;
  const width = beside ? (plot.width - GAP * (groups.length - 1)) / Math.max(1, groups.length) : plot.width;
  const heights = groups.map(({ rows }) => HEAD + rows.length * LINE + 16);
  const height = beside ? Math.max(0, ...heights) : heights.reduce((sum, one) => sum + one, 0);
  const place = (index: number): string => {
    if (!beside) return `translate(0 ${heights.slice(0, index).reduce((sum, one) => sum + one, 0)})`;
    return `translate(${(mirrored ? groups.length - 1 - index : index) * (width + GAP)} 0)`;
  };
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? styles.mirrored : undefined}
    >
      {groups.map((group, index) => (
        <g key={group.group} transform={place(index)}>
          <GroupPicture {...{ group, width, mirrored, head }} meetings={meetings} />
        </g>
      ))}
    </svg>
  );
}

interface GroupPictureProps {
  readonly group: MatrixGroup;
  readonly meetings: readonly string[];
  readonly width: number;
  readonly mirrored: boolean;
  readonly head: (meeting: string) => string;
}

function GroupPicture({ group, meetings, width, mirrored, head }: GroupPictureProps) {
  const { label } = useI18n();
  const along = (offset: number): number => (mirrored ? width - offset : offset);
  const column = (index: number): number => along(width - (meetings.length - index - 0.5) * (CELL + 8));
  return (
    <>
      <MarkShape {...groupMark(group.group)} fill="filled" x={along(6)} y={10} size={5} />
      <text x={along(18)} y={15} className={styles.group}>
        {label('group', group.group)}
      </text>
      {meetings.map((meeting, index) => (
        <text key={meeting} x={column(index)} y={36} className={styles.head}>
          {head(meeting)}
        </text>
      ))}
      {group.rows.map(({ country, cells }, line) => (
        <g key={country} transform={`translate(0 ${HEAD + line * LINE})`}>
          <path d={`M0 ${LINE}H${width}`} className={styles.line} />
          <text x={along(0)} y={14} className={styles.name}>
            {label('country', country)}
          </text>
          {cells.map(({ meeting, state }, index) => (
            <StateMark key={meeting} state={state} x={column(index)} y={10} />
          ))}
        </g>
      ))}
    </>
  );
}
