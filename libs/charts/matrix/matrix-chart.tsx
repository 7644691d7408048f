import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { Frame } from '../frame/frame.js';
import { StateIcon } from '../marks/state-mark.js';
import keys from '../marks/key.module.css';
import { useI18n } from '../setting.js';
import { MatrixLists } from './matrix-lists.js';
import { MatrixPicture } from './matrix-picture.js';
import { matrixSeries, statesOf, type MatrixSort } from '../../questions/attendance-matrix/series.js';
import { matrixMarks } from './matrix-marks.js';
import styles from './matrix.module.css';
import { MANY, Matrix } from './matrix.js';

export interface MatrixChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  readonly sort: MatrixSort;
  readonly onSort: (sort: MatrixSort) => void;
  /** Year of a meeting, for the heads of a drawing. */
  readonly yearOf: (meeting: string) => string;
}

/** Narrower than this, a table of meetings turns into a list for each. */
const NARROW = 560;

/** Members and meetings, with each member's state at each. */
export function MatrixChart({ id, title, subtitle, table, sort, onSort, yearOf }: MatrixChartProps) {
  const { label, language } = useI18n();
  const matrix = matrixSeries(table, sort, label, language);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      columns={['country', 'group', 'meeting', 'state']}
      marks={matrixMarks(matrix)}
      height={Math.min(
        400,
        96 + 30 * (matrix.groups.length + matrix.groups.flatMap(({ rows }) => rows).length),
      )}
      mirrored={isRightToLeft(language)}
      role="group"
      legend={statesOf(matrix).map((state) => (
        <span key={state} className={keys.key}>
          <StateIcon state={state} />
          {label('code:state', state)}
        </span>
      ))}
      legendFirst
      picture={(plot) => <MatrixPicture plot={plot} matrix={matrix} head={yearOf} />}
    >
      {(plot) => {
        if (plot.width < NARROW) return <MatrixLists matrix={matrix} />;
        const drawn = <Matrix {...{ plot, matrix, sort, onSort }} />;
        return matrix.meetings.length > MANY ? <div className={styles.scroll}>{drawn}</div> : drawn;
      }}
    </Frame>
  );
}
