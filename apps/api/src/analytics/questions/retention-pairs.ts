import { retentionRange } from '@libs/rules';
import { meetingsFit, membersFit } from '../filter.js';
import { retentionPairs as declared, type RetentionPairRow } from '@libs/questions';
import { byColumn, type SqlQuestion } from '../question.js';

export const retentionPairs: SqlQuestion<RetentionPairRow> = {
  ...declared,
  sql: `with fact as (
  select
    a.*,
    m.countries,
    m.known_start,
    case when a.in_denominator then a.coming else 'away' end as counted_coming,
    case when a.in_denominator then a.coming_by_total else 'away' end as known_coming,
    ${membersFit} as chosen
  from attendance_fact a
  join meeting_fact m on m.meeting_id = a.meeting_id
  where a.listed
    and ${meetingsFit('a')}
), seen as (
  select t.*, max(t.start_date) filter (where t.counted_coming = 'came') over (partition by t.country_code, t.kind) as last_seen
  from fact t
)
select
  f.meeting_id as earlier,
  t.meeting_id as later,
  f.known_start as start,
  f.country_code as country,
  f.known_coming as before,
  t.counted_coming as after,
  (f.chosen and t.state not in ('not-invited', 'not-eligible'))::integer as followed,
  t.chosen::integer as counted,
  case when f.list <> 'complete' then f.countries end as "fromStated",
  case when t.list <> 'complete' then t.countries end as "toStated",
  (f.chosen and f.counted_coming = 'came' and f.start_date = f.last_seen)::integer as last,
  array[f.source_id, t.source_id] as sources
from seen f
join seen t on t.country_code = f.country_code and t.kind = f.kind and t.start_date > f.start_date
order by f.start_date, f.meeting_id, t.start_date, t.meeting_id, f.country_code`,
  table: (rows) => byColumn(declared.columns, [...pairsIn(rows).values()].map(pairOf)),
};

function pairsIn(rows: readonly RetentionPairRow[]): Map<string, RetentionPairRow[]> {
  const pairs = new Map<string, RetentionPairRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.earlier, row.later]);
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [row]);
    else pair.push(row);
  }
  return pairs;
}

/** One row a pair: how many came again of those known to have come, how many more may have come, and who was named last. */
function pairOf(rows: readonly RetentionPairRow[]) {
  const [first] = rows;
  const members = rows.map(({ before, after, followed, counted }) => ({
    ...{ before, after },
    followed: followed === 1,
    counted: counted === 1,
  }));
  const { of, returnedMin, returnedMax, unnamedBeforeMax } = retentionRange(members, {
    before: first?.fromStated ?? null,
    after: first?.toStated ?? null,
  });
  const last = rows.filter((row) => row.last === 1).map(({ country }) => country);
  return {
    ...first,
    ...{ followed: of, returnedMin, returnedMax, unnamedBeforeMax },
    lastNamed: last.join(' '),
  };
}
