import { fieldsOf, type Field, type Kind, type Part } from '@libs/model';

/** The field that a path such as `title_fr` or `counts.0.value` leads to, and where it stands. */
export function fieldOf(
  kind: Kind,
  path: string,
): { readonly part: Part | null; readonly field: Field | null; readonly index: number | null } {
  const [first = '', row, column] = path.split('.');
  const part =
    kind.parts.find(({ name }) => name === first && (row !== undefined || !hasColumn(kind, first))) ?? null;
  const fields = part === null ? fieldsOf(kind) : fieldsOf(part);
  const wanted = part === null ? first : (column ?? '');
  const field = fields.find(
    ({ name, type }) => name === wanted || (type.type === 'words' && wanted.startsWith(`${name}_`)),
  );
  return { part, field: field ?? null, index: row === undefined ? null : Number(row) };
}

function hasColumn(kind: Kind, name: string): boolean {
  return kind.fields.some((field) => field.name === name);
}
