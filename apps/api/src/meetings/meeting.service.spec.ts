import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld } from '../../../../test/world.js';
import { MeetingService } from './meeting.service.js';

describe('how many members a meeting’s list names', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.member('AAA', 'arab', { since: 1990, until: 2005 });
    await world.member('AAA', 'arab', { since: 2010 });
    await world.member('BBB', 'arab');
    await world.member('CCC', 'asian', { since: 2020 });
    const meeting = await world.meeting('listed', '2015-03-01');
    await meeting.attended('AAA');
    await meeting.attended('BBB');
    // It came before it was a member.
    await meeting.attended('CCC');
    await (await world.meeting('undated', null)).attended('AAA');
  });
  afterAll(() => database.destroy());

  it('counts a member once, whatever periods its membership has, and only in these', async () => {
    const meetings = await new MeetingService(database).all();
    expect(meetings.map(({ id, named }) => [id, named])).toEqual([
      ['listed', 2],
      ['undated', 1],
    ]);
  });
});
