import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { queryRunnerOf, type QueryRunner } from '../../../../test/oracle/asking.js';
import { partedBands } from '../../../../test/oracle/engagement.js';
import { activitiesBy } from './questions/activities-by.js';
import { activities } from './questions/activities.js';
import { change } from './questions/change.js';
import { engagement } from './questions/engagement.js';
import { participationByGroup } from './questions/participation-by-group.js';
import { participationByMeeting } from './questions/participation-by-meeting.js';
import { retention } from './questions/retention.js';
import { themeReach } from './questions/theme-reach.js';

/** Figures that someone worked out by hand from the files, never from the product. */
describe('the public figures', () => {
  let database: DataSource;
  let ask: QueryRunner;
  beforeAll(async () => {
    database = await freshDatabase('real');
    ask = await queryRunnerOf(database);
  });
  afterAll(() => database.destroy());

  it.each([
    ['IDN', 2],
    ['TUR', 5],
    ['MYS', 3],
  ])('F1: name %s in %i of the eight activities of the plan and PES-CaB', async (country, n) => {
    const { rows } = await ask(activities, {}, { countries: [country] });
    expect(rows).toHaveLength(n);
  });

  it('F5: have Türkiye provide three activities, Malaysia two, Azerbaijan and Jordan one, and of one no provider', async () => {
    const { rows } = await ask(activitiesBy, { dimension: 'provider' });
    expect(Object.fromEntries(rows.map(({ provider, activities }) => [provider, activities]))).toEqual({
      TUR: 3,
      MYS: 2,
      AZE: 1,
      JOR: 1,
      null: 1,
    });
  });

  it('F1: reach at least three of the 18 members of the Asian Group by digital services', async () => {
    const { rows } = await ask(themeReach, {});
    const row = rows.find(({ theme, group }) => theme === 'T-DIG' && group === 'asian');
    expect([row?.['reached'], row?.['of']]).toEqual([3, 18]);
  });

  it('say that 10 to 13 of 17 came again in 2016, and 19 to 22 for the first time', async () => {
    const { notes } = await ask(retention, { from: 'pesnet-1', to: 'pesnet-2' });
    expect(notes.find(({ code }) => code === 'note.retention-range')?.values).toMatchObject({
      returnedMin: 10,
      returnedMax: 13,
      of: 17,
      newMin: 19,
      newMax: 22,
    });
  });

  it('leave the 27 of 2022 of all 57 members once one is known not to have been invited', async () => {
    await database.query(`insert into delegation (country_code, meeting_id, state, evidence, source_id)
      values ('ALB', 'pesnet-nfp-2022', 'not-invited', 'registered', 'sesric-2687')`);
    const { rows } = await ask(participationByMeeting, {});
    expect(rows.find(({ meeting }) => meeting === 'pesnet-nfp-2022')).toMatchObject({
      ...{ countries: 27, of: 57, denominator: 'members', coverage: 0.4737 },
    });
    const invited: unknown = await database.query(
      `select invited, count(*)::integer as members from attendance_fact where meeting_id = 'pesnet-nfp-2022'
       group by invited order by invited`,
    );
    expect(invited).toEqual([
      { invited: false, members: 1 },
      { invited: null, members: 56 },
    ]);
    await database.query(`delete from delegation where meeting_id = 'pesnet-nfp-2022'`);
  });

  it('F12: have every group of 2014 and 2016 in one denominator', async () => {
    const meetings = await ask(participationByMeeting, {});
    const groups = await ask(participationByGroup, {});
    for (const meeting of ['pesnet-1', 'pesnet-2']) {
      const of = groups.rows.filter((row) => row['meeting'] === meeting).map((row) => Number(row['of']));
      const whole = meetings.rows.find((row) => row['meeting'] === meeting)?.['of'];
      expect([meeting, of.reduce((sum, n) => sum + n, 0), whole]).toEqual([meeting, 57, 57]);
    }
  });
});

describe('the invented network', () => {
  let database: DataSource;
  let ask: QueryRunner;
  const pair = { from: 'fictional-1', to: 'fictional-2' };
  beforeAll(async () => {
    database = await freshDatabase('fictional');
    ask = await queryRunnerOf(database);
  });
  afterAll(() => database.destroy());

  it('F3: has 30 to 32 of 37 members come again: two were not invited, and of two nobody knows', async () => {
    const { notes } = await ask(retention, pair);
    expect(notes.find(({ code }) => code === 'note.retention-range')?.values).toMatchObject({
      returnedMin: 30,
      returnedMax: 32,
      of: 37,
    });
  });

  it('F3: has five members that were not there again, two that were not invited again, and two of whom it is not known', async () => {
    const { rows } = await ask(change, pair);
    const parts: Record<string, number> = Object.fromEntries(
      rows.map(({ part, members }) => [part, Number(members)]),
    );
    expect([parts['before'], parts['stayed-away'], parts['no-longer-eligible']]).toEqual([39, -5, -2]);
    const { after, ...others } = parts;
    expect(Object.values(others).reduce((sum, members) => sum + members, 0)).toBe(after);
  });

  it('F12: has one denominator for a meeting, whether it is given whole or by group', async () => {
    const meetings = await ask(participationByMeeting, {});
    const groups = await ask(participationByGroup, {});
    const actual = new Set(groups.rows.map((row) => row['meeting']));
    expect(actual.size).toBeGreaterThan(2);
    for (const meeting of actual) {
      const of = groups.rows.filter((row) => row['meeting'] === meeting).map((row) => Number(row['of']));
      const whole = meetings.rows.find((row) => row['meeting'] === meeting)?.['of'];
      expect([meeting, of.reduce((sum, n) => sum + n, 0)]).toEqual([meeting, whole]);
    }
  });

  it('F6: has no band beside another whose intervals it overlaps', async () => {
    const { rows } = await ask(engagement, {});
    const scored = rows.filter(({ band }) => band !== null);
    expect(scored.length).toBeGreaterThan(10);
    const intervals = scored.map((row) => ({
      low: Number(row['spreadLow']),
      high: Number(row['spreadHigh']),
    }));
    expect(new Set(scored.map(({ band }) => band)).size).toBe(partedBands(intervals).length);
  });

  it('F2: moves nobody to another band on the day that a round opens', async () => {
    const before = await ask(engagement, {});
    await database.query(
      `insert into round (id, title_en, plan_code, opens_on, closes_on, source_id)
       select 'open', 'open', plan_code, current_date - 1, current_date + 30, source_id from round limit 1`,
    );
    const after = await ask(engagement, {});
    await database.query(`delete from round where id = 'open'`);
    expect(after.rows).toEqual(before.rows);
  });
});
