import { columnsOf, type Cells, type Field, type Kind, type Values } from '@libs/records';

/** A record without what is kept apart because it is about persons. */
export function impersonal(kind: Kind, { root, parts }: Values): Values {
  return {
    root: without(root, kind.personal?.fields),
    parts: Object.fromEntries(
      kind.parts.map(({ name, personal }) => [
        name,
        (parts[name] ?? []).map((row) => without(row, personal?.fields)),
      ]),
    ),
  };
}

function without(row: Cells, fields: readonly Field[] = []): Cells {
  const columns = new Set(fields.flatMap(columnsOf));
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.has(column)));
}
