import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld } from '../../../../../test/world.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import { NetworkService } from '../../network/network.service.js';
import { TermService } from '../../network/term.service.js';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { WorkPlanService } from '../../work-plans/work-plan.service.js';
import { I18nService } from '../i18n.service.js';
import { DeckContextService } from './deck-context.service.js';

describe('what slides are told with', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('OLD', 'asian', { until: 2015 });
  });
  afterAll(() => database.destroy());

  it('has the members of today only: one that left has no tile and is in no middle', async () => {
    const network = new NetworkService(database);
    const i18n = new I18nService(
      network,
      new MeetingService(database),
      new WorkPlanService(database),
      new TermService(database),
    );
    const decks = new DeckContextService(database, i18n, network);
    const { members } = await decks.in('en', await currentSnapshot(database));
    expect(members.map(({ code }) => code)).toEqual(['AAA']);
  });
});
