import type { DataTable } from '@libs/table';
import { cellText, headOf } from '../../findings/index.js';
import { useI18n } from '../setting.js';
import { placesOf } from './places.js';
import styles from './data-table-view.module.css';

interface DataTableViewProps {
  readonly id: string;
  readonly table: DataTable;
  readonly caption: string;
  /** Columns to show, in order; all without it. */
  readonly columns?: readonly string[] | undefined;
}

/** The chart as a table: the same rows, every figure in words and numbers. */
export function DataTableView({ id, table, caption, columns }: DataTableViewProps) {
  const i18n = useI18n();
  const places = placesOf(table, columns);
  const rows = Array.from({ length: table.cells[0]?.length ?? 0 }, (_, row) => row);
  return (
    <div className={styles.scroll} id={id} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {places.map(({ column, place }) => (
              <th key={place} scope="col" className={isNumber(column.type) ? styles.number : undefined}>
                {headOf(column, i18n)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} data-row={row} tabIndex={-1}>
              {places.map(({ column, place }, position) => {
                const text = cellText(column, table.cells[place]?.[row] ?? null, i18n);
                if (position === 0)
                  return (
                    <th key={place} scope="row">
                      {text}
                    </th>
                  );
                return (
                  <td key={place} className={isNumber(column.type) ? styles.number : undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(type: string): boolean {
  return ['count', 'share', 'ratio', 'value', 'year'].includes(type);
}
