import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { Importing } from '../../../../../test/importing.js';
import { workbookOf } from '../../../../../test/workbook.js';
import { startWorld, type MeetingInWorld } from '../../../../../test/world.js';
import { itAtNight } from '../../../../../test/nightly.js';

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
    await importing.close();
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
    const said = await database.query<{ action: string; list: string }[]>(
      `select action, after -> 'root' ->> 'list' as list from audit_entry where import_id = $1 and action = 'meeting.undone'`,
      [id],
    );
    expect(said).toEqual([{ action: 'meeting.undone', list: 'none' }]);
  });

  itAtNight('that is undone leaves what someone has said of it since', async () => {
    const id = await take('complete');
    expect(await importing.apply(id)).toEqual([]);
    await database.query(`update meeting set list = 'partial', list_closed = null`);
    expect(await importing.undo(id, true)).toEqual([]);
    expect(await database.query('select list from meeting')).toEqual([{ list: 'partial' }]);
  });

  describe('I5: of which a row is left out', () => {
    const said = () => database.query('select list, list_closed as closed from meeting');
    const absent = async (): Promise<readonly string[]> => {
      const rows = await database.query<{ code: string }[]>(
        `select country_code as code from attendance_fact where state = 'absent' order by 1`,
      );
      return rows.map(({ code }) => code);
    };

    it('names what sources state beside what is named with it', async () => {
      const id = await take('complete');
      expect((await importing.plan(id)).list).toMatchObject({ named: 3, stated: null });
      await database.query(
        `insert into meeting_count (meeting_id, measure, basis, source_id, value, counted_as, preferred)
         select 'meeting-a', 'countries', 'stated', min(id), 27, null, true from source`,
      );
      expect((await importing.plan(id)).list).toMatchObject({ named: 3, stated: 27 });
      await database.query('delete from meeting_count');
    });

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

    itAtNight('counts as partial too where its country cannot be read', async () => {
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

    it('is complete once someone names whom that makes absent, and no longer where these become others', async () => {
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

  describe('I7: with a column that says who came', () => {
    const states = async (): Promise<readonly string[]> => {
      const rows = await database.query<{ said: string }[]>(
        `select country_code || ' ' || state as said from attendance_fact order by 1`,
      );
      return rows.map(({ said }) => said);
    };
    const ROLL = `Country,Name,Attendance
MAR,A Sample,Present
MAR,B Sample,No-show
TUR,C Sample,Absent
MLI,D Sample,Excused
`;

    it('enters nobody who did not come, and excuses a country of which only excused people are on the list', async () => {
      const id = await take('complete', ROLL);
      const { counts, list, rows } = await importing.plan(id);
      expect([counts.create, counts.skipped, counts.problem]).toEqual([1, 3, 0]);
      expect(list).toMatchObject({ complete: true, absent: ['TUR'], leftOut: 0 });
      expect(
        rows.map(({ line, action, aside, warnings }) => [line, action, aside, warnings[0]?.code]),
      ).toEqual([
        [2, 'create', false, undefined],
        [3, 'skipped', true, 'did-not-come'],
        [4, 'skipped', true, 'did-not-come'],
        [5, 'skipped', true, 'excused'],
      ]);
      expect(await importing.apply(id)).toEqual([]);
      expect(await states()).toEqual(['MAR attended', 'MLI excused', 'TUR absent']);
      expect(await heads()).toEqual([1, null, null]);
      expect(await importing.undo(id)).toEqual([]);
      expect(await states()).toEqual(['MAR unknown', 'MLI unknown', 'TUR unknown']);
    });

    it('makes nobody absent where it is partial, and takes no presence away', async () => {
      await meeting.attended('MLI', 2);
      expect(await importing.apply(await take('partial', ROLL))).toEqual([]);
      expect(await states()).toEqual(['MAR attended', 'MLI attended', 'TUR unknown']);
    });

    it('asks a word that it does not know, and takes the person in once someone says what it is', async () => {
      const id = await take('partial', `${ROLL}TUR,E Sample,P\n`);
      expect(
        (await importing.plan(id, 'problem')).rows.map(({ line, problems }) => [line, problems[0]?.path]),
      ).toEqual([[6, 'state']]);
      expect(await importing.apply(id)).toEqual(['has-problems']);
      await importing.decisions.correct(id, [{ line: 6, key: 'state', text: 'attended' }]);
      expect(await importing.apply(id)).toEqual([]);
      expect(await states()).toEqual(['MAR attended', 'MLI excused', 'TUR attended']);
    });

    itAtNight('asks a word that it does not know once for all rows alike', async () => {
      const id = await take('partial', `${ROLL}TUR,E Sample,Perhaps\nTUR,F Sample,PERHAPS\nMLI,G Sample,P\n`);
      const { alike } = await importing.plan(id);
      expect(alike.map(({ key, text, lines }) => [key, text, lines])).toEqual([['state', 'Perhaps', [6, 7]]]);
      expect(alike[0]?.problem.suggestions.map(({ value }) => value)).toContain('absent');
    });

    it('names the columns that nothing reads', async () => {
      const id = await take(
        'partial',
        'Name,Country,Phone,Diet,Empty\nA Sample,MAR,1,fish,\nB Sample,TUR,,,,more\n',
      );
      const { unread, asked } = await importing.plan(id);
      expect(asked).toEqual([{ code: 'longer-row', lines: [3] }]);
      expect(unread).toEqual([
        { index: 2, text: 'Phone' },
        { index: 3, text: 'Diet' },
      ]);
    });
  });

  describe('I7: of a workbook whose rows are hidden or crossed out', () => {
    const workbook = (): Uint8Array => {
      const cells = (line: number, texts: readonly string[], style: string) =>
        texts
          .map(
            (text, at) => `<c r="${'ABC'[at]}${line}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`,
          )
          .join('');
      const rows = [
        `<row r="1">${cells(1, ['Name', 'Country'], '0')}</row>`,
        `<row r="2">${cells(2, ['A Sample', 'MAR'], '0')}</row>`,
        `<row r="3" hidden="1">${cells(3, ['B Sample', 'TUR'], '0')}</row>`,
        `<row r="4">${cells(4, ['C Sample', 'MLI'], '1')}</row>`,
      ];
      return workbookOf([{ name: 'List', rows: rows.join('') }]);
    };

    it('asks, and takes in only what someone says belongs to the list', async () => {
      const id = await importing.take('attendance', 'list.xlsx', workbook());
      await importing.decisions.choose({
        id,
        columns: [],
        context: { meeting: 'meeting-a', list: 'complete' },
      });
      const { asked, counts } = await importing.plan(id);
      expect(asked).toEqual([
        { code: 'hidden-row', lines: [3] },
        { code: 'struck-row', lines: [4] },
      ]);
      expect([counts.create, counts.problem]).toEqual([1, 2]);
      expect(await importing.apply(id)).toEqual(['has-problems']);
      await importing.decisions.confirm(id, [3], true);
      await importing.decisions.skip(id, [4], true);
      expect((await importing.plan(id)).list).toMatchObject({ complete: false, absent: ['MLI'], leftOut: 1 });
      expect(await importing.apply(id)).toEqual([]);
      expect(await facts()).toMatchObject([
        { country: 'MAR', onList: true },
        { country: 'MLI', onList: false },
        { country: 'TUR', onList: true },
      ]);
    });
  });

  it('I10: counts lines of one e-mail once, unless someone says that they are several', async () => {
    const text = `Name,Country,E-mail
Ahmed,TUR,a@example.org
Ahmed,TUR,a@example.org
Ahmed,TUR,a@example.org
A. Traore,MLI,t@example.org
Amadou Traore,MLI,t@example.org
Fatou Keita,MAR,office@example.org
Moussa Sow,MAR,office@example.org
`;
    const id = await take('complete', text);
    const { people, sentence } = await importing.plan(id);
    expect(people.map(({ lines, same }) => [lines, same])).toEqual([
      [[7, 8], null],
      [[2, 3, 4], true],
      [[5, 6], true],
    ]);
    expect(sentence.values).toMatchObject({ people: 4, merged: 3 });
    await importing.decisions.samePerson(id, [5, 6], false);
    expect(await importing.apply(id)).toEqual([]);
    expect(await heads()).toEqual([2, 2, 1]);
    // Who is on record under that address is found again, however the name is written.
    const again = await take('complete', 'Name,Country,E-mail\nAhmed Al Sample,TUR,a@example.org\n');
    expect((await importing.plan(again)).counts).toMatchObject({ create: 0, update: 1 });
  });

  describe('I6: that follows another of the same meeting', () => {
    const FORMER = `Name,Country
A Sample,MAR
B Sample,MAR
C Sample,TUR
`;
    const FINAL = `Name,Country
A Sample,MAR
D Sample,MLI
`;
    const states = async (): Promise<readonly string[]> => {
      const rows = await database.query<{ said: string }[]>(
        `select country_code || ' ' || state || coalesce(' ' || headcount, '') as said from attendance_fact order by 1`,
      );
      return rows.map(({ said }) => said);
    };
    const list = () => database.query('select list, list_closed as closed from meeting');
    const takeBoth = async (): Promise<readonly [string, string]> => {
      const former = await take('complete', FORMER);
      expect(await importing.apply(former)).toEqual([]);
      const final = await take('complete', FINAL);
      expect(await importing.apply(final)).toEqual([]);
      return [former, final];
    };
    const AFTER_BOTH = ['MAR attended 1', 'MLI attended 1', 'TUR absent'];

    it('takes its place: who is on the former only leaves, and all of it is seen before', async () => {
      expect(await importing.apply(await take('complete', FORMER))).toEqual([]);
      expect(await states()).toEqual(['MAR attended 2', 'MLI absent', 'TUR attended 1']);
      const final = await take('complete', FINAL);
      expect((await importing.plan(final)).list).toMatchObject({
        complete: true,
        absent: ['TUR'],
        leftOut: 0,
        former: { leaves: ['TUR'], comes: ['MLI'], gone: ['B Sample', 'C Sample'] },
      });
      expect(await importing.apply(final)).toEqual([]);
      expect([await states(), await list()]).toEqual([AFTER_BOTH, [{ list: 'complete', closed: true }]]);
      const { counts } = await importing.plan(await take('complete', `${FINAL}\n`));
      expect([counts.create, counts.update, counts.unchanged]).toEqual([0, 0, 2]);
    });

    it('gives back what stood before it, and what stood before both, where they are undone from the end', async () => {
      const [former, final] = await takeBoth();
      expect(await importing.undo(final)).toEqual([]);
      expect(await states()).toEqual(['MAR attended 2', 'MLI absent', 'TUR attended 1']);
      expect(await list()).toEqual([{ list: 'complete', closed: true }]);
      expect(await importing.undo(former)).toEqual([]);
      expect([await states(), await list()]).toEqual([
        ['MAR unknown', 'MLI unknown', 'TUR unknown'],
        [{ list: 'none', closed: null }],
      ]);
    });

    it('stays untouched where the former is undone, and goes wholly where it is undone then', async () => {
      const [former, final] = await takeBoth();
      expect(await importing.imports.undoPlan(former)).toEqual({ records: 0, kept: 3, lost: 0, later: [] });
      expect(await importing.undo(former)).toEqual([]);
      expect([await states(), await list()]).toEqual([AFTER_BOTH, [{ list: 'complete', closed: true }]]);
      expect(await importing.undo(final)).toEqual([]);
      expect([await states(), await list()]).toEqual([
        ['MAR unknown', 'MLI unknown', 'TUR unknown'],
        [{ list: 'none', closed: null }],
      ]);
    });

    itAtNight('stays untouched too where it says the very same', async () => {
      const former = await take('complete', FORMER);
      expect(await importing.apply(former)).toEqual([]);
      const same = await take('complete', `${FORMER}\n`);
      expect(await importing.apply(same)).toEqual([]);
      expect(await importing.undo(former)).toEqual([]);
      expect(await states()).toEqual(['MAR attended 2', 'MLI absent', 'TUR attended 1']);
      expect(await list()).toEqual([{ list: 'complete', closed: true }]);
    });

    it('takes nobody away whom someone typed in as registered', async () => {
      await meeting.attended('MLI', 3);
      await database.query(`update delegation set evidence = 'registered' where country_code = 'MLI'`);
      expect(await importing.apply(await take('complete', FORMER))).toEqual([]);
      const final = await take('complete', 'Name,Country\nA Sample,MAR\n');
      expect((await importing.plan(final)).list).toMatchObject({ former: { leaves: ['TUR'] } });
      expect(await importing.apply(final)).toEqual([]);
      expect(await states()).toEqual(['MAR attended 1', 'MLI attended 3', 'TUR absent']);
    });

    it('and is undone after someone closed it: its history tells that it is open again', async () => {
      const partial = await take('partial', 'Name,Country\nA Sample,MAR\n');
      expect(await importing.apply(partial)).toEqual([]);
      await database.query(`update meeting set list = 'complete', list_closed = true`);
      expect(await importing.undo(partial, true)).toEqual([]);
      const [actual] = await database.query(
        `select action, reason, before->'root'->'list_closed' as before, after->'root'->'list_closed' as after
         from audit_entry where subject like 'meeting %' order by at desc, id limit 1`,
      );
      expect(actual).toEqual({
        ...{ action: 'meeting.list-opened', reason: 'A wrong file.', before: true, after: null },
      });
    });

    it('takes nobody away where it is partial, where rows are left out, or whom no list brought', async () => {
      await meeting.attended('MLI', 3);
      expect(await importing.apply(await take('complete', FORMER))).toEqual([]);
      const partial = await take('partial', 'Name,Country\nA Sample,MAR\n');
      expect(await importing.apply(partial)).toEqual([]);
      expect(await states()).toEqual(['MAR attended 2', 'MLI attended 3', 'TUR attended 1']);
      const open = await take('complete', 'Name,Country\nA Sample,MAR\nC Sample,TUR\n');
      await importing.decisions.skip(open, [3], true);
      expect((await importing.plan(open)).list).toMatchObject({
        complete: false,
        absent: ['TUR'],
        former: null,
      });
      expect(await importing.apply(open)).toEqual([]);
      expect(await states()).toEqual(['MAR attended 2', 'MLI attended 3', 'TUR attended 1']);
    });
  });

  it('I10: of a workbook with a sheet a day is read together, too', async () => {
    const rows = (...lines: string[][]) =>
      [['Name', 'Country'], ...lines]
        .map((cells) => cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join(''))
        .map((cells) => `<row>${cells}</row>`)
        .join('');
    const bytes = workbookOf([
      { name: 'Day 1', rows: rows(['A Sample', 'MAR'], ['B Sample', 'TUR']) },
      { name: 'Day 2', rows: rows(['A Sample', 'MAR'], ['C Sample', 'MLI']) },
    ]);
    const id = await importing.take('attendance', 'days.xlsx', bytes);
    const context = { meeting: 'meeting-a', list: 'complete' };
    await importing.decisions.choose({ id, columns: [], context });
    expect((await importing.counts(id)).create).toBe(2);
    await importing.decisions.choose({ id, columns: [], sheet: '*' });
    const { people, parts, counts } = await importing.plan(id);
    expect([counts.create, people.map(({ lines }) => lines)]).toEqual([4, [[2, 4]]]);
    expect(parts.map(({ sheet, first, own }) => [sheet, first, own])).toEqual([
      ['Day 1', 1, 1],
      ['Day 2', 4, 2],
    ]);
    await importing.decisions.samePerson(id, [2, 4], true);
    expect(await importing.apply(id)).toEqual([]);
    expect(await heads()).toEqual([1, 1, 1]);
  });
});
