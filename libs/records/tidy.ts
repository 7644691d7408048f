import { columnsOf, type Cells, type CellValue, type Field, type Kind, type Values } from './kind.js';

/**
 * A record as it is kept: every column of its kind and no other, texts trimmed, nothing where nothing was said; keys
 * that the product makes are made by `newKey`, places in a list are counted.
 */
export function tidyRecord(kind: Kind, { root, parts }: Values, newKey: () => string): Values {
  const own = rowOf([...kind.fields, ...(kind.personal?.fields ?? [])], kind.key, root);
  const [key] = kind.key;
  return {
    root: kind.made === true && key !== undefined ? { ...own, [key]: own[key] ?? newKey() } : own,
    parts: Object.fromEntries(
      kind.parts.map((part) => [
        part.name,
        (parts[part.name] ?? []).map((row, index) => {
          const cells = rowOf([...part.fields, ...(part.personal?.fields ?? [])], part.key, row);
          const [first = ''] = part.key;
          if (part.numbered === true) return { ...cells, [first]: index + 1 };
          return part.made === true ? { ...cells, [first]: cells[first] ?? newKey() } : cells;
        }),
      ]),
    ),
  };
}

function rowOf(fields: readonly Field[], key: readonly string[], row: Cells): Cells {
  const columns = new Set([...key, ...fields.flatMap(columnsOf)]);
  return Object.fromEntries([...columns].map((column) => [column, tidy(row[column] ?? null)]));
}

function tidy(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').trim();
  return text === '' ? null : text;
}
