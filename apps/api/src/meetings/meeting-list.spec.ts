import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld, type MeetingInWorld, type World } from '../../../../test/world.js';

describe('G1: a list that is said to be complete', () => {
  let database: DataSource;
  let world: World;
  let meeting: MeetingInWorld;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    for (const code of ['AAA', 'BBB', 'CCC']) await world.member(code, 'arab');
    meeting = await world.meeting('begun', '2026-03-01', { closed: false });
  });
  afterAll(() => database.destroy());

  const states = async (id: string): Promise<readonly string[]> => {
    const rows = await database.query<{ state: string }[]>(
      'select state from attendance_fact where meeting_id = $1 order by country_code',
      [id],
    );
    return rows.map(({ state }) => state);
  };
  const list = async (id: string): Promise<unknown> => {
    const rows = await database.query('select list, named, stated from meeting_list where meeting_id = $1', [
      id,
    ]);
    return rows[0];
  };

  it('makes nobody absent before anybody is named', async () => {
    expect(await states('begun')).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await list('begun')).toEqual({ list: 'none', named: 0, stated: null });
  });

  it('makes nobody absent while fewer are named than are stated, and then those who are not named', async () => {
    await meeting.states('countries', 2);
    await meeting.attended('AAA');
    // A speaker whom a report names is on no list.
    await meeting.spoke('BBB');
    expect(await states('begun')).toEqual(['attended', 'attended', 'unknown']);
    expect(await list('begun')).toEqual({ list: 'partial', named: 1, stated: 2 });
    await database.query(
      `update delegation set evidence = 'named-in-list' where country_code = 'BBB' and meeting_id = 'begun'`,
    );
    expect(await states('begun')).toEqual(['attended', 'attended', 'absent']);
    expect(await list('begun')).toEqual({ list: 'complete', named: 2, stated: 2 });
    const facts = await database.query(`select list from meeting_fact where meeting_id = 'begun'`);
    expect(facts).toEqual([{ list: 'complete' }]);
  });

  it('is not closed by a total of fewer than it names, which it contradicts', async () => {
    const refuted = await world.meeting('refuted', '2026-05-01', { countries: 1, closed: false });
    await refuted.attended('AAA');
    await refuted.attended('BBB');
    expect(await list('refuted')).toEqual({ list: 'partial', named: 2, stated: 1 });
    expect(await states('refuted')).toEqual(['attended', 'attended', 'unknown']);
  });

  it('makes the one who is not named absent once someone closed it, whatever is stated', async () => {
    const closed = await world.meeting('closed', '2026-04-01', { countries: 3 });
    await closed.attended('AAA');
    expect(await states('closed')).toEqual(['attended', 'absent', 'absent']);
  });

  it('cannot be closed where it is not complete', async () => {
    const partial = database.query(`update meeting set list = 'partial' where id = 'closed'`);
    await expect(partial).rejects.toThrow('meeting_list_closed_ck');
  });
});

describe('the shipped and the invented meetings', () => {
  it.each(['real', 'fictional'] as const)('of %s have as many members named as are stated', async (kind) => {
    const database = await freshDatabase(kind);
    const open = await database.query(
      `select m.id from meeting m join meeting_list l on l.meeting_id = m.id where m.list = 'complete' and l.list <> m.list`,
    );
    await database.destroy();
    expect(open).toEqual([]);
  });
});
