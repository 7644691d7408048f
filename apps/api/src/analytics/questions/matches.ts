import { matches as declared, type AnswerRow, type MatchChoice } from '@libs/questions';
import { matchesOf, type Statement, type Together } from '@libs/rules';
import { byColumn, type SqlQuestion } from '../question.js';
import { membersFit } from '../filter.js';
import { statedByAll } from './needs-matrix.js';

export type StatementRow = AnswerRow &
  Omit<Statement, 'languages'> & {
    readonly languages: string | null;
    /** JSON: how often it worked with each other member. */
    readonly worked: string | null;
    /** Whether all parties of all activities are on record, and every status: else two that are in none together may have worked together. */
    readonly whole: boolean;
    /** 1 where it is one of the chosen members. Any other may answer their needs, or have needs that they can answer. */
    readonly chosen: number;
  };

export const statementsSql = `with worked as materialized (
  select one, jsonb_object_agg(other, n)::text as worked
  from (
    select one, other, sum(activities) as n
    from (
      select provider_code as one, named_code as other, together as activities from activity_link
      union all
      select named_code, provider_code, together from activity_link
    ) either
    where activities > 0
    group by one, other
  ) counted
  group by one
)
select
  s.country_code as country,
  a.group_code as "group",
  s.area_code as theme,
  s.need,
  s.capacity,
  array_to_string(s.languages, ' ') as languages,
  (select w.worked from worked w where w.one = s.country_code) as worked,
  (
    select coalesce(bool_and(f.whole), false) and not exists (select from activity u where u.status is null)
    from activity_fact f
  ) as whole,
  (${membersFit})::integer as chosen,
  array[s.source_id] as sources
${statedByAll}
order by s.area_code, s.country_code`;

export const matches: SqlQuestion<StatementRow, MatchChoice> = {
  ...declared,
  sql: statementsSql,
  parameters: ({ round }) => [round],
  bound: { max: 500 },
  table: (rows, { country }) =>
    byColumn(
      declared.columns,
      found(rows, country).map(({ languages, sameGroup, need, capacity, together, ...match }) => ({
        ...match,
        together: together > 0 || rows[0]?.whole === true ? together : null,
        need: String(need),
        capacity: String(capacity),
        languages: languages?.join(' ') ?? null,
        sameGroup: Number(sameGroup),
      })),
    ),
};

function found(rows: readonly StatementRow[], country: string | null) {
  const chosen = new Set(rows.filter((row) => row.chosen === 1).map((row) => row.country));
  const all = matchesOf(rows.map(statementOf), togetherIn(rows)).filter(
    ({ needing, providing }) => chosen.has(needing) || chosen.has(providing),
  );
  return country === null
    ? all
    : all.filter(({ needing, providing }) => needing === country || providing === country);
}

export function statementOf({ country, group, theme, need, capacity, languages }: StatementRow): Statement {
  return { country, group, theme, need, capacity, languages: languages?.split(' ').filter(Boolean) ?? null };
}

function togetherIn(rows: readonly StatementRow[]): Together {
  const worked = new Map<string, ReadonlyMap<string, number>>();
  for (const row of rows) {
    if (row.worked !== null && !worked.has(row.country))
      worked.set(row.country, new Map<string, number>(Object.entries(JSON.parse(row.worked))));
  }
  return (one, other) => worked.get(one)?.get(other) ?? 0;
}
