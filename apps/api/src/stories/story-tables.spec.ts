import type { AnswerRow } from '@libs/questions';
import type { DataTable } from '@libs/table';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld, type World } from '../../../../test/world.js';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { ArgumentChecks } from '../analytics/argument-checks.js';
import type { QueryContext, SqlQuestion } from '../analytics/question.js';
import { WeightedSeries } from '../analytics/weighted-series.js';
import { NetworkService } from '../network/network.service.js';
import { StoryTablesService } from './story-tables.service.js';

/** Questions of a database in which someone commits a meeting behind the first answers. */
class Overtaken extends AnalyticsService {
  constructor(
    private readonly data: DataSource,
    private readonly world: World,
    private changes: number,
  ) {
    const network = new NetworkService(data);
    super(data, network, new ArgumentChecks(data, network), new WeightedSeries(data));
  }

  override async ask<Row extends AnswerRow, Ask>(
    question: SqlQuestion<Row, Ask>,
    about: QueryContext<Ask>,
  ): Promise<DataTable> {
    const table = await super.ask(question, about);
    if (this.changes > 0) {
      this.changes -= 1;
      await this.world.meeting(`late-${this.changes}`, '2024-02-29', { countries: 1 });
      await this.data.query('update data_version set version = version + 1');
    }
    return table;
  }
}

describe('the answers of a story', () => {
  let database: DataSource;
  let world: World;
  const choices = [{ key: 'breadth' }, { key: 'attendance' }];

  beforeEach(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.meeting('first', '2014-04-29', { countries: 1 });
  });
  afterEach(() => database.destroy());

  const tablesAfter = async (changes: number) => {
    const service = new StoryTablesService(database, new Overtaken(database, world, changes));
    const answers = await service.of(choices, 'en', 'a reader');
    if (!('snapshot' in answers)) throw new Error('These choices can be asked.');
    const meetings = answers.slides.map(({ tables }) => {
      const place = tables[0]?.columns.findIndex(({ name }) => name === 'meeting') ?? -1;
      return [...new Set(tables[0]?.cells[place])];
    });
    return { version: answers.snapshot.version, meetings };
  };

  it('are all of one state of the data, whatever is committed while they are asked', async () => {
    const both = ['first', 'late-0'];
    expect(await tablesAfter(1)).toEqual({ version: 2, meetings: [both, both] });
  });

  it('are refused for a while where the data never rest, and never mixed', async () => {
    await expect(tablesAfter(100)).rejects.toMatchObject({ code: 'BUSY' });
  });
});
