import { tidyText } from '@libs/rules';
import {
  columnsOf,
  fieldsOf,
  type Cells,
  type CellValue,
  type Field,
  type FieldType,
  type Kind,
  type Values,
} from './kind.js';

/**
 * A record as it is kept: every column of its kind and no other, texts trimmed, nothing where nothing was said; keys
 * that the product makes are made by `newKey`, places in a list are counted.
 */
export function tidyRecord(kind: Kind, { root, parts }: Values, newKey: () => string): Values {
  const own = rowOf(fieldsOf(kind), kind.key, root);
  const [key] = kind.key;
  return {
    root: kind.made === true && key !== undefined ? { ...own, [key]: own[key] ?? newKey() } : own,
    parts: Object.fromEntries(
      kind.parts.map((part) => [
        part.name,
        (parts[part.name] ?? []).map((row, index) => {
          const cells = rowOf(fieldsOf(part), part.key, row);
          const [first = ''] = part.key;
          if (part.ordinalKey === true) return { ...cells, [first]: index + 1 };
          return part.made === true ? { ...cells, [first]: cells[first] ?? newKey() } : cells;
        }),
      ]),
    ),
  };
}

function rowOf(fields: readonly Field[], key: readonly string[], row: Cells): Cells {
  const cells: Record<string, CellValue> = Object.fromEntries(
    key.map((column) => [column, tidy(row[column] ?? null, 'line')]),
  );
  for (const field of fields)
    for (const column of columnsOf(field)) cells[column] = tidy(row[column] ?? null, field.type.type);
  return cells;
}

function tidy(value: CellValue, type: FieldType['type']): CellValue {
  if (typeof value !== 'string') return value;
  const text = tidyText(type === 'lines' ? value : value.replace(/[\t\n\v\f\r]+/g, ' '));
  return text === '' ? null : text;
}
