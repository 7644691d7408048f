import type { Column, Note } from '@libs/table';
import { partyColumns } from '@libs/findings';
import { byActivities, isNarrowed, type Filter } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

/**
 * Activities `f` that fit the filter: by year and mode, and by the members on its day that are a party of it in any role.
 * Kinds are of meetings only; their parameter is named because PostgreSQL must know its type.
 */
export const activitiesFit = `($1::integer is null or f.year >= $1)
    and ($2::integer is null or f.year <= $2)
    and $3::text[] is not distinct from $3
    and ($6::text[] is null or f.mode = any ($6))
    and (
      ($4::text[] is null and $5::text[] is null)
      or f.activity_id in (
        select p.activity_id
        from activity_party_fact p
        join activity h on h.id = p.activity_id
        join membership_at a on a.country_code = p.country_code and a.days @> h.start_date
        where ($4::text[] is null or a.group_code = any ($4))
          and ($5::text[] is null or a.country_code = any ($5))
      )
    )`;

/** One column a role of the countries that have it in the activity of `f`, in the order of the record; empty where none is. */
export const partiesOfActivity = `select
${Object.entries(partyColumns)
  .map(
    ([role, column]) =>
      `    coalesce(string_agg(p.country_code, ' ' order by p.seq) filter (where p.role = '${role}'), '') as ${column}`,
  )
  .join(',\n')}
  from (
    select n.role, n.country_code, min(n.seq) as seq
    from activity_party_fact n
    where n.activity_id = f.activity_id
    group by n.role, n.country_code
  ) p`;

interface Counted {
  readonly n: number;
  readonly totals: number;
  readonly others: number;
}

/** That participations are not people, how many of the activities report none, and whose they are under a choice of members. */
export function totalsNotes(totals: number, of: number, filter: Filter): Note[] {
  const silent = { code: 'note.without-totals', values: { n: of - totals, of } };
  return [
    { code: 'note.participations-not-people', values: {} },
    ...(totals < of ? [silent] : []),
    ...(isNarrowed(filter) ? [{ code: 'note.totals-of-all', values: {} }] : []),
  ];
}

/** What the sums leave out, and what they are not. */
export function activityNotes({ n, totals, others }: Counted, filter: Filter): Note[] {
  const notes = totalsNotes(totals, n, filter);
  if (others > 0) notes.push({ code: 'note.other-programmes', values: { n: others } });
  return notes;
}

type Row = AnswerRow & {
  readonly programme: string;
  /** Of all that fit, not of those listed only: the network's own, those of them with a total, and the others. */
  readonly allOwn: number;
  readonly allTold: number;
  readonly allOthers: number;
};

/** So many activities come at once; the answer says of how many. */
const MAX = 500;

/** Which activities did the network run, under which programme, for how many? */
export const activities: Question<Row> = {
  name: 'activities',
  uses: byActivities,
  columns: [
    { name: 'activity', role: 'dimension', type: 'activity' },
    { name: 'title', role: 'attribute', type: 'text' },
    { name: 'theme', role: 'attribute', type: 'theme', missing: 'not-applicable' },
    { name: 'type', role: 'attribute', type: 'code:activity-type' },
    { name: 'programme', role: 'attribute', type: 'code:programme' },
    ...Object.values(partyColumns).map((name): Column => ({ name, role: 'attribute', type: 'countries' })),
    { name: 'start', role: 'attribute', type: 'date' },
    { name: 'end', role: 'attribute', type: 'date', missing: 'not-reported' },
    { name: 'mode', role: 'attribute', type: 'code:mode', missing: 'not-reported' },
    { name: 'participations', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
  ],
  sql: `select
  f.activity_id as activity,
  f.title_en as title,
  f.thematic_area as theme,
  f.type,
  f.programme,
  p.providers,
  p.partners,
  p.presenters,
  p.beneficiaries,
  p.funders,
  known_date(f.start_date, f.date_precision) as start,
  known_date(f.end_date, f.date_precision) as "end",
  f.mode,
  f.participations,
  f.countries,
  (count(*) filter (where f.programme <> 'other') over ())::integer as "allOwn",
  (count(f.participations) filter (where f.programme <> 'other') over ())::integer as "allTold",
  (count(*) filter (where f.programme = 'other') over ())::integer as "allOthers",
  array[f.source_id] as sources
from activity_fact f
cross join lateral (
  ${partiesOfActivity}
) p
where ${activitiesFit}
order by f.programme = 'other', f.start_date desc, f.activity_id
limit ${MAX}`,
  keep: (row) => row.programme !== 'other',
  notes: (rows, filter) => {
    const { allOwn: of = 0, allTold: totals = 0, allOthers: others = 0 } = rows[0] ?? {};
    const cut = of > MAX ? [{ code: 'note.shown-of', values: { n: MAX, of } }] : [];
    return [...activityNotes({ n: of, totals, others }, filter), ...cut];
  },
};
