import { keyText, type Cells, type Field, type Kind } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { columnsFrom, knownBy } from './label.js';
import { nameOf, type Choice } from './references.js';

// Tables and columns come from the declarations of kinds, never from who asks; what is looked for is bound.

/** How records are asked for. */
interface RecordQuery {
  readonly text: string | null;
  readonly first: number;
  readonly language: Language;
}

/**
 * Published records by what people know them by, as `labelled` says it, in the order of these words, 2 before 10; those whose words or key
 * hold `text`. Nothing of a record is read but its key and what it is known by, so that any number of records can be searched.
 */
export async function searchRecords(
  database: Pick<EntityManager, 'query'>,
  kind: Kind,
  { text, first, language }: RecordQuery,
): Promise<Choice[]> {
  if (kind.unlisted === true) return [];
  const rows = await database.query<{ key: Cells; label: string }[]>(
    `select r.key, r.label
     from (
       select
         jsonb_build_object(${kind.key.map((column) => `'${column}', t.${column}`).join(', ')}) as key,
         concat_ws('/', ${kind.key.map((column) => `t.${column}`).join(', ')}) as line,
         concat_ws(' · ', ${knownBy(kind)
           .map((field) => `nullif(${wordsOf(field, language)}, '')`)
           .join(', ')}) as label
       from ${rootsOf(kind)} t
     ) r
     where $1::text is null or strpos(lower(r.label || ' ' || r.line), lower($1)) > 0
     order by lower(r.label), r.label, r.line
     limit $2`,
    [text, first],
  );
  const { compare } = new Intl.Collator(language, { numeric: true });
  return rows
    .map(({ key, label }) => {
      const value = keyText(kind, key);
      return { value, label: label === '' ? value : label };
    })
    .sort((a, b) => compare(a.label, b.label) || compare(a.value, b.value));
}

/** The own rows of a kind's records; a record that is nothing but its parts has only its key. */
function rootsOf({ table, key, parts }: Kind): string {
  const [part] = parts;
  if (table !== null || part === undefined) return table ?? '';
  const columns = key.map((column, place) => `${part.parent[place] ?? ''} as ${column}`).join(', ');
  return `(select distinct ${columns} from ${part.table})`;
}

/** What a field says in a language, or in the first that it was written in; the name of what it refers to. */
function wordsOf(field: Field, language: Language): string {
  const titleSql = `coalesce(${columnsFrom(field, language)
    .map((column) => `t.${column}::text`)
    .join(', ')})`;
  return field.type.type === 'reference'
    ? `coalesce(${nameOf(field.type.to, titleSql, language)}, ${titleSql})`
    : titleSql;
}
