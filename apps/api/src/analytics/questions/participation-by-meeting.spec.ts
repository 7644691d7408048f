import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld, type World } from '../../../../../test/world.js';
import { participationByMeeting } from './participation-by-meeting.js';

describe('participation by meeting', () => {
  let database: DataSource;
  let world: World;
  const columns = ['meeting', 'countries', 'of', 'coverage', 'representatives', 'perCountry', 'comparable'];
  const rowsFor = async (filter = {}) => ask(database, participationByMeeting, { filter, ask: {}, columns });

  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'arab');
    await world.member('CCC', 'asian');
    await world.member('DDD', 'african', { since: 2020 });
    const listed = await world.meeting('listed', '2015-03-01', {
      confirmed: true,
      countries: 2,
      representatives: 5,
    });
    await listed.attended('AAA', 2);
    await listed.attended('CCC', 3);
    await world.meeting('stated', '2021-06-01', {
      list: 'none',
      mode: 'virtual',
      countries: 3,
      representatives: 9,
      countedAs: 'participants',
    });
  });
  afterAll(() => database.destroy());

  it('asks exactly this of the database', () => {
    expect(participationByMeeting.sql).toBe(
      goldenSql('participation-by-meeting', participationByMeeting.sql),
    );
  });

  it('divides by the eligible where they are confirmed, and by all members where not', async () => {
    const { rows, notes } = await rowsFor();
    expect(rows).toEqual([
      ['listed', 2, 3, 0.6667, 5, 2.5, 1],
      ['stated', 3, 4, 0.75, 9, 3, 0],
    ]);
    expect(notes).toEqual(['note.of-eligible', 'note.not-eligible-unknown', 'note.wider-count']);
  });

  it('counts names and head counts for one group, and nothing where there is no list', async () => {
    const { rows, notes } = await rowsFor({ groups: ['arab'] });
    expect(rows).toEqual([
      ['listed', 1, 2, 0.5, 2, 2, 1],
      ['stated', null, 2, null, null, null, 0],
    ]);
    expect(notes).toContain('note.stated-not-by-group');
  });

  it('keeps to the years, kinds and modes that were chosen', async () => {
    expect((await rowsFor({ yearFrom: 2016 })).rows.map(([meeting]) => meeting)).toEqual(['stated']);
    expect((await rowsFor({ modes: ['on-site'] })).rows.map(([meeting]) => meeting)).toEqual(['listed']);
    expect((await rowsFor({ kinds: ['nfp-meeting'] })).notes).toEqual(['note.nothing-fits']);
  });

  it('says of which meeting the date is not known', async () => {
    await world.meeting('undated', null, { countries: 2 });
    const { rows, notes } = await rowsFor();
    expect(rows.map(([meeting]) => meeting)).toEqual(['listed', 'stated', 'undated']);
    expect(notes).toContain('note.undated');
  });

  it('takes counted names for no total, and a total that its list refutes for no knowledge of the others', async () => {
    const names = await world.meeting('names', '2022-03-01', { list: 'partial' });
    await names.attended('AAA');
    await database.query(
      `insert into meeting_count (meeting_id, measure, basis, source_id, value, preferred)
       select 'names', 'countries', 'named', source_id, 1, true from meeting where id = 'names'`,
    );
    const refuted = await world.meeting('refuted', '2023-03-01', { list: 'partial', countries: 1 });
    await refuted.attended('AAA');
    await refuted.attended('BBB');
    const { rows } = await rowsFor({ yearFrom: 2022 });
    expect(rows.map(([meeting, countries, , coverage]) => [meeting, countries, coverage])).toEqual([
      ['names', null, null],
      ['refuted', 1, 0.25],
      ...rows.slice(2).map(([meeting]) => [meeting, expect.anything(), expect.anything()]),
    ]);
    const open: { meeting: string; country: string }[] = await database.query(
      `select meeting_id as meeting, country_code as country from attendance_fact
       where meeting_id in ('names', 'refuted') and coming_by_total = 'open' order by 1, 2`,
    );
    expect(open.map(({ meeting, country }) => `${meeting} ${country}`)).toEqual([
      ...['names BBB', 'names CCC', 'names DDD', 'refuted CCC', 'refuted DDD'],
    ]);
  });

  it('counts a complete list of which nobody states a total by its names, of all as of a group', async () => {
    const closed = await world.meeting('closed', '2026-03-01');
    await closed.attended('AAA', 2);
    await closed.attended('CCC', 1);
    const years = { yearFrom: 2026, yearTo: 2026 };
    expect((await rowsFor(years)).rows).toEqual([['closed', 2, 4, 0.5, 3, 1.5, 1]]);
    expect((await rowsFor({ ...years, groups: ['arab'] })).rows).toEqual([['closed', 1, 2, 0.5, 2, 2, 1]]);
    await closed.excused('BBB');
    await database.query(
      `update delegation set state = 'unknown' where meeting_id = 'closed' and country_code = 'BBB'`,
    );
    // Of one member nobody knows: how many came is open.
    expect((await rowsFor(years)).rows).toEqual([['closed', null, 4, null, null, null, 1]]);
  });
});
