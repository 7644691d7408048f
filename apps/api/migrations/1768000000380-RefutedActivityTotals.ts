import type { MigrationInterface, QueryRunner } from 'typeorm';
import { activityFact as before } from './1768000000370-NothingToCome.js';

// Grain: one row per activity, measure and source that counts it. A total is `shown` where it is preferred, and stated or counted
// on a complete list. Fewer countries than the record names as beneficiaries are no total, as the names contradict them.
const activityTotal = `create view activity_total as
select
  c.activity_id,
  c.measure,
  c.basis,
  c.value,
  c.source_id,
  case when r.refuted then r.named end as named,
  c.preferred and (c.basis = 'stated' or a.beneficiary_basis = 'named_list') and not r.refuted as shown,
  c.preferred and r.refuted as refuted
from activity_count c
join activity a on a.id = c.activity_id
cross join lateral (
  select n.named, c.measure = 'countries' and c.basis = 'stated' and c.value < n.named as refuted
  from (
    select count(distinct p.country_code)::integer as named
    from activity_party_fact p
    where p.activity_id = c.activity_id and p.role = 'beneficiary'
  ) n
) r`;

/** What the view says otherwise, and what it says now; its other words are those of the view before. */
const changes = [
  [
    `  select c.*, c.preferred and (c.basis = 'stated' or a.beneficiary_basis = 'named_list') as shown
  from activity_count c
  join activity a on a.id = c.activity_id
`,
    `  select * from activity_total
`,
  ],
  [
    `  group by o.activity_id
)
select
  a.id as activity_id,`,
    `  group by o.activity_id
),
refuted as (
  select
    o.activity_id,
    jsonb_agg(
      jsonb_build_object('activity', coalesce(a.title_en, a.title_fr, a.title_ar), 'measure', 'refuted', 'preferred', o.named, 'other', o.value, 'source', o.source_id)
      order by o.source_id
    ) as conflicts,
    array_agg(o.source_id) as sources
  from usable o
  join activity a on a.id = o.activity_id
  where o.refuted
  group by o.activity_id
)
select
  a.id as activity_id,`,
  ],
  [
    `unnest(a.source_id || c.sources || d.sources)`,
    `unnest(a.source_id || c.sources || d.sources || x.sources)`,
  ],
  [
    `coalesce(d.conflicts, '[]') as conflicts`,
    `coalesce(d.conflicts, '[]') || coalesce(x.conflicts, '[]') as conflicts`,
  ],
  [
    `left join disputed d on d.activity_id = a.id
`,
    `left join disputed d on d.activity_id = a.id
left join refuted x on x.activity_id = a.id
`,
  ],
] as const;

// Grain: as before; a total that the names contradict is none, and a conflict says so.
const activityFact = changes.reduce((view, [says, becomes]) => {
  if (!view.includes(says)) throw new Error(`The view does not say: ${says}`);
  return view.replace(says, becomes);
}, before);

/** A total of countries that the names of an activity contradict adds nothing, as one of a meeting does. */
export class RefutedActivityTotals1768000000380 implements MigrationInterface {
  name = 'RefutedActivityTotals1768000000380';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(activityTotal);
    await runner.query(activityFact);
    await addUp(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(before);
    await runner.query('drop view activity_total');
    await addUp(runner);
  }
}

/** Puts the sums of activities in the place of those before. */
async function addUp(runner: QueryRunner): Promise<void> {
  await runner.query('delete from activity_cell');
  await runner.query('insert into activity_cell select * from activity_cell_now');
}
