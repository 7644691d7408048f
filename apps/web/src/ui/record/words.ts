import { fieldsOf, type Field, type Kind, type Part } from '@libs/model';
import type { I18n } from '@libs/findings';
import { keyOf, type MessageKey } from '@libs/findings';

type Translate = I18n['t'];

/** The first of some keys that has a message; null where none has. */
function firstOf(t: Translate, keys: readonly MessageKey[]): string | null {
  for (const key of keys) {
    const words = t(key);
    if (words !== key) return words;
  }
  return null;
}

function keysOf(stem: 'field' | 'hint', kind: Kind, part: Part | null, name: string): readonly MessageKey[] {
  const own =
    part === null ? [`${kind.name}.${name}`] : [`${kind.name}.${part.name}.${name}`, `${part.name}.${name}`];
  return [...own, name].map((end) => keyOf(`${stem}.`, end));
}

/** What a field of a record, or of a row of one of its parts, is called. */
export function fieldLabel(t: Translate, kind: Kind, part: Part | null, { name }: Field): string {
  return firstOf(t, keysOf('field', kind, part, name)) ?? name;
}

/** What helps to fill a field in, where anything does. */
export function fieldHint(t: Translate, kind: Kind, part: Part | null, { name }: Field): string | null {
  return firstOf(t, keysOf('hint', kind, part, name));
}

/** What the rows of a part are called together. */
export function partLabel(t: Translate, kind: Kind, { name }: Part): string {
  return firstOf(t, [keyOf('part.', `${kind.name}.${name}`), keyOf('part.', name)]) ?? name;
}

/** What one row of a part is called. */
export function rowLabel(t: Translate, kind: Kind, { name }: Part): string {
  return firstOf(t, [keyOf('row.', `${kind.name}.${name}`), keyOf('row.', name)]) ?? name;
}

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
