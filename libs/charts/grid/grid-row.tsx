import { CONVENTIONS, isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import { memo } from 'react';
import { useI18n } from '../setting.js';
import type { GridLayout } from './grid-layout.js';
import { cellStyles } from './grid-style.js';
import { SignMark } from './grid-marks.js';
import { cellKey, type Grid, type GridCell, type GridHead } from '../../questions/grid.js';
import styles from './grid.module.css';

interface GridRowProps {
  readonly head: GridHead;
  readonly grid: Grid;
  readonly columns: readonly GridHead[];
  /** Marks by the key of their cell. */
  readonly places: ReadonlyMap<string, number>;
  /** Columns with which a group begins. */
  readonly first: ReadonlySet<GridHead | undefined>;
  readonly layout: GridLayout;
  /** The column that the reader is at, in this row only. */
  readonly active: number | null;
}

/** One row; drawn again only when the reader comes to it or leaves it. */
export const GridRow = memo(
  function Row({ head, grid, columns, places, first, layout, active }: GridRowProps) {
    const { t, label, language } = useI18n();
    return (
      <tr className={grid.bins.length === 0 ? styles.pair : undefined}>
        <th scope="row" className={active === null ? styles.row : `${styles.row} ${styles.at}`}>
          {label(head.type, head.code)}
          {grid.unmet.has(head.code) && <span className={styles.unmet}>{t('grid.unmet')}</span>}
        </th>
        {columns.map((column, index) => {
          const key = cellKey(head.code, column.code);
          const cell = grid.cells.get(key);
          const look = [
            cell ? styles.cell : styles.blank,
            first.has(column) && styles.first,
            active === index && styles.active,
          ];
          return (
            <td key={column.code} data-mark={places.get(key)} className={look.filter(Boolean).join(' ')}>
              {cell ? (
                <Figures cell={cell} grid={grid} layout={layout} />
              ) : (
                grid.blank.speech && <span className={styles.words}>{t(`grid.${grid.blank.kind}`)}</span>
              )}
            </td>
          );
        })}
        {grid.totals.map(({ key, values }) => (
          <td key={key} className={styles.total}>
            {formatNumber(values.get(head.code) ?? 0, 'count', language)}
          </td>
        ))}
      </tr>
    );
  },
  (a, b) => a.active === b.active && a.grid === b.grid && a.layout.cell === b.layout.cell,
);

interface FiguresProps {
  readonly cell: GridCell;
  readonly grid: Grid;
  readonly layout: GridLayout;
}

function Figures({ cell, grid, layout }: FiguresProps) {
  const { t, language } = useI18n();
  const looks = cellStyles(cell, grid);
  const words = (figure: number | null): string => {
    if (figure === null) return CONVENTIONS[language].questionMark;
    if (cell.of === null) return formatNumber(figure, 'count', language);
    return t(cell.atLeast ? 'grid.at-least' : 'groups.of', { named: figure, of: cell.of });
  };
  return (
    <div className={styles.figures} style={{ blockSize: layout.line }}>
      {cell.figures.map((figure, half) => {
        const look = looks[half];
        const hatched = look?.fill === 'hatch';
        return (
          <span
            key={half}
            className={hatched ? styles.unknown : look?.onDark ? styles.onDark : styles.figure}
            style={hatched ? undefined : { background: look?.fill }}
          >
            {half > 0 && <span className={styles.words}>{' / '}</span>}
            {words(figure)}
          </span>
        );
      })}
      {cell.signs.map((sign) => (
        <svg
          key={sign}
          className={sign === 'mutual' ? styles.mutual : styles.sign}
          width="14"
          height="14"
          aria-hidden="true"
        >
          <SignMark sign={sign} size={14} mirrored={isRightToLeft(language)} />
        </svg>
      ))}
    </div>
  );
}
