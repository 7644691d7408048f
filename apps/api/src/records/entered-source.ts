import type { Cells, Field, Kind, Values } from '@libs/model';
import { isEntered } from '@libs/rules';

/** What a record was before it is written: as it stands (undefined where there is none), and as its history has it. */
interface Before {
  readonly now: Values | undefined;
  readonly earlier: readonly Values[];
}

/**
 * A record with the source of today (`source`) wherever the product itself is the source of something new or changed. What
 * is said as it stands already keeps the source, and so the day, that it has; and so does what is put back as it was.
 */
export function withDayOfEntry(kind: Kind, record: Values, { now, earlier }: Before, source: string): Values {
  const rowsOf = (rows: (state: Values) => readonly Cells[]): RowsOnRecord => ({
    now: now === undefined ? [] : rows(now),
    earlier: earlier.flatMap(rows),
  });
  return {
    root: dated(
      kind.fields,
      record.root,
      rowsOf(({ root }) => [root]),
      source,
    ),
    parts: {
      ...record.parts,
      ...Object.fromEntries(
        kind.parts.map(({ name, fields }) => {
          const onRecord = rowsOf(({ parts }) => parts[name] ?? []);
          return [name, (record.parts[name] ?? []).map((row) => dated(fields, row, onRecord, source))];
        }),
      ),
    },
  };
}

/** Whether anything of a record has this source. */
export function hasSource({ root, parts }: Values, source: string): boolean {
  return [root, ...Object.values(parts).flat()].some((row) => Object.values(row).includes(source));
}

/** Rows that a part of a record has now, and those that it has had. */
interface RowsOnRecord {
  readonly now: readonly Cells[];
  readonly earlier: readonly Cells[];
}

function dated(fields: readonly Field[], row: Cells, { now, earlier }: RowsOnRecord, source: string): Cells {
  const entered = fields.filter(
    ({ name, type }) => type.type === 'reference' && type.to === 'source' && isEntered(row[name]),
  );
  if (entered.length === 0) return row;
  // A day of the past is believed where the history has it, of the very same.
  const isEarlier = (one: Cells): boolean =>
    sameStatement(one, row) && entered.every(({ name }) => one[name] === row[name]);
  const same = now.find((one) => sameStatement(one, row)) ?? earlier.find(isEarlier);
  return { ...row, ...Object.fromEntries(entered.map(({ name }) => [name, same?.[name] ?? source])) };
}

/** Whether two rows say the same, wherever they are in their list and on whichever day they were entered. */
function sameStatement(one: Cells, other: Cells): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)].filter((name) => name !== 'seq'));
  return [...names].every(
    (name) =>
      JSON.stringify(one[name] ?? null) === JSON.stringify(other[name] ?? null) ||
      (isEntered(one[name]) && isEntered(other[name])),
  );
}
