import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld } from '../../../../../test/world.js';
import { attendanceMatrix } from './attendance-matrix.js';
import { participationByCountry } from './participation-by-country.js';
import { participationByGroup } from './participation-by-group.js';
import { engagement } from './engagement.js';
import { retention } from './retention.js';
import { openTables } from '../../exports/open-data.tables.js';

describe('the state of a member at a meeting', () => {
  let database: DataSource;

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'arab');
    await world.member('SUS', 'asian', { suspendedFrom: '2012-08-01' });
    await world.member('NEW', 'african', { since: 2020 });
    const complete = await world.meeting('complete', '2014-04-29');
    await complete.attended('AAA');
    const partial = await world.meeting('partial', '2016-09-27', { list: 'partial', countries: 3 });
    await partial.attended('BBB');
    await partial.excused('AAA');
    const reported = await world.meeting('reported', '2024-02-29', { list: 'partial' });
    await reported.spoke('AAA');
  });
  afterAll(() => database.destroy());

  it('asks exactly this of the database', () => {
    for (const [name, question] of Object.entries({
      attendanceMatrix,
      participationByCountry,
      participationByGroup,
      retention,
    })) {
      expect(question.sql).toBe(goldenSql(name, question.sql));
    }
  });

  it('is at most not among those named where nobody knows who was invited, and unknown where eligibility is in doubt', async () => {
    const { rows } = await ask(database, attendanceMatrix, {
      ask: {},
      columns: ['country', 'meeting', 'state'],
    });
    expect(rows).toEqual([
      ['AAA', 'complete', 'attended'],
      ['AAA', 'partial', 'excused'],
      ['AAA', 'reported', 'attended'],
      ['BBB', 'complete', 'not-named'],
      ['BBB', 'partial', 'attended'],
      ['BBB', 'reported', 'unknown'],
      ['NEW', 'complete', 'not-eligible'],
      ['NEW', 'partial', 'not-eligible'],
      ['NEW', 'reported', 'unknown'],
      ['SUS', 'complete', 'unknown'],
      ['SUS', 'partial', 'unknown'],
      ['SUS', 'reported', 'unknown'],
    ]);
  });

  it('counts lists of participants, not a speaker whom a report names, and gives no share below three meetings', async () => {
    const columns = ['country', 'named', 'lists', 'attended', 'known', 'share'];
    const { rows } = await ask(database, participationByCountry, { ask: {}, columns });
    expect(rows).toEqual([
      ['AAA', 1, 2, 1, 1, null],
      ['BBB', 1, 2, 0, 1, null],
      ['NEW', 0, 0, null, 0, null],
      ['SUS', 0, 2, null, 0, null],
    ]);
  });

  it('leaves a meeting without a list of participants out of the groups', async () => {
    const { rows } = await ask(database, participationByGroup, {
      ask: {},
      columns: ['meeting', 'group', 'named', 'of'],
    });
    expect(rows.filter(([, group]) => group === 'arab')).toEqual([
      ['complete', 'arab', 1, 2],
      ['partial', 'arab', 1, 2],
    ]);
  });

  it('names who came again and who was new, and answers nothing for a meeting without a list', async () => {
    const pair = { from: 'complete', to: 'partial' };
    const { rows, notes } = await ask(database, retention, { ask: pair, columns: ['country', 'outcome'] });
    expect(rows).toEqual([
      ['AAA', 'not-named-again'],
      ['BBB', 'new'],
    ]);
    expect(notes).toEqual(['note.retention-range']);
    const unlisted = await ask(database, retention, {
      ask: { from: 'complete', to: 'reported' },
      columns: ['country'],
    });
    expect(unlisted).toEqual({ rows: [], notes: ['note.no-list', 'note.nothing-fits'] });
  });
});

describe('one that left, and comes as a guest', () => {
  let database: DataSource;

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('OLD', 'asian', { until: 2015 });
    await world.member('SUS', 'asian', { suspendedFrom: '2012-08-01' });
    await world.member('NEW', 'arab', { since: 2023 });
    for (const [id, date] of [
      ['first', '2014-04-29'],
      ['second', '2022-05-05'],
    ] as const) {
      const meeting = await world.meeting(id, date, { confirmed: true });
      await meeting.attended('AAA');
      await meeting.attended('OLD');
      await meeting.attended('NEW');
    }
  });
  afterAll(() => database.destroy());

  it('is named as a member where it was one, and none of today’s', async () => {
    const { rows } = await ask(database, participationByCountry, {
      ask: {},
      columns: ['country', 'named', 'attended', 'current'],
    });
    expect(rows).toEqual([
      ['AAA', 2, 2, 1],
      ['NEW', 0, null, 1],
      ['OLD', 1, 1, 0],
      ['SUS', 0, null, 1],
    ]);
    const matrix = await ask(database, attendanceMatrix, {
      ask: {},
      filter: { countries: ['OLD'] },
      columns: ['meeting', 'state', 'onList', 'member'],
    });
    expect(matrix.rows).toEqual([
      ['first', 'attended', 1, 1],
      ['second', 'attended', 0, 0],
    ]);
    const engaged = await ask(database, engagement, {
      ask: {},
      columns: ['country', 'presence done', 'presence known'],
    });
    expect(engaged.rows).toEqual([
      ['AAA', 2, 2],
      ['NEW', 0, 0],
      ['SUS', 0, 0],
    ]);
  });

  it('has no group and is on no list of members in the open data; nobody is told not to have been invited', async () => {
    const sql = openTables.find(({ name }) => name === 'attendance')?.sql ?? '';
    const rows = await database.query<Record<string, unknown>[]>(sql);
    const actual = rows
      .filter(({ meeting }) => meeting === 'second')
      .map(({ country, group, state, invited, on_list }) => [country, group, state, invited, on_list]);
    expect(actual).toEqual([
      ['AAA', 'arab', 'attended', true, true],
      ['NEW', null, 'attended', true, false],
      ['OLD', null, 'attended', true, false],
      ['SUS', 'asian', 'not-eligible', null, false],
    ]);
  });
});
