import {
  keyProblems,
  recordProblems,
  tidyRecord,
  type Cells,
  type Field,
  type Kind,
  type Values,
} from '@libs/model';
import type { ValidationIssue } from '@libs/rules';

/**
 * What is wrong with a record as it is in the form, as the server will say it: texts trimmed, keys that the product
 * makes made, and a source that nobody names left to the server, which then names the one who enters it. `fresh` is a record that
 * is not published yet: its key has to fit into addresses.
 */
export function problemsOf(kind: Kind, record: Values, fresh: boolean): readonly ValidationIssue[] {
  const { root, parts } = tidyRecord(kind, record, () => crypto.randomUUID());
  const found = recordProblems(kind, {
    root: withSource(kind.fields, root),
    parts: Object.fromEntries(
      kind.parts.map(({ name, fields }) => [name, (parts[name] ?? []).map((row) => withSource(fields, row))]),
    ),
  });
  return fresh ? [...found, ...keyProblems(kind, root)] : found;
}

/** Whether a field may stay empty: the source of what someone states is the one who states it. */
export function mayStayEmpty({ required, type }: Field): boolean {
  return required !== true || (type.type === 'reference' && type.to === 'source');
}

function withSource(fields: readonly Field[], row: Cells): Cells {
  const empty = fields.filter(
    (field) =>
      field.type.type === 'reference' &&
      field.type.to === 'source' &&
      field.required === true &&
      (row[field.name] ?? null) === null,
  );
  return { ...row, ...Object.fromEntries(empty.map(({ name }) => [name, 'whoever enters it'])) };
}
