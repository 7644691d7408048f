import type { Cell } from '@libs/table';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../platform/postgres/pool.js';

const PAGE = 10_000;
/** Where a row has the dataset, the last part of its key. */
const OBSERVATION_DATASET = 7;
/** The note of the source on modelled values of its last years. */
const UNSURVEYED = 'for most members without a survey';

const list = z
  .string()
  .max(2_000)
  .transform((words) => words.split(','))
  .optional();
const year = z
  .string()
  .regex(/^(19|20)\d\d$/, 'a year such as 2024')
  .transform(Number)
  .optional();
const bom = z.literal('1').optional();

/** The tables that are read whole take no other word. */
export const wholeQuery = z.strictObject({ bom });

/** What observations are asked for: lists are parted by commas. */
export const observationQuery = z
  .strictObject({
    bom,
    country: list,
    indicator: list,
    from: year,
    to: year,
    sex: z.enum(['T', 'F', 'M']).optional(),
    // A plus in an address is a space: 15+ arrives as "15 ".
    age: z
      .string()
      .max(10)
      .transform((age) => age.replace(/ $/, '+'))
      .optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'not after `to`',
  });

export type ObservationQuery = z.infer<typeof observationQuery>;

/**
 * Observations of members and the world, a page at a time in the order of their key: no connection is
 * held while a slow reader takes a page, and no more than a page is in memory.
 */
export async function* observationPages(
  database: DataSource,
  query: ObservationQuery,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let last: readonly Cell[] = ['', '', '', '', 0, ''];
  for (;;) {
    const { rows } = await poolOf(database).query<Cell[]>({
      name: 'observation-page',
      rowMode: 'array',
      text: `select country_code, indicator_code, sex, age, year, value, source_id as source, dataset, status,
  series_break::text, vintage, preferred::text, reason,
  case when unsurveyed then '${UNSURVEYED}' end as note, licence
from observation_figure
where (country_code, indicator_code, sex, age, year, dataset) > ($1, $2, $3, $4, $5::smallint, $12)
  and country_code in (
    select country_code from membership_at
    union all
    select code from country where kind = 'world'
  )
  and ($6::text[] is null or country_code = any ($6))
  and ($7::text[] is null or indicator_code = any ($7))
  and ($8::integer is null or year >= $8)
  and ($9::integer is null or year <= $9)
  and ($10::text is null or sex = $10)
  and ($11::text is null or age = $11)
order by country_code, indicator_code, sex, age, year, dataset
limit ${PAGE}`,
      values: [
        ...last.slice(0, 5),
        query.country ?? null,
        query.indicator ?? null,
        query.from ?? null,
        query.to ?? null,
        query.sex ?? null,
        query.age ?? null,
        last[5],
      ],
    });
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = [...end.slice(0, 5), end[OBSERVATION_DATASET] ?? ''];
  }
}

/** The codes of the query that nobody knows, so that a wrong word is not taken for missing data. */
export async function unknownCodes(
  database: DataSource,
  { country, indicator, age }: ObservationQuery,
): Promise<string[]> {
  const { rows } = await poolOf(database).query<{ code: string }>({
    name: 'observation-codes',
    text: `select code from unnest($1::text[]) as code
where code not in (
  select country_code from membership_at
  union all
  select code from country where kind = 'world'
)
union all
select code from unnest($2::text[]) as code
where code not in (select i.code from indicator i)
union all
select $3::text where $3::text not in (select s.age from series s)`,
    values: [country ?? [], indicator ?? [], age ?? null],
  });
  return rows.map(({ code }) => code);
}
