import { latestDay, type ValidationIssue } from '@libs/rules';
import type { Cells, Rule } from './kind.js';

// What the fields of a record must agree on: rules that several kinds share.

/** Says what is wrong with one row. */
type RowRule = (row: Cells) => readonly ValidationIssue[];

/** A rule of the record's own row. */
export function own(rule: RowRule): Rule {
  return ({ root }) => rule(root);
}

/** A rule of every row of a part. */
export function each(part: string, rule: RowRule): Rule {
  return ({ parts }) =>
    (parts[part] ?? []).flatMap((row, index) =>
      rule(row).map((wrong) => ({ ...wrong, path: `${part}.${index}.${wrong.path}` })),
    );
}

/** The last is not before the first: days, or years. */
export function inOrder(first: string, last: string): RowRule {
  return (row) => {
    const [from, to] = [row[first], row[last]];
    const wrong =
      (typeof from === 'string' && typeof to === 'string' && to < from) ||
      (typeof from === 'number' && typeof to === 'number' && to < from);
    return wrong ? [{ path: last, code: 'end-before-start', value: String(to) }] : [];
  };
}

/** What has begun has not a day that is to come; `begun` says of a row whether it has, as far as its other columns tell. */
export function begunBy(day: string, begun: (row: Cells) => boolean): RowRule {
  return (row) => {
    const date = row[day];
    return begun(row) && typeof date === 'string' && date > latestDay()
      ? [{ path: day, code: 'still-to-come', value: date }]
      : [];
  };
}

/** A text is never missing in the language that it was written in. */
export function writtenIn(name: string, language = 'original'): RowRule {
  return (row) => {
    const column = `${name}_${String(language === 'original' ? row['original'] : language)}`;
    return (row[column] ?? null) === null ? [{ path: column, code: 'needed' }] : [];
  };
}

/** One column is filled where a condition holds, and empty elsewhere. */
export function filledWhere(column: string, holds: (row: Cells) => boolean): RowRule {
  return (row) => {
    const filled = (row[column] ?? null) !== null;
    if (filled === holds(row)) return [];
    return [{ path: column, code: filled ? 'must-be-empty' : 'needed' }];
  };
}

/** At least one of some columns is filled. */
export function oneOf(...columns: readonly [string, ...string[]]): RowRule {
  return (row) =>
    columns.every((column) => (row[column] ?? null) === null) ? [{ path: columns[0], code: 'needed' }] : [];
}

/** Of the figures that sources give for one measure one may be preferred; where others differ, with a reason. */
export const onePreferred: Rule = ({ parts }) => {
  const counts = parts['counts'] ?? [];
  return counts.flatMap((count, index) => {
    if (count['preferred'] !== true) return [];
    const others = counts.filter((other) => other !== count && other['measure'] === count['measure']);
    if (others.some((other) => other['preferred'] === true && counts.indexOf(other) < index))
      return [{ path: `counts.${index}.preferred`, code: 'preferred-twice' }];
    // What somebody counted takes no stated figure's place in silence, though another basis may well give another number.
    const differs = others.some(
      (other) =>
        other['value'] !== count['value'] &&
        (other['basis'] === count['basis'] || other['basis'] === 'stated'),
    );
    return differs && (count['reason'] ?? null) === null
      ? [{ path: `counts.${index}.reason`, code: 'reason-needed' }]
      : [];
  });
};

/** Of the values of a part, all of one thing, exactly one is preferred; where another differs, with a reason. */
export function onePreferredOf(part: string): Rule {
  return ({ parts }) => {
    const values = parts[part] ?? [];
    const preferred = values.flatMap((row, index) => (row['preferred'] === true ? [{ row, index }] : []));
    const [first, second] = preferred;
    if (first === undefined)
      return values.length === 0 ? [] : [{ path: `${part}.0.preferred`, code: 'needed' }];
    if (second !== undefined) return [{ path: `${part}.${second.index}.preferred`, code: 'preferred-twice' }];
    const differs = values.some((row) => row['value'] !== first.row['value']);
    return differs && (first.row['reason'] ?? null) === null
      ? [{ path: `${part}.${first.index}.reason`, code: 'reason-needed' }]
      : [];
  };
}
