import { kinds } from '@libs/model';
import fc from '../../../../test/fast-check.js';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld } from '../../../../test/world.js';
import { figures, Importing, secretariat } from '../../../../test/importing.js';
import { itAtNight, nightly } from '../../../../test/nightly.js';
import { AuditService } from '../audit/audit.service.js';
import { RecordWriterService } from '../records/record-writer.service.js';
import { kindNamed } from './kinds/kind-named.js';

const MEETING = `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
  values ($1, 'nfp-meeting', false, 'held', 'A meeting of a test', 'none', false, 'a-page')`;

const COUNTRIES = [
  ['MLI', 'Mali', 'مالي'],
  ['NER', 'Niger', 'النيجر'],
  ['MAR', 'Morocco', 'المغرب'],
  ['CIV', 'Côte d’Ivoire', 'كوت ديفوار'],
];

describe('imports', () => {
  let database: DataSource;
  let importing: Importing;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    await startWorld(database);
    for (const country of COUNTRIES)
      await database.query(
        `insert into country (code, kind, name_en, name_ar) values ($1, 'country', $2, $3)`,
        country,
      );
    importing = new Importing(database);
    for (const id of ['meeting-a', 'meeting-b']) await database.query(MEETING, [id]);
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  afterEach(async () => {
    await database.query('delete from delegate_person');
    await database.query('delete from delegate');
    await database.query('delete from delegation');
    await database.query(`update meeting set list = 'none', list_closed = null`);
    await database.query(`update import set state = 'undone', undone_at = now() where state = 'applied'`);
  });

  const list = async (text: string, meeting = 'meeting-a'): Promise<string> => {
    const id = await importing.take('attendance', 'list.csv', text);
    await importing.decisions.choose({ id, columns: [], context: { meeting, list: 'partial' } });
    return id;
  };
  const isApplied = async (id: string) => (await importing.imports.one(id)).state;
  const audit = (importId: string): Promise<{ action: string; text: string; reason: string | null }[]> =>
    database.query(
      `select action, reason, concat(before, after, subject) as text from audit_entry where import_id = $1 order by at, action`,
      [importId],
    );

  describe('of which one was applied', () => {
    it('are known again: the same file says so before and when it is applied, until it is undone', async () => {
      const first = await list('Name,Country\nA Sample,Mali\n');
      expect(await importing.apply(first)).toEqual([]);
      const again = await list('Name,Country\nA Sample,Mali\n');
      expect((await importing.imports.one(again)).appliedBefore).toBe(first);
      const uploaded = await importing.take('attendance', 'list.csv', 'Name,Country\nA Sample,Mali\n');
      expect((await importing.imports.one(uploaded)).appliedBefore).toBe(first);
      expect(await importing.apply(again)).toEqual(['already-applied']);
      expect(await importing.apply(first, 'what.ever')).toEqual(['already-applied']);
      expect(await importing.undo(first)).toEqual([]);
      expect(await importing.apply(again)).toEqual([]);
      expect(await importing.undo(again)).toEqual([]);
    });

    it('are on record as a whole and record by record, without a name', async () => {
      const id = await list('Name,Country,E-mail\nUnmistakable Sample,Mali,us@example.org\n');
      await importing.apply(id);
      await importing.undo(id, false, 'It was a test.');
      const entries = await audit(id);
      expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
        ['import.applied', null],
        ['delegation.imported', null],
        ['meeting.imported', null],
        ['import.undone', 'It was a test.'],
        ['meeting.undone', null],
        ['delegation.undone', null],
      ]);
      expect(entries.filter(({ text }) => /Unmistakable|us@example/.test(text))).toEqual([]);
      expect(entries.some(({ text }) => text.includes('"people": 1'))).toBe(true);
    });

    it('need a reason to be undone, are undone once, and not after thirty days', async () => {
      const id = await list('Name,Country\nB Sample,Mali\n');
      await importing.apply(id);
      expect(await importing.undo(id, false, '  ')).toEqual(['reason-needed']);
      await database.query(`update import set applied_at = now() - interval '31 days' where id = $1`, [id]);
      expect(await importing.undo(id)).toEqual(['too-late']);
      await database.query('update import set applied_at = now() where id = $1', [id]);
      expect(await importing.undo(id)).toEqual([]);
      expect(await importing.undo(id)).toEqual(['not-applied']);
    });

    it('are forgotten after thirty days, with every name that they held', async () => {
      const id = await list('Name,Country\nC Sample,Mali\n');
      await importing.decisions.correct(id, [{ line: 2, key: 'name', text: 'D Sample' }]);
      await importing.apply(id);
      await database.query(`update import set applied_at = now() - interval '31 days' where id = $1`, [id]);
      await importing.jobs.prune();
      expect(await database.query('select 1 from import_change where import_id = $1', [id])).toEqual([]);
      expect((await importing.imports.one(id)).choices.corrections).toEqual([]);
      expect(await importing.jobs.files.hashOf(id)).toBeNull();
    });
  });

  describe('whose records others change', () => {
    it('are refused between the look and the writing', async () => {
      const id = await list('Name,Country\nA Sample,Mali\n');
      const { hash } = await importing.plan(id);
      await database.query(
        `insert into delegation (country_code, meeting_id, state, evidence, source_id)
         values ('MLI', 'meeting-a', 'excused', 'registered', 'a-page')`,
      );
      const before = await figures(database);
      expect(await importing.apply(id, hash)).toEqual(['rows-changed']);
      expect(await figures(database)).toEqual(before);
    });

    it('are refused when a decision about the file, or the file itself, is another', async () => {
      const id = await list('Name,Country\nA Sample,Mali\nB Sample,Niger\n');
      const { hash } = await importing.plan(id);
      await importing.decisions.skip(id, [3], true);
      expect(await importing.apply(id, hash)).toEqual(['file-changed']);
      const now = (await importing.plan(id)).hash;
      await importing.jobs.files.remove(id);
      expect(await importing.apply(id, now)).toEqual(['file-changed']);
    });

    it('list what was edited later, refuse, and undo the rest where someone says so', async () => {
      const id = await list('Name,Country\nA Sample,Mali\nB Sample,Niger\n');
      expect(await importing.apply(id)).toEqual([]);
      await database.query(
        `update delegation set headcount = 9 where country_code = 'MLI' and meeting_id = 'meeting-a'`,
      );
      const { records, later } = await importing.imports.undoPlan(id);
      expect([records, later.map(({ kind, key }) => [kind, key])]).toEqual([
        2,
        [['delegation', 'MLI/meeting-a']],
      ]);
      const before = await figures(database);
      expect(await importing.undo(id)).toEqual(['later-edits']);
      expect(await figures(database)).toEqual(before);
      expect(await importing.undo(id, true)).toEqual([]);
      expect(
        await database.query(`select country_code, headcount from delegation where meeting_id = 'meeting-a'`),
      ).toEqual([{ country_code: 'MLI', headcount: 9 }]);
    });
  });

  it('and anyone who publishes meanwhile wait for each other in one order only', async () => {
    const recordWriter = new RecordWriterService(new AuditService(database));
    const delegation = kindNamed(kinds, 'delegation');
    const key = { country_code: 'CIV', meeting_id: 'meeting-b' };
    const publish = (headcount: number) =>
      database.transaction((change) =>
        recordWriter.keep(change, secretariat, {
          kind: delegation,
          key,
          record: {
            root: { ...key, state: 'attended', headcount, evidence: 'registered', source_id: 'a-page' },
            parts: { delegates: [] },
          },
          action: 'published',
        }),
      );
    for (let turn = 1; turn <= (nightly ? 12 : 2); turn += 1) {
      const id = await list(`Name,Country\nA Sample ${turn},Mali\nB Sample ${turn},Niger\n`);
      const { hash } = await importing.plan(id);
      const many = Array.from({ length: 12 }, (_, index) => publish(index + 1));
      const [applied] = await Promise.all([importing.apply(id, hash), ...many]);
      expect(applied).toEqual([]);
      const [undone] = await Promise.all([importing.undo(id), ...many.map((_, index) => publish(index + 1))]);
      expect(undone).toEqual([]);
    }
  });

  it('count the version of the figures up where they change any, and only there', async () => {
    const version = () => database.query('select version from data_version');
    const before = await version();
    expect(await importing.apply(await list('Name,Country\nA Sample,Mali\n'))).toEqual([]);
    const after = await version();
    expect(after).not.toEqual(before);
    expect(await importing.apply(await list('Name,Country\nA Sample,Mali\n\n'))).toEqual([]);
    expect(await version()).toEqual(after);
  });

  it('ask whether someone on record came again in another alphabet, and count them once where it is said so', async () => {
    const complete = async (text: string): Promise<string> => {
      const id = await importing.take('attendance', 'list.csv', text);
      await importing.decisions.choose({
        id,
        columns: [],
        context: { meeting: 'meeting-a', list: 'complete' },
      });
      return id;
    };
    expect(await importing.apply(await complete('Name,Country\nMohamed Mithal,Morocco\n'))).toEqual([]);
    const arabic = await complete('الاسم,الدولة\nمحمد مثال,المغرب\n');
    const [pair, ...more] = (await importing.plan(arabic)).people;
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ names: ['Mohamed Mithal', 'محمد مثال'], same: null });
    expect(await importing.counts(arabic)).toMatchObject({ create: 1, update: 0 });
    await importing.decisions.samePerson(arabic, pair?.lines ?? [], true);
    expect(await importing.counts(arabic)).toMatchObject({ create: 0, update: 1 });
    expect(await importing.apply(arabic)).toEqual([]);
    expect(
      await database.query(
        `select d.headcount, p.name from delegation d join delegate_person p using (country_code, meeting_id)
         where d.meeting_id = 'meeting-a'`,
      ),
    ).toEqual([{ headcount: 1, name: 'محمد مثال' }]);
  });

  it('remember which header someone said is what, once a file of it was applied', async () => {
    const first = await importing.take('attendance', 'list.csv', 'Delegate,From\nA Sample,Mali\n');
    expect((await importing.plan(first)).problems.map(({ path }) => path)).toContain('name');
    await importing.decisions.choose({
      id: first,
      columns: [
        { key: 'name', index: 0 },
        { key: 'country', index: 1 },
      ],
      context: { meeting: 'meeting-a', list: 'partial' },
    });
    const other = 'FROM ;Delegate\nMali;B Sample\n';
    const before = await importing.take('attendance', 'other.csv', other);
    expect((await importing.plan(before)).problems.map(({ path }) => path)).toContain('name');
    expect(await importing.apply(first)).toEqual([]);
    const next = await importing.take('attendance', 'other.csv', other);
    const columns = await importing.decisions.columns(next, 'fr');
    expect(columns.slice(0, 2).map(({ key, label, index, header }) => [key, label, index, header])).toEqual([
      ['name', 'Nom', 1, 'Delegate'],
      ['country', 'Pays', 0, 'FROM'],
    ]);
    expect(await importing.decisions.samples(next)).toEqual([['Mali', 'B Sample']]);
    expect(await importing.undo(first)).toEqual([]);
  });

  it('refuse one column for two things, and the next file is read as before', async () => {
    const list = 'Name,Country\nC Sample,Mali\n';
    const first = await importing.take('attendance', 'list.csv', list);
    const twice = importing.decisions.choose({
      id: first,
      columns: [
        { key: 'name', index: 1 },
        { key: 'country', index: 1 },
      ],
    });
    await expect(twice).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument: 'columns', problem: 'chosen-twice', value: 'Country: name, country' },
    });
    await importing.decisions.choose({ id: first, columns: [{ key: 'name', index: 1 }] });
    const also = importing.decisions.choose({ id: first, columns: [{ key: 'country', index: 1 }] });
    await expect(also).rejects.toMatchObject({ details: { problem: 'chosen-twice' } });
    const next = await importing.take('attendance', 'next.csv', list);
    const columns = await importing.decisions.columns(next, 'en');
    expect(columns.slice(0, 2).map(({ key, index }) => [key, index])).toEqual([
      ['name', 0],
      ['country', 1],
    ]);
  });

  describe('whatever their files hold', () => {
    const person = fc.record({
      name: fc.constantFrom('A Sample', 'B Sample', 'C Sample', 'أ مثال', 'D Sample'),
      country: fc.constantFrom('Mali', 'NER', 'المغرب', 'Côte d’Ivoire'),
      level: fc.constantFrom('', 'Expert', 'Directeur', 'minister'),
      sex: fc.constantFrom('', 'F', 'Homme'),
    });
    const people = fc.array(person, { minLength: 1, maxLength: 12 });
    const csv = (rows: readonly { name: string; country: string; level: string; sex: string }[]) =>
      `Name,Country,Level,Sex\n${rows.map(({ name, country, level, sex }) => `${name},${country},${level},${sex}\n`).join('')}`;
    // Smaller counterexamples are not looked for: each takes seconds, and the time would run out before the first is told.
    const runs = { numRuns: Number(process.env['RUNS'] ?? (nightly ? 40 : 1)), endOnFailure: true };

    const time = nightly ? 600_000 : 180_000;

    it(
      'change nothing the second time, and leave every table byte for byte when undone',
      async () => {
        await fc.assert(
          fc.asyncProperty(people, people, async (one, other) => {
            // Something stands already, so that some rows are updates.
            const before = await list(csv(one));
            expect(await importing.apply(before)).toEqual([]);
            const standing = await figures(database);
            const id = await list(csv(other));
            const refused = await importing.apply(id);
            if (refused.length === 0) {
              const again = await list(`${csv(other)}\n`);
              const { counts } = await importing.plan(again);
              expect([counts.create, counts.update, counts.problem]).toEqual([0, 0, 0]);
              expect(await importing.undo(id)).toEqual([]);
            } else expect(refused).toEqual(['already-applied']);
            expect(await figures(database)).toEqual(standing);
            expect(await importing.undo(before)).toEqual([]);
          }),
          runs,
        );
      },
      time,
    );

    itAtNight(
      'come to the same in either order, where they are about different meetings',
      async () => {
        await fc.assert(
          fc.asyncProperty(people, people, async (one, other) => {
            const [a, b] = [await list(csv(one), 'meeting-a'), await list(csv(other), 'meeting-b')];
            const states: (readonly string[])[] = [];
            for (const order of [
              [a, b],
              [b, a],
            ]) {
              for (const id of order) expect(await importing.apply(id)).toEqual([]);
              states.push(await figures(database));
              for (const id of [...order].reverse()) expect(await importing.undo(id)).toEqual([]);
              // Undone is undone: to see the other order the same files are taken as if they had just come.
              await database.query(
                `update import set state = 'uploaded', applied_at = null, undone_at = null where id = any($1)`,
                [order],
              );
              await database.query('delete from import_change where import_id = any($1)', [order]);
            }
            expect(states[0]).toEqual(states[1]);
            expect(await isApplied(a)).toBe('uploaded');
          }),
          runs,
        );
      },
      time,
    );
  });
});
