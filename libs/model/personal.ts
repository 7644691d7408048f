import type { Operation } from '@libs/rules';
import { columnsOf, type Cells, type Kind, type Part, type Values } from './kind.js';

// What of a record is about persons, and what not everybody may see.

type Personal = Pick<Kind, 'personal'>;

function columnsAbout({ personal }: Personal): readonly string[] {
  return (personal?.fields ?? []).flatMap(columnsOf);
}

function without(row: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

function only(row: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** A record with each row of it put through: its own, and those of its parts. */
function mapRows(
  kind: Kind,
  record: Values,
  rowOf: (row: Cells, of: Personal, part?: Part) => Cells,
): Values {
  return {
    root: rowOf(record.root, kind),
    parts: Object.fromEntries(
      kind.parts.map((part) => [
        part.name,
        (record.parts[part.name] ?? []).map((row) => rowOf(row, part, part)),
      ]),
    ),
  };
}

/** A record without what it says of persons. */
export function withoutPersons(kind: Kind, record: Values): Values {
  return mapRows(kind, record, (row, of) => without(row, columnsAbout(of)));
}

/** A record without what it says of one person: of the row of a part under this key, or without one of its own. */
export function withoutPerson(kind: Kind, record: Values, row: string | null): Values {
  return mapRows(kind, record, (cells, of, part) => {
    const named =
      part === undefined ? row === null : row !== null && part.key.some((key) => cells[key] === row);
    return named ? without(cells, columnsAbout(of)) : cells;
  });
}

/** Whether two states of a record say something else of persons. */
export function personsDiffer(kind: Kind, one: Values | undefined, other: Values | undefined): boolean {
  const personText = (record: Values | undefined): string =>
    record === undefined
      ? ''
      : JSON.stringify(mapRows(kind, record, (row, of) => only(row, columnsAbout(of))));
  const silent = [kind, ...kind.parts].every((of) => of.personal === undefined);
  return !silent && personText(one) !== personText(other);
}

/** An earlier state of a record with what is known today of the persons in it: who was erased stays so. */
export function withPersonsOf(kind: Kind, earlier: Values, today: Values | undefined): Values {
  if (today === undefined) return earlier;
  return mapRows(kind, earlier, (row, of, part) => {
    const same =
      part === undefined
        ? today.root
        : today.parts[part.name]?.find((other) => part.key.every((column) => other[column] === row[column]));
    return same === undefined ? row : { ...row, ...only(same, columnsAbout(of)) };
  });
}

/** A record as someone may see it: without persons, and without the parts that are not for everybody. */
export function redactFor(kind: Kind, record: Values, may: (operation: Operation) => boolean): Values {
  const { root, parts } = may('read-personal-data') ? record : withoutPersons(kind, record);
  const hidden = kind.parts
    .filter(({ requires }) => requires !== undefined && !may(requires))
    .map(({ name }) => name);
  return {
    root,
    parts: Object.fromEntries(Object.entries(parts).filter(([name]) => !hidden.includes(name))),
  };
}
