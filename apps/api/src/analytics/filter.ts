import { filterEntries, filterNames, filterYears, type Filter, type FilterField } from '@libs/questions';
import { codesOf } from '@libs/vocabulary';
import type { ValidationIssue } from '@libs/rules';
import { z } from 'zod';

/** Codes of a list that a filter may hold; of members all. */
const MOST = { codes: 20, members: 57 } as const;

const shape = z.object(Object.fromEntries(filterEntries.map(([name, field]) => [name, typeOf(field)])));

function typeOf(field: FilterField): z.ZodType<number | string[] | null | undefined> {
  switch (field.is) {
    case 'year':
      return z.int().min(filterYears.first).max(filterYears.last).nullish();
    case 'members':
      return z.array(z.string().max(3)).max(MOST.members).nullish();
    case 'codes':
      return z
        .array(z.enum(codesOf(field.list)))
        .max(MOST.codes)
        .nullish();
  }
}

/** Checks a filter that came from outside. `members` are the codes of the member states. */
export function parseFilter(
  input: unknown,
  members: ReadonlySet<string>,
): Filter | readonly ValidationIssue[] {
  const parsed = shape.safeParse(input ?? {});
  if (!parsed.success) return parsed.error.issues.map((issue) => problemOf(issue, input));
  // The fields have the types of the filter, which is made of the same declaration.
  const filter = Object.fromEntries(
    filterNames.map((name) => [name, valueOrAll(parsed.data[name])]),
  ) as Filter;
  const { yearFrom, yearTo, countries } = filter;
  const problems: ValidationIssue[] = (countries ?? []).flatMap((code, index) =>
    members.has(code) ? [] : [{ path: `countries.${index}`, code: 'unknown-country', value: code }],
  );
  if (yearFrom && yearTo && yearFrom > yearTo) {
    problems.push({ path: 'yearFrom', code: 'invalid-range', value: yearFrom });
  }
  return problems.length > 0 ? problems : filter;
}

/** What is left out means all, and an empty choice is no choice. */
function valueOrAll(value: number | string[] | null | undefined): number | readonly string[] | null {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

function problemOf(issue: z.core.$ZodIssue, input: unknown): ValidationIssue {
  const path = issue.path.join('.');
  if (issue.code === 'too_big' && issue.origin === 'array') return { path, code: 'too-many' };
  const code = path.startsWith('year')
    ? 'not-a-year'
    : path.startsWith('countries')
      ? 'unknown-country'
      : 'unknown-code';
  return { path, code, value: valueAt(input, issue.path) };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): string | null {
  let value = input;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return value === undefined || value === null ? null : String(value).slice(0, 40);
}

/** The bound values of a filter: the same six parameters in every question. */
export function valuesOf(filter: Filter): readonly unknown[] {
  return filterNames.map((name) => filter[name]);
}

/** Meetings of the fact `fact` that fit the filter. */
export function meetingsFit(fact: 'a' | 'm'): string {
  return `($1::integer is null or ${fact}.year >= $1)
    and ($2::integer is null or ${fact}.year <= $2)
    and ($3::text[] is null or ${fact}.kind = any ($3))
    and ($6::text[] is null or ${fact}.mode = any ($6))`;
}

/** Members `a` that fit the filter. */
export const membersFit = `($4::text[] is null or a.group_code = any ($4))
    and ($5::text[] is null or a.country_code = any ($5))`;

/** Whether nothing narrows a question about activities: then what has none is shown too. */
export const chosenByNone = `($1::integer, $2::integer, $4::text[], $5::text[], $6::text[]) is not distinct from (null::integer, null::integer, null::text[], null::text[], null::text[])`;

/** For facts that the filter says nothing about; PostgreSQL must know the types of its parameters all the same. */
export const anyFilter = `($1::integer, $2::integer, $3::text[], $4::text[], $5::text[], $6::text[])
    is not distinct from ($1, $2, $3, $4, $5, $6)`;

/** The filter without its years, for a question that has its own. */
export function withoutYears(filter: Filter): Filter {
  return { ...filter, yearFrom: null, yearTo: null };
}
