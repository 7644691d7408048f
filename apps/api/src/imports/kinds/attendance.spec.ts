import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { Importing } from '../../../../../test/importing.js';
import { startWorld, type MeetingInWorld } from '../../../../../test/world.js';

const LIST = `Name,Country
A Sample,MAR
B Sample,MAR
C Sample,TUR
D Sample,MLI
E Sample,MLI
F Sample,MLI
`;

describe('a registration list', () => {
  let database: DataSource;
  let importing: Importing;
  let meeting: MeetingInWorld;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    for (const code of ['MAR', 'TUR', 'MLI']) await world.member(code, 'asia');
    meeting = await world.meeting('meeting-a', '2020-01-01', { list: 'none' });
    importing = new Importing(database);
  });
  afterAll(async () => {
    importing.close();
    await database.destroy();
  });
  afterEach(async () => {
    for (const table of ['delegate_person', 'delegate', 'delegation'])
      await database.query(`delete from ${table}`);
    await database.query(`update meeting set list = 'none', list_closed = null`);
    await database.query(`update import set state = 'undone' where state = 'applied'`);
  });

  const take = async (list: 'complete' | 'partial', text = LIST): Promise<string> => {
    const id = await importing.take('attendance', 'list.csv', text);
    await importing.decisions.choose({ id, columns: [], context: { meeting: 'meeting-a', list } });
    return id;
  };
  const facts = () =>
    database.query(
      `select country_code as country, on_list as "onList", headcount from attendance_fact order by country_code`,
    );
  const heads = async () => (await facts()).map(({ headcount }: { headcount: number | null }) => headcount);

  it('names who until then was only reported to have spoken', async () => {
    await meeting.spoke('MAR');
    await meeting.spoke('TUR');
    expect(await importing.apply(await take('partial'))).toEqual([]);
    expect(await facts()).toEqual([
      { country: 'MAR', onList: true, headcount: null },
      { country: 'MLI', onList: true, headcount: null },
      { country: 'TUR', onList: true, headcount: null },
    ]);
  });

  it('counts every delegation where it is complete, and never fewer than it names', async () => {
    await meeting.attended('MAR', 1);
    await meeting.attended('TUR', 4);
    const partial = await take('partial');
    expect((await importing.counts(partial)).problem).toBe(0);
    expect(await importing.apply(partial)).toEqual([]);
    expect(await heads()).toEqual([2, null, 4]);
    expect(await importing.undo(partial)).toEqual([]);
    const complete = await take('complete');
    expect(await importing.apply(complete)).toEqual([]);
    expect(await heads()).toEqual([2, 3, 4]);
    const { counts } = await importing.plan(await take('complete', `${LIST}\n`));
    expect([counts.create, counts.update, counts.unchanged, counts.problem]).toEqual([0, 0, 6, 0]);
    expect(await importing.undo(complete)).toEqual([]);
    expect(await heads()).toEqual([1, null, 4]);
  });

  it('that is undone makes nobody absent, though the meeting was edited meanwhile', async () => {
    const id = await take('complete');
    expect(await importing.apply(id)).toEqual([]);
    await database.query(`update meeting set note = 'Corrected.'`);
    expect(await importing.undo(id)).toEqual(['later-edits']);
    expect(await importing.undo(id, true)).toEqual([]);
    expect(await database.query('select list, note from meeting')).toEqual([
      { list: 'none', note: 'Corrected.' },
    ]);
    const said: { what: string; list: string }[] = await database.query(
      `select what, after -> 'root' ->> 'list' as list from audit_entry where import_id = $1 and what = 'meeting.undone'`,
      [id],
    );
    expect(said).toEqual([{ what: 'meeting.undone', list: 'none' }]);
  });

  it('that is undone leaves what somebody has said of it since', async () => {
    const id = await take('complete');
    expect(await importing.apply(id)).toEqual([]);
    await database.query(`update meeting set list = 'partial', list_closed = null`);
    expect(await importing.undo(id, true)).toEqual([]);
    expect(await database.query('select list from meeting')).toEqual([{ list: 'partial' }]);
  });

  describe('of which a row is left out', () => {
    const said = () => database.query('select list, list_closed as closed from meeting');
    const absent = async (): Promise<readonly string[]> => {
      const rows: { code: string }[] = await database.query(
        `select country_code as code from attendance_fact where state = 'absent' order by 1`,
      );
      return rows.map(({ code }) => code);
    };

    it('counts as partial: whose country nobody else is of may have come', async () => {
      const id = await take('complete');
      const { list } = await importing.plan(id);
      expect(list).toMatchObject({ complete: true, absent: [], leftOut: 0 });
      await importing.decisions.skip(id, [4], true);
      expect((await importing.plan(id)).list).toMatchObject({ complete: false, absent: ['TUR'], leftOut: 1 });
      expect(await importing.apply(id)).toEqual([]);
      expect(await said()).toEqual([{ list: 'partial', closed: null }]);
      expect([await absent(), await heads()]).toEqual([[], [2, 3, null]]);
    });

    it('counts as partial too where its country cannot be read', async () => {
      const id = await take('complete', `${LIST}G Sample,Atlantis\n`);
      await importing.decisions.skipProblems(id, true);
      expect((await importing.plan(id)).list).toMatchObject({ complete: false, absent: [], leftOut: 1 });
    });

    it('stays complete where others of its country are on it, whose number is then not known', async () => {
      const id = await take('complete');
      await importing.decisions.skip(id, [2], true);
      expect(await importing.apply(id)).toEqual([]);
      expect(await said()).toEqual([{ list: 'complete', closed: true }]);
      expect(await heads()).toEqual([null, 3, 1]);
    });

    it('is complete once somebody names whom that makes absent, and no longer where these become others', async () => {
      const id = await take('complete');
      await importing.decisions.skip(id, [4], true);
      const context = { meeting: 'meeting-a', list: 'complete', absent: 'TUR' };
      await importing.decisions.choose({ id, columns: [], context });
      expect((await importing.plan(id)).list).toMatchObject({ complete: true, absent: ['TUR'] });
      const { hash } = await importing.plan(id);
      await importing.decisions.skip(id, [2, 3], true);
      expect((await importing.plan(id)).list).toMatchObject({ complete: false, absent: ['MAR', 'TUR'] });
      await importing.decisions.skip(id, [2, 3], false);
      expect(await importing.apply(id, hash)).toEqual([]);
      expect([await said(), await absent()]).toEqual([[{ list: 'complete', closed: true }], ['TUR']]);
    });
  });
});
