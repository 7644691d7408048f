import { evaluatesTraining } from './questions/plan-trainings.js';

/** What a gap is about: the whole network, a member, a group, a work plan or a meeting. */
export type GapSubject = 'network' | 'country' | 'group' | 'plan' | 'meeting';

export const GAP_SUBJECTS: readonly GapSubject[] = ['network', 'country', 'group', 'plan', 'meeting'];

/**
 * Something that is not on record, declared once: a select that has a row only while it is not. The end of its key in
 * the messages, who can supply it, and what it can be about. The select may give `years`, `undated`, `plan`, `meeting`, and `n`
 * of `of`. Its parameters are a member $1, a group $2, a plan $3 and a meeting $4: one of them, or none for the network.
 */
export interface Gap {
  readonly code: string;
  readonly who: 'host' | 'sesric' | 'oic' | 'chair' | 'member';
  readonly about: readonly GapSubject[];
  readonly sql: string;
}

const everywhere = ['network', 'country', 'group', 'meeting'] as const;
const ofMembers = ['network', 'country', 'group'] as const;
const ofPlans = ['network', 'plan'] as const;

/** States of the chosen members at the chosen meetings that leave something open; meetings without a date are counted apart from the years. */
const states = (open: string) => `select
    array_agg(distinct a.year order by a.year) filter (where a.year is not null) as years,
    count(distinct a.meeting_id) filter (where a.year is null)::integer as undated,
    count(distinct a.meeting_id)::integer as n
  from attendance_fact a
  where ($1::text is null or a.country_code = $1)
    and ($2::text is null or a.group_code = $2)
    and ($4::text is null or a.meeting_id = $4)
    and ${open}
  having count(*) > 0`;

/** The chosen members of today of whom something is missing, of how many. */
const members = (missing: string) => `select
    count(*) filter (where ${missing})::integer as n,
    count(*)::integer as "of"
  from membership_at m
  where m.days @> current_date
    and ($1::text is null or m.country_code = $1)
    and ($2::text is null or m.group_code = $2)
  having count(*) filter (where ${missing}) > 0`;

/** The chosen plans of which something is missing, one a row. */
const plans = (missing: string) => `select w.code as plan
  from work_plan w
  where ($3::text is null or w.code = $3)
    and ${missing}
  order by w.code`;

/** The network's own activities, or those of the chosen plan, of which something is missing, of how many. */
const activities = (missing: string) => `select
    count(*) filter (where ${missing})::integer as n,
    count(*)::integer as "of"
  from activity_fact f
  where f.programme <> 'other'
    and ($3::text is null or f.programme = $3)
  having count(*) filter (where ${missing}) > 0`;

/** The chosen meeting, where something of it is missing. */
const meeting = (missing: string) => `select m.id as meeting
  from meeting m
  where m.statutory
    and ($4::text is null or m.id = $4)
    and ${missing}
  order by m.start_date nulls last, m.id`;

/** A held meeting of which no source states a total. Names that somebody counted are none. */
const without = (measure: 'countries' | 'representatives') => `meeting_status(m.status, m.start_date) = 'held'
    and not exists (select from meeting_total t where t.meeting_id = m.id and t.measure = '${measure}')`;

/** A complete list that leaves nobody open says how many members came, as a total does. */
const listed = `exists (select from meeting_list l where l.meeting_id = m.id and l.list = 'complete')
    and not exists (select from attendance_fact a where a.meeting_id = m.id and a.in_denominator and a.coming = 'open')`;

/** Who came, or may have come: everything that is asked of a delegation. */
const mayHaveCome = `a.coming_by_total <> 'away'`;

/** Everything that is asked of the data, in the order in which readers see what is missing. */
export const gaps: readonly Gap[] = [
  {
    ...{ code: 'members', who: 'sesric', about: ['network', 'meeting'] },
    sql: meeting(`${without('countries')} and not (${listed})`),
  },
  {
    ...{ code: 'representatives', who: 'sesric', about: ['network', 'meeting'] },
    sql: meeting(without('representatives')),
  },
  {
    ...{ code: 'lists', who: 'host', about: everywhere },
    sql: states(`a.list <> 'complete' and a.coming_by_total = 'open'`),
  },
  {
    // The list is there; of these a source says beside it that nobody knows whether they came.
    ...{ code: 'unknown-states', who: 'host', about: everywhere },
    sql: states(`a.list = 'complete' and a.coming = 'open'`),
  },
  {
    ...{ code: 'heads', who: 'sesric', about: everywhere },
    sql: states(`${mayHaveCome} and a.headcount is null`),
  },
  {
    ...{ code: 'levels', who: 'sesric', about: everywhere },
    sql: states(`${mayHaveCome}
    and (
      select count(*) from delegate g
      where g.meeting_id = a.meeting_id and g.country_code = a.country_code and g.level is not null and g.sex is not null
    ) < coalesce(a.headcount, 1)`),
  },
  {
    ...{ code: 'eligibility', who: 'oic', about: everywhere },
    sql: states(`exists (select from meeting m where m.id = a.meeting_id and not m.eligibility_confirmed)`),
  },
  {
    ...{ code: 'suspension', who: 'oic', about: ofMembers },
    sql: members('upper_inf(m.suspended)'),
  },
  {
    ...{ code: 'groups', who: 'oic', about: ofMembers },
    sql: members('m.group_unconfirmed'),
  },
  {
    ...{ code: 'areas', who: 'sesric', about: ofPlans },
    sql: plans(`not exists (select from thematic_area t where t.plan = w.code and t.status = 'official')`),
  },
  { ...{ code: 'adoption', who: 'chair', about: ofPlans }, sql: plans('w.status is null') },
  {
    ...{ code: 'plan-text', who: 'sesric', about: ofPlans },
    sql: plans('not exists (select from plan_version v where v.plan_code = w.code)'),
  },
  {
    ...{ code: 'results', who: 'sesric', about: ofPlans },
    sql: plans(`not exists (
      select from result r
      join result_indicator i on i.result_id = r.id and not ${evaluatesTraining}
      where r.plan_code = w.code
    )`),
  },
  {
    ...{ code: 'evaluations', who: 'sesric', about: ofPlans },
    sql: plans(`not exists (
      select from result r
      join result_indicator i on i.result_id = r.id and i.kirkpatrick is not null
      join result_period q on q.indicator_id = i.id and q.actual is not null
      where r.plan_code = w.code
    )`),
  },
  {
    ...{ code: 'totals', who: 'sesric', about: ofPlans },
    sql: activities('f.participations is null'),
  },
  {
    ...{ code: 'beneficiaries', who: 'sesric', about: [...ofMembers, 'plan'] },
    sql: activities(`f.beneficiary_list <> 'complete'`),
  },
  {
    ...{ code: 'rules', who: 'sesric', about: ['network'] },
    sql: `select 1 as n
  where not exists (
    select from document d join document_version v on v.document_id = d.id where d.kind = 'rules-of-procedure'
  )`,
  },
  {
    ...{ code: 'vice-chairs', who: 'chair', about: ['network'] },
    sql: `select array[extract(year from c.actual_from)::integer] as years
  from chair_term c
  where c.role = 'chair'
    and not exists (select from chair_term l where l.role = 'chair' and l.actual_from > c.actual_from)
    and not exists (
      select from chair_term v
      where v.role = 'vice-chair'
        and daterange(v.actual_from, v.actual_to, '[)') && daterange(c.actual_from, c.actual_to, '[)')
    )`,
  },
  {
    ...{ code: 'first-chairs', who: 'sesric', about: ['network'] },
    sql: `select array[extract(year from min(c.actual_from))::integer] as years
  from chair_term c
  where c.role = 'chair'
  having min(c.actual_from) > (select min(start_date) from meeting where statutory and meeting_status(status, start_date) = 'held')`,
  },
  {
    ...{ code: 'date', who: 'chair', about: ['network', 'meeting'] },
    sql: meeting('m.start_date is null'),
  },
  {
    ...{ code: 'place', who: 'chair', about: ['network', 'meeting'] },
    sql: meeting(`m.place is null and m.city is null and m.mode is distinct from 'virtual'`),
  },
  {
    ...{ code: 'objectives', who: 'sesric', about: ['meeting'] },
    sql: meeting('not exists (select from meeting_objective o where o.meeting_id = m.id)'),
  },
  {
    ...{ code: 'programme', who: 'host', about: ['meeting'] },
    sql: meeting('not exists (select from session s where s.meeting_id = m.id)'),
  },
  {
    ...{ code: 'institutions', who: 'member', about: ofMembers },
    sql: members(`not exists (
      select from institution i
      where i.country_code = m.country_code and i.confirmed and i.kind in ('national_pes', 'ministry')
    )`),
  },
  {
    ...{ code: 'focal-points', who: 'member', about: ofMembers },
    sql: members(`not exists (
      select from focal_point p
      where p.country_code = m.country_code and p.valid_from <= current_date
        and (p.valid_to is null or p.valid_to >= current_date)
    )`),
  },
  {
    // A statement of an earlier round is on record, and shown; whether a later one was answered its members' pages say.
    ...{ code: 'needs', who: 'member', about: ofMembers },
    sql: members(`not exists (
      select from statement s
      where s.country_code = m.country_code and (s.need is not null or s.capacity is not null)
    )`),
  },
];
