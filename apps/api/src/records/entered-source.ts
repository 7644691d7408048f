import type { Cells, Field, Kind, Values } from '@libs/records';
import { isEntered } from '../platform/auth/record-permissions.js';

/**
 * A record with the source of today (`source`) wherever the product itself is the source of something new or changed. What
 * is said as it stands already (`now`) keeps the source, and so the day, that it has.
 */
export function withDayOfEntry(kind: Kind, record: Values, now: Values | undefined, source: string): Values {
  return {
    root: dated(kind.fields, record.root, now === undefined ? [] : [now.root], source),
    parts: {
      ...record.parts,
      ...Object.fromEntries(
        kind.parts.map(({ name, fields }) => [
          name,
          (record.parts[name] ?? []).map((row) => dated(fields, row, now?.parts[name] ?? [], source)),
        ]),
      ),
    },
  };
}

/** Whether anything of a record has this source. */
export function hasSource({ root, parts }: Values, source: string): boolean {
  return [root, ...Object.values(parts).flat()].some((row) => Object.values(row).includes(source));
}

function dated(fields: readonly Field[], row: Cells, before: readonly Cells[], source: string): Cells {
  const entered = fields.filter(
    ({ name, type }) => type.type === 'reference' && type.to === 'source' && isEntered(row[name]),
  );
  if (entered.length === 0) return row;
  const same = before.find((one) => isSaidBy(one, row));
  return { ...row, ...Object.fromEntries(entered.map(({ name }) => [name, same?.[name] ?? source])) };
}

/** Whether two rows say the same, wherever they are in their list and on whichever day they were entered. */
function isSaidBy(one: Cells, other: Cells): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)].filter((name) => name !== 'seq'));
  return [...names].every(
    (name) =>
      JSON.stringify(one[name] ?? null) === JSON.stringify(other[name] ?? null) ||
      (isEntered(one[name]) && isEntered(other[name])),
  );
}
