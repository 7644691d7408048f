import type { Cells, Values } from '@libs/model';
import { withRows } from '../record-edits';

/** The languages of a statement. */
export function languagesOf(row: Cells): readonly string[] {
  const languages = row['languages'];
  return Array.isArray(languages) ? languages.map(String) : [];
}

/**
 * A member's answer with something else said of one area. An area of which nothing is said any more has no statement:
 * silence is not “none”.
 */
export function withStatement(record: Values, area: string, stated: Cells): Values {
  return withRows(record, 'statements', (rows) => {
    const known = rows.find((row) => row['area_code'] === area);
    const next = { ...(known ?? { area_code: area, languages: languagesOfAll(rows) }), ...stated };
    const answered = saysAnything(next) ? [next] : [];
    return known === undefined
      ? [...rows, ...answered]
      : rows.flatMap((row) => (row === known ? answered : [row]));
  });
}

/** The languages that all statements share; null where they differ or say none. */
export function languagesOfAll(rows: readonly Cells[]): readonly string[] | null {
  const [first, ...others] = rows.map((row) => languagesOf(row).join());
  return first === undefined || first === '' || others.some((other) => other !== first)
    ? null
    : first.split(',');
}

/** A member's answer with the same languages for every area that it speaks of. */
export function withLanguages(record: Values, languages: readonly string[]): Values {
  const stated = languages.length === 0 ? null : languages;
  return withRows(record, 'statements', (rows) => rows.map((row) => ({ ...row, languages: stated })));
}

/** Languages alone say nothing of an area. */
function saysAnything(row: Cells): boolean {
  return ['need', 'capacity', 'note', 'evidence'].some(
    (column) => (row[column] ?? null) !== null && row[column] !== '',
  );
}
