import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { StateIcon } from '../marks/state-mark.js';
import { useI18n } from '../setting.js';
import type { Matrix as Series, MatrixRow, MatrixSort } from '../../questions/attendance-matrix/series.js';
import styles from './matrix.module.css';

export interface MatrixProps {
  readonly plot: PlotArea;
  readonly matrix: Series;
  readonly sort: MatrixSort;
  readonly onSort: (sort: MatrixSort) => void;
}

/** With more meetings than these, columns grow narrow and the table scrolls. */
export const MANY = 8;

/** Members in rows under their groups, meetings in columns; any column sorts the members inside their groups. */
export function Matrix({ plot, matrix, sort, onSort }: MatrixProps) {
  const { t, label } = useI18n();
  const { meetings, groups } = matrix;
  const before = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0),
  );
  return (
    <table className={meetings.length > MANY ? styles.crowded : styles.matrix}>
      <thead>
        <tr>
          <Head label={t('matrix.members')} sorted={sort === null} onSort={() => onSort(null)} />
          {meetings.map((meeting) => (
            <Head
              key={meeting}
              label={label('meeting', meeting)}
              sorted={sort === meeting}
              onSort={() => onSort(meeting)}
            />
          ))}
          <Head label={t('column.named')} sorted={sort === 'named'} onSort={() => onSort('named')} />
        </tr>
      </thead>
      {groups.map(({ group, rows }, place) => (
        <tbody key={group}>
          <tr className={styles.group}>
            <th colSpan={meetings.length + 2} scope="rowgroup">
              <Key {...groupMark(group)} fill="filled">
                {label('group', group)}
              </Key>
            </th>
          </tr>
          {rows.map((row, index) => (
            <MemberRow
              key={row.country}
              row={row}
              plot={plot}
              first={((before[place] ?? 0) + index) * meetings.length}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface HeadProps {
  readonly label: string;
  readonly sorted: boolean;
  readonly onSort: () => void;
}

function Head({ label, sorted, onSort }: HeadProps) {
  const { t } = useI18n();
  return (
    <th scope="col" aria-sort={sorted ? 'ascending' : undefined}>
      <button type="button" title={t('matrix.sort', { column: label })} onClick={onSort}>
        {label}
      </button>
    </th>
  );
}

interface MemberRowProps {
  readonly row: MatrixRow;
  readonly plot: PlotArea;
  /** Index of the mark of the row's first cell. */
  readonly first: number;
}

function MemberRow({ row, plot, first }: MemberRowProps) {
  const { label } = useI18n();
  return (
    <tr>
      <th scope="row">{label('country', row.country)}</th>
      {row.cells.map(({ meeting, state }, column) => (
        <td
          key={meeting}
          className={plot.active === first + column ? styles.active : undefined}
          onPointerEnter={() => plot.point(first + column)}
          onPointerLeave={() => plot.point(null)}
        >
          <StateIcon state={state} />
          <span className={styles.words}>{label('code:state', state)}</span>
        </td>
      ))}
      <td className={styles.number}>{row.named}</td>
    </tr>
  );
}
