import type { DataTable } from '@libs/table';
import { everything, type AnswerRow, type Filter } from '@libs/questions';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld } from '../../../../../test/world.js';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { answer, type SqlQuestion } from '../question.js';
import { activitiesBy } from './activities-by.js';
import { activities } from './activities.js';
import { planActivities } from './plan-activities.js';
import { planProgress } from './plan-progress.js';
import { plansCompared } from './plans-compared.js';

const plan = '2024-2026';

describe('the total of an activity', () => {
  let database: DataSource;
  const asked = async <Row extends AnswerRow, Ask>(
    question: SqlQuestion<Row, Ask>,
    ask: Ask,
    filter: Partial<Filter> = {},
  ): Promise<DataTable> =>
    answer(database, question, {
      filter: { ...everything, ...filter },
      snapshot: await currentSnapshot(database),
      ask,
    });

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.plan(plan, ['T-1']);
    const words = { programme: plan, theme: 'T-1', year: 2025, provider: 'AAA' };
    await world.activity('one', words);
    await world.activity('named', { ...words, basis: 'press_list_incomplete' });
    for (const id of ['first', 'second', 'third'])
      await database.query(
        `insert into source (id, title, publisher, read_on, taken) values ($1, $1, $1, '2026-11', 'figures')`,
        [id],
      );
    await database.query(
      `insert into activity_count (activity_id, measure, basis, value, source_id, preferred)
       values ('one', 'participations', 'stated', 55, 'first', true), ('one', 'participations', 'stated', 61, 'second', false),
         ('named', 'countries', 'named', 3, 'third', true)`,
    );
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  it('has the source that states it on every page, and the total that differs is a note with its own', async () => {
    const answers = [
      await asked(activities, {}),
      await asked(activitiesBy, { dimension: 'theme' }),
      await asked(activitiesBy, { dimension: 'type' }, { countries: ['AAA'] }),
      await asked(planActivities, { plan, language: 'en', area: null }),
      await asked(planProgress, { plan }),
      await asked(plansCompared, {}),
    ];
    for (const { question, sources, notes } of answers) {
      expect([question, sources]).toEqual([question, expect.arrayContaining(['a-page', 'first', 'second'])]);
      expect([question, notes.filter(({ code }) => code.startsWith('note.activity-conflict'))]).toEqual([
        question,
        [
          {
            code: 'note.activity-conflict',
            values: {
              activity: 'one',
              measure: 'participations',
              preferred: 55,
              other: 61,
              source: 'second',
            },
          },
        ],
      ]);
    }
  });

  it('is not a count of names on a list that is not complete, and that does not cite its source', async () => {
    const { columns, cells, sources } = await asked(activities, {});
    const place = columns.findIndex(({ name }) => name === 'countries');
    expect(cells[place]).toEqual([null, null]);
    expect(sources).not.toContain('third');
  });
});
