import type { Cells, Field, Kind, Reference, Values } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import type { ValidationIssue } from '@libs/rules';
import type { EntityManager } from 'typeorm';
import { ENTERED, isEntered, type ownSource } from '@libs/rules';

/** Where what can be referred to stands; `words` are columns in three languages, or one that is the same in all. */
interface Referred {
  readonly from: string;
  readonly key: string;
  readonly words: string;
  readonly plain?: boolean;
  /** Columns of the source that it is named by, and of what follows its title: the product's own have titles in each language. */
  readonly titled?: { readonly source: string; readonly edition: string };
}

const referred: Readonly<Record<Reference, Referred>> = {
  country: { from: `country t where t.kind = 'country'`, key: 'code', words: 'name' },
  economy: { from: 'country t where true', key: 'code', words: 'name' },
  dataset: {
    from: `(
      select d.code, concat_ws(', ', s.title, d.vintage) as name, s.id as source, d.vintage as edition
      from dataset d join source s on s.id = d.source_id
    ) t where true`,
    key: 'code',
    words: 'name',
    plain: true,
    titled: { source: 't.source', edition: 't.edition' },
  },
  member: {
    from: 'country t where exists (select from membership_at m where m.country_code = t.code)',
    key: 'code',
    words: 'name',
  },
  meeting: { from: 'meeting t where true', key: 'id', words: 'title' },
  place: { from: 'place t where true', key: 'code', words: 'name' },
  plan: { from: 'work_plan t where true', key: 'code', words: 'title' },
  programme: {
    from: `(
      select code, title_en, title_fr, title_ar from work_plan
      union all select code, title_en, title_fr, title_ar from programme
    ) t where true`,
    key: 'code',
    words: 'title',
  },
  area: { from: 'thematic_area t where true', key: 'code', words: 'title' },
  activity: { from: 'activity t where true', key: 'id', words: 'title' },
  round: { from: 'round t where true', key: 'id', words: 'title' },
  result: { from: 'result t where true', key: 'id', words: 'title' },
  institution: { from: 'institution t where true', key: 'id', words: 'name' },
  indicator: { from: 'indicator t where true', key: 'code', words: 'name_en', plain: true },
  source: {
    // What was entered here is told apart by its day.
    from: `(
      select id, concat_ws(', ', title, edition) as title, edition
      from source, lateral (select case when id like 'entered-%' then page_date end as edition) e
    ) t where true`,
    key: 'id',
    words: 'title',
    plain: true,
    titled: { source: 't.id', edition: 't.edition' },
  },
  file: { from: 'file t where true', key: 'id', words: 'name', plain: true },
};

/** The kind of thing that a word from outside names, or null. */
export function referenceNamed(word: string): Reference | null {
  return isReference(word) ? word : null;
}

function isReference(word: string): word is Reference {
  return Object.hasOwn(referred, word);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const MAX_CHOICES = 500;

/** How choices are asked for. */
interface ChoiceQuery {
  readonly language: Language;
  /** A piece of the name, or the key. */
  readonly text: string | null;
  /** The source of what people enter, which is among the sources from its first use on. */
  readonly source: string;
  /** Titles of the product's own sources in the language. */
  readonly own: OwnTitles;
}

/** A title for each of the product's own sources. */
export type OwnTitles = Readonly<Record<NonNullable<ReturnType<typeof ownSource>>, string>>;

/** What a field can refer to, by name; those whose name or key holds the text. */
export async function choicesOf(
  database: Pick<EntityManager, 'query'>,
  to: Reference,
  { language, text, source, own }: ChoiceQuery,
): Promise<Choice[]> {
  const { from, key, titled } = referred[to];
  const label = titled === undefined ? labelIn(to, language) : ownLabel(titled, labelIn(to, language));
  const rows = await database.query<Choice[]>(
    `select t.${key}::text as value, ${label} as label from ${from}
       and ($1::text is null or strpos(lower(${label}), lower($1)) > 0 or lower(t.${key}::text) = lower($1))
     order by 2, 1
     limit ${MAX_CHOICES}`,
    titled === undefined ? [text] : [text, JSON.stringify(own)],
  );
  if (to !== 'source' || (text ?? '') !== '' || rows.some(({ value }) => value === source)) return rows;
  return [{ value: source, label: own.entered }, ...rows];
}

/** Names of what some keys refer to, by key. */
export async function labelsOf(
  database: Pick<EntityManager, 'query'>,
  to: Reference,
  keys: readonly string[],
  language: Language = 'en',
): Promise<ReadonlyMap<string, string>> {
  const { from, key } = referred[to];
  const rows = await database.query<Choice[]>(
    `select t.${key}::text as value, ${labelIn(to, language)} as label from ${from} and t.${key}::text = any($1)`,
    [keys],
  );
  return new Map(rows.map(({ value, label }) => [value, label]));
}

/** SQL for the name of what a row of the query around it refers to by `key`; null where that is not there. */
export function nameOf(to: Reference, key: string, language: Language): string {
  const { from, key: column } = referred[to];
  // Told apart from the row around it, whose columns the key is made of.
  const named = `(select t.${column}::text as key, ${labelIn(to, language)} as name from ${from})`;
  return `(select n.name from ${named} n where n.key = ${key})`;
}

/** What is named by a source: a title of the product's own by `$2`, any other as printed. */
function ownLabel({ source, edition }: NonNullable<Referred['titled']>, printed: string): string {
  const title = `$2::jsonb ->> regexp_replace(${source}, '^${ENTERED}-.*', '${ENTERED}')`;
  return `case when ${title} is null then ${printed} else concat_ws(', ', ${title}, ${edition}) end`;
}

function labelIn(to: Reference, language: Language): string {
  const { words, plain = false, key } = referred[to];
  if (plain) return `t.${words}`;
  return `coalesce(t.${words}_${language}, t.${words}_en, t.${words}_fr, t.${words}_ar, t.${key})`;
}

/** Everything that a record refers to and that is not there: one question a kind of thing. */
export async function strayReferences(
  database: Pick<EntityManager, 'query'>,
  kind: Kind,
  record: Values,
): Promise<ValidationIssue[]> {
  const places = [
    ...placesIn(kind.fields, record.root, ''),
    ...kind.parts.flatMap((part) =>
      (record.parts[part.name] ?? []).flatMap((row, index) =>
        placesIn(part.fields, row, `${part.name}.${index}.`),
      ),
    ),
  ];
  const found: ValidationIssue[] = [];
  for (const to of new Set(places.map((place) => place.to))) {
    const asked = places.filter((place) => place.to === to);
    const there = await labelsOf(database, to, [...new Set(asked.map(({ value }) => value))]);
    for (const { path, value } of asked)
      if (!there.has(value) && !(to === 'source' && isEntered(value)))
        found.push({ path, code: 'unknown-reference', value: value.slice(0, 40) });
  }
  return found.length > 0 ? found : strayAreas(database, kind, record);
}

interface Place {
  readonly to: Reference;
  readonly path: string;
  readonly value: string;
}

function placesIn(fields: readonly Field[], row: Cells, path: string): Place[] {
  return fields.flatMap(({ name, type }) => {
    const value = row[name];
    if (type.type !== 'reference' || typeof value !== 'string') return [];
    return [{ to: type.to, path: `${path}${name}`, value }];
  });
}

/** Areas that are not of the plan that a record is about: a round asks about one plan, a result is of one. */
async function strayAreas(
  database: Pick<EntityManager, 'query'>,
  { name }: Kind,
  { root, parts }: Values,
): Promise<ValidationIssue[]> {
  const areas =
    name === 'needs'
      ? (parts['statements'] ?? []).map((row, index) => ({
          path: `statements.${index}.area_code`,
          area: row['area_code'],
        }))
      : name === 'result' && (root['area_code'] ?? null) !== null
        ? [{ path: 'area_code', area: root['area_code'] }]
        : [];
  if (areas.length === 0) return [];
  const plan = name === 'needs' ? '(select plan_code from round where id = $1)' : '$1';
  const rows = await database.query<{ code: string }[]>(
    `select code from thematic_area where plan = ${plan} and code = any($2)`,
    [name === 'needs' ? root['round_id'] : root['plan_code'], areas.map(({ area }) => area)],
  );
  const own = new Set(rows.map(({ code }) => code));
  return areas.flatMap(({ path, area }) =>
    own.has(String(area)) ? [] : [{ path, code: 'area-of-another-plan', value: String(area) }],
  );
}
