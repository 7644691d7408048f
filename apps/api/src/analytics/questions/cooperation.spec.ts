import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld } from '../../../../../test/world.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { cooperationFunnel } from './cooperation-funnel.js';
import { clusters } from './clusters.js';
import { matches } from './matches.js';
import { needTotals } from './need-totals.js';
import { needsMatrix } from './needs-matrix.js';
import { responses } from './responses.js';

const plan = '2024-2026';
const round = 'round-1';

describe('a round of needs and capacities', () => {
  let database: DataSource;

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    for (const code of ['AAA', 'BBB', 'CCC']) await world.member(code, 'arab');
    for (const code of ['DDD', 'EEE']) await world.member(code, 'asian');
    await world.plan(plan, ['T-1', 'T-2']);
    await world.round(round, plan, '2024-01-10');
    await world.says('AAA', round, { area: 'T-1', need: 3, capacity: 0, languages: ['fr', 'ar'] });
    await world.says('BBB', round, { area: 'T-1', need: 2, languages: ['en'] });
    await world.says('CCC', round, { area: 'T-1', need: 2, capacity: 1 });
    await world.says('DDD', round, { area: 'T-1', need: 0, capacity: 3, languages: ['fr'] });
    // Left before the round opened: what it said once is no offer of a member.
    await world.member('FFF', 'arab', { until: 2020 });
    await world.says('FFF', round, { area: 'T-2', capacity: 3 });
    await world.says('AAA', round, { area: 'T-2', need: 2, capacity: 0, languages: ['fr', 'ar'] });
    const given = { programme: plan, year: 2024, theme: 'T-1', provider: 'DDD' };
    await world.activity('given', { ...given, beneficiaries: ['AAA', 'BBB'] });
    await world.activity('coming', { ...given, year: 2026, status: 'planned', beneficiaries: ['CCC'] });
    await world.result('used', {
      plan,
      activity: 'given',
      kirkpatrick: 3,
      actual: 60,
      respondents: 9,
      asked: 12,
    });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it('asks exactly this of the database', () => {
    const questions = { clusters, cooperationFunnel, matches, needTotals, needsMatrix, responses };
    for (const [name, question] of Object.entries(questions)) {
      expect(question.sql).toBe(goldenSql(name, question.sql));
    }
  });

  it('keeps what was not said apart from none', async () => {
    const columns = ['country', 'need', 'capacity', 'languages'];
    const { rows } = await ask(database, needsMatrix, {
      filter: { groups: ['arab'] },
      ask: { round },
      columns,
    });
    expect(rows).toEqual([
      ['AAA', '3', '0', 'fr ar'],
      ['BBB', '2', null, 'en'],
      ['CCC', '2', '1', null],
      ['AAA', '2', '0', 'fr ar'],
    ]);
  });

  it('was answered by 3 of 3 and 1 of 2', async () => {
    const { rows } = await ask(database, responses, {
      ask: { round },
      columns: ['group', 'answered', 'of', 'rate'],
    });
    expect(rows).toEqual([
      ['arab', 3, 3, 1],
      ['asian', 1, 2, 0.5],
    ]);
  });

  const totals = ['theme', 'answered', 'needing', 'serious', 'offering', 'unmet'];

  it('has a need that nobody serves, and it comes first', async () => {
    const { rows } = await ask(database, needTotals, { ask: { round }, columns: totals });
    expect(rows).toEqual([
      ['T-2', 1, 1, 0, 0, 1],
      ['T-1', 4, 3, 1, 1, 0],
    ]);
  });

  it('does not call a group’s need unmet that a member of another group offers to serve', async () => {
    const { rows } = await ask(database, needTotals, {
      filter: { groups: ['arab'] },
      ask: { round },
      columns: totals,
    });
    expect(rows.find(([theme]) => theme === 'T-1')).toEqual(['T-1', 3, 3, 1, 1, 0]);
  });

  it('does not call met what nobody stated: whether a need is unmet is unknown where no need is on record', async () => {
    await database.query(
      `insert into statement (country_code, round_id, area_code, capacity, source_id)
       select 'EEE', $1, 'T-2', 1, source_id from statement limit 1`,
      [round],
    );
    const { rows } = await ask(database, needTotals, {
      filter: { groups: ['asian'] },
      ask: { round },
      columns: totals,
    });
    expect(rows.find(([theme]) => theme === 'T-2')).toEqual(['T-2', 1, null, null, 0, null]);
    await database.query(`delete from statement where country_code = 'EEE'`);
  });

  it('finds who can answer a need, with language, group and past work', async () => {
    const { rows } = await ask(database, matches, {
      ask: { round, country: null },
      columns: ['needing', 'providing', 'need', 'capacity', 'languages', 'together', 'sameGroup'],
    });
    expect(rows).toEqual([
      ['AAA', 'DDD', '3', '3', 'fr', 1, 0],
      ['BBB', 'DDD', '2', '3', '', 1, 0],
      ['CCC', 'DDD', '2', '3', null, 0, 0],
    ]);
  });

  it('shows a member its own matches, whichever side it is on', async () => {
    const of = async (country: string) =>
      (await ask(database, matches, { ask: { round, country }, columns: ['needing', 'providing'] })).rows;
    expect(await of('BBB')).toEqual([['BBB', 'DDD']]);
    expect(await of('DDD')).toHaveLength(3);
    expect(await of('EEE')).toEqual([]);
  });

  it('calls for one activity where three need the same', async () => {
    const { rows } = await ask(database, clusters, {
      ask: { round, country: null },
      columns: ['theme', 'needing', 'members', 'providing'],
    });
    expect(rows).toEqual([['T-1', 'AAA BBB CCC', 3, 'DDD']]);
  });

  it('follows needs to use at work, each step within the one before', async () => {
    const { rows } = await ask(database, cooperationFunnel, {
      ask: { round },
      columns: ['group', 'step', 'needs'],
    });
    expect(rows).toEqual([
      ['arab', 'need', 4],
      ['arab', 'matched', 3],
      ['arab', 'planned', 3],
      ['arab', 'delivered', 2],
      ['arab', 'used', 2],
    ]);
  });

  it('F14, D3: counts no activity after the round that may have been before it, and says that the last steps are at least so many', async () => {
    const funnel = async () => {
      const { rows, notes } = await ask(database, cooperationFunnel, { ask: { round }, columns: ['needs'] });
      return { needs: rows.flat(), notes };
    };
    // The round has no closing day.
    const known = { needs: [4, 3, 3, 2, 2], notes: ['note.silence-is-no-answer', 'note.round-open'] };
    expect(await funnel()).toEqual(known);
    const set = (id: string, change: string) =>
      database.query(`update activity set ${change} where id = '${id}'`);
    await set('given', `date_precision = 'year', start_date = '2024-01-01'`);
    expect(await funnel()).toEqual({ needs: [4, 3, 1, 0, 0], notes: [...known.notes, 'note.funnel-least'] });
    await set('given', `date_precision = 'month', start_date = '2024-02-01'`);
    expect(await funnel()).toEqual(known);
    for (const open of [`beneficiary_basis = 'press_list_incomplete'`, `status = null`]) {
      await set('coming', open);
      expect((await funnel()).notes).toContain('note.funnel-least');
      await set('coming', `beneficiary_basis = 'named_list', status = 'planned'`);
    }
    await set('given', `date_precision = null, start_date = '2024-05-01'`);
  });
});
