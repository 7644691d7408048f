import { columnsOf, type Field, type Kind, type Reference, type Values } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { labelsOf } from './references.js';

/** What people know some records by in a language, in their order; of what they refer to it is the names. */
export async function labelled(
  database: Pick<EntityManager, 'query'>,
  records: readonly { readonly kind: Kind; readonly record: Values }[],
  language: Language = 'en',
): Promise<readonly string[]> {
  const wanted = new Map<Reference, Set<string>>();
  for (const { kind, record } of records)
    for (const { name, type } of knownBy(kind)) {
      const value = record.root[name];
      if (type.type !== 'reference' || typeof value !== 'string') continue;
      wanted.set(type.to, (wanted.get(type.to) ?? new Set()).add(value));
    }
  const names = new Map<Reference, ReadonlyMap<string, string>>();
  for (const [to, keys] of wanted) names.set(to, await labelsOf(database, to, [...keys], language));
  return records.map(({ kind, record: { root } }) =>
    knownBy(kind)
      .map((field) => {
        const title = columnsFrom(field, language)
          .map((column) => root[column] ?? null)
          .find((value) => value !== null);
        const text = String(title ?? '');
        return field.type.type === 'reference' ? (names.get(field.type.to)?.get(text) ?? text) : text;
      })
      .filter((text) => text !== '')
      .join(' · '),
  );
}

/** The columns of a field; of words in three languages the given one first. */
export function columnsFrom(field: Field, language: Language): readonly string[] {
  const columns = columnsOf(field);
  const own = columns.filter((column) => columns.length > 1 && column.endsWith(`_${language}`));
  return [...new Set([...own, ...columns])];
}

/** The fields that people know the records of a kind by. */
export function knownBy({ fields, titleFields }: Kind): readonly Field[] {
  return titleFields.flatMap((name) => fields.filter((field) => field.name === name));
}
