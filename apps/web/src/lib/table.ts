import type { Column, ColumnType, DataTable, MissingReason } from '@libs/table';
import type { TableFragment } from '../gql/graphql';

/** A table as the schema types it, read as the table that charts and sentences know. */
export function tableOf(fragment: TableFragment): DataTable {
  return { ...fragment, columns: fragment.columns.map(columnOf) };
}

function columnOf({ name, role, type, missing }: TableFragment['columns'][number]): Column {
  const column = { name, role: role as Column['role'], type: type as ColumnType };
  return missing === null ? column : { ...column, missing: missing as MissingReason };
}
