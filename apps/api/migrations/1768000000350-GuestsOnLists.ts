import type { MigrationInterface, QueryRunner } from 'typeorm';
import { attendanceFact as invitations } from './1768000000310-Invitations.js';

/** What the view says otherwise, and what it says now; its other words are those of the view before. */
const changes = [
  [
    `when k.state in ('not-invited', 'not-eligible') then false`,
    // Who could not come was not invited for certain only where everybody's invitation is on record.
    `when k.state = 'not-invited' then false
    when k.state = 'not-eligible' then case when k.invitations_complete then false end`,
  ],
  [
    `  end as coming_by_total
from`,
    `  end as coming_by_total,
  k.member,
  -- A guest on the list is no member that it names.
  k.member and coalesce(k.state = 'attended' and k.evidence <> 'reported-speaker', false) as named
from`,
  ],
] as const;

// Grain: as before. Who was no member on the day is a guest: it came, and is neither of its former group nor named as a member.
export const attendanceFact = changes.reduce((view, [before, after]) => {
  if (!view.includes(before)) throw new Error(`The view does not say: ${before}`);
  return view.replace(before, after);
}, invitations);

/** A guest that a list names is told from the members that it names. */
export class GuestsOnLists1768000000350 implements MigrationInterface {
  name = 'GuestsOnLists1768000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attendanceFact);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view attendance_fact');
    await runner.query(invitations);
  }
}
