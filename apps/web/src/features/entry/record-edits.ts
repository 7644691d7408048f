import { slugColumn, slugFrom, type Cells, type CellValue, type Kind, type Values } from '@libs/model';

/** The cell at a path such as `end_date` or `counts.0.value`; null where nothing was said. */
export function cellAt({ root, parts }: Values, path: string): CellValue {
  const [first = '', row, column = ''] = path.split('.');
  if (row === undefined) return root[first] ?? null;
  return parts[first]?.[Number(row)]?.[column] ?? null;
}

/** The record with another cell at a path. */
export function withCell(record: Values, path: string, value: CellValue): Values {
  const [first = '', row, column = ''] = path.split('.');
  if (row === undefined) return { ...record, root: { ...record.root, [first]: value } };
  return withRows(record, first, (rows) =>
    rows.map((cells, index) => (index === Number(row) ? { ...cells, [column]: value } : cells)),
  );
}

/** The record with other rows in a part. */
export function withRows(
  record: Values,
  part: string,
  change: (rows: readonly Cells[]) => readonly Cells[],
): Values {
  return { ...record, parts: { ...record.parts, [part]: change(record.parts[part] ?? []) } };
}

/** Rows with one of them a place further up or down; nothing moves past the ends. */
export function moved(rows: readonly Cells[], index: number, by: -1 | 1): readonly Cells[] {
  const [row, other] = [rows[index], rows[index + by]];
  if (row === undefined || other === undefined) return rows;
  return rows.map((cells, at) => (at === index ? other : at === index + by ? row : cells));
}

/**
 * The record with the key that its title makes, as long as nobody wrote another; `before` is the record before the title was
 * changed.
 */
export function withSlug(kind: Kind, before: Values, record: Values): Values {
  const column = slugColumn(kind);
  if (column === null) return record;
  const [was, is] = [before.root[column] ?? null, record.root[column] ?? null];
  const own = was === null || was === slugFrom(kind, before.root);
  return own && is === was ? withCell(record, column, slugFrom(kind, record.root)) : record;
}
