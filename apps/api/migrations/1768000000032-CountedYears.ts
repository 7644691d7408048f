import type { MigrationInterface, QueryRunner } from 'typeorm';
import { views as firstViews } from './1763900000002-Facts.js';
import { views as membershipViews } from './1768000000002-Membership.js';
import { views as listViews } from './1768000000010-ClosedLists.js';

// Grain: one row per member state and period of its membership. Who is a member on a day or in a year, and in which
// group, is asked by `days @> day` or `years @> year` and in no other way. Both years of a period belong to it, and one
// without an end goes on. Series of the labour market ask `counted_years @> year`: who joined later counts in the years
// before too, in its first group, so that no line moves because the network grew. Observers are no members. `suspended`
// is null where no suspension is reported.
export const membershipAt = `create or replace view membership_at as
select
  country_code,
  group_code,
  group_source_id = 'to-be-confirmed' as group_unconfirmed,
  from_year,
  to_year,
  int4range(from_year, to_year, '[]') as years,
  daterange(make_date(from_year, 1, 1), make_date(to_year + 1, 1, 1)) as days,
  case when suspended_from is not null then daterange(suspended_from, suspended_to) end as suspended,
  source_id,
  int4range(nullif(from_year, min(from_year) over (partition by country_code)), to_year, '[]') as counted_years
from membership
where kind = 'member'`;

/** The years in which a member counts in series, beside those of its membership. */
export class CountedYears1768000000032 implements MigrationInterface {
  name = 'CountedYears1768000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(membershipAt);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact, meeting_fact, meeting_list, membership_at');
    await runner.query(firstViews[1]);
    for (const view of [...membershipViews, ...listViews]) await runner.query(view);
  }
}
