import { useMemo, type CSSProperties, type PointerEvent } from 'react';
import type { Mark, PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { GAP, layoutOf, type GridLayout } from './grid-layout.js';
import { GridRow } from './grid-row.js';
import { GridUnderName } from './grid-under.js';
import { headsOf, type Grid, type GridHead } from '../../questions/grid.js';
import styles from './grid.module.css';

export interface GridTableProps {
  readonly plot: PlotArea;
  readonly grid: Grid;
  readonly marks: readonly Mark[];
  readonly title: string;
}

/** Width of a printed page in pixels. */
const PAPER = 620;

/** More rows than these are seen through a window whose heads stay. */
const TALL = 24;

/** Rows and columns with a number in each cell; heads stay in sight, groups are under their names. */
export function GridTable({ plot, grid, marks, title }: GridTableProps) {
  const { t } = useI18n();
  const layout = layoutOf(grid, plot.width);
  const columns = useMemo(() => headsOf(grid.columns), [grid]);
  const places = useMemo(() => new Map(marks.map(({ key }, index) => [key, index])), [marks]);
  const first = useMemo(() => new Set(grid.columns.slice(1).map(({ heads }) => heads[0])), [grid]);
  const at = plot.active === null ? undefined : marks[plot.active]?.at;
  const scrolls = layout.width > plot.width || headsOf(grid.rows).length > TALL;

  const size: CSSProperties & { readonly '--on-paper': number } = {
    inlineSize: layout.width,
    '--on-paper': Math.min(1, PAPER / layout.width),
  };

  function onPointerOver({ target }: PointerEvent): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
    plot.point(cell ? Number(cell.dataset['mark']) : null);
  }

  const table = (
    <table
      className={styles.grid}
      style={size}
      onPointerOver={onPointerOver}
      onPointerLeave={() => plot.point(null)}
    >
      <Widths grid={grid} layout={layout} />
      <thead>
        {grid.columns.some(({ under }) => under !== null) && (
          <tr className={styles.groups}>
            <td />
            {grid.columns.map(({ under, heads }) => (
              <th key={under?.code} colSpan={heads.length} scope="colgroup">
                {under && <GridUnderName under={under} narrow={heads.length * layout.cell < 110} />}
              </th>
            ))}
            {grid.totals.map(({ key }) => (
              <td key={key} />
            ))}
          </tr>
        )}
        <tr>
          <td />
          {columns.map((head, column) => (
            <ColumnHead
              key={head.code}
              {...{ head, layout }}
              first={first.has(head)}
              active={at?.column === column}
            />
          ))}
          {grid.totals.map(({ key }) => (
            <th key={key} scope="col" className={styles.total}>
              {t(`grid.total-${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {grid.rows.map(({ under, heads }, block) => (
        <tbody key={under?.code ?? ''}>
          {under && (
            <tr className={styles.rowGroup}>
              <th colSpan={columns.length + 1 + grid.totals.length} scope="rowgroup">
                <GridUnderName under={under} />
              </th>
            </tr>
          )}
          {heads.map((head, index) => {
            const row =
              index + grid.rows.slice(0, block).reduce((sum, before) => sum + before.heads.length, 0);
            return (
              <GridRow
                key={head.code}
                {...{ head, grid, columns, places, first, layout }}
                active={at?.row === row ? at.column : null}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
  if (!scrolls) return table;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('grid.scroll', { title })}>
      {table}
    </div>
  );
}

function Widths({ grid, layout }: { readonly grid: Grid; readonly layout: GridLayout }) {
  return (
    <colgroup>
      <col style={{ inlineSize: layout.head }} />
      {grid.columns.flatMap(({ heads }, block) =>
        heads.map(({ code }, index) => (
          <col key={code} style={{ inlineSize: layout.cell + (block > 0 && index === 0 ? GAP : 0) }} />
        )),
      )}
      {grid.totals.map(({ key }) => (
        <col key={key} style={{ inlineSize: layout.total }} />
      ))}
    </colgroup>
  );
}

interface ColumnHeadProps {
  readonly head: GridHead;
  readonly layout: GridLayout;
  readonly first: boolean;
  readonly active: boolean;
}

/** A column's whole name, or its code set upright where columns are narrow. */
function ColumnHead({ head: { type, code }, layout, first, active }: ColumnHeadProps) {
  const { label } = useI18n();
  const look = [styles.column, first && styles.first, active && styles.at].filter(Boolean).join(' ');
  if (layout.named)
    return (
      <th scope="col" className={look}>
        {label(type, code)}
      </th>
    );
  return (
    <th scope="col" className={look} title={label(type, code)}>
      <span className={layout.cell < 30 ? styles.upright : undefined} aria-hidden="true">
        {code}
      </span>
      <span className={styles.words}>{label(type, code)}</span>
    </th>
  );
}
