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

describe('what the 4th meeting was to be', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('F4: has seven objectives in three languages, in our words, the levels asked for, and who organises it', async () => {
    const meeting = await new MeetingService(database).one('pesnet-4');
    expect(meeting?.objectives).toHaveLength(7);
    for (const { text, wording } of meeting?.objectives ?? []) {
      expect(Object.values(text)).not.toContain(null);
      expect(wording).toBe('ours');
    }
    expect(meeting?.levelsAsked).toEqual(['director-general', 'director']);
    expect(meeting?.interpretation).toEqual(['en', 'ar', 'fr']);
    expect(meeting?.bodies).toEqual([
      { role: 'also-invited', name: 'relevant OIC institutions' },
      { role: 'organiser', name: 'SESRIC (secretariat)' },
      { role: 'organiser', name: 'ANAPEC (chair 2024-2026)' },
    ]);
    expect(meeting?.sources).toContain('concept-note-2024');
  });

  it('F4: has its parts in the order of the programme, with the items that have no speaker', async () => {
    const parts = await database.query<{ seq: number; function: string; item: string | null }[]>(
      `select seq, function, item from session_part where session_id in ('d1-open', 'd2-close') order by seq`,
    );
    expect(parts.map(({ function: what }) => what)).toEqual([
      ...['item', 'address', 'address', 'address', 'address', 'hand-over'],
      ...['item', 'item', 'item', 'item'],
    ]);
    expect(parts[0]?.item).toBe('Recitation of verses from the Holy Quran');
    expect(parts.slice(-4).map(({ item }) => item)).toEqual([
      'Determination of the month of the 5th Meeting',
      'Final Communiqué of the 4th Meeting: consideration and adoption',
      'Any other business',
      'Closing remarks',
    ]);
  });

  it('F11: says a month where no more is known of a date', async () => {
    await database.query(
      `update meeting set start_date = '2027-10-01', end_date = '2027-10-01', date_precision = 'month', date_basis = 'ours'
       where id = 'pesnet-5'`,
    );
    const meeting = await new MeetingService(database).one('pesnet-5');
    expect([meeting?.startDate, meeting?.endDate, meeting?.dateBasis]).toEqual([
      '2027-10',
      '2027-10',
      'ours',
    ]);
  });
});
