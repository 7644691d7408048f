import { CapacityService } from '../../capacities/capacity.service.js';
import { defaultsOf } from '../../stories/resolve-choice.js';
import { GapsService } from '../gaps.service.js';
import { everything } from '@libs/questions';
import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld, type MeetingInWorld, type World } from '../../../../../test/world.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { answer } from '../question.js';
import { attendanceMatrix } from './attendance-matrix.js';
import { change } from './change.js';
import { concentration } from './concentration.js';
import { delegationSizes } from './delegation-sizes.js';
import { engagement } from './engagement.js';
import { groupShares } from './group-shares.js';
import { links } from './links.js';
import { missingLists } from './missing-lists.js';
import { participationByCountry } from './participation-by-country.js';
import { participationByGroup } from './participation-by-group.js';
import { participationByMeeting } from './participation-by-meeting.js';
import { responses } from './responses.js';
import { retentionPairs } from './retention-pairs.js';
import { retention } from './retention.js';

it('asks exactly this of the database', () => {
  for (const [name, question] of Object.entries({
    change,
    concentration,
    delegationSizes,
    engagement,
    groupShares,
    missingLists,
    retentionPairs,
  })) {
    expect(question.sql).toBe(goldenSql(name, question.sql));
  }
});

describe('a member that changed its group', () => {
  let database: DataSource;
  const pair = { from: 'earlier', to: 'later' };

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'asian');
    await world.member('MOV', 'arab', { since: 1990, until: 2015 });
    await world.member('MOV', 'asian', { since: 2016 });
    await world.member('OUT', 'arab', { since: 1990, until: 2015 });
    const earlier = await world.meeting('earlier', '2014-05-01');
    for (const code of ['AAA', 'MOV', 'OUT']) await earlier.attended(code);
    const later = await world.meeting('later', '2018-05-01');
    for (const code of ['AAA', 'BBB', 'MOV']) await later.attended(code);
  });
  afterAll(() => database.destroy());

  it('F15: is at each meeting in the group of that day, on every page', async () => {
    const { rows } = await ask(database, participationByGroup, {
      ask: {},
      columns: ['meeting', 'group', 'named', 'of'],
    });
    expect(rows).toEqual([
      ['earlier', 'arab', 3, 3],
      ['earlier', 'asian', 0, 1],
      ['later', 'arab', 1, 1],
      ['later', 'asian', 2, 2],
    ]);
    for (const [group, before, after] of [
      ['arab', 3, 1],
      ['asian', 0, 2],
    ] as const) {
      const filter = { groups: [group] };
      const { rows: meetings } = await ask(database, participationByMeeting, {
        ask: {},
        filter,
        columns: ['countries'],
      });
      expect(meetings).toEqual([[before], [after]]);
      const { rows: parts } = await ask(database, change, {
        ask: pair,
        filter,
        columns: ['part', 'members'],
      });
      expect(Object.fromEntries(parts)).toMatchObject({ before, after });
    }
  });

  it('F15: left one and joined the other, and the parts of the change add up', async () => {
    const parts = async (group: string) =>
      (await ask(database, change, { ask: pair, filter: { groups: [group] }, columns: ['part', 'members'] }))
        .rows;
    expect(Object.fromEntries(await parts('arab'))).toEqual({
      ...{ before: 3, came: 0, 'newly-eligible': 0, 'stayed-away': -0, 'no-longer-eligible': -1 },
      ...{ 'left-group': -1, after: 1 },
    });
    expect(Object.fromEntries(await parts('asian'))).toMatchObject({ came: 1, 'joined-group': 1, after: 2 });
  });

  it('F15: returned for the group that it was in, and is not new in the other; one that left the network is in neither', async () => {
    const of = async (group: string) =>
      (
        await ask(database, retention, {
          ask: pair,
          filter: { groups: [group] },
          columns: ['country', 'group', 'outcome'],
        })
      ).rows;
    expect(await of('arab')).toEqual([
      ['AAA', 'arab', 'returned'],
      ['MOV', 'arab', 'returned'],
      ['OUT', 'arab', 'not-invited'],
    ]);
    expect(await of('asian')).toEqual([['BBB', 'asian', 'new']]);
  });

  it('is given with the group of its last meeting where there is one row for all', async () => {
    const { rows } = await ask(database, participationByCountry, {
      ask: {},
      columns: ['country', 'group', 'lists'],
    });
    expect(rows).toEqual([
      ['AAA', 'arab', 2],
      ['BBB', 'asian', 2],
      ['MOV', 'asian', 2],
      ['OUT', 'arab', 1],
    ]);
  });
});

describe('of whom a meeting’s figures are given', () => {
  let database: DataSource;
  let world: World;

  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    for (const code of ['AAA', 'BBB', 'CCC', 'DDD']) await world.member(code, 'arab');
    await world.member('SUS', 'arab', { suspendedFrom: '2012-08-01' });
    const words = { countries: 2, confirmed: true };
    const state = async (meeting: MeetingInWorld, id: string, country: string, what: string) => {
      await meeting.excused(country);
      await database.query('update delegation set state = $3 where meeting_id = $1 and country_code = $2', [
        ...[id, country, what],
      ]);
    };
    const invited = await world.meeting('invited', '2020-01-01', { ...words, invitations: true });
    await invited.attended('AAA');
    await invited.attended('BBB');
    await state(invited, 'invited', 'CCC', 'not-invited');
    const eligible = await world.meeting('eligible', '2021-01-01', words);
    await eligible.attended('AAA');
    await eligible.attended('BBB');
    const members = await world.meeting('members', '2022-01-01', { countries: 2 });
    await members.attended('AAA');
    await members.attended('BBB');
    const one = await world.meeting('one-not-invited', '2022-06-01', { countries: 2 });
    await one.attended('AAA');
    await one.attended('BBB');
    await state(one, 'one-not-invited', 'CCC', 'not-invited');
    const all = await world.meeting('all-told', '2023-01-01', words);
    await all.attended('AAA');
    await all.attended('BBB');
    await state(all, 'all-told', 'CCC', 'absent');
    await state(all, 'all-told', 'DDD', 'excused');
  });
  afterAll(() => database.destroy());

  it('F12: is one rule: the invited where invitations are known, else the eligible, else the members', async () => {
    const { rows, notes } = await ask(database, participationByMeeting, {
      ask: {},
      columns: ['meeting', 'countries', 'of', 'denominator'],
    });
    expect(rows).toEqual([
      ['invited', 2, 3, 'invited'],
      ['eligible', 2, 4, 'eligible'],
      ['members', 2, 5, 'members'],
      ['one-not-invited', 2, 5, 'members'],
      ['all-told', 2, 4, 'invited'],
    ]);
    expect(notes).toEqual(['note.of-invited', 'note.of-eligible', 'note.not-eligible-unknown']);
    const { rows: groups } = await ask(database, participationByGroup, {
      ask: {},
      columns: ['meeting', 'named', 'of'],
    });
    expect(groups).toEqual(rows.map(([meeting, countries, of]) => [meeting, countries, of]));
  });

  it('leaves a member absent only where it is known that it was invited', async () => {
    const { rows } = await ask(database, attendanceMatrix, {
      ask: {},
      filter: { countries: ['DDD'] },
      columns: ['meeting', 'state'],
    });
    expect(rows).toEqual([
      ['invited', 'absent'],
      ['eligible', 'not-named'],
      ['members', 'not-named'],
      ['one-not-invited', 'not-named'],
      ['all-told', 'excused'],
    ]);
  });

  it('knows of one member that it was not invited, and of no other that it was', async () => {
    const invited: unknown = await database.query(
      `select country_code as code, invited from attendance_fact where meeting_id = 'one-not-invited' order by 1`,
    );
    expect(invited).toEqual([
      { code: 'AAA', invited: true },
      { code: 'BBB', invited: true },
      { code: 'CCC', invited: false },
      { code: 'DDD', invited: null },
      { code: 'SUS', invited: null },
    ]);
    const { rows } = await ask(database, participationByCountry, {
      ask: {},
      filter: { countries: ['CCC', 'DDD'], yearFrom: 2022, yearTo: 2022 },
      columns: ['country', 'named', 'lists'],
    });
    // The list of the other meeting of the year could name both.
    expect(rows).toEqual([
      ['CCC', 0, 1],
      ['DDD', 0, 2],
    ]);
  });

  it('F16: has one word for a list: the matrix counts as without one what the meeting’s page calls so', async () => {
    const spoken = await world.meeting('spoken', '2024-01-01', { list: 'partial' });
    await spoken.spoke('AAA');
    await world.meeting('unlisted', '2025-01-01', { list: 'none' });
    const words = new Map((await new MeetingService(database).all()).map(({ id, list }) => [id, list]));
    const { rows, notes } = await ask(database, attendanceMatrix, {
      ask: {},
      filter: { countries: ['AAA'], yearFrom: 2024 },
      columns: ['meeting', 'list'],
    });
    expect(rows).toEqual([
      ['spoken', 'partial'],
      ['unlisted', 'none'],
    ]);
    for (const [meeting, list] of rows) expect(words.get(String(meeting))).toBe(list);
    expect(notes).toContain('note.no-list');
  });
});

describe('the invented network', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('fictional');
  });
  afterAll(() => database.destroy());
  const pair = { from: 'fictional-1', to: 'fictional-2' };

  it('has 30 to 32 of 37 members return: two are unknown, and two were not invited', async () => {
    const { rows, notes } = await ask(database, retention, { ask: pair, columns: ['outcome'] });
    const count = (outcome: string) => rows.filter(([one]) => one === outcome).length;
    expect([count('returned'), count('not-named-again'), count('unknown'), count('not-invited')]).toEqual([
      30, 5, 2, 2,
    ]);
    expect(notes).toEqual([
      ...['note.retention-range', 'note.retention-unnamed-before'],
      ...['note.retention-unknown', 'note.retention-not-invited'],
    ]);
  });

  it('has a change whose parts add up, with the unknown apart', async () => {
    const { rows, notes } = await ask(database, change, { ask: pair, columns: ['part', 'members'] });
    // A source says of two members that nobody knows whether they came to the second.
    expect(notes).toContain('note.members-open');
    const parts = new Map(rows.map(([part, members]) => [part, Number(members)]));
    const sum = [...parts].reduce((total, [part, members]) => total + (part === 'after' ? 0 : members), 0);
    expect(sum).toBe(parts.get('after'));
    expect([parts.get('unknown-after'), parts.get('no-longer-eligible'), parts.get('stayed-away')]).toEqual([
      -2, -2, -5,
    ]);
  });

  it('F6, F13: counts nobody’s planned speech, and bands only where every interval below ends under every one above', async () => {
    const columns = ['contribution known', 'contribution unknown', 'spreadLow', 'spreadHigh', 'band'];
    const { rows, notes } = await ask(database, engagement, { ask: {}, columns });
    expect(rows.some(([, unknown]) => Number(unknown) > 0)).toBe(true);
    const scored = rows.flatMap(([, , low, high, band]) =>
      band === null ? [] : [{ low: Number(low), high: Number(high), band: Number(band) }],
    );
    for (const above of scored)
      for (const below of scored) if (above.band < below.band) expect(below.high).toBeLessThan(above.low);
    const max = Math.max(...scored.map(({ band }) => band));
    expect(notes.includes('note.engagement-no-bands')).toBe(max === 1);
  });
});

describe('a round of needs', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'arab');
    await world.member('NEW', 'arab', { since: 2026 });
    await world.meeting('held', '2020-01-01');
    await world.plan('2024-2026', ['T-A']);
    await world.round('r', '2024-2026', '2025-03-01');
    await database.query(`update round set closes_on = '2025-03-31'`);
    await world.says('AAA', 'r', { area: 'T-A', need: 2 });
  });
  afterAll(() => database.destroy());
  const responsiveness = async (day: string) =>
    (
      await ask(database, engagement, {
        ask: {},
        day,
        columns: ['country', 'responsiveness done', 'responsiveness known'],
      })
    ).rows;

  it('F2: asked nobody in vain before its closing day is over', async () => {
    expect(await responsiveness('2025-03-31')).toEqual([
      ['AAA', 0, 0],
      ['BBB', 0, 0],
    ]);
    expect(await responsiveness('2025-04-01')).toEqual([
      ['AAA', 1, 1],
      ['BBB', 0, 1],
    ]);
    // Who joined after the round was not asked by it.
    expect(await responsiveness('2026-01-01')).toContainEqual(['NEW', 0, 0]);
  });

  it('is open until then, of the members of its day', async () => {
    const on = (day: string) =>
      ask(database, responses, { ask: { round: 'r' }, day, columns: ['group', 'answered', 'of'] });
    expect(await on('2025-03-31')).toEqual({ rows: [['arab', 1, 2]], notes: ['note.round-open'] });
    expect(await on('2025-04-01')).toEqual({ rows: [['arab', 1, 2]], notes: [] });
  });

  it('is to come before its first day, when it has asked nobody', async () => {
    const on = (day: string) =>
      ask(database, responses, { ask: { round: 'r' }, day, columns: ['answered', 'of', 'rate'] });
    expect(await on('2025-02-28')).toEqual({ rows: [[null, 2, null]], notes: ['note.round-to-come'] });
    expect((await on('2025-03-01')).notes).toEqual(['note.round-open']);
  });

  it('has of a member what it has: silent is only who was asked, once it is over', async () => {
    const rounds = new CapacityService(database);
    const of = async (country: string) =>
      (await rounds.roundsOf(country)).map(({ id, stage, answer }) => [id, stage, answer]);
    await database.query(
      `insert into round (id, title_en, plan_code, opens_on, closes_on, source_id)
       select v.id, v.id, r.plan_code, v.opens_on, v.closes_on, r.source_id
       from round r, (values
         ('open', current_date - 9, current_date + 9),
         ('next', current_date + 20, current_date + 40)
       ) as v (id, opens_on, closes_on)
       where r.id = 'r'`,
    );
    const newer = [
      ['next', 'to-come', 'to-come'],
      ['open', 'open', 'awaited'],
    ];
    expect(await of('AAA')).toEqual([...newer, ['r', 'over', 'answered']]);
    expect(await of('BBB')).toEqual([...newer, ['r', 'over', 'silent']]);
    expect(await of('NEW')).toEqual([...newer, ['r', 'over', 'not-asked']]);
    // What was stated in an earlier round is on record.
    const gaps = new GapsService(database);
    const lacks = async (country: string) =>
      (await gaps.about('country', country)).some(({ code }) => code === 'needs');
    expect([await lacks('AAA'), await lacks('BBB')]).toEqual([false, true]);
    expect((await defaultsOf(database)).round).toBe('open');
    await database.query(`delete from round where id in ('open', 'next')`);
  });
});

describe('a link of members that left', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('GON', 'arab', { since: 1990, until: 2015 });
    await world.member('OUT', 'asian', { since: 1990, until: 2013 });
    await world.member('OUT', 'arab', { since: 2014, until: 2016 });
    await world.activity('past', { year: 2013, provider: 'GON', beneficiaries: ['OUT'] });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it.each([
    { filter: {}, of: 'all', found: [['GON', 'OUT', 1]] },
    { filter: { yearTo: 2020 }, of: 'these years', found: [['GON', 'OUT', 1]] },
    { filter: { groups: ['asian'] }, of: 'the group of that year', found: [['GON', 'OUT', 1]] },
    { filter: { countries: ['OUT'] }, of: 'one of them', found: [['GON', 'OUT', 1]] },
    { filter: { groups: ['african'] }, of: 'another group', found: [] },
    { filter: { countries: ['AAA'] }, of: 'another member', found: [] },
  ])('is told of $of', async ({ filter, found }) => {
    const { rows } = await ask(database, links, {
      filter,
      ask: {},
      columns: ['provider', 'beneficiary', 'activities'],
    });
    expect(rows).toEqual(found);
  });
});

describe('F3, F11, F12: a member of whom it is not certain that it could come', () => {
  let database: DataSource;
  let world: World;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'arab', { suspendedFrom: '2016-05-01' });
    await world.member('LEFT', 'arab', { until: 2015 });
    await world.member('LATE', 'arab', { since: 2018 });
    await (await world.meeting('first', '2014-06-01')).attended('AAA');
  });
  afterAll(() => database.destroy());

  const states = async (meeting: string) => {
    const { rows } = await ask(database, attendanceMatrix, {
      ask: {},
      columns: ['meeting', 'country', 'state'],
    });
    return Object.fromEntries(
      rows.filter(([id]) => id === meeting).map(([, country, state]) => [country, state]),
    );
  };
  const of = async (meeting: string) => {
    const { rows } = await ask(database, participationByMeeting, { ask: {}, columns: ['meeting', 'of'] });
    return rows.find(([id]) => id === meeting)?.[1];
  };

  it('is not absent from a meeting on a day nobody knows: who left, joined or was suspended at some time is unknown, of 3 members', async () => {
    await (await world.meeting('undated', null)).attended('AAA');
    expect(await states('undated')).toEqual({
      AAA: 'attended',
      BBB: 'unknown',
      LATE: 'unknown',
      LEFT: 'unknown',
    });
    expect(await of('undated')).toBe(3);
    await (await world.meeting('undated-too', null)).attended('LEFT');
    expect(await states('undated-too')).toMatchObject({ AAA: 'not-named', LEFT: 'attended' });
    expect(await of('undated-too')).toBe(4);
  });

  it.each([
    // Began in May 2016, on a day that nobody knows; ended in March 2017, on no known day either.
    ['2016-04-30', null, 'not-named'],
    ['2016-05-20', null, 'unknown'],
    ['2016-08-01', null, 'not-eligible'],
    ['2017-03-10', null, 'unknown'],
    ['2017-04-01', null, 'not-named'],
    // A meeting of 2017, in the suspension or after it.
    ['2017-01-01', 'year', 'unknown'],
  ])(
    'is, at a meeting of %s (%s), %s, where a suspension is known by its months',
    async (day, precision, state) => {
      const month = `suspended_from_precision = 'month', suspended_to = '2017-03-01', suspended_to_precision = 'month'`;
      await database.query(`update membership set ${month} where country_code = 'BBB'`);
      await (await world.meeting('at', day, { confirmed: true })).attended('AAA');
      await database.query(`update meeting set date_precision = $1 where id = 'at'`, [precision]);
      const { BBB } = await states('at');
      await database.query(`delete from delegation where meeting_id = 'at'`);
      await database.query(`delete from meeting where id = 'at'`);
      expect(BBB).toBe(state);
    },
  );
});

describe('a member that may not have been one that could come, and is not on a complete list', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    for (const code of ['AAA', 'BBB']) await world.member(code, 'arab');
    await world.member('SUS', 'asian', { suspendedFrom: '2015-05-01' });
    const earlier = await world.meeting('earlier', '2014-06-01');
    for (const code of ['AAA', 'SUS']) await earlier.attended(code);
    const later = await world.meeting('later', '2016-06-01');
    for (const code of ['AAA', 'BBB']) await later.attended(code);
  });
  afterAll(() => database.destroy());
  const pair = { from: 'earlier', to: 'later' };

  it('did not come again: 1 of 2, and not 1 to 2', async () => {
    const asked = await ask(database, retention, { ask: pair, columns: ['country', 'outcome'] });
    expect(asked).toEqual({
      rows: [
        ['AAA', 'returned'],
        ['BBB', 'new'],
        ['SUS', 'not-named-again'],
      ],
      notes: ['note.retention-range'],
    });
    const columns = ['followed', 'returnedMin', 'returnedMax', 'lastNamed'];
    const { rows } = await ask(database, retentionPairs, { ask: {}, columns });
    expect(rows).toEqual([[2, 1, 1, 'SUS']]);
  });

  it('has no part in those that came, and no list is missing of it', async () => {
    const { rows } = await ask(database, groupShares, {
      ask: {},
      columns: ['meeting', 'group', 'low', 'high'],
    });
    expect(rows).toContainEqual(['later', 'asian', 0, 0]);
    expect((await ask(database, missingLists, { ask: {}, columns: ['meeting'] })).rows).toEqual([]);
    const { rows: meetings } = await ask(database, participationByMeeting, {
      ask: {},
      filter: { groups: ['asian'] },
      columns: ['meeting', 'countries'],
    });
    expect(meetings).toContainEqual(['later', 0]);
  });

  it('missed the meeting in the least that its score can be, and did not miss it in the most', async () => {
    const { rows } = await ask(database, engagement, {
      ask: {},
      filter: { countries: ['SUS'] },
      columns: ['comings', 'presence unknown', 'low', 'high'],
    });
    // Missed: 1 of 2 and never the next time, (1 × 0.5 + 0 + 2 × 0) / 4; else 1 of 1, with all four ways of giving.
    expect(rows).toEqual([['Yn', 1, 0.125, 1]]);
  });
});

it('no list is missing where the stated total says that all others came, or that none did', async () => {
  const database = await freshDatabase('empty');
  const world = await startWorld(database);
  for (const code of ['AAA', 'BBB', 'CCC']) await world.member(code, 'arab');
  for (const [id, countries] of [
    ['all', 3],
    ['none', 1],
    ['some', 2],
  ] as const) {
    await (await world.meeting(id, '2020-01-01', { list: 'partial', countries })).attended('AAA');
  }
  const { rows } = await ask(database, missingLists, { ask: {}, columns: ['meeting', 'open', 'settled'] });
  await database.destroy();
  expect(rows).toEqual([['some', 2, 2]]);
});

it('a member did not chair only where the terms follow each other without a gap from the first meeting on', async () => {
  const database = await freshDatabase('empty');
  const world = await startWorld(database);
  for (const code of ['AAA', 'BBB']) await world.member(code, 'arab');
  for (const date of ['2014-05-01', '2021-06-01']) await (await world.meeting(date, date)).attended('AAA');
  const term = (from: string, to: string | null) =>
    database.query(
      `insert into chair_term (country_code, role, actual_from, actual_to, nominal, institution, source_id)
       values ('BBB', 'chair', $1, $2, '', 'An agency', 'a-page')`,
      [from, to],
    );
  const known = async () => {
    const columns = ['country', 'contribution known'];
    const { rows } = await ask(database, engagement, { ask: {}, filter: { countries: ['AAA'] }, columns });
    return rows[0]?.[1];
  };
  await term('2013-01-01', '2015-01-01');
  const before = Number(await known());
  await term('2021-01-01', null);
  expect(await known()).toBe(before);
  await term('2015-01-01', '2021-01-01');
  expect(await known()).toBe(before + 1);
  await database.destroy();
});

it('an engagement has the sources of the meetings, the activities and the terms that it is of', async () => {
  const database = await freshDatabase('empty');
  const world = await startWorld(database);
  for (const code of ['AAA', 'BBB']) await world.member(code, 'arab');
  await (await world.meeting('met', '2014-05-01')).attended('AAA');
  await world.activity('given', { year: 2024, provider: 'AAA', beneficiaries: ['BBB'] });
  for (const [source, change] of [
    ['activities-page', `update activity set source_id = 'activities-page'`],
    [
      'chairs-page',
      `insert into chair_term (country_code, role, actual_from, nominal, institution, source_id)
       values ('BBB', 'chair', '2013-01-01', '', 'An agency', 'chairs-page')`,
    ],
  ] as const) {
    await database.query(
      `insert into source (id, title, publisher, read_on, taken) values ($1, $1, 'A publisher', '2026-11', 'figures')`,
      [source],
    );
    await database.query(change);
  }
  const snapshot = await currentSnapshot(database);
  const sourcesOf = async (country: string) => {
    const filter = { ...everything, countries: [country] };
    const { sources } = await answer(database, engagement, { filter, snapshot, ask: {} });
    return sources;
  };
  expect(await sourcesOf('AAA')).toEqual(['a-page', 'activities-page']);
  expect(await sourcesOf('BBB')).toEqual(['a-page', 'chairs-page']);
  await database.destroy();
});
