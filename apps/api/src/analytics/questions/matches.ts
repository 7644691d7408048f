import { clustersOf, matchesOf, type Statement, type Together } from '@libs/rules';
import type { Column } from '@libs/table';
import { byMembers } from '../filter.js';
import { byColumn, type AnswerRow, type Question } from '../question.js';
import { statedInRound } from './needs-matrix.js';

export interface MatchChoice {
  readonly round: string;
  /** Only matches of this member; null for all. */
  readonly country: string | null;
}

type Row = AnswerRow &
  Omit<Statement, 'languages'> & {
    readonly languages: string | null;
    /** JSON: how often it worked with each other member. */
    readonly worked: string | null;
  };

const matchColumns: readonly Column[] = [
  { name: 'theme', role: 'dimension', type: 'theme' },
  { name: 'needing', role: 'dimension', type: 'country' },
  { name: 'providing', role: 'dimension', type: 'country' },
  { name: 'need', role: 'attribute', type: 'code:need' },
  { name: 'capacity', role: 'attribute', type: 'code:need' },
  { name: 'languages', role: 'attribute', type: 'languages', missing: 'not-reported' },
  { name: 'together', role: 'attribute', type: 'count' },
  { name: 'sameGroup', role: 'attribute', type: 'count' },
];

const clusterColumns: readonly Column[] = [
  { name: 'theme', role: 'dimension', type: 'theme' },
  { name: 'needing', role: 'attribute', type: 'countries' },
  { name: 'members', role: 'measure', type: 'count' },
  { name: 'providing', role: 'attribute', type: 'countries' },
];

const sql = `with worked as materialized (
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
  array[s.source_id] as sources
${statedInRound}
order by s.area_code, s.country_code`;

/** Which needs can which member answer, and what speaks for it? Every reason, no score. */
export const matches: Question<Row, MatchChoice> = {
  name: 'matches',
  uses: byMembers,
  columns: matchColumns,
  sql,
  parameters: ({ round }) => [round],
  notes: () => [],
  bound: { max: 500 },
  table: (rows, { country }) =>
    byColumn(
      matchColumns,
      found(rows, country).map(({ languages, sameGroup, need, capacity, ...match }) => ({
        ...match,
        need: String(need),
        capacity: String(capacity),
        languages: languages?.join(' ') ?? null,
        sameGroup: Number(sameGroup),
      })),
    ),
};

/** In which areas do three or more members have the same need, and who can answer it? */
export const clusters: Question<Row, MatchChoice> = {
  name: 'clusters',
  uses: byMembers,
  columns: clusterColumns,
  sql,
  parameters: ({ round }) => [round],
  notes: () => [],
  table: (rows) =>
    byColumn(
      clusterColumns,
      clustersOf(rows.map(statementOf)).map(({ theme, needing, providing }) => ({
        theme,
        needing: needing.join(' '),
        members: needing.length,
        providing: providing.join(' '),
      })),
    ),
};

function found(rows: readonly Row[], country: string | null) {
  const all = matchesOf(rows.map(statementOf), togetherIn(rows));
  return country === null
    ? all
    : all.filter(({ needing, providing }) => needing === country || providing === country);
}

function statementOf({ country, group, theme, need, capacity, languages }: Row): Statement {
  return { country, group, theme, need, capacity, languages: languages?.split(' ').filter(Boolean) ?? null };
}

function togetherIn(rows: readonly Row[]): Together {
  const worked = new Map<string, ReadonlyMap<string, number>>();
  for (const row of rows) {
    if (row.worked !== null && !worked.has(row.country))
      worked.set(row.country, new Map<string, number>(Object.entries(JSON.parse(row.worked))));
  }
  return (one, other) => worked.get(one)?.get(other) ?? 0;
}
